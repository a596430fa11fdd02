//! `rotate` and `sign-root`.

use super::{Unlock, now};
use clap::{Args, value_parser};
use sidedoor_desk::{Change, Error, KEY_DAYS, Ring, Rotated, Term, add_hand, parse_change, rotate};
use std::path::{Path, PathBuf};

/// Make a new root: for a key that joins, was lost or was stolen, or for a later date
#[derive(Args)]
pub(crate) struct RotateArgs {
    /// Folder of keys, with the root; more of them for keys that lie elsewhere
    #[arg(long, required = true, value_name = "DIR")]
    keys: Vec<PathBuf>,
    /// A key joins a role (root, targets or timestamp): its file, or the 64 digits of its public half
    #[arg(long, value_name = "ROLE=KEY")]
    add: Vec<String>,
    /// A key leaves a role: its file, or the first digits of its public half
    #[arg(long, value_name = "ROLE=KEY")]
    remove: Vec<String>,
    /// How many keys of a role have to sign together from now on
    #[arg(long, value_name = "ROLE=N")]
    threshold: Vec<String>,
    /// Days until the root has to be renewed
    #[arg(long, default_value_t = KEY_DAYS, value_parser = value_parser!(u64).range(1..=3650))]
    days: u64,
    #[command(flatten)]
    unlock: Unlock,
}

/// Add a signature to a new root, with the root before it in the same folder
#[derive(Args)]
pub(crate) struct SignRootArgs {
    /// The new root, such as keys/2.root.json
    file: PathBuf,
    /// Folder of keys; more of them for keys that lie elsewhere
    #[arg(long, required = true, value_name = "DIR")]
    keys: Vec<PathBuf>,
    #[command(flatten)]
    unlock: Unlock,
}

impl RotateArgs {
    pub(crate) fn run(self) -> Result<String, Error> {
        let mut changes: Vec<Change> = Vec::new();
        for (option, given) in [
            ("--add", &self.add),
            ("--remove", &self.remove),
            ("--threshold", &self.threshold),
        ] {
            for text in given {
                changes.push(parse_change(option, text)?);
            }
        }
        let term = Term {
            now: now(),
            days: self.days,
        };
        let ring = ring(&self.keys, self.unlock)?;
        let rotated = rotate(ring.place(), &ring, &changes, term)?;
        Ok(said(&rotated, ring.place()))
    }
}

impl SignRootArgs {
    pub(crate) fn run(self) -> Result<String, Error> {
        let ring = ring(&self.keys, self.unlock)?;
        let rotated = add_hand(&self.file, &ring)?;
        // A bare name has an empty folder in front, which would not show in the advice.
        let dir = self.file.parent();
        let dir = dir.filter(|dir| !dir.as_os_str().is_empty());
        Ok(said(&rotated, dir.unwrap_or(Path::new("."))))
    }
}

fn ring(keys: &[PathBuf], unlock: Unlock) -> Result<Ring, Error> {
    let keys: Vec<&Path> = keys.iter().map(PathBuf::as_path).collect();
    Ring::read(&keys, unlock.passphrases())
}

fn said(rotated: &Rotated, dir: &Path) -> String {
    let file = rotated.path.display();
    let next = if rotated.signatures.suffice() {
        format!(
            "publish it with: sidedoor-desk sign --keys {} …",
            dir.display()
        )
    } else {
        format!(
            "carry it with the root before it to whoever has to sign, and there: sidedoor-desk sign-root {file} …"
        )
    };
    format!("{file}: {}\n{next}", rotated.state())
}
