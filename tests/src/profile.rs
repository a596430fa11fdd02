//! Looks for texts in every file of a browser's profile, in every way in which a browser writes text.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use anyhow::Context;

use crate::Result;

/// Bytes of a pattern by which it is looked up.
const KEY: usize = 4;

/// A text that must not be there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Needle {
    /// The text; its case does not matter.
    pub text: String,
    /// Whether it counts only where no letter or digit stands next to it.
    pub alone: bool,
}

/// A text that was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// File below the profile; digits in its name read `#`, as they differ from run to run.
    pub file: String,
    /// The text.
    pub text: String,
    /// Whether it was UTF-16, and otherwise UTF-8 or Latin-1.
    pub wide: bool,
}

struct Pattern {
    bytes: Vec<u8>,
    needle: usize,
}

/// Many texts, looked for at once.
pub struct Scanner {
    needles: Vec<Needle>,
    patterns: Vec<Pattern>,
    by_key: HashMap<[u8; KEY], Vec<usize>>,
    // One bit a hash of a key: most places are passed with one look.
    keys: Vec<bool>,
}

impl Scanner {
    /// For `needles`, each of four characters or more.
    pub fn new(needles: impl IntoIterator<Item = Needle>) -> Result<Self> {
        let needles: BTreeSet<Needle> = needles.into_iter().collect();
        let mut scanner = Self {
            needles: needles.into_iter().collect(),
            patterns: Vec::new(),
            by_key: HashMap::new(),
            keys: vec![false; 1 << 16],
        };
        for index in 0..scanner.needles.len() {
            let small = scanner.needles[index].text.to_lowercase();
            // Files are read with their ASCII letters made small; other letters are tried in both cases.
            let large = small.to_uppercase().to_ascii_lowercase();
            let forms = BTreeSet::from([
                small.clone().into_bytes(),
                large.clone().into_bytes(),
                low_bytes(&small),
                low_bytes(&large),
            ]);
            for bytes in forms {
                let key: [u8; KEY] = bytes
                    .get(..KEY)
                    .and_then(|key| key.try_into().ok())
                    .with_context(|| format!("{small:?} is too short to look for"))?;
                scanner.keys[hash(key)] = true;
                let place = scanner.patterns.len();
                scanner.by_key.entry(key).or_default().push(place);
                scanner.patterns.push(Pattern {
                    bytes,
                    needle: index,
                });
            }
        }
        Ok(scanner)
    }

    /// What is found in any file below `folder`.
    pub fn folder(&self, folder: &Path) -> Result<BTreeSet<Found>> {
        let mut found = BTreeSet::new();
        let mut folders = vec![folder.to_path_buf()];
        while let Some(next) = folders.pop() {
            for entry in std::fs::read_dir(&next)? {
                let entry = entry?;
                let path = entry.path();
                let kind = entry.file_type()?;
                if kind.is_dir() {
                    folders.push(path);
                } else if kind.is_file() {
                    let file = path.strip_prefix(folder)?.to_string_lossy().into_owned();
                    let name = file.as_bytes().to_vec();
                    for bytes in [name, std::fs::read(&path)?] {
                        found.extend(self.bytes(&bytes).into_iter().map(|(text, wide)| Found {
                            file: without_digits(&file),
                            text,
                            wide,
                        }));
                    }
                }
            }
        }
        Ok(found)
    }

    /// Each text in `bytes`, and whether it is UTF-16 there.
    pub fn bytes(&self, bytes: &[u8]) -> BTreeSet<(String, bool)> {
        let mut found = BTreeSet::new();
        self.view(&bytes.to_ascii_lowercase(), false, &mut found);
        for start in 0..2 {
            let units = bytes.get(start..).unwrap_or_default().chunks_exact(2);
            let mut low: Vec<u8> = units.map(|unit| unit[0]).collect();
            low.make_ascii_lowercase();
            self.view(&low, true, &mut found);
        }
        found
    }

    fn view(&self, view: &[u8], wide: bool, found: &mut BTreeSet<(String, bool)>) {
        for (at, window) in view.windows(KEY).enumerate() {
            let key = [window[0], window[1], window[2], window[3]];
            if !self.keys[hash(key)] {
                continue;
            }
            for place in self.by_key.get(&key).into_iter().flatten() {
                let Pattern { bytes, needle } = &self.patterns[*place];
                let needle = &self.needles[*needle];
                let end = at + bytes.len();
                let joins = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
                if view[at..].starts_with(bytes)
                    && !(needle.alone
                        && (joins(at.checked_sub(1).map(|i| &view[i])) || joins(view.get(end))))
                {
                    found.insert((needle.text.clone(), wide));
                }
            }
        }
    }
}

/// The low byte of each UTF-16 unit: Latin-1 where the text is, and what a wide view shows of any text.
fn low_bytes(text: &str) -> Vec<u8> {
    text.encode_utf16()
        .map(|unit| (unit & 0xff) as u8)
        .collect()
}

fn hash(key: [u8; KEY]) -> usize {
    (u32::from_le_bytes(key).wrapping_mul(0x9e37_79b1) >> 16) as usize
}

fn without_digits(name: &str) -> String {
    name.replace(|c: char| c.is_ascii_digit(), "#")
}

#[cfg(test)]
mod tests;
