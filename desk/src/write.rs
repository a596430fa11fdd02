//! Writing so that a reader sees the old file or the new one, never half of one.

use crate::Error;
#[cfg(feature = "publish")]
use std::fs::OpenOptions;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

/// Writes a file whole: a temporary file beside it, on the disk, then renamed over it.
pub(crate) fn atomically(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let dir = path.parent().unwrap_or(Path::new("."));
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(format!(".{}.new", std::process::id()));
    let temporary = Path::new(&temporary);
    // Left over from a process of this number that was ended; and never through a link.
    let _ = fs::remove_file(temporary);
    let written = File::create_new(temporary)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(temporary, path));
    if let Err(error) = written {
        // What cannot be removed either is reported by its cause.
        let _ = fs::remove_file(temporary);
        return Err(Error::Io {
            path: path.into(),
            error,
        });
    }
    sync_dir(dir)
}

/// Writes a file that only its owner may read, and that must not be there yet.
#[cfg(feature = "publish")]
pub(crate) fn secret(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(Error::io(path))?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(Error::io(path))
}

/// Keeps a folder for one process that writes an edition into it, as long as the answer lives. Two at once could name
/// each other's files. None where there is no folder yet, and where the system cannot lock one.
pub(crate) fn alone(dir: &Path) -> Result<Option<File>, Error> {
    let Some(dir_file) = File::open(dir).ok().filter(|_| cfg!(unix)) else {
        return Ok(None);
    };
    match dir_file.try_lock() {
        Err(fs::TryLockError::WouldBlock) => {
            let what = "somebody else is signing into it; try again when they are done";
            Err(Error::wrong(dir, what))
        }
        Ok(()) | Err(fs::TryLockError::Error(_)) => Ok(Some(dir_file)),
    }
}

/// Makes a rename last through a power cut, where the system can.
fn sync_dir(dir: &Path) -> Result<(), Error> {
    let dir = if dir.as_os_str().is_empty() {
        Path::new(".")
    } else {
        dir
    };
    if cfg!(unix) {
        File::open(dir)
            .and_then(|dir| dir.sync_all())
            .map_err(Error::io(dir))?;
    }
    Ok(())
}

/// Makes a folder that only its owner may enter.
#[cfg(feature = "publish")]
pub(crate) fn private_folder(dir: &Path) -> Result<(), Error> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir).map_err(Error::io(dir))
}
