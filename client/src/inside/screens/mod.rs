//! One file a screen. A screen is a function of what is known; those that take something in are components.

pub(super) mod about;
pub(super) mod bare;
pub(super) mod call_whom;
pub(super) mod check;
pub(super) mod choose;
pub(super) mod end;
pub(super) mod find;
pub(super) mod guide;
pub(super) mod home;
mod keep;
pub(super) mod languages;
pub(super) mod limits;
pub(super) mod listing;
pub(super) mod next;
pub(super) mod number;
mod offer;
mod parts;
pub(super) mod results;
pub(super) mod room;
mod row;
mod section;
pub(super) mod settings;
pub(super) mod speaks;
pub(super) mod town;
