//! A folder with the files that are believed, under names without versions.

use std::error::Error;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use trust::{Kept, Update};

/// A folder.
pub(crate) struct Store(PathBuf);

/// What was found in it.
pub(crate) struct Found([Option<Vec<u8>>; 3]);

const NAMES: [&str; 3] = ["timestamp.json", "snapshot.json", "targets.json"];

impl Found {
    pub(crate) fn borrowed(&self) -> Kept<'_> {
        let [timestamp, snapshot, targets] = &self.0;
        Kept {
            timestamp: timestamp.as_deref(),
            snapshot: snapshot.as_deref(),
            targets: targets.as_deref(),
        }
    }
}

impl Store {
    pub(crate) fn new(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    pub(crate) fn root(&self) -> Result<Vec<u8>, Box<dyn Error>> {
        let root = self.read("root.json")?;
        Ok(root.ok_or("no root.json here yet: run `init ROOT` first")?)
    }

    pub(crate) fn kept(&self) -> Result<Found, Box<dyn Error>> {
        let [timestamp, snapshot, targets] = NAMES.map(|name| self.read(name));
        Ok(Found([timestamp?, snapshot?, targets?]))
    }

    /// Keeps what `update` believes. What is to be forgotten goes before the root that says so
    /// comes: a crash in between costs one more download, the other order would keep it for ever.
    pub(crate) fn keep(&self, update: &Update) -> Result<(), Box<dyn Error>> {
        if update.forgets() {
            for name in &NAMES[..2] {
                match fs::remove_file(self.0.join(name)) {
                    Err(error) if error.kind() != ErrorKind::NotFound => {
                        return Err(self.because(name, &error));
                    }
                    _ => {}
                }
            }
        }
        if !update.roots().is_empty() {
            self.write("root.json", update.root())?;
        }
        let kept = update.kept();
        for (name, bytes) in NAMES
            .into_iter()
            .zip([kept.timestamp, kept.snapshot, kept.targets])
        {
            if let Some(bytes) = bytes {
                self.write(name, bytes)?;
            }
        }
        Ok(())
    }

    /// Writes a file whole or not at all.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
        let because = |error| self.because(name, &error);
        fs::create_dir_all(&self.0).map_err(because)?;
        let mut file = tempfile::NamedTempFile::new_in(&self.0).map_err(because)?;
        std::io::Write::write_all(&mut file, bytes).map_err(because)?;
        file.persist(self.0.join(name))
            .map_err(|error| self.because(name, &error.error))?;
        Ok(())
    }

    fn read(&self, name: &str) -> Result<Option<Vec<u8>>, Box<dyn Error>> {
        match fs::read(self.0.join(name)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(self.because(name, &error)),
        }
    }

    fn because(&self, name: &str, error: &std::io::Error) -> Box<dyn Error> {
        format!("{}: {error}", self.0.join(name).display()).into()
    }
}
