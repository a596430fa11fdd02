//! `import.toml`: whose data is in the folder, under which licence, and which files hold it.

use crate::Error;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The name of the file.
pub(crate) const NAME: &str = "import.toml";

const HEAD: &str =
    "# Whose data was imported, under which licence, and into which files of organizations/.
# The next import of the same publisher replaces these files, except those that were changed
# since: a changed file is yours. Written by `sidedoor-desk import`.

";

/// All imports into a folder.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Records {
    #[serde(default, rename = "import")]
    pub(crate) imports: Vec<Record>,
}

/// One publisher's import.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Record {
    pub(crate) publisher: String,
    pub(crate) licence: String,
    pub(crate) source: String,
    /// The day of the import.
    pub(crate) date: String,
    /// Services read, listed, waiting, left out, and values mended.
    pub(crate) read: usize,
    pub(crate) listed: usize,
    pub(crate) waiting: usize,
    pub(crate) left_out: usize,
    pub(crate) mended: usize,
    /// Tables and columns of the source that have no place here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) not_read: Vec<String>,
    /// How often each kind of mending was done.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) mends: BTreeMap<String, usize>,
    /// Name and SHA-256 of each file that was written.
    #[serde(default)]
    pub(crate) files: BTreeMap<String, String>,
}

impl Records {
    /// Reads the records of a folder; none where nothing was imported yet.
    pub(crate) fn read(dir: &Path) -> Result<Self, Error> {
        let path = dir.join(NAME);
        if !path.exists() {
            return Ok(Self::default());
        }
        let text = fs::read_to_string(&path).map_err(Error::io(&path))?;
        toml::from_str(&text).map_err(|error| {
            let what = format!("{}; mend it, or take back an older copy", error.message());
            Error::wrong(&path, what)
        })
    }

    /// The record of a publisher.
    pub(crate) fn of(&self, publisher: &str) -> Option<&Record> {
        self.imports
            .iter()
            .find(|record| record.publisher == publisher)
    }

    /// Puts a record in the place of the publisher's last one.
    pub(crate) fn put(&mut self, record: Record) {
        match self
            .imports
            .iter_mut()
            .find(|old| old.publisher == record.publisher)
        {
            Some(old) => *old = record,
            None => self.imports.push(record),
        }
    }

    /// The file as text.
    pub(crate) fn write(&self, dir: &Path) -> Result<String, Error> {
        let text = toml::to_string(self).map_err(|error| Error::wrong(&dir.join(NAME), error))?;
        Ok(format!("{HEAD}{text}"))
    }
}

/// The SHA-256 of a text, in hexadecimal digits.
pub(crate) fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
