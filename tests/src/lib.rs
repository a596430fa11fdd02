//! Drives the built server and real browsers from outside, for the promises in `tests/`.
//!
//! Everything here fails with [`anyhow::Error`]: a test shows it and stops.

pub mod axe;
pub mod browser;
mod capabilities;
pub mod choosing;
pub mod display;
pub mod engine;
pub mod fetch;
pub mod front;
pub mod hand;
pub mod journey;
pub mod labels;
pub mod leaving;
pub mod peer;
pub mod picture;
pub mod process;
pub mod profile;
pub mod publisher;
pub mod recorder;
mod script;
pub mod server;
pub mod site;
pub mod telling;
pub mod trouble;
pub mod words;

/// What every helper returns.
pub type Result<T> = anyhow::Result<T>;
