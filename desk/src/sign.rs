//! `sign`: packs a list and signs it into a site folder.

use crate::{DAY, Error, Keys, Packs, verify_site, write};
use directory::Directory;
use std::fs;
use std::path::Path;
use trust::{Target, Targets, sign_targets};

/// How long a signed list is good for, in days, where nothing else is asked for. Afterwards it is
/// shown with a warning, never hidden.
pub const LIST_DAYS: u64 = 90;

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Edition of the list.
    pub version: u64,
    /// Good until, in seconds since 1970.
    pub expires: u64,
    /// File names of the packs under `targets/`, with their lengths in bytes.
    pub packs: Vec<(String, u64)>,
}

/// Packs a list, signs it and writes `targets/<hash>.numbers`, `targets/<hash>.list`, `root.json`
/// and `targets.json` into a site folder, each whole, in an order in which a reader never meets a
/// name without its file. `now` in seconds since 1970, `days` from then.
///
/// Fails when the folder holds a newer edition, or the same one with another content.
pub fn sign_site(
    site: &Path,
    list: &Directory,
    keys: &Keys,
    now: u64,
    days: u64,
) -> Result<Signed, Error> {
    let packs = Packs::of(list);
    let targets = Targets {
        version: list.version,
        expires: now.saturating_add(days.saturating_mul(DAY)),
        targets: packs
            .named()
            .map(|(name, bytes)| (name.to_owned(), Target::of(bytes)))
            .into(),
    };
    refuse_to_go_back(site, &targets)?;
    let signed = sign_targets(&targets, &[&keys.targets])?;
    // A site that a reader would not believe is not written.
    trust::verify(&keys.root, &signed)?;

    let folder = site.join("targets");
    fs::create_dir_all(&folder).map_err(Error::io(&folder))?;
    let mut written = Vec::new();
    for (name, bytes) in packs.named() {
        let file = Target::of(bytes).file_name(name);
        write::atomically(&folder.join(&file), bytes)?;
        written.push((file, bytes.len() as u64));
    }
    write::atomically(&site.join("root.json"), &keys.root)?;
    write::atomically(&site.join("targets.json"), &signed)?;
    Ok(Signed {
        version: targets.version,
        expires: targets.expires,
        packs: written,
    })
}

fn refuse_to_go_back(site: &Path, new: &Targets) -> Result<(), Error> {
    let path = site.join("targets.json");
    if path.symlink_metadata().is_err() {
        return Ok(());
    }
    let old = verify_site(site)?.signed;
    if old.version > new.version {
        let what = format!(
            "holds edition {}, newer than {}; raise version in region.toml",
            old.version, new.version
        );
        return Err(Error::wrong(&path, what));
    }
    if old.version == new.version && old.targets != new.targets {
        let what = format!(
            "holds another edition {}; raise version in region.toml",
            old.version
        );
        return Err(Error::wrong(&path, what));
    }
    Ok(())
}
