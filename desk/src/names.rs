//! How files, roles and keys are called.

use std::path::{Path, PathBuf};
use trust::{File, PublicKey};

/// The file that names all others of a site.
pub(crate) const TIMESTAMP: &str = "timestamp.json";

/// Where a root of this version lies.
pub(crate) fn root_path(folder: &Path, version: u64) -> PathBuf {
    folder.join(format!("{version}.root.json"))
}

/// A role, as a person calls it. Who signs the timestamp signs the snapshot as well.
#[must_use]
pub fn role_name(file: File) -> &'static str {
    match file {
        File::Root => "root",
        File::Targets => "targets",
        File::Snapshot | File::Timestamp => "timestamp",
    }
}

/// A role by its name.
#[cfg(feature = "publish")]
pub(crate) fn role(name: &str) -> Option<File> {
    let all = [File::Root, File::Targets, File::Timestamp];
    all.into_iter().find(|file| role_name(*file) == name)
}

/// The first eight digits of a key: enough to tell the keys of a site apart.
#[must_use]
pub fn short_key(key: &PublicKey) -> String {
    key.hex().chars().take(8).collect()
}
