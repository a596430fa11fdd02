//! The site folder: all that an operator owns. Read and verified before anything is served.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde::Deserialize;
use trust::Verified;

use crate::Error;
use crate::codes::{CodeHash, Salt};
use crate::toml_file;
use crate::tree::Tree;

const SITE_TOML: &str = "site.toml";

/// `site.toml`, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    front: Option<String>,
    look: Option<String>,
    name: Option<String>,
    language: Option<String>,
    salt: Option<String>,
    #[serde(default)]
    codes: Vec<String>,
}

/// `site.toml`, and how errors call it.
pub(crate) struct SiteToml {
    raw: Raw,
    pub(crate) place: String,
}

impl SiteToml {
    /// # Errors
    /// A missing file, an unknown key, a value of the wrong type.
    pub(crate) fn read(tree: &Tree) -> Result<Self, Error> {
        Ok(Self {
            raw: toml_file::read(tree, SITE_TOML)?,
            place: tree.name(SITE_TOML),
        })
    }

    /// Salt and hashed codes.
    ///
    /// # Errors
    /// Base64 that is none, a wrong length, a code that is there twice, codes without a salt.
    pub(crate) fn codes(&self) -> Result<(Option<Salt>, Vec<CodeHash>), Error> {
        let salt = match &self.raw.salt {
            Some(text) => Some(self.bytes("salt", text)?),
            None => None,
        };
        let mut codes: Vec<CodeHash> = Vec::new();
        for text in &self.raw.codes {
            let code = self.bytes("codes", text)?;
            if codes.contains(&code) {
                return Err(Error::field(&self.place, "codes", "a code is there twice"));
            }
            codes.push(code);
        }
        if salt.is_none() && !codes.is_empty() {
            let problem = "is missing, and the codes were made with one";
            return Err(Error::field(&self.place, "salt", problem));
        }
        Ok((salt, codes))
    }

    fn bytes<const N: usize>(&self, field: &str, text: &str) -> Result<[u8; N], Error> {
        let bytes = STANDARD.decode(text).ok();
        bytes
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or_else(|| {
                let problem = format!("`{text}`: expected {N} bytes in base64");
                Error::field(&self.place, field, problem)
            })
    }
}

/// A site folder that has been verified.
pub(crate) struct SiteFolder {
    /// `site.toml`, for errors.
    pub(crate) place: String,
    pub(crate) front: Option<String>,
    pub(crate) look: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) language: String,
    pub(crate) salt: Option<Salt>,
    pub(crate) codes: Vec<CodeHash>,
    pub(crate) root: Bytes,
    pub(crate) targets: Bytes,
    pub(crate) numbers: Target,
    pub(crate) list: Target,
    pub(crate) verified: Verified,
}

/// A signed file.
pub(crate) struct Target {
    /// `<hash>.<name>`
    pub(crate) file_name: String,
    pub(crate) bytes: Bytes,
}

impl SiteFolder {
    /// # Errors
    /// Whatever is missing, malformed, unsigned or not as signed. Not: expired.
    pub(crate) fn read(tree: &Tree) -> Result<Self, Error> {
        let toml = SiteToml::read(tree)?;
        let (salt, codes) = toml.codes()?;
        let root = tree.read("root.json")?;
        let targets = tree.read("targets.json")?;
        let verified = trust::verify(&root, &targets).map_err(|error| {
            // The error begins with the file's name; only this room knows its folder.
            let text = error.to_string();
            let (file, problem) = text.split_once(": ").unwrap_or(("", &text));
            Error::new(tree.name(file), problem)
        })?;
        Ok(Self {
            place: toml.place,
            front: toml.raw.front,
            look: toml.raw.look,
            name: toml.raw.name,
            language: toml.raw.language.unwrap_or_else(|| "en".to_owned()),
            salt,
            codes,
            root,
            targets,
            numbers: read_target(tree, &verified, "numbers")?,
            list: read_target(tree, &verified, "list")?,
            verified,
        })
    }
}

fn read_target(tree: &Tree, verified: &Verified, name: &str) -> Result<Target, Error> {
    let Some(target) = verified.targets.get(name) else {
        let place = tree.name("targets.json");
        return Err(Error::field(
            &place,
            "signed.targets",
            format!("no `{name}`"),
        ));
    };
    let file_name = target.file_name(name);
    let path = format!("targets/{file_name}");
    let bytes = tree.read(&path)?;
    verified
        .check(name, &bytes)
        .map_err(|error| Error::new(tree.name(&path), error))?;
    Ok(Target { file_name, bytes })
}
