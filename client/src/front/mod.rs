//! The everyday tool, the door and the exit: what everyone gets first. Nothing of it says what is behind.
//!
//! A tool, such as `converter`, reports what was touched and committed; `door` decides; `exit` brings the tool back. None of
//! them knows the inside.

pub mod calculator;
pub mod converter;
pub mod timer;

pub mod busy;
pub mod data;
pub mod door;
pub mod exit;
pub mod focus;
pub mod history;
pub mod kept;
pub mod keyboard;
pub mod opening;
pub mod page;
#[cfg(feature = "ssr")]
pub mod prerender;
#[cfg(feature = "csr")]
pub mod start;
pub mod store;
pub mod swallow;
pub mod tool;
pub mod touch;
pub mod two_fingers;
pub mod unpack;
pub mod wiring;
pub mod words;
pub mod worker;
