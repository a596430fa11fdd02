//! What can go wrong, and with which exit code it ends.

use std::fmt;
use std::process::ExitCode;

/// Why a command stopped.
#[derive(Debug)]
pub(crate) enum Error {
    /// The words on the command line make no sense: exit code 2.
    Usage(String),
    /// A step failed, and this line says which and why: exit code 1.
    Failed(String),
}

impl Error {
    /// A failed step, with the reason behind it.
    pub(crate) fn because(step: impl fmt::Display, reason: impl fmt::Display) -> Self {
        Self::Failed(format!("{step}: {reason}"))
    }

    /// 2 for bad input, 1 for everything else.
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Usage(_) => ExitCode::from(2),
            Self::Failed(_) => ExitCode::from(1),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(line) | Self::Failed(line) => f.write_str(line),
        }
    }
}
