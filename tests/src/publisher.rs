//! A publisher as `docs/publishing.md` describes one: a list, keys, a site folder, and the desk's own command.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::Result;
use crate::server::{CODE, desk};
use crate::site::copy;

/// The number on the first screen that changes, and what becomes of it: nobody's, kept free for fiction.
pub const OLD: &str = "1-888-774-2900";
/// See [`OLD`].
pub const NEW: &str = "860-555-0142";

/// Everything that a publisher has, in one folder that is gone with the test.
#[derive(Debug)]
pub struct Publisher {
    folder: TempDir,
    edition: u32,
}

impl Publisher {
    /// With keys, and a site that nobody has signed a second time.
    pub fn start() -> Result<Self> {
        let publisher = Self {
            folder: tempfile::tempdir()?,
            edition: 1,
        };
        let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/directory");
        copy(&list, &publisher.folder.path().join("list"))?;
        publisher.desk(&["keys", "keys", "--no-passphrase"])?;
        let site = [
            "site",
            "site",
            "--keys",
            "keys",
            "--list",
            "list",
            "--front",
            "converter",
        ];
        publisher.desk(&[&site[..], &["--code", CODE]].concat())?;
        Ok(publisher)
    }

    /// Where the site folder is.
    pub fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    /// The site folder as it is now, set aside.
    pub fn copy_of_site(&self) -> Result<TempDir> {
        let aside = tempfile::tempdir()?;
        copy(&self.site(), aside.path())?;
        Ok(aside)
    }

    /// Changes [`OLD`] to [`NEW`], raises the edition and signs.
    pub fn change_the_number(&mut self) -> Result<()> {
        self.edit("list/organizations/ccadv.toml", OLD, NEW)?;
        self.next_edition()
    }

    /// Signs the same list as another edition.
    pub fn next_edition(&mut self) -> Result<()> {
        let line = |edition: u32| format!("\nversion = {edition}\n");
        self.edit(
            "list/region.toml",
            &line(self.edition),
            &line(self.edition + 1),
        )?;
        self.edition += 1;
        self.sign()
    }

    /// Signs what there is.
    pub fn sign(&self) -> Result<()> {
        self.desk(&["sign", "--keys", "keys", "--list", "list", "--site", "site"])
    }

    /// Runs `sidedoor-desk` in the folder.
    pub fn desk(&self, arguments: &[&str]) -> Result<()> {
        desk(self.folder.path(), arguments)
    }

    fn edit(&self, file: &str, from: &str, to: &str) -> Result<()> {
        let path = self.folder.path().join(file);
        let text = std::fs::read_to_string(&path)?;
        anyhow::ensure!(text.contains(from), "{file}: no {from}");
        std::fs::write(path, text.replace(from, to))?;
        Ok(())
    }
}
