//! Gzip as it is published: filled up to one of a few lengths, so that the length of an encrypted answer says less about
//! which pack it was.
//!
//! The lengths are those of Padmé: Nikitin, Barman, Lueks, Underwood, Hubaux and Ford, "Reducing Metadata Leakage from
//! Encrypted Files and Communication with PURBs", Proceedings on Privacy Enhancing Technologies 2019 (4), section 4. The fill
//! is a comment in the header (RFC 1952, 2.3.1, FCOMMENT): whoever unpacks passes over it, and it is signed with the rest.
//! After the end it could not stand, because a browser refuses what follows a gzip.

use flate2::bufread::GzDecoder;
use flate2::{Compression, GzBuilder};
use std::io::{Read, Write};

/// The longest pack, in bytes before it is compressed.
pub(crate) const MAX_PACK: u64 = 64 * 1024 * 1024;

/// Length of a header without name, comment and the like, in bytes.
const HEADER: usize = 10;

/// Where a header says what it has, and that it has a comment.
const FLAGS: usize = 3;
const COMMENT: u8 = 1 << 4;

/// The longest comment that every unpacker takes, with the zero at its end, in bytes. A pack of four MiB needs no longer one.
const LONGEST: usize = 65_535;

/// Packs bytes; the same give the same. The length is one of Padmé's.
#[must_use]
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    filled(compressed(bytes))
}

/// The same as it comes out of the compressor.
pub(crate) fn compressed(bytes: &[u8]) -> Vec<u8> {
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

/// The same gzip with a comment of blanks that brings it to the next of Padmé's lengths.
fn filled(mut packed: Vec<u8>) -> Vec<u8> {
    let missing = padme(packed.len()).saturating_sub(packed.len());
    if packed.len() < HEADER || missing == 0 || missing > LONGEST {
        return packed;
    }
    packed[FLAGS] |= COMMENT;
    let mut comment = vec![b' '; missing];
    comment[missing - 1] = 0;
    packed.splice(HEADER..HEADER, comment);
    packed
}

/// The least length that is not below `length` and is one of Padmé's: of a length with `e + 1` binary digits only the first
/// `log2(e) + 2` may be other than zero. It is at most 12 % longer, and less the longer it is.
fn padme(length: usize) -> usize {
    let Some(exponent) = length.checked_ilog2() else {
        return length;
    };
    let kept = exponent.checked_ilog2().map_or(0, |log| log + 1);
    let mask = (1_usize << (exponent - kept)) - 1;
    length.saturating_add(mask) & !mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_those_of_the_paper() {
        // By hand: of 9, which is 1001 in binary, three digits of four stay; of 1000 five of ten, of 30,000 five of fifteen.
        for (length, expected) in [
            (0, 0),
            (1, 1),
            (2, 2),
            (9, 10),
            (100, 104),
            (1000, 1024),
            (30_000, 30_720),
            (1_048_577, 1_081_344),
        ] {
            assert_eq!(padme(length), expected, "{length}");
        }
        for length in 1..200_000_usize {
            let padded = padme(length);
            assert!(padded >= length && padme(padded) == padded, "{length}");
            assert!((padded - length) * 100 < length * 12, "{length}: {padded}");
        }
    }

    #[test]
    fn what_is_packed_has_such_a_length_and_unpacks() {
        let mut some = 1_u32;
        let mut noise = || {
            some = some.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (some >> 24) as u8
        };
        let mut fills = 0;
        for length in [0, 1, 20, 300, 1000, 4096, 40_000, 300_000] {
            let plain: Vec<u8> = (0..length).map(|_| noise()).collect();
            let packed = gzip(&plain);
            assert_eq!(padme(packed.len()), packed.len(), "{length}");
            assert_eq!(gunzip(&packed), Some(plain), "{length}");
            fills += usize::from(packed[FLAGS] & COMMENT != 0);
        }
        assert!(fills > 4, "{fills} were filled up");
    }
}
