//! Components of the inside: a folder each, with its style and its examples beside it. They know words and looks, not the
//! list's rules.

pub mod call;
pub mod checks;
pub mod chips;
pub mod door;
#[cfg(feature = "examples")]
pub mod examples;
pub mod fact;
pub mod fold;
pub mod keypad;
pub mod notice;
#[cfg(feature = "examples")]
pub mod page;
pub mod row;
pub mod say;
pub mod search;
pub mod top;
pub mod web;
