//! The kitchen timers.

pub mod bench;
pub mod entry;
pub mod keys;
pub mod model;
pub mod names;
pub mod row;
pub mod saved;
pub mod sound;
pub mod table;
pub mod timers;
pub mod view;
