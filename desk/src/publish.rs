//! Writing an edition into a folder so that whoever reads it meets the old one or the new one, never a mixture,
//! wherever the writing ends.
//!
//! Every file but the last has a name that says which content it has, its hash or its version, and nothing names it
//! yet. The last one, `timestamp.json`, names them all and takes the place of the old one at once. What nothing names
//! any more is removed only after that.

use crate::{Error, write};
use std::fs;
use std::path::{Path, PathBuf};

/// What is written and removed, in this order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Publication {
    /// Files that nothing names yet.
    pub(crate) beside: Vec<(PathBuf, Vec<u8>)>,
    /// The file that names them: from here on the new edition is the one.
    pub(crate) last: (PathBuf, Vec<u8>),
    /// Files that nothing names any more.
    pub(crate) gone: Vec<PathBuf>,
}

/// One thing done to the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step<'a> {
    /// A file gets its content, whole.
    Write(&'a Path, &'a [u8]),
    /// A file goes.
    Remove(&'a Path),
}

impl Publication {
    /// All that is done, in order.
    pub(crate) fn steps(&self) -> impl Iterator<Item = Step<'_>> {
        self.beside
            .iter()
            .chain([&self.last])
            .map(|(path, bytes)| Step::Write(path, bytes))
            .chain(self.gone.iter().map(|path| Step::Remove(path)))
    }

    /// Does it. What cannot be written ends it, and what was written for it is taken away again: a full disk stays as
    /// full as it was.
    pub(crate) fn run(&self) -> Result<(), Error> {
        let mut fresh = Vec::new();
        for step in self.steps() {
            match step {
                Step::Write(path, bytes) => {
                    // The same again needs no room.
                    if path != self.last.0 && fs::read(path).is_ok_and(|there| there == bytes) {
                        continue;
                    }
                    let is_new = path.symlink_metadata().is_err();
                    if let Err(error) = put(path, bytes) {
                        self.take_away(&fresh);
                        return Err(error);
                    }
                    if is_new {
                        fresh.push(path);
                    }
                }
                // It stands already; what is left over goes the next time.
                Step::Remove(path) => drop(fs::remove_file(path)),
            }
        }
        Ok(())
    }

    /// Removes what was written, unless the last file stands already and names it.
    fn take_away(&self, fresh: &[&Path]) {
        let (path, bytes) = &self.last;
        if fs::read(path).is_ok_and(|there| there == *bytes) {
            return;
        }
        for path in fresh {
            let _ = fs::remove_file(path);
        }
    }
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Error::io(folder))?;
    }
    write::atomically(path, bytes)
}

#[cfg(test)]
mod tests;
