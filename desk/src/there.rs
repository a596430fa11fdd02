//! What a site folder holds before a signing day, and what of it can stay as it is.

use crate::edition::Edition;
use crate::{Error, Roots, SiteData, Term};
use std::path::Path;
use trust::{File, Root};

/// What a site folder holds so far.
pub(crate) struct There<'a> {
    site: &'a Path,
    data: Option<SiteData>,
}

impl<'a> There<'a> {
    /// Reads the folder, which may hold no list yet.
    pub(crate) fn read(site: &'a Path) -> Result<Self, Error> {
        let data = SiteData::read_if_any(site)?;
        Ok(Self { site, data })
    }

    /// The version of a file that is there; 0 where there is none.
    pub(crate) fn version(&self, file: File) -> u64 {
        let data = self.data.as_ref();
        data.map_or(0, |data| data.trusted.version(file))
    }

    /// Whether this edition is the one that is there. Fails where a newer one is, or the same one with another content.
    pub(crate) fn is(&self, new: &Edition) -> Result<bool, Error> {
        let Some(data) = &self.data else {
            return Ok(false);
        };
        let old = &data.trusted.verified;
        if old.version > new.version {
            let newer = format!("holds edition {}, newer than {}", old.version, new.version);
            return Err(self.raise(&newer));
        }
        if old.version == new.version && !new.is_in(old) {
            return Err(self.raise(&format!("holds another edition {}", old.version)));
        }
        Ok(old.version == new.version)
    }

    /// The list of files that is there, for another term: under a name with a version there is never another content.
    pub(crate) fn targets(&self, roots: &Roots, term: Term) -> Result<Vec<u8>, Error> {
        let trusted = self.data.as_ref().map(|data| &data.trusted);
        let targets = trusted.and_then(|trusted| trusted.kept().targets);
        let targets = targets.unwrap_or_default();
        let newest = roots.files().next_back();
        if newest.is_none_or(|(_, root)| trust::verify(root, targets).is_err()) {
            return Err(self.raise("is signed with a key that counts no more"));
        }
        let ends = trusted.map_or(0, |trusted| trusted.expires(File::Targets));
        if ends < term.end(1) {
            let ends = trust::format_time(ends);
            return Err(self.raise(&format!("ends on {ends}, before this signing would")));
        }
        Ok(targets.to_vec())
    }

    /// The snapshot that is there, if it holds for another term and the same hands sign it still.
    pub(crate) fn snapshot(&self, roots: &Roots, term: Term) -> Option<Vec<u8>> {
        let trusted = &self.data.as_ref()?.trusted;
        let hands = |root: &Root| {
            let keys: Vec<_> = root.keys_of(File::Snapshot).copied().collect();
            (keys, root.snapshot.threshold)
        };
        let before = Root::trust(trusted.root()).ok()?;
        let holds = trusted.expires(File::Snapshot) >= term.end(1);
        let same = hands(&before) == hands(roots.newest());
        let snapshot = trusted.kept().snapshot?;
        (holds && same).then(|| snapshot.to_vec())
    }

    fn raise(&self, what: &str) -> Error {
        let file = format!("{}.targets.json", self.version(File::Targets));
        let what = format!("{what}; raise version in region.toml");
        Error::wrong(&self.site.join(file), what)
    }
}
