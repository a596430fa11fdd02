//! A package in a zip, unpacked in memory, never to the disk: names in it lead nowhere.

use super::limits;
use super::open::{Source, UNPACKED};
use crate::Error;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

/// Reads the tables and JSON files of a zip.
pub(crate) fn read(path: &Path, source: &mut Source<'_>) -> Result<(), Error> {
    let file = File::open(path).map_err(Error::io(path))?;
    let packed = file.metadata().map_err(Error::io(path))?.len();
    let wrong = |error: zip::result::ZipError| {
        Error::wrong(path, format!("cannot be unpacked: {error}; pack it anew"))
    };
    let mut archive = zip::ZipArchive::new(BufReader::new(file)).map_err(wrong)?;
    if archive.len() > limits::ENTRIES {
        let what = format!(
            "holds more than {} files; is it a package?",
            limits::ENTRIES
        );
        return Err(Error::wrong(path, what));
    }
    // Text packs to a twentieth at most; a bomb to a thousandth.
    let mut left = UNPACKED.min(packed.saturating_mul(200).max(16 << 20));
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(wrong)?;
        if !entry.is_file() {
            continue;
        }
        let name = entry.name().map_err(wrong)?.into_owned();
        let shown = format!("{}/{name}", path.display());
        // What an entry says of its own length is not believed.
        source.file(
            &shown,
            Unpacked {
                from: entry,
                left: &mut left,
            },
        )?;
    }
    source.finish(path)
}

/// Reads an entry until all entries together are longer than they may be.
struct Unpacked<'a, R> {
    from: R,
    left: &'a mut u64,
}

impl<R: Read> Read for Unpacked<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(into)?;
        match self.left.checked_sub(count as u64) {
            Some(left) => *self.left = left,
            None => {
                let what = "unpacks to far more than its size; it may be made to fill the memory";
                return Err(io::Error::new(io::ErrorKind::InvalidData, what));
            }
        }
        Ok(count)
    }
}
