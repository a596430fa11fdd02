//! The site folder: all that an operator owns. Read and verified before anything is served.

use bytes::Bytes;
use trust::Verified;

use crate::Error;
use crate::codes::{Salt, SiteCode};
use crate::colours::Scheme;
use crate::icons::OwnIcons;
use crate::site_toml::SiteToml;
use crate::tree::Tree;

/// A site folder that has been verified.
pub(crate) struct SiteFolder {
    /// `site.toml`, for errors.
    pub(crate) place: String,
    pub(crate) front: Option<String>,
    pub(crate) look: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) language: String,
    /// Phones that are handed on: nothing but the app itself is ever written on them.
    pub(crate) shared: bool,
    /// Light and dark, where they are not the look's.
    pub(crate) colours: [Option<Scheme>; 2],
    pub(crate) icons: OwnIcons,
    pub(crate) salt: Option<Salt>,
    pub(crate) codes: Vec<SiteCode>,
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
        let colours = toml.colours()?;
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
            shared: toml.raw.shared,
            colours,
            icons: OwnIcons::read(tree)?,
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
