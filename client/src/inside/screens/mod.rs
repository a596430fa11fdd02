//! One file a screen. A screen is a function of what is known; it changes nothing.

pub(super) mod all;
pub(super) mod bare;
pub(super) mod home;
pub(super) mod limits;
pub(super) mod listing;
pub(super) mod number;
mod parts;
