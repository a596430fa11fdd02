//! A site folder as an operator has one: the demonstration site's list, and settings of its own.

use std::path::{Path, PathBuf};

use anyhow::Context;
use tempfile::TempDir;

use crate::Result;

/// A site folder that is gone with the test.
#[derive(Debug)]
pub struct Folder(TempDir);

impl Folder {
    /// The list that a build leaves, and `settings` as `site.toml`.
    pub fn with(settings: &str) -> Result<Self> {
        let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/app/site");
        let folder = tempfile::tempdir()?;
        copy(&built, folder.path())
            .with_context(|| format!("{}: `cargo xtask build` leaves it", built.display()))?;
        std::fs::write(folder.path().join("site.toml"), settings)?;
        Ok(Self(folder))
    }

    /// Where it is.
    pub fn path(&self) -> PathBuf {
        self.0.path().to_owned()
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            std::fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
