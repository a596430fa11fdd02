//! The everyday tool, the door and the exit: what everyone gets first. Nothing of it says what is behind.
//!
//! A tool (`units`, `number`, `keys`, `model`, `recents`, `view`) reports what was touched and committed; `door` decides;
//! `exit` brings the tool back. None of them knows the inside.

pub mod keys;
pub mod model;
pub mod number;
pub mod recents;
pub mod table;
pub mod units;
pub mod view;

pub mod door;
pub mod exit;
pub mod page;
pub mod store;
pub mod worker;

#[cfg(feature = "csr")]
pub mod start;
