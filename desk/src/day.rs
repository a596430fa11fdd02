//! Everything of a signing day but the writing: what is new gets signed, what stays is kept as it is.

use crate::edition::{Before, Edition};
use crate::leftovers::leftovers;
use crate::names::{TIMESTAMP, root_path};
use crate::publish::Publication;
use crate::sign::{Signed, Term};
use crate::there::There;
use crate::{Error, Hands, Roots};
use directory::Directory;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use trust::{
    File, Floor, Kept, Key, Snapshot, Targets, Timestamp, Trusted, sign_snapshot, sign_targets,
    sign_timestamp,
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
    there: There<'a>,
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
            there: There::read(site)?,
            beside: Vec::new(),
        })
    }

    /// Signs an edition of the list, and says what is to be written for it.
    pub(crate) fn sign(mut self, list: &Directory) -> Result<(Publication, Signed), Error> {
        let mut edition = Edition::of(list)?;
        let renewed = self.there.is(&edition)?;
        let before = Before::read(self.site, self.roots, edition.version)?;
        let mut files = Vec::new();
        let targets = if renewed {
            self.there.targets(self.roots, self.term)?
        } else {
            edition.add_patches(&before);
            files = self.put_files(&edition);
            self.new_targets(&edition)?
        };
        let (version, snapshot) = match self
            .there
            .snapshot(self.roots, self.term)
            .filter(|_| renewed)
        {
            Some(snapshot) => (self.there.version(File::Snapshot), snapshot),
            None => self.new_snapshot(edition.version, &targets)?,
        };
        let next = self.there.version(File::Timestamp).saturating_add(1);
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
        for version in [version, self.there.version(File::Snapshot)] {
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

    fn new_snapshot(&mut self, edition: u64, targets: &[u8]) -> Result<(u64, Vec<u8>), Error> {
        let version = self.there.version(File::Snapshot).saturating_add(1);
        let snapshot = Snapshot::of(version, self.term.end(TERMS), edition, targets);
        let bytes = self.signed(File::Snapshot, |keys| sign_snapshot(&snapshot, keys))?;
        let path = self.site.join(format!("{version}.snapshot.json"));
        self.beside.push((path, bytes.clone()));
        Ok((version, bytes))
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
}
