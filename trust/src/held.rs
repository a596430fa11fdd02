//! Metadata that was read, together with its bytes: what is kept for the next time.

use crate::metadata::{Meta, Metadata};
use crate::{Error, Root};

/// The files that are kept from one update to the next, beside the root. `None`: not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Kept<'a> {
    /// `timestamp.json`
    pub timestamp: Option<&'a [u8]>,
    /// `snapshot.json`
    pub snapshot: Option<&'a [u8]>,
    /// `targets.json`
    pub targets: Option<&'a [u8]>,
}

/// One verified file.
#[derive(Clone, Debug)]
pub(crate) struct Held<T> {
    pub(crate) file: T,
    pub(crate) bytes: Vec<u8>,
}

impl<T: Metadata> Held<T> {
    /// Reads what `root` lets be signed.
    pub(crate) fn open(bytes: &[u8], root: &Root) -> Result<Self, Error> {
        Ok(Self {
            file: T::open(bytes, T::LIMIT, root)?,
            bytes: bytes.to_vec(),
        })
    }

    /// The same, held to what the file before it says of this one.
    pub(crate) fn open_listed(bytes: &[u8], root: &Root, meta: &Meta) -> Result<Self, Error> {
        let limit = limit::<T>(meta)?;
        if bytes.len() > limit {
            return Err(Error::TooLarge {
                file: T::FILE,
                limit,
            });
        }
        if !meta.fits(bytes) {
            return Err(Error::NotAsListed { file: T::FILE });
        }
        let held = Self::open(bytes, root)?;
        let found = held.file.version();
        if found != meta.version {
            return Err(Error::Version {
                file: T::FILE,
                found,
                expected: meta.version,
            });
        }
        Ok(held)
    }
}

/// How many bytes of a listed file may be fetched.
pub(crate) fn limit<T: Metadata>(meta: &Meta) -> Result<usize, Error> {
    let Some(length) = meta.length else {
        return Ok(T::LIMIT);
    };
    let length = usize::try_from(length).ok();
    length
        .filter(|length| *length <= T::LIMIT)
        .ok_or(Error::TooLarge {
            file: T::FILE,
            limit: T::LIMIT,
        })
}
