//! Folders of key files, opened when they are needed.

use crate::folder::sorted;
use crate::hands::{Hands, enough, too_few};
use crate::{Error, KeyFile, Passphrases};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use trust::{File, Key, PublicKey, Root};

/// Folders of key files. A key is opened when it is needed, and its passphrase asked for once.
pub struct Ring {
    place: PathBuf,
    files: Vec<KeyFile>,
    passphrases: Passphrases,
    opened: RefCell<BTreeMap<PublicKey, Key>>,
}

impl Ring {
    /// Reads every file in `folders` whose name ends in `.key`.
    ///
    /// # Errors
    /// A folder that cannot be read, or such a file that is no key.
    pub fn read(folders: &[&Path], passphrases: Passphrases) -> Result<Self, Error> {
        let mut files = Vec::new();
        for folder in folders {
            for path in sorted(folder).map_err(Error::io(folder))? {
                if path.extension().is_some_and(|end| end == "key") {
                    files.push(KeyFile::read(&path)?);
                }
            }
        }
        let place = folders
            .first()
            .map_or_else(PathBuf::new, |first| first.to_path_buf());
        Ok(Self {
            place,
            files,
            passphrases,
            opened: RefCell::default(),
        })
    }

    /// Where it was read from first.
    #[must_use]
    pub fn place(&self) -> &Path {
        &self.place
    }

    /// Every key here that is one of `wanted`, opened.
    ///
    /// # Errors
    /// One that cannot be opened.
    pub fn open(&self, wanted: &[&PublicKey], most: usize) -> Result<Vec<Key>, Error> {
        let mut keys: Vec<Key> = Vec::new();
        for file in &self.files {
            let public = file.public();
            let is_there = keys.iter().any(|key| key.public() == public);
            if keys.len() < most && wanted.contains(&&public) && !is_there {
                keys.push(self.key(file)?);
            }
        }
        Ok(keys)
    }

    fn key(&self, file: &KeyFile) -> Result<Key, Error> {
        let mut opened = self.opened.borrow_mut();
        if let Some(key) = opened.get(&file.public()) {
            return Ok(Key::from_seed(key.seed())?);
        }
        let passphrase = match file.is_locked() {
            true => self.passphrases.of(file.path())?,
            false => String::new(),
        };
        let key = file.open(&passphrase)?;
        let again = Key::from_seed(key.seed())?;
        opened.insert(file.public(), key);
        Ok(again)
    }
}

impl Hands for Ring {
    fn sign_for(&self, root: &Root, file: File) -> Result<Vec<Key>, Error> {
        let threshold = root.role(file).threshold;
        let most = usize::try_from(threshold).unwrap_or(usize::MAX);
        // Counted before anybody is asked for a passphrase.
        let wanted: Vec<_> = root.keys_of(file).collect();
        let mut here: Vec<_> = self.files.iter().map(KeyFile::public).collect();
        here.retain(|public| wanted.contains(&public));
        here.sort();
        here.dedup();
        if (here.len() as u64) < threshold {
            return Err(too_few(here.len(), root, file, &self.place));
        }
        enough(self.open(&wanted, most)?, root, file, &self.place)
    }
}
