//! A site folder as an operator has one: the demonstration site's list, and settings of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;
use tempfile::TempDir;

use crate::Result;
use crate::server::program;

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

    /// What the server's command prints.
    pub fn line(&self, arguments: &[&str]) -> Result<String> {
        let done = Command::new(program()).args(arguments).output()?;
        let said = String::from_utf8_lossy(&done.stderr);
        anyhow::ensure!(done.status.success(), "{arguments:?}: {said}");
        Ok(String::from_utf8(done.stdout)?)
    }

    /// Where it is.
    pub fn path(&self) -> PathBuf {
        self.0.path().to_owned()
    }
}

pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
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
