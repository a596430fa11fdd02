//! A file told by the one before it: copies from the old bytes, and the new bytes between them.
//!
//! All numbers are LEB128. After `cp1\n` stands the length of the result, then pieces until the
//! result is whole. A piece starts with `2 * length` and that many new bytes, or with
//! `2 * length + 1` and where to copy from in the old bytes: zigzag, from the end of the last copy.
//!
//! Nothing here is trusted: the result is compared with what is signed
//! ([`crate::Verified::check_plain`]) before anybody reads it.

#[cfg(feature = "sign")]
mod diff;

use std::fmt;

#[cfg(feature = "sign")]
pub use diff::diff;

const MAGIC: &[u8; 4] = b"cp1\n";

/// Why a patch cannot be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatchError {
    /// The bytes are no patch, or are cut off.
    Malformed,
    /// The result would be longer than was allowed.
    TooLong,
    /// A copy reaches outside the old bytes: the patch is for another file.
    OtherFile,
}

impl fmt::Display for PatchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "patch: damaged or cut off",
            Self::TooLong => "patch: its result is longer than what is signed",
            Self::OtherFile => "patch: made for another file",
        })
    }
}

impl std::error::Error for PatchError {}

/// What `patch` makes of `old`. `limit`: the most bytes that the result may have, which is the
/// signed length ([`crate::Plain::length`]).
///
/// # Errors
/// [`PatchError`]. Takes time and memory in proportion to `patch` and `limit`, whatever is in it.
pub fn apply(old: &[u8], patch: &[u8], limit: usize) -> Result<Vec<u8>, PatchError> {
    let mut input = patch.strip_prefix(MAGIC).ok_or(PatchError::Malformed)?;
    let whole = take_number(&mut input)?;
    let whole = usize::try_from(whole).map_err(|_| PatchError::TooLong)?;
    if whole > limit {
        return Err(PatchError::TooLong);
    }
    let mut new = Vec::with_capacity(whole);
    let mut from = 0_usize;
    while new.len() < whole {
        let piece = take_number(&mut input)?;
        let length = usize::try_from(piece >> 1).map_err(|_| PatchError::TooLong)?;
        if length == 0 {
            return Err(PatchError::Malformed);
        }
        if length > whole - new.len() {
            return Err(PatchError::TooLong);
        }
        if piece & 1 == 0 {
            let (fresh, rest) = input
                .split_at_checked(length)
                .ok_or(PatchError::Malformed)?;
            new.extend_from_slice(fresh);
            input = rest;
        } else {
            let zigzag = take_number(&mut input)?;
            let step = (zigzag >> 1).cast_signed() ^ -(zigzag & 1).cast_signed();
            let step = isize::try_from(step).map_err(|_| PatchError::OtherFile)?;
            let start = from.checked_add_signed(step);
            let start = start.ok_or(PatchError::OtherFile)?;
            let end = start.checked_add(length).ok_or(PatchError::OtherFile)?;
            new.extend_from_slice(old.get(start..end).ok_or(PatchError::OtherFile)?);
            from = end;
        }
    }
    if input.is_empty() {
        Ok(new)
    } else {
        Err(PatchError::Malformed)
    }
}

fn take_number(input: &mut &[u8]) -> Result<u64, PatchError> {
    let mut number = 0_u64;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = input.split_first().ok_or(PatchError::Malformed)?;
        *input = rest;
        let part = u64::from(byte & 0x7f);
        // The tenth byte has one bit left.
        if shift == 63 && part > 1 {
            return Err(PatchError::Malformed);
        }
        number |= part << shift;
        if byte & 0x80 == 0 {
            return Ok(number);
        }
    }
    Err(PatchError::Malformed)
}
