//! The two packs of a list, compressed: what a phone fetches.

use directory::{Directory, pack};
use flate2::bufread::GzDecoder;
use flate2::{Compression, GzBuilder};
use std::io::{Read, Write};

/// Name of the numbers pack in signed metadata.
pub const NUMBERS: &str = "numbers";
/// Name of the list's pack in signed metadata.
pub const LIST: &str = "list";

/// The longest pack that is unpacked, in bytes.
const MAX_PACK: u64 = 64 * 1024 * 1024;

/// One pack, as it is and as it is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// CBOR.
    pub plain: Vec<u8>,
    /// The same as gzip. Equal plain bytes give equal ones.
    pub packed: Vec<u8>,
}

impl Pack {
    /// The pack of these bytes.
    pub(crate) fn of(plain: Vec<u8>) -> Self {
        Self {
            packed: gzip(&plain),
            plain,
        }
    }
}

/// Both packs of a list, each with its name in signed metadata: the voice numbers, with the emergency and the first calls
/// in front, and the whole list. The same list gives the same bytes.
#[must_use]
pub fn packs(list: &Directory) -> [(&'static str, Pack); 2] {
    [
        (NUMBERS, Pack::of(pack::write_numbers(list))),
        (LIST, Pack::of(pack::write_list(list))),
    ]
}

/// Packs bytes; the same give the same.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    // No time and no name in the header: equal lists have equal packs.
    let mut encoder = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    let written = encoder.write_all(bytes);
    debug_assert!(written.is_ok(), "writing to memory cannot fail");
    encoder.finish().unwrap_or_default()
}

/// Unpacks gzip; none when it is damaged or longer than a pack can be.
pub(crate) fn gunzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut plain = Vec::new();
    let read = GzDecoder::new(bytes)
        .take(MAX_PACK + 1)
        .read_to_end(&mut plain);
    (read.is_ok() && plain.len() as u64 <= MAX_PACK).then_some(plain)
}
