//! `origin.toml`: what visitors of an address have seen. A tool that turns into another overnight is noticed, so another
//! front has to be asked for twice.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::chosen::Chosen;
use crate::tree::Tree;
use crate::{Error, toml_file};

const FILE: &str = "origin.toml";

/// Stands at the top of the file.
const WHY: &str = "\
# Written by `sidedoor check-config`: what visitors of this address have seen. A tool that turns into another overnight is
# noticed on somebody's phone, so another front is refused until it is said twice: check-config --switch-front NAME.
";

/// What visitors see.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Origin {
    front: String,
    look: String,
    name: String,
    language: String,
}

/// The record of a site folder beside what the site is now.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    folder: PathBuf,
    known: Option<Origin>,
    now: Origin,
    /// The icons are the operator's and stay.
    own_icons: bool,
}

impl Record {
    /// Reads the record of `folder`, if there is one.
    ///
    /// # Errors
    /// A record that is no good.
    pub(crate) fn read(folder: &Path, chosen: &Chosen<'_>) -> Result<Self, Error> {
        let tree = Tree::folder(folder);
        let known = match tree.find(FILE)? {
            Some(_) => Some(toml_file::read(&tree, FILE)?),
            None => None,
        };
        Ok(Self {
            folder: folder.to_owned(),
            known,
            now: Origin {
                front: chosen.front.id.clone(),
                look: chosen.look.to_owned(),
                name: chosen.name.clone(),
                language: chosen.folder.language.clone(),
            },
            own_icons: chosen.folder.icons.icons.is_some(),
        })
    }

    /// Refuses another front than the recorded one, unless `switch` names it. `given` says that the front is from the
    /// command line.
    ///
    /// # Errors
    /// Another front, or a `switch` that is not what the site is to become.
    pub(crate) fn check(&self, switch: Option<&str>, given: bool) -> Result<(), Error> {
        let now = &self.now.front;
        if let Some(named) = switch.filter(|named| named != now) {
            let problem = format!("names `{named}`, but the site is to become `{now}`");
            return Err(Error::new("--switch-front", problem));
        }
        match &self.known {
            Some(known) if known.front != *now && switch.is_none() => {
                let front = if given {
                    format!(" --front {now}")
                } else {
                    String::new()
                };
                let mut seen = "another tool".to_owned();
                for (changes, what) in [
                    (known.name != self.now.name, ", another name"),
                    (!self.own_icons, ", another icon"),
                ] {
                    seen.push_str(if changes { what } else { "" });
                }
                let problem = format!(
                    "visitors know this address as `{}` ({}); as `{now}` ({}) they would find {seen} overnight. To \
                     insist: sidedoor check-config --site {}{front} --switch-front {now}",
                    known.front,
                    known.name,
                    self.now.name,
                    self.folder.display(),
                );
                Err(Error::new(self.place(), problem))
            }
            _ => Ok(()),
        }
    }

    /// What else visitors would see change: one line each.
    pub(crate) fn warnings(&self) -> Vec<String> {
        let Some(known) = &self.known else {
            return Vec::new();
        };
        let now = &self.now;
        let pairs = [
            ("look", &known.look, &now.look),
            ("name", &known.name, &now.name),
            ("language", &known.language, &now.language),
        ];
        let changed = pairs.into_iter().filter(|(_, known, now)| known != now);
        changed
            .map(|(what, known, now)| {
                format!(
                    "{}: visitors know this address with the {what} `{known}`; now it is `{now}`, which can be noticed",
                    self.place()
                )
            })
            .collect()
    }

    /// Writes down what the site is now. A folder that cannot be written to gives a warning.
    pub(crate) fn write(&self) -> Option<String> {
        if self.known.as_ref() == Some(&self.now) {
            return None;
        }
        let written = toml::to_string(&self.now)
            .map_err(|error| error.to_string())
            .and_then(|table| {
                let (file, fresh) = (self.folder.join(FILE), self.folder.join("origin.toml.new"));
                fs::write(&fresh, format!("{WHY}{table}"))
                    .and_then(|()| fs::rename(&fresh, file))
                    .map_err(|error| error.to_string())
            });
        written.err().map(|error| {
            format!(
                "{}: cannot be written, so a switch of the front will not be noticed here: {error}",
                self.place()
            )
        })
    }

    fn place(&self) -> String {
        self.folder.join(FILE).display().to_string()
    }
}
