//! The codes of this phone: one that opens, one that takes everything away, one that calls.
//!
//! One record of [`LENGTH`] bytes: a salt; the key of the first; the key of the second; a nonce and what the third has
//! sealed. Where one is not set there are random bytes, so that nobody can tell which are. What a person asked to keep
//! comes after it: see [`super::saved`].

use super::saved::SAVED;
use super::{Key, Salt};

/// Bytes of what a call code seals, before sealing: an address such as `tel:+…`, filled up with zeros.
pub const PLAIN: usize = 24;
/// The same sealed (AES-GCM adds a tag of 16 bytes).
pub const SEALED: usize = PLAIN + 16;
/// Bytes of the nonce (NIST SP 800-38D).
pub const NONCE: usize = 12;

const OPENS: usize = size_of::<Salt>();
const ENDS: usize = OPENS + size_of::<Key>();
const CALLS: usize = ENDS + size_of::<Key>();
/// Bytes of the record.
pub const LENGTH: usize = CALLS + NONCE + SEALED;
/// Bytes of the file: always as many, whatever is in it.
pub const WHOLE: usize = LENGTH + SAVED;

/// The record.
#[derive(Clone)]
pub struct Own([u8; LENGTH]);

/// What a key means, where it means something by itself. A call code is found by unsealing: see [`super::seal`].
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub enum Meaning {
    /// It opens.
    Opens,
    /// It takes everything away.
    Ends,
}

impl Own {
    /// A record in which nothing is set, made of random bytes.
    pub fn new(random: [u8; LENGTH]) -> Self {
        Self(random)
    }

    /// Reads it from the beginning of the file; `None` where the length is another. Earlier versions kept it alone.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let known = bytes.len() == WHOLE || bytes.len() == LENGTH;
        Some(Self(*bytes.first_chunk().filter(|_| known)?))
    }

    /// What is kept.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// What the digits are derived with.
    pub fn salt(&self) -> Salt {
        self.0.first_chunk().copied().unwrap_or_default()
    }

    /// What `key` means.
    pub fn meaning(&self, key: &Key) -> Option<Meaning> {
        if self.0[OPENS..ENDS] == key[..] {
            Some(Meaning::Opens)
        } else if self.0[ENDS..CALLS] == key[..] {
            Some(Meaning::Ends)
        } else {
            None
        }
    }

    /// Gives `key` a meaning, in place of the key that had it.
    pub fn set(&mut self, meaning: Meaning, key: &Key) {
        let place = match meaning {
            Meaning::Opens => OPENS..ENDS,
            Meaning::Ends => ENDS..CALLS,
        };
        self.0[place].copy_from_slice(key);
    }

    /// The nonce and what was sealed with it.
    pub fn sealed(&self) -> (&[u8], &[u8]) {
        self.0[CALLS..].split_at(NONCE)
    }

    /// Keeps what was sealed.
    pub fn set_sealed(&mut self, nonce: &[u8; NONCE], sealed: &[u8; SEALED]) {
        let (nonce_place, place) = self.0[CALLS..].split_at_mut(NONCE);
        nonce_place.copy_from_slice(nonce);
        place.copy_from_slice(sealed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_set_at_first_and_each_has_its_place() {
        let mut own = Own::new([9; LENGTH]);
        assert_eq!(own.meaning(&[1; 32]), None);
        own.set(Meaning::Opens, &[1; 32]);
        own.set(Meaning::Ends, &[2; 32]);
        own.set_sealed(&[3; NONCE], &[4; SEALED]);
        let own = Own::parse(own.bytes()).unwrap();
        assert_eq!(own.salt(), [9; 16]);
        assert_eq!(own.meaning(&[1; 32]), Some(Meaning::Opens));
        assert_eq!(own.meaning(&[2; 32]), Some(Meaning::Ends));
        assert_eq!(own.sealed(), (&[3; NONCE][..], &[4; SEALED][..]));
    }

    #[test]
    fn a_new_code_takes_the_place_of_the_old_one() {
        let mut own = Own::new([0; LENGTH]);
        own.set(Meaning::Opens, &[1; 32]);
        own.set(Meaning::Opens, &[5; 32]);
        assert_eq!(own.meaning(&[1; 32]), None);
        assert_eq!(own.meaning(&[5; 32]), Some(Meaning::Opens));
    }

    #[test]
    fn another_length_is_no_record() {
        for length in [0, 1, LENGTH - 1, LENGTH + 1, WHOLE - 1, WHOLE + 1] {
            assert!(Own::parse(&vec![0; length]).is_none(), "{length}");
        }
        for length in [LENGTH, WHOLE] {
            let own = Own::parse(&vec![1; length]).unwrap();
            assert_eq!(own.bytes(), [1; LENGTH]);
        }
    }
}
