//! What was asked for on the command line.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

/// Options that take a value, before or after the command.
const OPTIONS: [&str; 5] = [
    "--metadata-dir",
    "--metadata-url",
    "--target-base-url",
    "--target-dir",
    "--target-name",
];

/// What to do.
pub(crate) enum Command {
    Init { root: String },
    Refresh,
    Download,
}

/// The command and its options.
pub(crate) struct Arguments {
    pub(crate) command: Command,
    options: BTreeMap<String, String>,
}

impl Arguments {
    pub(crate) fn read(words: impl Iterator<Item = String>) -> Result<Self, Box<dyn Error>> {
        let mut words = words;
        let mut options = BTreeMap::new();
        let mut plain = Vec::new();
        while let Some(word) = words.next() {
            if !word.starts_with("--") {
                plain.push(word);
                continue;
            }
            if !OPTIONS.contains(&word.as_str()) {
                return Err(format!("{word}: no such option").into());
            }
            let value = words
                .next()
                .ok_or_else(|| format!("{word}: needs a value"))?;
            options.insert(word, value);
        }
        let mut plain = plain.into_iter();
        let command = match (plain.next().as_deref(), plain.next(), plain.next()) {
            (Some("init"), Some(root), None) => Command::Init { root },
            (Some("refresh"), None, None) => Command::Refresh,
            (Some("download"), None, None) => Command::Download,
            _ => return Err("expected `init ROOT`, `refresh` or `download`".into()),
        };
        Ok(Self { command, options })
    }

    pub(crate) fn get(&self, option: &str) -> Result<&str, Box<dyn Error>> {
        let value = self.options.get(option);
        Ok(value.ok_or_else(|| format!("{option} is missing"))?)
    }

    pub(crate) fn folder(&self, option: &str) -> Result<&Path, Box<dyn Error>> {
        Ok(Path::new(self.get(option)?))
    }
}
