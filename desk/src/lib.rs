//! What a publisher does with the list: check it, take in and give out HSDS, keep the keys, sign it
//! into a site folder.
//!
//! Runs on the publisher's own machine, never on the server: the keys live with the people who
//! keep the list.

mod check;
mod clean;
mod error;
#[cfg(feature = "hsds")]
pub mod export;
mod fix;
mod folder;
#[cfg(feature = "hsds")]
pub mod http;
mod icons;
#[cfg(feature = "hsds")]
pub mod import;
mod keys;
mod packs;
mod report;
mod sign;
mod site_icons;
mod verify;
mod write;

pub use check::{Counts, check};
pub use error::Error;
pub use fix::{Fixed, fix, fixable};
pub use folder::read_folder;
pub use icons::{IconColours, draw_icons, filled_icon};
pub use keys::{KEY_DAYS, Keys};
pub use packs::{LIST, NUMBERS, Packs};
pub use report::{Due, Month, Taken, Way, csv, due, sheet, take};
pub use sign::{LIST_DAYS, Signed, sign_site};
pub use site_icons::site_icons;
pub use verify::{Verified, verify_site};

/// Seconds of a day.
pub const DAY: u64 = 24 * 60 * 60;
