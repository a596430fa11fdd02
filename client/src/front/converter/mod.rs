//! The unit converter.

pub mod figures;
pub mod keys;
pub mod model;
pub mod number;
pub mod recents;
pub mod table;
pub mod units;
pub mod view;
