//! `keys` and `key`.

use super::{Unlock, now};
use clap::{Args, value_parser};
use sidedoor_desk::{Error, KEY_DAYS, Made, Share, Term, make_key, make_keys};
use std::path::PathBuf;

/// Make the keys of a new site, each in a file of its own, and the root that says what they are for
#[derive(Args)]
pub(crate) struct KeysArgs {
    /// Folder to make
    dir: PathBuf,
    /// How many root keys to make, for as many people
    #[arg(long, value_name = "N", default_value_t = 1)]
    root_keys: u64,
    /// How many of them have to sign together
    #[arg(long, value_name = "N", default_value_t = 1)]
    root_threshold: u64,
    /// How many keys of the list to make
    #[arg(long, value_name = "N", default_value_t = 1)]
    targets_keys: u64,
    /// How many of them have to sign together
    #[arg(long, value_name = "N", default_value_t = 1)]
    targets_threshold: u64,
    /// Days until the root has to be renewed
    #[arg(long, default_value_t = KEY_DAYS, value_parser = value_parser!(u64).range(1..=3650))]
    days: u64,
    #[command(flatten)]
    lock: Lock,
}

/// Make one more key: for somebody who joins, or in place of one that was lost
#[derive(Args)]
pub(crate) struct KeyArgs {
    /// File to make; its name ends in .key
    file: PathBuf,
    #[command(flatten)]
    lock: Lock,
}

/// Whether a new key lies under a passphrase.
#[derive(Args)]
struct Lock {
    #[command(flatten)]
    unlock: Unlock,
    /// Leave the keys open: whoever gets the file can sign
    #[arg(long, conflicts_with = "passphrase_file")]
    no_passphrase: bool,
}

impl Lock {
    fn passphrases(self) -> Option<sidedoor_desk::Passphrases> {
        (!self.no_passphrase).then(|| self.unlock.passphrases())
    }
}

impl KeysArgs {
    pub(crate) fn run(self) -> Result<String, Error> {
        let share = |keys, threshold| Share { keys, threshold };
        let root = share(self.root_keys, self.root_threshold);
        let targets = share(self.targets_keys, self.targets_threshold);
        let passphrases = self.lock.passphrases();
        let term = Term {
            now: now(),
            days: self.days,
        };
        let made = make_keys(&self.dir, root, targets, passphrases.as_ref(), term)?;
        let mut lines: Vec<_> = made.iter().map(line).collect();
        let first = self.dir.join("1.root.json");
        lines.push(format!(
            "{}: good until {}",
            first.display(),
            trust::format_time(term.end(1))
        ));
        lines.push(
            "Keep the root keys apart from the others and from each other: docs/publishing.md"
                .into(),
        );
        Ok(lines.join("\n"))
    }
}

impl KeyArgs {
    pub(crate) fn run(self) -> Result<String, Error> {
        let passphrases = self.lock.passphrases();
        Ok(line(&make_key(&self.file, passphrases.as_ref())?))
    }
}

/// `keys/root.key: 3d4017c3…`
fn line(made: &Made) -> String {
    format!("{}: {}", made.path.display(), made.public.hex())
}
