//! One file a screen. A screen is a function of what is known; those that take something in are components.

pub(super) mod all;
pub(super) mod bare;
pub(super) mod call_whom;
pub(super) mod choose;
pub(super) mod end;
pub(super) mod home;
pub(super) mod limits;
pub(super) mod listing;
pub(super) mod next;
pub(super) mod number;
mod offer;
mod parts;
pub(super) mod settings;
