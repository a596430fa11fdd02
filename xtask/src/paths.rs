//! Where the clone is, and where tools and compiled dependencies are kept between clones.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// The folders that every step works in.
#[derive(Debug, Clone)]
pub(crate) struct Paths {
    /// The clone: the folder of the workspace's Cargo.toml.
    pub(crate) root: PathBuf,
    /// Shared between clones: `…/sidedoor`.
    pub(crate) cache: PathBuf,
}

impl Paths {
    /// Finds both; fails when there is neither a home nor a cache folder.
    pub(crate) fn find() -> Result<Self, Error> {
        let here = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = here
            .parent()
            .map(Path::to_path_buf)
            .ok_or_else(|| Error::Failed(format!("{} has no parent folder", here.display())))?;
        let cache = cache_base(|name| env::var_os(name)).ok_or_else(|| {
            Error::Failed("no home folder: set SIDEDOOR_CACHE to a folder for tools".to_owned())
        })?;
        Ok(Self {
            root,
            cache: cache.join("sidedoor"),
        })
    }

    /// Root of what `cargo install` and npm put there.
    pub(crate) fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }

    /// Cargo's target folder, shared so that a second clone finds compiled dependencies.
    pub(crate) fn shared_target(&self) -> PathBuf {
        self.cache.join("target")
    }

    /// This clone's own target folder, where results are left.
    pub(crate) fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// A built program in the clone.
    pub(crate) fn binary(&self, name: &str) -> PathBuf {
        self.target()
            .join("release")
            .join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// Folders searched for tools before PATH is. A tool put there by setup is always of the
    /// version that setup checked, so it may hide another of the same name.
    pub(crate) fn tool_folders(&self) -> [PathBuf; 2] {
        [
            self.tools().join("bin"),
            self.tools().join("binaryen/node_modules/.bin"),
        ]
    }

    /// The value of PATH with [`Self::tool_folders`] in front.
    pub(crate) fn search_path(&self) -> Result<OsString, Error> {
        let path = env::var_os("PATH").unwrap_or_default();
        env::join_paths(
            self.tool_folders()
                .into_iter()
                .chain(env::split_paths(&path)),
        )
        .map_err(|error| Error::because("PATH", error))
    }

    /// Finds a program by name in the tool folders, then on PATH.
    pub(crate) fn which(&self, program: &str) -> Option<PathBuf> {
        find_in(env::split_paths(&self.search_path().ok()?), program)
    }
}

/// Finds a program by name on PATH alone.
pub(crate) fn which(program: &str) -> Option<PathBuf> {
    find_in(env::split_paths(&env::var_os("PATH")?), program)
}

fn find_in(folders: impl Iterator<Item = PathBuf>, program: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd"]
    } else {
        &[""]
    };
    folders
        .flat_map(|folder| {
            endings
                .iter()
                .map(move |end| folder.join(format!("{program}{end}")))
        })
        .find(|file| file.is_file())
}

/// `${SIDEDOOR_CACHE:-${XDG_CACHE_HOME:-~/.cache}}`; on Windows the local application folder
/// stands for the last.
fn cache_base(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let set = |name| {
        variable(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    set("SIDEDOOR_CACHE")
        .or_else(|| set("XDG_CACHE_HOME"))
        .or_else(|| {
            if cfg!(windows) {
                set("LOCALAPPDATA")
            } else {
                None
            }
        })
        .or_else(|| set("HOME").map(|home| home.join(".cache")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(set: &[(&str, &str)]) -> Option<PathBuf> {
        cache_base(|name| {
            set.iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| OsString::from(value))
        })
    }

    #[test]
    fn the_first_variable_that_is_set_wins() {
        let home = ("HOME", "/h");
        assert_eq!(base(&[home]), Some(PathBuf::from("/h").join(".cache")));
        assert_eq!(base(&[home, ("XDG_CACHE_HOME", "/x")]), Some("/x".into()));
        let all = [home, ("XDG_CACHE_HOME", "/x"), ("SIDEDOOR_CACHE", "/s")];
        assert_eq!(base(&all), Some("/s".into()));
        assert_eq!(
            base(&[home, ("XDG_CACHE_HOME", "")]),
            Some(PathBuf::from("/h/.cache"))
        );
        assert_eq!(base(&[]), None);
    }
}
