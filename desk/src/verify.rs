//! `verify`: reads a site folder as a phone would, and says whether it would be believed.

use crate::packing::gunzip;
use crate::{Error, LIST, NUMBERS, SiteData};
use directory::{Directory, Numbers, pack};
use std::fs;
use std::path::Path;

/// A site folder that a phone would believe.
#[derive(Debug)]
pub struct Verified {
    /// What was signed.
    pub data: SiteData,
    /// The numbers in it.
    pub numbers: Numbers,
    /// The list in it.
    pub list: Directory,
}

/// Verifies a site folder from `root` on, or from its first root where none is given: every root after it, the
/// signatures, and every file that they name. An expired list is no error here: see [`trust::Trusted::expired`].
///
/// # Errors
/// Whatever is missing, not signed as it must be, or not as signed.
pub fn verify_site(site: &Path, root: Option<&Path>) -> Result<Verified, Error> {
    let data = SiteData::read(site, root)?;
    let signed = &data.trusted.verified;
    let numbers = target(site, signed, NUMBERS, pack::read_numbers)?;
    let list = target(site, signed, LIST, pack::read_list)?;
    if numbers != Numbers::of(&list) {
        return Err(Error::wrong(
            site,
            "its numbers are not those of its list; sign it again",
        ));
    }
    for name in signed.targets.keys() {
        file(site, signed, name)?;
    }
    Ok(Verified {
        data,
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
    let (path, bytes) = file(site, signed, name)?;
    let plain =
        gunzip(&bytes).ok_or_else(|| Error::wrong(&path, "is no sound gzip; sign it again"))?;
    signed
        .check_plain(name, &plain)
        .map_err(|error| Error::wrong(&path, format!("is not what was signed: {error}")))?;
    read(&plain).map_err(|error| Error::wrong(&path, error))
}

/// A file that is named in what was signed, and found to be it.
fn file(
    site: &Path,
    signed: &trust::Verified,
    name: &str,
) -> Result<(std::path::PathBuf, Vec<u8>), Error> {
    let Some(target) = signed.targets.get(name) else {
        let place = site.join(format!("{}.targets.json", signed.version));
        return Err(Error::wrong(
            &place,
            format!("names no {name}; sign it again"),
        ));
    };
    let path = site.join("targets").join(target.file_name(name));
    let bytes = fs::read(&path).map_err(Error::io(&path))?;
    signed
        .check(name, &bytes)
        .map_err(|error| Error::wrong(&path, format!("is not what was signed: {error}")))?;
    Ok((path, bytes))
}
