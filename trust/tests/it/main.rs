//! What is believed and what is refused.

#![allow(clippy::unwrap_used, reason = "tests")]

mod attacks;
mod common;
mod rotation;
mod verify;
mod workflow;
