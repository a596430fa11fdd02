//! What a publisher does with the list: check it, take in and give out HSDS, keep the keys, sign it
//! into a site folder.
//!
//! Runs on the publisher's own machine, never on the server: the keys live with the people who
//! keep the list.

mod check;
mod clean;
mod day;
mod edition;
mod error;
#[cfg(feature = "hsds")]
pub mod export;
mod fix;
mod folder;
mod fronts;
mod hands;
#[cfg(feature = "hsds")]
pub mod http;
mod icons;
#[cfg(feature = "hsds")]
pub mod import;
#[cfg(feature = "publish")]
mod key_file;
#[cfg(feature = "publish")]
mod keys;
mod leftovers;
mod names;
#[cfg(feature = "publish")]
mod new_site;
mod packing;
mod packs;
#[cfg(feature = "publish")]
mod passphrase;
#[cfg(feature = "plain")]
pub mod plain;
mod publish;
mod report;
#[cfg(feature = "publish")]
mod ring;
mod roots;
#[cfg(feature = "publish")]
mod rotate;
mod sign;
mod site_data;
mod site_icons;
mod there;
mod verify;
mod write;

pub use check::{Counts, check};
pub use error::Error;
pub use fix::{Fixed, fix, fixable};
pub use folder::read_folder;
pub use hands::{Hands, InMemory};
pub use icons::{IconColours, draw_icons, filled_icon};
#[cfg(feature = "publish")]
pub use key_file::KeyFile;
#[cfg(feature = "publish")]
pub use keys::{Made, Share, make_key, make_keys};
pub use names::{role_name, short_key};
#[cfg(feature = "publish")]
pub use new_site::{NewSite, make_site, refuse_full};
pub use packing::gzip;
pub use packs::{LIST, NUMBERS, Pack, packs};
#[cfg(feature = "publish")]
pub use passphrase::{Passphrases, VARIABLE};
pub use report::{Due, Month, Taken, Way, csv, due, sheet, take};
#[cfg(feature = "publish")]
pub use ring::Ring;
pub use roots::{Draft, Roots};
#[cfg(feature = "publish")]
pub use rotate::{Change, Rotated, add_hand, parse_change, rotate};
pub use sign::{LIST_DAYS, Signed, Term, sign_site};
pub use site_data::SiteData;
pub use site_icons::site_icons;
pub use verify::{Verified, verify_site};

/// How long a new root is good for, in days, where nothing else is asked for.
pub const KEY_DAYS: u64 = 730;

/// Seconds of a day.
pub const DAY: u64 = 24 * 60 * 60;
