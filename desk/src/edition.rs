//! One edition of the list, as it is to be signed: its packs, and what leads to them from the editions before.

use crate::packing::gunzip;
use crate::{Error, LIST, NUMBERS, Pack, Roots, packs};
use directory::Directory;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use trust::{Target, patch};

/// How many editions before a new one stay in the folder, and get a shorter way to it.
pub(crate) const BEFORE: usize = 4;

/// An edition of the list.
pub(crate) struct Edition {
    /// The number that `region.toml` gives it.
    pub(crate) version: u64,
    /// What is signed of its files, by name.
    pub(crate) targets: BTreeMap<String, Target>,
    /// The files, by name.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// Its packs, unpacked, by name.
    plain: BTreeMap<&'static str, Vec<u8>>,
}

impl Edition {
    /// The packs of a list. The same list gives the same bytes. Fails where it is too long for a pack.
    pub(crate) fn of(list: &Directory) -> Result<Self, Error> {
        let mut edition = Self {
            version: list.version,
            targets: BTreeMap::new(),
            files: BTreeMap::new(),
            plain: BTreeMap::new(),
        };
        for (name, pack) in packs(list)? {
            let plain = edition.add(name, pack);
            edition.plain.insert(name, plain);
        }
        Ok(edition)
    }

    /// Whether the list in it is the one that `signed` describes. Told by the packs as they are unpacked: another
    /// version of the compressor may pack them in another way.
    pub(crate) fn is_in(&self, signed: &trust::Verified) -> bool {
        let plain = |all: &BTreeMap<String, Target>, name| Some(all.get(name)?.plain);
        [NUMBERS, LIST]
            .iter()
            .all(|name| plain(&signed.targets, *name) == plain(&self.targets, *name))
    }

    /// Adds a patch from each of `before`, where it is smaller than half of the pack: `list.4` makes this edition's
    /// unpacked list of edition 4's. Packed as well, because nothing that is served may say what it is about.
    pub(crate) fn add_patches(&mut self, before: &[Before]) {
        let mut found = Vec::new();
        for (name, new) in &self.plain {
            let whole = self.files.get(*name).map_or(0, Vec::len);
            for edition in before {
                let Some(old) = edition.plain.get(name) else {
                    continue;
                };
                let patch = Pack::of(patch::diff(old, new));
                if patch.packed.len() < whole / 2 {
                    found.push((format!("{name}.{}", edition.version), patch));
                }
            }
        }
        for (name, patch) in found {
            self.add(&name, patch);
        }
    }

    /// Adds a file, and gives back what it unpacks to.
    fn add(&mut self, name: &str, pack: Pack) -> Vec<u8> {
        let target = Target::packed(&pack.packed, &pack.plain);
        self.targets.insert(name.to_owned(), target);
        self.files.insert(name.to_owned(), pack.packed);
        pack.plain
    }
}

/// An edition that is in a site folder already.
pub(crate) struct Before {
    pub(crate) version: u64,
    /// Where it is listed.
    pub(crate) path: PathBuf,
    /// Its files under `targets/`.
    pub(crate) names: Vec<String>,
    /// Its packs, unpacked, by name.
    plain: BTreeMap<&'static str, Vec<u8>>,
}

impl Before {
    /// The last editions of a site folder before `version`, the newest first. One that is damaged or was signed by
    /// nobody is passed over: it is there to save phones a download, no more.
    pub(crate) fn read(site: &Path, roots: &Roots, version: u64) -> Result<Vec<Self>, Error> {
        let mut versions: Vec<u64> = metadata(site, ".targets.json")?
            .into_iter()
            .map(|(version, _)| version)
            .filter(|there| *there < version)
            .collect();
        versions.sort_unstable_by(|a, b| b.cmp(a));
        let mut all = Vec::new();
        for version in versions {
            if all.len() == BEFORE {
                break;
            }
            all.extend(Self::one(site, roots, version));
        }
        Ok(all)
    }

    fn one(site: &Path, roots: &Roots, version: u64) -> Option<Self> {
        let path = site.join(format!("{version}.targets.json"));
        let bytes = fs::read(&path).ok()?;
        // Signed with keys that may have been replaced since.
        let signed = roots
            .files()
            .rev()
            .find_map(|(_, root)| trust::verify(root, &bytes).ok())?;
        let mut plain = BTreeMap::new();
        for name in [NUMBERS, LIST] {
            let file = signed.targets.get(name)?.file_name(name);
            let bytes = fs::read(site.join("targets").join(file)).ok()?;
            signed.check(name, &bytes).ok()?;
            plain.insert(name, gunzip(&bytes)?);
        }
        let names = signed.targets.iter();
        let names = names.map(|(name, target)| target.file_name(name)).collect();
        (signed.version == version).then_some(Self {
            version,
            path,
            names,
            plain,
        })
    }
}

/// The files of a folder that are called `<version><end>`.
pub(crate) fn metadata(folder: &Path, end: &str) -> Result<Vec<(u64, PathBuf)>, Error> {
    let mut found = Vec::new();
    for path in crate::folder::all(folder)? {
        let name = path.file_name().and_then(|name| name.to_str());
        let version = name.and_then(|name| name.strip_suffix(end)?.parse().ok());
        found.extend(version.map(|version| (version, path)));
    }
    Ok(found)
}
