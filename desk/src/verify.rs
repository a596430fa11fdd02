//! `verify`: reads a site folder as a phone would, and says whether it would be believed.

use crate::packs::gunzip;
use crate::{Error, LIST, NUMBERS};
use directory::{Directory, Numbers, pack};
use std::fs;
use std::path::Path;

/// A site folder that a phone would believe.
#[derive(Debug)]
pub struct Verified {
    /// What was signed.
    pub signed: trust::Verified,
    /// The numbers in it.
    pub numbers: Numbers,
    /// The list in it.
    pub list: Directory,
}

/// Verifies a site folder: the signatures, and every file that they name. An expired list is no
/// error here: see [`trust::Verified::expired`].
pub fn verify_site(site: &Path) -> Result<Verified, Error> {
    let [root, targets] = ["root.json", "targets.json"].map(|name| {
        let path = site.join(name);
        fs::read(&path).map_err(Error::io(&path))
    });
    let signed = trust::verify(&root?, &targets?)
        .map_err(|error| Error::wrong(site, format!("is not to be believed: {error}")))?;
    let numbers = target(site, &signed, NUMBERS, pack::read_numbers)?;
    let list = target(site, &signed, LIST, pack::read_list)?;
    if numbers != Numbers::of(&list) {
        return Err(Error::wrong(
            site,
            "its numbers are not those of its list; sign it again",
        ));
    }
    Ok(Verified {
        signed,
        numbers,
        list,
    })
}

/// Reads one pack of a site and checks it against what was signed.
fn target<T>(
    site: &Path,
    signed: &trust::Verified,
    name: &str,
    read: impl Fn(&[u8]) -> Result<T, pack::PackError>,
) -> Result<T, Error> {
    let Some(target) = signed.targets.get(name) else {
        return Err(Error::wrong(
            &site.join("targets.json"),
            format!("names no {name}; sign it again"),
        ));
    };
    let path = site.join("targets").join(target.file_name(name));
    let bytes = fs::read(&path).map_err(Error::io(&path))?;
    signed
        .check(name, &bytes)
        .map_err(|error| Error::wrong(&path, format!("is not what was signed: {error}")))?;
    let plain =
        gunzip(&bytes).ok_or_else(|| Error::wrong(&path, "is no sound gzip; sign it again"))?;
    read(&plain).map_err(|error| Error::wrong(&path, error))
}
