//! HSDS in and out: every trap of real packages, privacy, merging, bad input, round trips, and
//! agreement with the specification.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests fail by panicking

mod api;
mod bad;
mod kit;
mod merge;
mod privacy;
mod round;
mod schema;
mod traps;
mod versions;
