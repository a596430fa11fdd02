//! The calculator.

pub mod decimal;
pub mod entry;
pub mod history;
pub mod keys;
pub mod model;
pub mod number;
pub mod sum;
pub mod table;
pub mod view;
