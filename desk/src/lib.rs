//! What a publisher does with the list: check it, keep the keys, sign it into a site folder.
//!
//! Runs on the publisher's own machine, never on the server: the keys live with the people who
//! keep the list.

mod check;
mod error;
mod fix;
mod folder;
mod keys;
mod packs;
mod report;
mod sign;
mod verify;
mod write;

pub use check::{Counts, check};
pub use error::Error;
pub use fix::{Fixed, fix, fixable};
pub use folder::read_folder;
pub use keys::{KEY_DAYS, Keys};
pub use packs::{LIST, NUMBERS, Packs};
pub use report::{Due, Month, Taken, Way, csv, due, sheet, take};
pub use sign::{LIST_DAYS, Signed, sign_site};
pub use verify::{Verified, verify_site};

/// Seconds of a day.
pub const DAY: u64 = 24 * 60 * 60;
