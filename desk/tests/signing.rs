//! Keys, signing, new roots and new sites, by the real binary.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests fail by panicking

#[path = "kit/command.rs"]
mod command;
#[path = "kit/keys.rs"]
mod kit;
#[path = "kit/list.rs"]
mod list;

#[path = "signing/day.rs"]
mod day;
#[path = "signing/disk.rs"]
mod disk;
#[path = "signing/keys.rs"]
mod keys;
#[path = "signing/rotate.rs"]
mod rotate;
#[path = "signing/site.rs"]
mod site;
