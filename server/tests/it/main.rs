//! The server over real sockets, with an app and a site folder made for the purpose.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod answers;
mod anyone;
mod child;
mod client;
mod codes;
mod colours;
mod command_line;
mod composed;
mod deadlines;
mod fixture;
mod floods;
mod frames;
mod icons;
mod kernel;
mod options;
mod origin;
mod places;
mod plain;
mod publisher;
mod renewal;
mod signed;
mod silence;
mod slow;
mod smuggling;
mod startup;
mod stopping;
mod tls;
