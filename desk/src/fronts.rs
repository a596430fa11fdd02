//! The fronts and looks that this program was built with.

use crate::Error;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

const FRONTS: &str = include_str!("../../assets/fronts/fronts.toml");

/// What is needed of `assets/fronts/fronts.toml`.
#[derive(Deserialize)]
pub(crate) struct Fronts {
    front: Vec<Front>,
    look: Vec<Look>,
}

/// A tool that a site can show.
#[derive(Deserialize)]
pub(crate) struct Front {
    pub(crate) id: String,
    /// The look it has where a site names none.
    pub(crate) look: String,
    /// By language: what stands under the icon where a site says nothing.
    #[cfg_attr(not(feature = "publish"), allow(dead_code, reason = "for new sites"))]
    pub(crate) name: BTreeMap<String, String>,
}

/// A set of colours.
#[derive(Deserialize)]
pub(crate) struct Look {
    id: String,
    pub(crate) light: Scheme,
}

/// Two of the colours of a look.
#[derive(Clone, Deserialize)]
pub(crate) struct Scheme {
    pub(crate) main: String,
    pub(crate) on: String,
}

impl Fronts {
    /// Reads the table.
    pub(crate) fn read() -> Result<Self, Error> {
        toml::from_str(FRONTS).map_err(|error| Error::wrong(Path::new("fronts.toml"), error))
    }

    /// The front of this id, or the first; else a line that names those there are.
    pub(crate) fn front(&self, id: Option<&str>) -> Result<&Front, String> {
        let mut all = self.front.iter();
        let found = all.find(|front| id.is_none_or(|id| front.id == id));
        found.ok_or_else(|| {
            let known = self.front.iter().map(|front| &*front.id);
            none("front", id.unwrap_or_default(), known)
        })
    }

    /// The look of this id; else a line that names those there are.
    pub(crate) fn look(&self, id: &str) -> Result<&Look, String> {
        let found = self.look.iter().find(|look| look.id == id);
        found.ok_or_else(|| none("look", id, self.look.iter().map(|look| &*look.id)))
    }
}

/// "no look `x`; there are: a, b"
pub(crate) fn none<'a>(kind: &str, id: &str, known: impl Iterator<Item = &'a str>) -> String {
    let known: Vec<_> = known.collect();
    format!("no {kind} `{id}`; there are: {}", known.join(", "))
}
