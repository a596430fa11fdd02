//! From bytes to a verdict.

use std::collections::BTreeMap;

use crate::metadata::Metadata;
use crate::{Error, Root, Target, Targets};

/// What signed files say once their signatures are found good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Version of the root.
    pub root_version: u64,
    /// Version of the list of files. A lower one than was seen before is not to be believed.
    pub version: u64,
    /// When the first of the files expires, in seconds since 1970 (UTC).
    pub expires: u64,
    /// The files that may be believed, by name.
    pub targets: BTreeMap<String, Target>,
}

/// Checks that `root` is signed by itself and that `targets` is signed as the root says, and
/// nothing of their age: [`crate::Update`] and [`crate::Trusted::load`] do.
///
/// # Errors
/// Anything that TUF 1.0 refuses in these two files, duplicate JSON keys, and files longer than
/// [`crate::MAX_ROOT`] and [`crate::MAX_TARGETS`]. Being expired is no error: see
/// [`Verified::expired`].
pub fn verify(root: &[u8], targets: &[u8]) -> Result<Verified, Error> {
    let root = Root::trust(root)?;
    let targets = Targets::open(targets, Targets::LIMIT, &root)?;
    Ok(Verified {
        root_version: root.version,
        version: targets.version,
        expires: root.expires.min(targets.expires),
        targets: targets.targets,
    })
}

impl Verified {
    /// Whether the metadata is past its date at `now`, in seconds since 1970 (UTC).
    pub fn expired(&self, now: u64) -> bool {
        self.expires <= now
    }

    /// What is signed under `name`.
    ///
    /// # Errors
    /// [`Error::UnknownTarget`].
    pub fn target(&self, name: &str) -> Result<&Target, Error> {
        self.targets.get(name).ok_or_else(|| Error::UnknownTarget {
            name: name.to_owned(),
        })
    }

    /// Checks that `bytes` are what was signed under `name`.
    ///
    /// # Errors
    /// [`Error::UnknownTarget`], [`Error::Length`] or [`Error::Hash`].
    pub fn check(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        self.target(name)?.as_served().check(name, bytes)
    }

    /// Checks that `bytes` are what the file signed under `name` unpacks to.
    ///
    /// # Errors
    /// As [`Verified::check`], and [`Error::NoPlain`].
    pub fn check_plain(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        self.plain(name)?.check(name, bytes)
    }

    /// The same, for bytes whose hash the caller has made: a browser is many times quicker at that than a module that it
    /// has just started.
    ///
    /// # Errors
    /// As [`Verified::check_plain`].
    pub fn check_plain_hashed(
        &self,
        name: &str,
        length: u64,
        sha256: &[u8; 32],
    ) -> Result<(), Error> {
        self.plain(name)?.check_hashed(name, length, sha256)
    }

    fn plain(&self, name: &str) -> Result<crate::Plain, Error> {
        self.target(name)?.plain.ok_or_else(|| Error::NoPlain {
            name: name.to_owned(),
        })
    }
}
