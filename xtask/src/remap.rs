//! Compiler flags that keep paths of the building machine out of everything built.
//!
//! They name folders that all clones share, never the clone itself, so that two clones agree on
//! the flags and find each other's compiled dependencies. Cargo gives the workspace's own sources
//! to the compiler as relative paths; [`crate::wrapper`] sees to those.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::paths::Paths;
use crate::process::{output, run_quietly};

/// Separates flags in CARGO_ENCODED_RUSTFLAGS, so that a path may hold spaces.
const SEPARATOR: &str = "\u{1f}";

/// The value of CARGO_ENCODED_RUSTFLAGS for every build; what the caller has set is kept.
pub(crate) fn encoded_flags(paths: &Paths) -> Result<String, Error> {
    let home = cargo_home()?;
    let mut sources = registry_folders(&home);
    if sources.is_empty() {
        // The folders are named only once something has been fetched into them.
        let mut fetch = Command::new("cargo");
        fetch.args(["fetch", "--locked"]).current_dir(&paths.root);
        run_quietly("fetch the dependencies", &mut fetch)?;
        sources = registry_folders(&home);
    }
    let sysroot = output("rustc", &["--print", "sysroot"]).unwrap_or_default();
    let mut folders: Vec<(PathBuf, &str)> = vec![(home, "h")];
    folders.extend(sources.into_iter().map(|folder| (folder, "c")));
    folders.push((
        PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust"),
        "r",
    ));
    folders.push((paths.shared_target(), "t"));
    let mut flags = own_flags();
    flags.extend(folders.iter().map(|(from, to)| flag(from, to)));
    Ok(flags.join(SEPARATOR))
}

/// Where two flags match a path, rustc obeys the last.
pub(crate) fn flag(from: &Path, to: &str) -> String {
    format!("--remap-path-prefix={}={to}", from.display())
}

fn own_flags() -> Vec<String> {
    let words = |name: &str, separator: &str| -> Option<Vec<String>> {
        let value = env::var(name).ok().filter(|value| !value.is_empty())?;
        Some(value.split(separator).map(str::to_owned).collect())
    };
    words("CARGO_ENCODED_RUSTFLAGS", SEPARATOR)
        .or_else(|| words("RUSTFLAGS", " "))
        .unwrap_or_default()
}

fn cargo_home() -> Result<PathBuf, Error> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .ok_or_else(|| Error::Failed("no home folder: set CARGO_HOME".to_owned()))
}

/// One folder a registry: `registry/src/*`, in a settled order.
fn registry_folders(cargo_home: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(cargo_home.join("registry/src"))
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    folders.sort();
    folders
}
