//! The two packs of a list, compressed: what a phone fetches.

use crate::packing::gzip;
use directory::{Directory, pack};

/// Name of the numbers pack in signed metadata.
pub const NUMBERS: &str = "numbers";
/// Name of the list's pack in signed metadata.
pub const LIST: &str = "list";

/// Both packs of a list, as gzip. The same list gives the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packs {
    /// Every voice number, the emergency and the first calls in front.
    pub numbers: Vec<u8>,
    /// The whole list.
    pub list: Vec<u8>,
}

impl Packs {
    /// The packs of a list.
    #[must_use]
    pub fn of(list: &Directory) -> Self {
        Self {
            numbers: gzip(&pack::write_numbers(list)),
            list: gzip(&pack::write_list(list)),
        }
    }

    /// Each with its name in signed metadata.
    #[must_use]
    pub fn named(&self) -> [(&'static str, &[u8]); 2] {
        [(NUMBERS, &self.numbers), (LIST, &self.list)]
    }
}
