//! Lists files, and tells whether they have changed since they were last looked at.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use crate::error::Error;

/// Every file below `folder`, sorted; nothing when there is no such folder.
pub(crate) fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A short text that changes when the name or content of a file does. `sources` are files and
/// folders under `root`; `salt` is whatever else matters.
pub(crate) fn fingerprint(root: &Path, sources: &[&str], salt: &str) -> Result<String, Error> {
    let mut hasher = DefaultHasher::new();
    hasher.write(salt.as_bytes());
    for source in sources {
        let path = root.join(source);
        let files = if path.is_dir() {
            below(&path)
        } else {
            vec![path]
        };
        for file in files.iter().filter(|file| file.is_file()) {
            let content = fs::read(file).map_err(|error| Error::because(file.display(), error))?;
            let name = file.strip_prefix(root).unwrap_or(file).to_string_lossy();
            for part in [name.as_bytes(), &content] {
                hasher.write_usize(part.len());
                hasher.write(part);
            }
        }
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Copies a file, by way of a second name, so that a copy is never seen half written and a
/// program that runs is replaced, not overwritten.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    let step = || format!("copying {} to {}", from.display(), to.display());
    let new = to.with_extension("new");
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(|error| Error::because(step(), error))?;
    }
    fs::copy(from, &new)
        .and_then(|_| fs::rename(&new, to))
        .map_err(|error| Error::because(step(), error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_follow_names_and_contents() {
        let root = std::env::temp_dir().join(format!("files-{}", std::process::id()));
        fs::create_dir_all(root.join("a/b")).unwrap();
        fs::write(root.join("a/b/one"), "1").unwrap();
        let print = |salt| fingerprint(&root, &["a", "missing"], salt).unwrap();
        let first = print("");
        assert_eq!(first, print(""));
        assert_ne!(first, print("salt"));
        fs::write(root.join("a/b/one"), "2").unwrap();
        let second = print("");
        assert_ne!(first, second);
        fs::rename(root.join("a/b/one"), root.join("a/b/two")).unwrap();
        assert_ne!(second, print(""));
        fs::remove_dir_all(&root).unwrap();
    }
}
