//! The server over real sockets, with an app and a site folder made for the purpose.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod answers;
mod client;
mod codes;
mod colours;
mod composed;
mod deadlines;
mod fixture;
mod icons;
mod origin;
mod publisher;
mod signed;
mod silence;
mod startup;
mod tls;
