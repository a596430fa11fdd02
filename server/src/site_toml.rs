//! `site.toml`: what an operator chooses.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::{Error as _, MapAccess, Unexpected, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};

use crate::codes::{Salt, SiteCode};
use crate::colours::{Colour, Scheme};
use crate::day::Day;
use crate::tree::Tree;
use crate::{Error, toml_file};

const SITE_TOML: &str = "site.toml";

/// `site.toml`, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Raw {
    pub(crate) front: Option<String>,
    pub(crate) look: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) language: Option<String>,
    #[serde(default)]
    pub(crate) shared: bool,
    salt: Option<String>,
    #[serde(default)]
    codes: Vec<RawCode>,
    #[serde(default)]
    colours: RawColours,
}

/// `"<hash>"`, or `{ hash = "<hash>", until = 2027-03-31 }`.
struct RawCode {
    hash: String,
    until: Option<Day>,
}

/// The second form of a code.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Dated {
    hash: String,
    until: Option<Day>,
}

impl<'de> Deserialize<'de> for RawCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CodeVisitor)
    }
}

struct CodeVisitor;

impl<'de> Visitor<'de> for CodeVisitor {
    type Value = RawCode;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a hash, or { hash = \"…\", until = 2027-03-31 }")
    }

    fn visit_str<E>(self, text: &str) -> Result<RawCode, E> {
        Ok(RawCode {
            hash: text.to_owned(),
            until: None,
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawCode, A::Error> {
        let read = Dated::deserialize(MapAccessDeserializer::new(map));
        // A date where a code should be comes as a table whose key is nobody's business.
        let Dated { hash, until } = read.map_err(|error| match error.to_string() {
            text if text.contains("$__toml") => {
                A::Error::invalid_type(Unexpected::Other("a date"), &self)
            }
            _ => error,
        })?;
        Ok(RawCode { hash, until })
    }
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawColours {
    light: Option<RawScheme>,
    dark: Option<RawScheme>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawScheme {
    page: Option<Colour>,
    main: Option<Colour>,
    on: Option<Colour>,
}

/// `site.toml`, and how errors call it.
pub(crate) struct SiteToml {
    pub(crate) raw: Raw,
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
    pub(crate) fn codes(&self) -> Result<(Option<Salt>, Vec<SiteCode>), Error> {
        let salt = match &self.raw.salt {
            Some(text) => Some(self.bytes("salt", text)?),
            None => None,
        };
        let mut codes: Vec<SiteCode> = Vec::new();
        for raw in &self.raw.codes {
            let hash = self.bytes("codes", &raw.hash)?;
            if codes.iter().any(|code| code.hash == hash) {
                return Err(Error::field(&self.place, "codes", "a code is there twice"));
            }
            let until = raw.until;
            codes.push(SiteCode { hash, until });
        }
        if salt.is_none() && !codes.is_empty() {
            let problem = "is missing, and the codes were made with one";
            return Err(Error::field(&self.place, "salt", problem));
        }
        Ok((salt, codes))
    }

    /// Colours of its own, light and dark.
    ///
    /// # Errors
    /// A table that lacks one of its colours.
    pub(crate) fn colours(&self) -> Result<[Option<Scheme>; 2], Error> {
        let scheme = |raw: &Option<RawScheme>, table: &str| {
            let Some(raw) = raw else {
                return Ok(None);
            };
            let colour = |colour: Option<Colour>, key: &str| {
                let field = format!("colours.{table}.{key}");
                colour.ok_or_else(|| Error::field(&self.place, &field, "is missing"))
            };
            Ok(Some(Scheme {
                page: colour(raw.page, "page")?,
                main: colour(raw.main, "main")?,
                on: colour(raw.on, "on")?,
            }))
        };
        let RawColours { light, dark } = &self.raw.colours;
        Ok([scheme(light, "light")?, scheme(dark, "dark")?])
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
