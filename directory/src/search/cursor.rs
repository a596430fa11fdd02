//! A quick walk over CBOR: heads and lengths, no strings, no errors that say more than "no".
//!
//! What is read whole is read by `minicbor`; an index passes over half a million items while a
//! person waits.

/// Kinds of items (RFC 8949, major types).
pub(super) mod kind {
    /// A number from 0 up.
    pub(in super::super) const NUMBER: u8 = 0;
    /// Bytes.
    pub(in super::super) const BYTES: u8 = 2;
    /// A string.
    pub(in super::super) const STRING: u8 = 3;
    /// An array.
    pub(in super::super) const ARRAY: u8 = 4;
    /// A map.
    pub(in super::super) const MAP: u8 = 5;
    /// A tag before another item.
    pub(in super::super) const TAG: u8 = 6;
}

/// A place in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'b> {
    rest: &'b [u8],
}

impl<'b> Cursor<'b> {
    /// At the beginning.
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self { rest: bytes }
    }

    /// What was not yet passed.
    pub(super) fn rest(&self) -> &'b [u8] {
        self.rest
    }

    /// Passes so many bytes.
    pub(super) fn pass(&mut self, bytes: usize) -> Option<&'b [u8]> {
        let (passed, rest) = self.rest.split_at_checked(bytes)?;
        self.rest = rest;
        Some(passed)
    }

    /// The kind of the next item, without passing it.
    pub(super) fn kind(&self) -> Option<u8> {
        self.rest.first().map(|head| head >> 5)
    }

    /// Whether the next item is null.
    pub(super) fn is_null(&self) -> bool {
        self.rest.first() == Some(&0xf6)
    }

    /// Passes a head: kind and number, or length. None for an open end.
    pub(super) fn head(&mut self) -> Option<(u8, u64)> {
        let (head, rest) = self.rest.split_first()?;
        self.rest = rest;
        let value = match head & 0x1f {
            small @ 0..24 => u64::from(small),
            size @ 24..28 => {
                let bytes = self.pass(1 << (size - 24))?;
                bytes
                    .iter()
                    .fold(0, |value, byte| value << 8 | u64::from(*byte))
            }
            _ => return None,
        };
        Some((head >> 5, value))
    }

    /// Passes the head of an item that must be of this kind; gives its number or length.
    pub(super) fn expect(&mut self, kind: u8) -> Option<u64> {
        self.head()
            .filter(|(found, _)| *found == kind)
            .map(|(_, value)| value)
    }

    /// Passes a string.
    pub(super) fn string(&mut self) -> Option<&'b str> {
        core::str::from_utf8(self.letters()?).ok()
    }

    /// Passes a string without looking whether its bytes are letters.
    pub(super) fn letters(&mut self) -> Option<&'b [u8]> {
        let length = self.expect(kind::STRING)?;
        self.pass(usize::try_from(length).ok()?)
    }

    /// Passes a whole item, with all that is in it.
    pub(super) fn skip(&mut self) -> Option<()> {
        let mut items = 1u64;
        while items > 0 {
            items -= 1;
            let (found, value) = self.head()?;
            match found {
                kind::BYTES | kind::STRING => {
                    self.pass(usize::try_from(value).ok()?)?;
                }
                kind::ARRAY => items = items.checked_add(value)?,
                kind::MAP => items = items.checked_add(value.checked_mul(2)?)?,
                kind::TAG => items += 1,
                _ => {}
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    #[test]
    fn heads_of_every_length() {
        for (bytes, head) in [
            (&[0x17][..], (0, 23)),
            (&[0x18, 24], (0, 24)),
            (&[0x19, 1, 0], (0, 256)),
            (&[0x1a, 0, 1, 0, 0], (0, 65_536)),
            (&[0x1b, 0, 0, 0, 1, 0, 0, 0, 0], (0, 1 << 32)),
            (&[0xa2], (kind::MAP, 2)),
        ] {
            assert_eq!(Cursor::new(bytes).head(), Some(head));
        }
        assert_eq!(Cursor::new(&[0x9f]).head(), None, "an open end");
        assert_eq!(Cursor::new(&[0x63, b'a']).string(), None, "cut short");
    }

    proptest! {
        #[test]
        fn passes_over_what_minicbor_passes_over(bytes in vec(any::<u8>(), 0..30)) {
            let mut cursor = Cursor::new(&bytes);
            let mut d = minicbor::Decoder::new(&bytes);
            if cursor.skip().is_some() && d.skip().is_ok() {
                prop_assert_eq!(bytes.len() - cursor.rest().len(), d.position());
            }
        }
    }
}
