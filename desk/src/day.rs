//! Everything of a signing day but the writing: what is new gets signed, what stays is kept as it is.

use crate::edition::{Before, Edition};
use crate::hands::keys_of;
use crate::leftovers::leftovers;
use crate::names::{TIMESTAMP, root_path};
use crate::publish::Publication;
use crate::sign::{Signed, Term};
use crate::{Error, Hands, Roots, SiteData};
use directory::Directory;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use trust::{
    File, Floor, Kept, Key, Root, Snapshot, Targets, Timestamp, Trusted, sign_snapshot,
    sign_targets, sign_timestamp,
};

/// An edition that does not change is good for so many terms in a row. Each signing day in between renews the timestamp
/// alone, which is then all that a phone fetches.
const TERMS: u64 = 4;

/// A signing day that has begun.
pub(crate) struct Day<'a> {
    site: &'a Path,
    roots: &'a Roots,
    hands: &'a dyn Hands,
    term: Term,
    /// What the folder holds so far.
    there: Option<SiteData>,
    /// What is written before the timestamp.
    beside: Vec<(PathBuf, Vec<u8>)>,
}

impl<'a> Day<'a> {
    /// Reads what is there. Fails where the root has expired.
    pub(crate) fn new(
        site: &'a Path,
        roots: &'a Roots,
        hands: &'a dyn Hands,
        term: Term,
    ) -> Result<Self, Error> {
        let root = roots.newest();
        if root.expires <= term.now {
            let what = format!(
                "expired on {}; renew it with: sidedoor-desk rotate --keys DIR",
                trust::format_time(root.expires)
            );
            return Err(Error::wrong(&root_path(Path::new(""), root.version), what));
        }
        Ok(Self {
            site,
            roots,
            hands,
            term,
            there: SiteData::read_if_any(site)?,
            beside: Vec::new(),
        })
    }

    /// Signs an edition of the list, and says what is to be written for it.
    pub(crate) fn sign(mut self, list: &Directory) -> Result<(Publication, Signed), Error> {
        let mut edition = Edition::of(list);
        let renewed = self.is_there(&edition)?;
        let before = Before::read(self.site, self.roots, edition.version)?;
        let mut files = Vec::new();
        let targets = if renewed {
            self.kept_targets()?
        } else {
            edition.add_patches(&before);
            files = self.put_files(&edition);
            self.new_targets(&edition)?
        };
        let (version, snapshot) = match self.kept_snapshot().filter(|_| renewed) {
            Some(snapshot) => (self.last(File::Snapshot), snapshot),
            None => self.new_snapshot(edition.version, &targets)?,
        };
        let next = self.last(File::Timestamp).saturating_add(1);
        let timestamp = Timestamp::of(next, self.term.end(1), version, &snapshot);
        let timestamp = self.signed(File::Timestamp, |keys| sign_timestamp(&timestamp, keys))?;
        for (version, bytes) in self.roots.files() {
            self.beside
                .push((root_path(self.site, version), bytes.to_vec()));
        }

        // A site that a phone would not believe is not written.
        let all: Vec<_> = self.roots.files().map(|(_, bytes)| bytes).collect();
        let kept = Kept {
            timestamp: Some(&timestamp),
            snapshot: Some(&snapshot),
            targets: Some(&targets),
        };
        let verified = Trusted::load(&all, kept, Floor::default())?.verified;
        let named = verified.targets.iter();
        let mut keep: BTreeSet<_> = named.map(|(name, target)| target.file_name(name)).collect();
        keep.insert(format!("{}.targets.json", edition.version));
        // A phone that has just read the timestamp before this one still asks for the snapshot that it names.
        for version in [version, self.last(File::Snapshot)] {
            keep.insert(format!("{version}.snapshot.json"));
        }
        let publication = Publication {
            gone: leftovers(self.site, &keep, &before)?,
            beside: self.beside,
            last: (self.site.join(TIMESTAMP), timestamp),
        };
        let signed = Signed {
            version: edition.version,
            root: self.roots.newest().version,
            expires: verified.expires,
            renewed,
            files,
        };
        Ok((publication, signed))
    }

