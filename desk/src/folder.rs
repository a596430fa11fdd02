//! Reads a region's folder of source files.

use crate::Error;
use directory::source::{Fault, File, Files};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The longest source file that is read, in bytes.
const MAX_FILE: u64 = 4 * 1024 * 1024;

/// Reads the source files of a region. A file that has no place there is a fault: a misspelt
/// `refused.toml` must not go unseen.
pub fn read_folder(dir: &Path) -> Result<Files, Error> {
    let (files, faults) = read_with_faults(dir)?;
    if faults.is_empty() {
        Ok(files)
    } else {
        Err(Error::Faults(faults))
    }
}

/// The source files of a region as far as they can be read, and what is wrong with the folder.
pub(crate) fn read_with_faults(dir: &Path) -> Result<(Files, Vec<Fault>), Error> {
    let mut files = Files::default();
    let mut faults = Vec::new();
    for path in entries(dir)? {
        let slot = match name(&path) {
            "region.toml" => &mut files.region,
            "leaves.toml" => &mut files.leaves,
            "refused.toml" => &mut files.refused,
            "waiting.toml" => &mut files.waiting,
            "towns.csv" => &mut files.towns,
            "organizations" | "README.md" | "import.toml" | "left-out.csv" => continue,
            _ => {
                faults.push(stranger(
                    &path,
                    "region, leaves, refused, waiting (.toml) and towns.csv",
                ));
                continue;
            }
        };
        *slot = read(&path, &mut faults)?;
    }
    for path in entries(&dir.join("organizations"))? {
        if path.extension().is_some_and(|ext| ext == "toml") {
            files.organizations.extend(read(&path, &mut faults)?);
        } else {
            faults.push(stranger(&path, "files that end in .toml"));
        }
    }
    Ok((files, faults))
}

/// What a folder holds, by name; nothing where there is no folder.
pub(crate) fn all(dir: &Path) -> Result<Vec<PathBuf>, Error> {
    match sorted(dir) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        paths => paths.map_err(Error::io(dir)),
    }
}

/// What a folder holds, by name, without hidden files.
fn entries(dir: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut paths = sorted(dir).map_err(Error::io(dir))?;
    paths.retain(|path| !name(path).starts_with('.'));
    Ok(paths)
}

/// Everything that a folder holds, by name.
pub(crate) fn sorted(dir: &Path) -> io::Result<Vec<PathBuf>> {
    let paths = fs::read_dir(dir)?.map(|entry| Ok(entry?.path()));
    let mut paths = paths.collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> &str {
    path.file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default()
}

fn read(path: &Path, faults: &mut Vec<Fault>) -> Result<Option<File>, Error> {
    let length = fs::metadata(path).map_err(Error::io(path))?.len();
    if length > MAX_FILE {
        return Err(Error::wrong(
            path,
            format!("is longer than {MAX_FILE} bytes; split it"),
        ));
    }
    let bytes = fs::read(path).map_err(Error::io(path))?;
    let text = String::from_utf8(bytes).unwrap_or_else(|error| {
        let good = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..good).unwrap_or_default();
        faults.push(Fault {
            file: path.display().to_string(),
            line: 1 + before.iter().filter(|b| **b == b'\n').count(),
            field: "encoding".into(),
            what: "is not UTF-8".into(),
            mend: "save the file as UTF-8".into(),
        });
        // The rest of it is read all the same, for the faults in it.
        String::from_utf8_lossy(error.as_bytes()).into_owned()
    });
    Ok(Some(File {
        name: path.display().to_string(),
        text: text.trim_start_matches('\u{feff}').to_owned(),
    }))
}

fn stranger(path: &Path, known: &str) -> Fault {
    Fault {
        file: path.display().to_string(),
        line: 1,
        field: "file".into(),
        what: "has no place here".into(),
        mend: format!("rename or remove it; here belong {known}"),
    }
}
