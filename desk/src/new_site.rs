//! `site`: a new site folder, whole in one go or not at all.

use crate::Error;
use crate::fronts::{Fronts, none};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use digits::Code;
use std::fs;
use std::path::{Path, PathBuf};

/// What an operator chooses.
#[derive(Debug, Default)]
pub struct NewSite {
    /// The tool that visitors find; the first there is where none is named.
    pub front: Option<String>,
    /// The set of colours; the front's own where none is named.
    pub look: Option<String>,
    /// What stands under the icon; the front's usual name where none is given.
    pub name: Option<String>,
    /// The front's language; English where none is named.
    pub language: Option<String>,
    /// Whether phones are handed on from one person to the next.
    pub shared: bool,
    /// The codes that open it: one or more.
    pub codes: Vec<Code>,
}

impl NewSite {
    /// `site.toml`, with the codes hashed under a fresh salt.
    ///
    /// # Errors
    /// A front, look or language that there is not, a name that cannot be shown, no code or one twice.
    pub fn toml(&self) -> Result<String, Error> {
        let wrong = |option: &str, problem: String| Error::wrong(Path::new(option), problem);
        let fronts = Fronts::read()?;
        let front = fronts.front(self.front.as_deref());
        let front = front.map_err(|problem| wrong("--front", problem))?;
        let mut lines = vec![("front", front.id.clone())];
        if let Some(look) = &self.look {
            let known = fronts.look(look);
            known.map_err(|problem| wrong("--look", problem))?;
            lines.push(("look", look.clone()));
        }
        if let Some(name) = &self.name {
            if name.trim().is_empty() || name.contains(char::is_control) {
                return Err(wrong("--name", "expected a name to show".into()));
            }
            lines.push(("name", name.clone()));
        }
        if let Some(language) = &self.language {
            if !front.name.contains_key(language) {
                let known = front.name.keys().map(String::as_str);
                return Err(wrong("--language", none("language", language, known)));
            }
            lines.push(("language", language.clone()));
        }
        let mut text: String = lines
            .into_iter()
            .map(|(key, value)| format!("{key} = {}\n", toml::Value::String(value)))
            .collect();
        if self.shared {
            text.push_str("shared = true\n");
        }
        text.push_str(&self.hashed()?);
        Ok(text)
    }

    /// `salt` and `codes`.
    fn hashed(&self) -> Result<String, Error> {
        let wrong = |problem: &str| Error::wrong(Path::new("--code"), problem);
        if self.codes.is_empty() {
            return Err(wrong("a site needs a code of 6 to 8 digits"));
        }
        let salt = digits::fresh_salt().ok_or_else(|| wrong("no random numbers for the salt"))?;
        let mut hashes: Vec<String> = Vec::new();
        for code in &self.codes {
            let hash = format!("\"{}\"", STANDARD.encode(code.hash(&salt)));
            if hashes.contains(&hash) {
                return Err(wrong("a code is there twice"));
            }
            hashes.push(hash);
        }
        let salt = STANDARD.encode(salt);
        Ok(format!(
            "salt = \"{salt}\"\ncodes = [{}]\n",
            hashes.join(", ")
        ))
    }
}

/// Makes the folder `dir` with `site.toml` and whatever `fill` writes into it. It is made beside and put in place
/// whole, so that a fault leaves nothing.
///
/// # Errors
/// A folder that holds something already, or cannot be written; and those of `fill`.
pub fn make_site<T>(
    dir: &Path,
    settings: &str,
    fill: impl FnOnce(&Path) -> Result<T, Error>,
) -> Result<T, Error> {
    refuse_full(dir)?;
    let beside = beside(dir);
    let made = fs::create_dir_all(&beside)
        .and_then(|()| fs::write(beside.join("site.toml"), settings))
        .map_err(Error::io(&beside))
        .and_then(|()| fill(&beside))
        .and_then(|filled| {
            // An empty folder makes room; one that was filled meanwhile stays.
            if dir.is_dir() {
                fs::remove_dir(dir).map_err(Error::io(dir))?;
            }
            fs::rename(&beside, dir).map_err(Error::io(dir))?;
            Ok(filled)
        });
    if made.is_err() {
        let _ = fs::remove_dir_all(&beside);
    }
    made
}

/// Refuses a folder that holds anything, and whatever is no folder.
///
/// # Errors
/// One that is not empty.
pub fn refuse_full(dir: &Path) -> Result<(), Error> {
    let Ok(found) = dir.symlink_metadata() else {
        return Ok(());
    };
    if !found.is_dir() {
        return Err(Error::wrong(
            dir,
            "is there already and is no folder; choose another name",
        ));
    }
    match fs::read_dir(dir).map_err(Error::io(dir))?.next() {
        None => Ok(()),
        Some(_) => Err(Error::wrong(
            dir,
            "is not empty; a new site needs a folder of its own",
        )),
    }
}

/// The same name with an ending, in the same folder: so that it can be renamed.
fn beside(dir: &Path) -> PathBuf {
    let dir: PathBuf = dir.components().collect();
    let mut name = dir.into_os_string();
    name.push(format!(".{}.new", std::process::id()));
    name.into()
}