    /// Whether this edition is the one that is there. Fails where a newer one is, or the same one with another content.
    fn is_there(&self, new: &Edition) -> Result<bool, Error> {
        let Some(there) = &self.there else {
            return Ok(false);
        };
        let old = &there.trusted.verified;
        if old.version > new.version {
            let newer = format!("holds edition {}, newer than {}", old.version, new.version);
            return Err(self.raise(&newer));
        }
        if old.version == new.version && !new.is_in(old) {
            return Err(self.raise(&format!("holds another edition {}", old.version)));
        }
        Ok(old.version == new.version)
    }

    /// The list of files that is there: under a name with a version there is never another content.
    fn kept_targets(&self) -> Result<Vec<u8>, Error> {
        let targets = self
            .there
            .as_ref()
            .and_then(|there| there.trusted.kept().targets);
        let targets = targets.unwrap_or_default();
        let newest = self.roots.files().next_back();
        if newest.is_none_or(|(_, root)| trust::verify(root, targets).is_err()) {
            return Err(self.raise("is signed with a key that counts no more"));
        }
        let ends = self
            .there
            .as_ref()
            .map_or(0, |there| there.trusted.expires(File::Targets));
        if ends < self.term.end(1) {
            let ends = trust::format_time(ends);
            return Err(self.raise(&format!("ends on {ends}, before this signing would")));
        }
        Ok(targets.to_vec())
    }

    fn new_targets(&mut self, edition: &Edition) -> Result<Vec<u8>, Error> {
        let targets = Targets {
            version: edition.version,
            expires: self.term.end(TERMS),
            targets: edition.targets.clone(),
        };
        let bytes = self.signed(File::Targets, |keys| sign_targets(&targets, keys))?;
        let path = self.site.join(format!("{}.targets.json", edition.version));
        self.beside.push((path, bytes.clone()));
        Ok(bytes)
    }

    fn put_files(&mut self, edition: &Edition) -> Vec<(String, u64)> {
        let mut sizes = Vec::new();
        for (name, bytes) in &edition.files {
            let Some(target) = edition.targets.get(name) else {
                continue;
            };
            let file = target.file_name(name);
            let path = self.site.join("targets").join(&file);
            self.beside.push((path, bytes.clone()));
            sizes.push((file, bytes.len() as u64));
        }
        sizes
    }

    /// The snapshot that is there, if it still holds for this term and was signed by the same hands.
    fn kept_snapshot(&self) -> Option<Vec<u8>> {
        let trusted = &self.there.as_ref()?.trusted;
        let hands = |root: &Root| (keys_of(root, File::Snapshot), root.snapshot.threshold);
        let before = Root::trust(trusted.root()).ok()?;
        let holds = trusted.expires(File::Snapshot) >= self.term.end(1);
        let same = hands(&before) == hands(self.roots.newest());
        trusted
            .kept()
            .snapshot
            .filter(|_| holds && same)
            .map(<[u8]>::to_vec)
    }

    fn new_snapshot(&mut self, edition: u64, targets: &[u8]) -> Result<(u64, Vec<u8>), Error> {
        let version = self.last(File::Snapshot).saturating_add(1);
        let snapshot = Snapshot::of(version, self.term.end(TERMS), edition, targets);
        let bytes = self.signed(File::Snapshot, |keys| sign_snapshot(&snapshot, keys))?;
        let path = self.site.join(format!("{version}.snapshot.json"));
        self.beside.push((path, bytes.clone()));
        Ok((version, bytes))
    }

    /// The version that is there; 0 where there is none.
    fn last(&self, file: File) -> u64 {
        let there = self.there.as_ref();
        there.map_or(0, |there| there.trusted.version(file))
    }

    /// Lets the right hands sign.
    fn signed<T>(
        &self,
        file: File,
        sign: impl FnOnce(&[&Key]) -> Result<T, trust::Error>,
    ) -> Result<T, Error> {
        let keys = self.hands.sign_for(self.roots.newest(), file)?;
        Ok(sign(&keys.iter().collect::<Vec<_>>())?)
    }

    fn raise(&self, what: &str) -> Error {
        let file = format!("{}.targets.json", self.last(File::Targets));
        Error::wrong(
            &self.site.join(file),
            format!("{what}; raise version in region.toml"),
        )
    }
}
