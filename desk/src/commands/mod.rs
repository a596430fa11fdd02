//! The commands of a publisher: their arguments, and what they say.

pub(crate) mod keys;
pub(crate) mod rotate;
pub(crate) mod sign;
pub(crate) mod site;

use sidedoor_desk::{Passphrases, VARIABLE};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

/// Where the passphrases of keys come from.
#[derive(clap::Args)]
pub(crate) struct Unlock {
    /// Take the passphrase of every key from the first line of this file, in place of asking at the terminal
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

impl Unlock {
    /// The same, to be asked.
    pub(crate) fn passphrases(self) -> Passphrases {
        Passphrases {
            file: self.passphrase_file,
            variable: std::env::var(VARIABLE).ok(),
        }
    }
}

/// Seconds since 1970. A clock before that is as good as none.
pub(crate) fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}
