//! Changes a folder as a whole: everything is written beside it first and renamed at the end. A
//! disk that fills up, or a cut in between, leaves the old folder.

use crate::Error;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What staging needs of a disk; tests put one in its place that fills up.
pub trait Disk {
    /// Makes a folder and those above it.
    fn make(&mut self, dir: &Path) -> io::Result<()>;
    /// Writes a file whole.
    fn write(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Makes what was written below a folder last through a power cut.
    fn settle(&mut self, dir: &Path) -> io::Result<()>;
    /// Renames a file or folder.
    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a folder with all that it holds.
    fn remove(&mut self, dir: &Path) -> io::Result<()>;
}

/// The real disk.
#[derive(Debug, Default)]
pub struct Real;

impl Disk for Real {
    fn make(&mut self, dir: &Path) -> io::Result<()> {
        fs::create_dir_all(dir)
    }

    fn write(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        File::create_new(path)?.write_all(bytes)
    }

    fn settle(&mut self, dir: &Path) -> io::Result<()> {
        let mut paths = Vec::new();
        below(dir, &mut paths)?;
        // The disk is waited for: many waits at once take little longer than one.
        let share = paths.len().div_ceil(WAITS).max(1);
        std::thread::scope(|scope| {
            let settle = |paths: &[PathBuf]| {
                paths
                    .iter()
                    .try_for_each(|path| File::open(path)?.sync_all())
            };
            let shares: Vec<_> = paths
                .chunks(share)
                .map(|share| scope.spawn(move || settle(share)))
                .collect();
            shares.into_iter().try_for_each(|thread| {
                let lost = || Err(io::Error::other("a thread was lost"));
                thread.join().unwrap_or_else(|_| lost())
            })
        })
    }

    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&mut self, dir: &Path) -> io::Result<()> {
        fs::remove_dir_all(dir)
    }
}

/// How many files are waited for at once.
const WAITS: usize = 16;

/// Every file below a folder, and the folders where the system can sync them. Some systems tell
/// of a full disk only then.
fn below(dir: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            below(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    if cfg!(unix) {
        paths.push(dir.into());
    }
    Ok(())
}

/// What a folder is to hold afterwards.
#[derive(Debug, Default)]
pub(crate) struct Stage {
    /// Every file of `organizations/`, by name.
    pub(crate) organizations: BTreeMap<String, Vec<u8>>,
    /// Other files that change, by name.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

const NEW: &str = ".import-new";
const OLD: &str = ".import-old";

impl Stage {
    /// Changes the folder, or leaves it as it was and says why.
    pub(crate) fn commit(&self, dir: &Path, disk: &mut dyn Disk) -> Result<(), Error> {
        let (new, old) = (dir.join(NEW), dir.join(OLD));
        if old.exists() {
            let what = "is left of an import that was cut short: it holds the files of before; \
                        move back what is missing in the folder above, then remove it";
            return Err(Error::wrong(&old, what));
        }
        let made = !dir.exists();
        let result = self
            .write(&new, disk)
            .and_then(|()| self.swap(dir, &new, &old, disk));
        // What cannot be tidied is hidden, is not read, and is removed by the next import.
        let _ = remove(disk, &new);
        if made && result.is_err() {
            let _ = remove(disk, dir);
        }
        result
    }

    fn write(&self, new: &Path, disk: &mut dyn Disk) -> Result<(), Error> {
        remove(disk, new)?;
        let organizations = new.join("organizations");
        disk.make(&organizations)
            .map_err(Error::io(&organizations))?;
        let inside = self
            .organizations
            .iter()
            .map(|(name, bytes)| (organizations.join(name), bytes));
        let beside = self
            .files
            .iter()
            .map(|(name, bytes)| (new.join(name), bytes));
        for (path, bytes) in inside.chain(beside) {
            disk.write(&path, bytes).map_err(Error::io(&path))?;
        }
        disk.settle(new).map_err(Error::io(new))
    }

    /// Moves the old files away and the new ones in; on any fault everything goes back.
    fn swap(&self, dir: &Path, new: &Path, old: &Path, disk: &mut dyn Disk) -> Result<(), Error> {
        disk.make(old).map_err(Error::io(old))?;
        let names: Vec<&str> = ["organizations"]
            .into_iter()
            .chain(self.files.keys().map(String::as_str))
            .collect();
        let mut moved: Vec<(PathBuf, PathBuf)> = Vec::new();
        let mut go = || -> Result<(), Error> {
            for name in &names {
                let (here, before, after) = (dir.join(name), old.join(name), new.join(name));
                if here.exists() {
                    disk.rename(&here, &before).map_err(Error::io(&here))?;
                    moved.push((here.clone(), before));
                }
                disk.rename(&after, &here).map_err(Error::io(&here))?;
                moved.push((after, here));
            }
            Ok(())
        };
        let result = go();
        if result.is_err() {
            for (from, to) in moved.iter().rev() {
                // A disk that also refuses this is beyond help; the files of before are in `old`.
                let _ = disk.rename(to, from);
            }
        }
        // Never while it still holds a file of before.
        if result.is_ok() || fs::read_dir(old).is_ok_and(|mut entries| entries.next().is_none()) {
            let _ = remove(disk, old);
        }
        result
    }
}

fn remove(disk: &mut dyn Disk, dir: &Path) -> Result<(), Error> {
    if dir.exists() {
        disk.remove(dir).map_err(Error::io(dir))?;
    }
    Ok(())
}
