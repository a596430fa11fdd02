//! A repository that can be published, attacked and fetched from, and a phone that keeps what it
//! was told to keep.

mod phone;
mod place;
mod repository;

pub(crate) use phone::Phone;
pub(crate) use place::{Answer, Place};
pub(crate) use repository::Repository;

use trust::{File, Key, PublicKey, parse_time};

/// A fixed key for each number but 0.
pub(crate) fn key(number: u8) -> Key {
    Key::from_seed([number; 32]).unwrap()
}

/// The public halves of [`key`].
pub(crate) fn public(numbers: &[u8]) -> Vec<PublicKey> {
    numbers.iter().map(|number| key(*number).public()).collect()
}

/// Seconds since 1970 of a day of 2030.
pub(crate) fn day(text: &str) -> u64 {
    parse_time(&format!("2030-{text}T00:00:00Z")).unwrap()
}

/// The four files, in the order in which an update takes them.
pub(crate) const FILES: [File; 4] = [File::Root, File::Timestamp, File::Snapshot, File::Targets];
