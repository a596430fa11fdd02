//! Packages from npm, each pinned by the hash of its bytes; none of them is in any file of the app.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::paths::{Paths, which};
use crate::process::{Turn, run_quietly};

/// A package of npm.
pub(crate) struct Package {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    /// What npm must say of its bytes.
    pub(crate) integrity: &'static str,
}

/// Sees to `package` among the tools, in `folder`; gives its own folder.
///
/// # Errors
/// No npm, nothing to be fetched, or a package that is not the one that was pinned.
pub(crate) fn find_or_install(
    paths: &Paths,
    folder: &str,
    package: &Package,
) -> Result<PathBuf, Error> {
    let Package { name, version, .. } = package;
    let _turn = Turn::take(paths, "setup")?;
    let home = paths.tools().join(folder);
    if !is_there(&home, package) {
        let npm = which("npm").ok_or_else(|| {
            Error::Failed(format!("{name} comes from npm, and there is no npm here"))
        })?;
        let mut command = Command::new(npm);
        command
            .args(["install", &format!("{name}@{version}"), "--prefix"])
            .arg(&home)
            .args(["--no-audit", "--no-fund", "--ignore-scripts"]);
        run_quietly(&format!("fetch {name} {version} from npm"), &mut command)?;
    }
    if is_there(&home, package) {
        Ok(home.join("node_modules").join(name))
    } else {
        Err(Error::Failed(format!(
            "{}: npm's {name} {version} is not the one that was pinned; delete the folder and try again",
            home.display()
        )))
    }
}

/// npm compares what it fetches with the integrity that it writes here.
fn is_there(home: &Path, package: &Package) -> bool {
    let Ok(lock) = fs::read_to_string(home.join("node_modules/.package-lock.json")) else {
        return false;
    };
    lock.contains(&format!("\"integrity\": \"{}\"", package.integrity))
}
