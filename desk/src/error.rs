//! The one error of the desk: what is wrong and where, one line each.

use directory::source::Fault;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a command could not do its work. Shown as one line, or one line a fault.
#[derive(Debug)]
pub enum Error {
    /// Faults in the list's source files.
    Faults(Vec<Fault>),
    /// A file or folder cannot be read or written.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// A file or folder is there and is wrong.
    Wrong {
        /// The file or folder.
        path: PathBuf,
        /// What is wrong and how to mend it.
        what: String,
    },
    /// Metadata cannot be signed.
    Sign(trust::Error),
}

impl Error {
    pub(crate) fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_path_buf();
        |error| Self::Io { path, error }
    }

    pub(crate) fn wrong(path: &Path, what: impl fmt::Display) -> Self {
        Self::Wrong {
            path: path.into(),
            what: what.to_string(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Faults(faults) => {
                let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
            Self::Io { path, error } => write!(f, "{}: {error}", path.display()),
            Self::Wrong { path, what } => write!(f, "{}: {what}", path.display()),
            Self::Sign(error) => write!(f, "cannot sign: {error}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { error, .. } => Some(error),
            Self::Sign(error) => Some(error),
            Self::Faults(_) | Self::Wrong { .. } => None,
        }
    }
}

impl From<trust::Error> for Error {
    fn from(error: trust::Error) -> Self {
        Self::Sign(error)
    }
}
