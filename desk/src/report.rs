//! `report`: what is due for a check in a month, as a sheet to dial from; and its results, taken
//! back into the source files.

mod due;
mod results;
mod sheet;
mod write_back;

pub use due::{Due, Month, Way, due};
pub use results::{Taken, take};
pub use sheet::{csv, sheet};
