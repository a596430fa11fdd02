//! `sign`: a signing day. Packs a list, signs it and publishes it into a site folder.

use crate::day::Day;
use crate::{Error, Hands, Roots, write};
use directory::Directory;
use std::path::Path;

/// How long a signing day holds, in days, where nothing else is asked for. Afterwards the list is
/// shown with a warning, never hidden.
pub const LIST_DAYS: u64 = 90;

/// What was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Edition of the list.
    pub version: u64,
    /// Version of the root in force.
    pub root: u64,
    /// Good until, in seconds since 1970.
    pub expires: u64,
    /// Whether the edition was there already, so that only its timestamp is new.
    pub renewed: bool,
    /// New file names under `targets/`, with their lengths in bytes.
    pub files: Vec<(String, u64)>,
}

/// When it is signed, and for how long.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// Seconds since 1970.
    pub now: u64,
    /// Days from then until phones warn that the list is old.
    pub days: u64,
}

impl Term {
    /// The end of so many terms in a row, in seconds since 1970.
    pub fn end(self, times: u64) -> u64 {
        let days = self.days.saturating_mul(times);
        self.now.saturating_add(days.saturating_mul(crate::DAY))
    }
}

/// Signs `list` with the keys of `hands` and publishes it into `site`.
///
/// An edition that is there already gets a new timestamp. A reader of the folder meets the old edition or the new one
/// at any moment, and so does one that comes after this was ended in the middle.
///
/// # Errors
/// A root that has expired, a folder that holds a newer edition or the same one with another content, keys that do not
/// suffice, a folder that cannot be written.
pub fn sign_site(
    site: &Path,
    list: &Directory,
    roots: &Roots,
    hands: &dyn Hands,
    term: Term,
) -> Result<Signed, Error> {
    let _alone = write::alone(site)?;
    let (publication, signed) = Day::new(site, roots, hands, term)?.sign(list)?;
    publication.run()?;
    Ok(signed)
}
