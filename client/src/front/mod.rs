//! The everyday tool, the door and the exit: what everyone gets first. Nothing of it says what is behind.
//!
//! A tool, such as `converter`, reports what was touched and committed; `door` decides; `exit` brings the tool back. None of
//! them knows the inside.

pub mod converter;
pub mod timer;

pub mod door;
pub mod exit;
pub mod kept;
pub mod page;
#[cfg(feature = "csr")]
pub mod start;
pub mod store;
pub mod tool;
pub mod worker;
