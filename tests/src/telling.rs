//! Everything that the inside could say: words, names, numbers and sentences, read from the sources of the app.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::Result;
use crate::profile::Needle;
use crate::words::{ALONE, ANYWHERE};

/// Shorter sentences come up by accident.
pub const SENTENCE: usize = 30;
/// Shorter names are words like any other.
const NAME: usize = 8;
/// Numbers with fewer digits stand in every file; those are looked for as links and in sentences.
const DIGITS: usize = 6;

/// What separates the groups of a number: nothing, a hyphen, a hyphen that does not break, a dot, spaces.
const BETWEEN: [&str; 8] = [
    "", "-", "\u{2011}", "\u{2013}", ".", " ", "\u{a0}", "\u{202f}",
];

/// What the sources hold.
#[derive(Debug, Default)]
pub struct Sources {
    /// Names of services and of who runs them, in every language.
    pub names: BTreeSet<String>,
    /// Phone numbers, digits only, without the country's.
    pub numbers: BTreeSet<String>,
    /// Sentences of the catalogs and of the list.
    pub sentences: BTreeSet<String>,
}

impl Sources {
    /// Reads the list and the catalogs of this workspace.
    pub fn read() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut sources = Self::default();
        for file in files(&root.join("assets/directory"), "toml")? {
            // Numbers that were refused or that wait are in no pack, and so is what is said of them.
            let name = file.file_stem().unwrap_or_default();
            if name != "refused" && name != "waiting" {
                sources.list(&std::fs::read_to_string(&file)?);
            }
        }
        for file in files(&root.join("translations"), "ftl")? {
            if file.file_stem().is_some_and(|name| name != "front") {
                sources.catalog(&std::fs::read_to_string(&file)?);
            }
        }
        Ok(sources)
    }

    /// Each as it must not be found.
    pub fn needles(&self) -> Vec<Needle> {
        let needle = |text: &str, alone| Needle {
            text: text.to_owned(),
            alone,
        };
        let mut all: Vec<Needle> = ANYWHERE.iter().map(|word| needle(word, false)).collect();
        all.extend(ALONE.iter().map(|word| needle(word, true)));
        all.extend(self.names.iter().map(|name| needle(name, true)));
        all.extend(self.sentences.iter().map(|text| needle(text, false)));
        for number in &self.numbers {
            all.extend(written(number).iter().map(|text| needle(text, true)));
        }
        all
    }

    fn list(&mut self, text: &str) {
        for line in text.lines().map(str::trim) {
            if line.starts_with('#') {
                continue;
            }
            let key = line.split(['=', ' ']).next().unwrap_or_default();
            for value in quoted(line) {
                if key.starts_with("name.") || key == "organization" {
                    self.names
                        .extend(Some(value.clone()).filter(|name| name.len() >= NAME));
                } else if key == "number" {
                    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
                    let short = digits.len() == 11 && digits.starts_with('1');
                    self.numbers.insert(digits[usize::from(short)..].to_owned());
                }
                self.sentence(&value);
            }
        }
    }

    fn catalog(&mut self, text: &str) {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let value = line.split_once('=').map_or(line, |(_, value)| value);
            // What stands between two places to fill.
            for part in value.split(['{', '}']) {
                self.sentence(part);
            }
        }
    }

    fn sentence(&mut self, text: &str) {
        let text = text.trim();
        if text.chars().count() >= SENTENCE {
            self.sentences.insert(text.to_owned());
        }
    }
}

/// The ways in which a number is written.
pub fn written(number: &str) -> Vec<String> {
    let mut forms = vec![format!("tel:{number}"), format!("sms:{number}")];
    if let (10, Some((area, rest))) = (number.len(), number.split_at_checked(3)) {
        let (middle, last) = rest.split_at(3);
        forms.extend(["tel", "sms"].map(|kind| format!("{kind}:+1{number}")));
        forms.extend(["+1", "1", "%2B1"].map(|country| format!("{country}{number}")));
        for mark in BETWEEN {
            forms.push([area, middle, last].join(mark));
            forms.push(format!("({area}) {middle}{mark}{last}"));
            forms.push(format!("({area}){middle}{mark}{last}"));
        }
    } else if number.len() >= DIGITS {
        forms.push(number.to_owned());
        let (front, back) = number.split_at(3);
        forms.extend(BETWEEN[1..].iter().map(|mark| [front, back].join(mark)));
    }
    forms
}

/// Strings in a line of TOML.
fn quoted(line: &str) -> Vec<String> {
    line.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, ending)?);
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sources_are_understood() {
        let sources = Sources::read().unwrap();
        assert!(sources.names.len() > 40, "{:?}", sources.names);
        assert!(
            sources.names.iter().any(|name| name.contains("Línea")),
            "in Spanish too"
        );
        for number in ["8883737888", "233733", "911"] {
            assert!(
                sources.numbers.contains(number),
                "{number}: {:?}",
                sources.numbers
            );
        }
        assert!(sources.sentences.len() > 300);
        for part in ["The phone bill may show it", "Las llamadas"] {
            assert!(
                sources.sentences.iter().any(|text| text.contains(part)),
                "{part}"
            );
        }
    }

    #[test]
    fn a_number_is_written_in_many_ways() {
        let forms = written("8883737888");
        for form in [
            "888-373-7888",
            "(888) 373-7888",
            "tel:+18883737888",
            "888.373.7888",
        ] {
            assert!(forms.iter().any(|f| f == form), "{form}: {forms:?}");
        }
        assert!(
            written("911")
                .iter()
                .all(|form| form.contains("911:") || form.contains(":911"))
        );
    }
}
