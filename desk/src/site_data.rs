//! The signed files of a site folder, read as a phone reads them: from a root that is trusted, step by step.
//!
//! ```text
//! 1.root.json, 2.root.json, …   all of them, for phones that come from far back
//! timestamp.json                names the snapshot
//! 7.snapshot.json               names the list of files
//! 5.targets.json                names the files: 5 is the edition
//! targets/<hash>.<name>         the files
//! ```

use crate::Error;
use crate::names::{TIMESTAMP, root_path};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use trust::{Kept, Policy, Trusted, Update};

/// What stands in a site folder, verified.
#[derive(Clone, Debug)]
pub struct SiteData {
    /// The four files, and what they say.
    pub trusted: Trusted,
    /// The version of a root that is there and not in force yet: the list is not signed as it asks.
    pub ahead: Option<u64>,
}

impl SiteData {
    /// Reads a site folder from `root` on, or from its first root where none is given. Being expired is no error.
    ///
    /// A new root comes before the list that is signed as it asks. Where the second is missing, the folder still holds
    /// the old edition, whole: that is what is read, and [`SiteData::ahead`] says so.
    ///
    /// # Errors
    /// Whatever is missing, not signed as it must be, or not as signed.
    pub fn read(site: &Path, root: Option<&Path>) -> Result<Self, Error> {
        let first = root.map_or_else(|| root_path(site, 1), Path::to_path_buf);
        let first = fs::read(&first).map_err(Error::io(&first))?;
        let newest = match walk(site, &first, u64::MAX) {
            Ok(trusted) => {
                return Ok(Self {
                    trusted,
                    ahead: None,
                });
            }
            Err(newest) => newest,
        };
        let mut last = newest.root;
        while last > newest.first {
            last -= 1;
            if let Ok(trusted) = walk(site, &first, last) {
                let ahead = Some(newest.root);
                return Ok(Self { trusted, ahead });
            }
        }
        Err(newest.error)
    }

    /// The same, or none where no list was ever signed into the folder.
    ///
    /// # Errors
    /// As [`SiteData::read`].
    pub fn read_if_any(site: &Path) -> Result<Option<Self>, Error> {
        match site.join(TIMESTAMP).symlink_metadata() {
            Ok(_) => Self::read(site, None).map(Some),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::io(&site.join(TIMESTAMP))(error)),
        }
    }
}

/// A walk that did not end well.
struct Lost {
    error: Error,
    /// Version of the root that it began with.
    first: u64,
    /// Version of the last root that was believed.
    root: u64,
}

/// Goes from `first` as far as the root `last`.
fn walk(site: &Path, first: &[u8], last: u64) -> Result<Trusted, Box<Lost>> {
    let wrong = |error| Error::wrong(site, format!("is not to be believed: {error}"));
    let mut begun = 0;
    let mut root = 0;
    let mut go = || {
        begun = trust::Root::trust(first).map_err(wrong)?.version;
        root = begun;
        let mut update = Update::new(first, Kept::default(), Policy::default()).map_err(wrong)?;
        while let Some(want) = update.wants() {
            let path = site.join(&want.name);
            let beyond = want.may_be_missing && root >= last;
            let bytes = if beyond {
                None
            } else {
                read_capped(&path, want.limit)?
            };
            if bytes.is_none() && !want.may_be_missing {
                return Err(Error::wrong(&path, "is missing"));
            }
            let is_root = want.may_be_missing && bytes.is_some();
            update
                .give(bytes.as_deref())
                .map_err(|error| Error::wrong(&path, format!("is not to be believed: {error}")))?;
            root += u64::from(is_root);
        }
        update.finish().map_err(wrong)
    };
    go().map_err(|error| {
        Box::new(Lost {
            error,
            first: begun,
            root,
        })
    })
}

/// A file of at most `limit` bytes and one more, by which it is known to be too long; none where there is none.
fn read_capped(path: &Path, limit: usize) -> Result<Option<Vec<u8>>, Error> {
    use std::io::Read;
    let file = match fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::io(path)(error)),
    };
    let mut bytes = Vec::new();
    let limit = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    file.take(limit)
        .read_to_end(&mut bytes)
        .map_err(Error::io(path))?;
    Ok(Some(bytes))
}
