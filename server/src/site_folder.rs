//! The site folder: all that an operator owns. Read and verified before anything is served.

use trust::Floor;

use crate::Error;
use crate::codes::{Salt, SiteCode};
use crate::colours::Scheme;
use crate::icons::OwnIcons;
use crate::signed::Signed;
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
    pub(crate) signed: Signed,
}

impl SiteFolder {
    /// # Errors
    /// Whatever is missing, malformed, unsigned, not as signed or below `floor`. Not: expired.
    pub(crate) fn read(tree: &Tree, floor: Floor) -> Result<Self, Error> {
        let toml = SiteToml::read(tree)?;
        let (salt, codes) = toml.codes()?;
        let colours = toml.colours()?;
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
            signed: Signed::read(tree, floor)?,
        })
    }
}
