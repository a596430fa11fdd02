//! Whoever signs: keys in memory, or folders of key files that are opened when they are needed.

use crate::Error;
use crate::names::{role_name, short_key};
use std::path::Path;
use trust::{File, Key, Root};

/// Whoever signs.
pub trait Hands {
    /// As many different keys of those that may sign `file` as there have to be.
    ///
    /// # Errors
    /// Too few of them, or one that cannot be opened.
    fn sign_for(&self, root: &Root, file: File) -> Result<Vec<Key>, Error>;
}

/// Keys in memory: for a site made on the spot, such as the demonstration.
pub struct InMemory(pub Vec<Key>);

impl Hands for InMemory {
    fn sign_for(&self, root: &Root, file: File) -> Result<Vec<Key>, Error> {
        let wanted: Vec<_> = root.keys_of(file).collect();
        let mut keys = Vec::new();
        for key in self.0.iter().filter(|key| wanted.contains(&&key.public())) {
            keys.push(Key::from_seed(key.seed())?);
        }
        enough(keys, root, file, Path::new("keys"))
    }
}

/// The right number of them, or a line that says which are missing.
pub(crate) fn enough(
    mut keys: Vec<Key>,
    root: &Root,
    file: File,
    place: &Path,
) -> Result<Vec<Key>, Error> {
    let threshold = root.role(file).threshold;
    if (keys.len() as u64) < threshold {
        return Err(too_few(keys.len(), root, file, place));
    }
    keys.truncate(usize::try_from(threshold).unwrap_or(usize::MAX));
    Ok(keys)
}

pub(crate) fn too_few(here: usize, root: &Root, file: File, place: &Path) -> Error {
    let wanted: Vec<_> = root.keys_of(file).map(short_key).collect();
    let what = format!(
        "holds {here} of the {} keys that have to sign as `{}`; they begin with {}",
        root.role(file).threshold,
        role_name(file),
        wanted.join(", ")
    );
    Error::wrong(place, what)
}
