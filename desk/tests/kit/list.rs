//! A copy of Connecticut's list, to be changed or broken.

use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The copy, which is gone with the folder around it.
pub(crate) fn copy() -> (TempDir, PathBuf) {
    let dir = TempDir::new().unwrap();
    let list = dir.path().join("list");
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/directory");
    for folder in ["", "organizations"] {
        fs::create_dir_all(list.join(folder)).unwrap();
        for entry in fs::read_dir(from.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, list.join(folder).join(path.file_name().unwrap())).unwrap();
            }
        }
    }
    (dir, list)
}
