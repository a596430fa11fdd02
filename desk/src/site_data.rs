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
use trust::{Policy, Refused, Trusted, in_force};

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
        let found = in_force(&first, Policy::default(), |want| {
            let path = site.join(&want.name);
            let bytes = read_capped(&path, want.limit)?;
            match bytes.is_some() || want.may_be_missing {
                true => Ok(bytes),
                false => Err(Error::wrong(&path, "is missing")),
            }
        });
        let found = found.map_err(|refused| match refused {
            Refused::Fetch(error) => error,
            Refused::File { name, error } => {
                let place = name.map_or_else(|| site.to_owned(), |name| site.join(name));
                Error::wrong(&place, format!("is not to be believed: {error}"))
            }
        })?;
        Ok(Self {
            trusted: found.trusted,
            ahead: found.ahead,
        })
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
