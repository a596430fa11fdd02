//! Decides, in the worker, which list is believed: see `client/fresh.js`, which fetches and keeps. Nothing here says what the
//! list is of.

mod look;

pub use look::Look;
