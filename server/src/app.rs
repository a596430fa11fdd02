//! The app: what a built client leaves, the same for every site. Read and checked whole.

use std::collections::BTreeMap;
use std::path::Path;

use bytes::Bytes;
use serde::Deserialize;

use crate::colours::{Colour, Scheme};
use crate::compress::{bodies, compress, is_packed};
use crate::encoding::Encoding;
use crate::headers::is_compressible;
use crate::names::{extension, is_hashed_path};
use crate::tree::Tree;
use crate::{Error, toml_file};

const APP_TOML: &str = "app.toml";

/// The archive that the feature `embedded` puts into the binary.
#[cfg(feature = "embedded")]
static EMBEDDED: &[u8] = include_bytes!(env!("SIDEDOOR_APP_TAR"));

/// `app.toml`: what belongs to the app, in the order in which the client counts on it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AppToml {
    /// The layout of the app folder and of the templates. This server knows 3.
    layout: u32,
    pub(crate) languages: Vec<String>,
    /// Paths of glue, wasm and styles of the inside.
    pub(crate) inside: [String; 3],
    /// Path of the worker's module.
    pub(crate) check: String,
    /// Paths of the messages, in the order of `languages`.
    pub(crate) catalogs: Vec<String>,
    /// Sets of colours, by id; every front has icons in each.
    pub(crate) look: BTreeMap<String, LookToml>,
    /// The fronts; the first where a site names none.
    pub(crate) front: Vec<FrontToml>,
}

/// A set of colours, in `app.toml`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LookToml {
    pub(crate) light: Scheme,
    pub(crate) dark: Scheme,
}

/// The colours of a front's own text, which have to be readable on the page of any look.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct InkToml {
    pub(crate) light: Vec<Colour>,
    pub(crate) dark: Vec<Colour>,
}

/// A front, in `app.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FrontToml {
    pub(crate) id: String,
    /// The look it has where a site names none.
    pub(crate) look: String,
    /// Paths of its script and its module.
    pub(crate) files: [String; 2],
    pub(crate) ink: InkToml,
    /// Its name by language, where a site gives none.
    pub(crate) name: BTreeMap<String, String>,
}

/// The app, from a folder or from inside the binary.
pub(crate) struct App {
    pub(crate) tree: Tree,
    pub(crate) toml: AppToml,
}

impl App {
    /// # Errors
    /// No app at all, or an `app.toml` that does not hold together.
    pub(crate) fn open(folder: Option<&Path>) -> Result<Self, Error> {
        let tree = match folder {
            Some(folder) => Tree::folder(folder),
            None => embedded()?,
        };
        let toml: AppToml = toml_file::read(&tree, APP_TOML)?;
        let app = Self { tree, toml };
        let wrong = |field: &str, problem: &str| Err(Error::field(&app.place(), field, problem));
        if app.toml.layout != 3 {
            return wrong("layout", "this server knows layout 3");
        }
        if app.toml.languages.is_empty() {
            return wrong("languages", "is empty");
        }
        if app.toml.look.is_empty() {
            return wrong("look", "is empty");
        }
        if app.toml.front.is_empty() {
            return wrong("front", "is empty");
        }
        if app.toml.catalogs.len() != app.toml.languages.len() {
            return wrong("catalogs", "expected one for each of `languages`");
        }
        Ok(app)
    }

    /// The front with this id, or the first.
    ///
    /// # Errors
    /// None of that id: a line that names those there are.
    pub(crate) fn front(&self, id: Option<&str>) -> Result<&FrontToml, String> {
        let fronts = &self.toml.front;
        chosen(fronts, id, |front| &front.id, "front")
    }

    /// The look with this id.
    ///
    /// # Errors
    /// None of that id: a line that names those there are.
    pub(crate) fn look(&self, id: &str) -> Result<(&str, LookToml), String> {
        let looks: Vec<_> = self.toml.look.iter().collect();
        let (id, look) = chosen(&looks, Some(id), |(id, _)| id, "look")?;
        Ok((id, **look))
    }

    /// How errors call `app.toml`.
    pub(crate) fn place(&self) -> String {
        self.tree.name(APP_TOML)
    }

    /// A file by the path under which it is served; its name has to be the hash of its content.
    ///
    /// # Errors
    /// A file that is missing or is not what its name says.
    pub(crate) fn hashed(&self, path: &str) -> Result<Bytes, Error> {
        let file = path.trim_start_matches('/');
        if !is_plain(file) {
            let problem = format!("`{path}`: expected `/a/<hash>.<extension>`");
            return Err(Error::new(self.place(), problem));
        }
        let bytes = self.tree.read(file)?;
        if !is_hashed_path(path, &bytes) {
            let problem = "the name is not the hash of the content";
            return Err(Error::new(self.tree.name(file), problem));
        }
        Ok(bytes)
    }

    /// `bytes` of `file` in every encoding that is worth it: from the files beside it, or made now.
    ///
    /// # Errors
    /// A file beside it that is damaged.
    pub(crate) fn encodings(
        &self,
        file: &str,
        bytes: &Bytes,
    ) -> Result<Vec<(Encoding, Bytes)>, Error> {
        if !is_compressible(extension(file)) {
            return Ok(vec![(Encoding::Identity, bytes.clone())]);
        }
        bodies(bytes, |encoding| self.packed(file, encoding, bytes))
    }

    fn packed(&self, file: &str, encoding: Encoding, bytes: &[u8]) -> Result<Bytes, Error> {
        let beside = &format!("{file}.{}", encoding.ending());
        if !beside.starts_with("a/") {
            return compress(encoding, bytes).map_err(|error| Error::new(beside, error));
        }
        match self.tree.find(beside)? {
            None => compress(encoding, bytes).map_err(|error| Error::new(beside, error)),
            Some(packed) if is_packed(encoding, &packed, bytes) => Ok(packed),
            Some(_) => {
                let problem = "does not unpack to the file beside it";
                Err(Error::new(self.tree.name(beside), problem))
            }
        }
    }
}

fn chosen<'a, T>(
    all: &'a [T],
    id: Option<&str>,
    id_of: impl Fn(&T) -> &str,
    kind: &str,
) -> Result<&'a T, String> {
    let Some(id) = id else {
        return all.first().ok_or_else(|| format!("no {kind}"));
    };
    all.iter().find(|one| id_of(one) == id).ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(id_of).collect();
        format!("no {kind} `{id}`; there are: {}", known.join(", "))
    })
}

/// `a/<name>`, with nothing in the name that could lead elsewhere.
fn is_plain(file: &str) -> bool {
    file.strip_prefix("a/").is_some_and(|name| {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        !name.starts_with('.') && name.chars().all(plain)
    })
}

#[cfg(feature = "embedded")]
fn embedded() -> Result<Tree, Error> {
    Tree::archive(EMBEDDED)
}

#[cfg(not(feature = "embedded"))]
fn embedded() -> Result<Tree, Error> {
    let problem = "this build carries no app: give the folder of a built one";
    Err(Error::new("--app", problem))
}
