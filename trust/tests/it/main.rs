//! What is believed and what is refused.

#![allow(clippy::unwrap_used, reason = "tests")]

mod attacks;
mod bad_input;
mod client;
mod common;
mod in_force;
mod others;
mod rotation;
mod verify;
mod workflow;
