//! The site's codes: what everybody's phone fetches.
//!
//! A salt of 16 bytes, then 34 bytes for each code: its key, and the last day on which it opens as a little-endian `u16`,
//! days since 1970-01-01; the largest means that it has no end.

use super::{Key, Salt};

/// Bytes of a row: the key and the day.
const ROW: usize = size_of::<Key>() + size_of::<u16>();

/// Milliseconds of half a day and of a day.
const HALF: f64 = 43_200_000.0;
const DAY: f64 = 86_400_000.0;

/// The codes of a site.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Site {
    salt: Salt,
    codes: Vec<(Key, u16)>,
}

impl Site {
    /// Reads them; `None` where the bytes are no such list.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let (salt, rows) = bytes.split_first_chunk()?;
        let codes = rows.chunks_exact(ROW).filter_map(|row| {
            let (key, day) = row.split_first_chunk()?;
            Some((*key, u16::from_le_bytes(day.try_into().ok()?)))
        });
        (rows.len() % ROW == 0).then(|| Self {
            salt: *salt,
            codes: codes.collect(),
        })
    }

    /// What the digits are derived with.
    pub fn salt(&self) -> &Salt {
        &self.salt
    }

    /// Whether a code with this key opens on this day.
    pub fn opens(&self, key: &Key, day: u16) -> bool {
        self.codes
            .iter()
            .any(|(known, last)| known == key && day <= *last)
    }

    /// Whether it is one of them, ended or not.
    pub fn has(&self, key: &Key) -> bool {
        self.codes.iter().any(|(known, _)| known == key)
    }
}

/// The day at `time` (milliseconds since 1970) in the place on earth where it ends last: nobody's code ends early.
pub fn day(time: f64) -> u16 {
    // Saturates: a clock before 1970 is the first day.
    ((time - HALF) / DAY) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack(codes: &[(Key, u16)]) -> Vec<u8> {
        let mut bytes = vec![7; 16];
        for (key, day) in codes {
            bytes.extend(key);
            bytes.extend(day.to_le_bytes());
        }
        bytes
    }

    #[test]
    fn reads_salt_keys_and_days() {
        let site = Site::parse(&pack(&[([1; 32], 20_000), ([2; 32], u16::MAX)])).unwrap();
        assert_eq!(site.salt(), &[7; 16]);
        assert!(site.opens(&[1; 32], 20_000) && !site.opens(&[1; 32], 20_001));
        assert!(site.opens(&[2; 32], u16::MAX));
        assert!(!site.opens(&[3; 32], 0) && !site.has(&[3; 32]));
        assert!(site.has(&[1; 32]), "an ended code is still one of them");
    }

    #[test]
    fn damage_is_no_list() {
        assert!(Site::parse(&[]).is_none());
        assert!(Site::parse(&[0; 15]).is_none());
        let whole = pack(&[([1; 32], 1)]);
        for length in 17..whole.len() {
            assert!(Site::parse(&whole[..length]).is_none(), "{length}");
        }
    }

    #[test]
    fn a_day_ends_where_it_ends_last() {
        // 2027-04-01T11:59:59Z and a second later; 2027-03-31 is day 20,908.
        let noon = 1_806_580_800_000.0;
        assert_eq!(day(noon - 1000.0), 20_908);
        assert_eq!(day(noon), 20_909);
        assert_eq!(day(-1e15), 0);
        assert_eq!(day(1e18), u16::MAX);
    }
}
