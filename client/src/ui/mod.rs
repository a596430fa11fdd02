//! Components of the inside: a folder each, with its style beside it. They know words and looks, not the list's rules.

pub mod call;
pub mod fact;
pub mod keypad;
pub mod notice;
pub mod row;
pub mod top;
pub mod web;
