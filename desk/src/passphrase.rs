//! Where passphrases come from: the terminal, or for a machine a file or the environment.

use crate::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// The environment's variable that is taken in place of the terminal.
pub const VARIABLE: &str = "SIDEDOOR_PASSPHRASE";

/// A new passphrase has at least as many characters.
const SHORTEST: usize = 12;

/// Where passphrases come from.
#[derive(Clone, Default)]
pub struct Passphrases {
    /// A file whose first line is the passphrase of every key.
    pub file: Option<PathBuf>,
    /// The passphrase of every key, where the environment has it: see [`VARIABLE`].
    pub variable: Option<String>,
}

impl Passphrases {
    /// The passphrase of a key that is there.
    ///
    /// # Errors
    /// No terminal to ask at, or a file that cannot be read.
    pub fn of(&self, key: &Path) -> Result<String, Error> {
        match self.given()? {
            Some(given) => Ok(given),
            None => ask(key, &format!("Passphrase of {}: ", key.display())),
        }
    }

    /// The passphrase of a key that is to be made, asked for twice.
    ///
    /// # Errors
    /// As [`Passphrases::of`], and one that is too short or not the same twice.
    pub fn new_for(&self, key: &Path) -> Result<String, Error> {
        let (passphrase, again) = match self.given()? {
            Some(given) => (given.clone(), given),
            None => (
                ask(key, &format!("New passphrase for {}: ", key.display()))?,
                ask(key, "The same once more: ")?,
            ),
        };
        if passphrase != again {
            return Err(Error::wrong(key, "the two passphrases are not the same"));
        }
        if passphrase.chars().count() < SHORTEST {
            let what = format!(
                "the passphrase is too short; take {SHORTEST} characters or more, such as four words"
            );
            return Err(Error::wrong(key, what));
        }
        Ok(passphrase)
    }

    fn given(&self) -> Result<Option<String>, Error> {
        if let Some(file) = &self.file {
            let text = fs::read_to_string(file).map_err(Error::io(file))?;
            let line = text.lines().next().unwrap_or_default();
            if line.is_empty() {
                return Err(Error::wrong(
                    file,
                    "its first line, the passphrase, is empty",
                ));
            }
            return Ok(Some(line.to_owned()));
        }
        Ok(self.variable.clone().filter(|given| !given.is_empty()))
    }
}

fn ask(key: &Path, prompt: &str) -> Result<String, Error> {
    rpassword::prompt_password(prompt).map_err(|_| {
        let what = format!(
            "needs a passphrase, and there is no terminal to ask at; give --passphrase-file FILE or {VARIABLE}"
        );
        Error::wrong(key, what)
    })
}
