//! Four files that belong together: what an update ends with, and what a later start reads again.

use crate::held::{Held, Kept};
use crate::metadata::{Metadata, Snapshot, Targets, Timestamp};
use crate::{Error, File, Floor, Policy, Root, Verified};

/// Four files that belong together, verified.
#[derive(Clone, Debug)]
pub struct Trusted {
    /// What the four say together; [`Verified::expires`] is the first of their dates.
    pub verified: Verified,
    root: Held<Root>,
    timestamp: Held<Timestamp>,
    snapshot: Held<Snapshot>,
    targets: Held<Targets>,
}

impl Trusted {
    /// Verifies again what was kept, without a network. Being past a date is no error.
    ///
    /// `roots`: one or more. The first is trusted already; each further one follows the one
    /// before it, as [`Root::follow`] asks.
    ///
    /// # Errors
    /// [`Error::Missing`] for a file that is not there; otherwise anything that an update refuses.
    pub fn load(roots: &[&[u8]], kept: Kept<'_>, floor: Floor) -> Result<Self, Error> {
        let missing = |file| Error::Missing { file };
        let (first, rest) = roots.split_first().ok_or(missing(File::Root))?;
        let mut root = Root::trust(first)?;
        for next in rest {
            root = root.follow(next)?;
        }
        let last = rest.last().unwrap_or(first);
        let root = Held {
            file: root,
            bytes: last.to_vec(),
        };
        let timestamp = kept.timestamp.ok_or(missing(File::Timestamp))?;
        let timestamp: Held<Timestamp> = Held::open(timestamp, &root.file)?;
        let snapshot = kept.snapshot.ok_or(missing(File::Snapshot))?;
        let snapshot: Held<Snapshot> =
            Held::open_listed(snapshot, &root.file, &timestamp.file.snapshot)?;
        let targets = kept.targets.ok_or(missing(File::Targets))?;
        let targets = Held::open_listed(targets, &root.file, &snapshot.file.targets()?)?;
        let trusted = Self::of(root, timestamp, snapshot, targets);
        let policy = Policy {
            floor,
            ..Policy::default()
        };
        for (file, version, expires) in trusted.dates() {
            policy.check(file, version, expires)?;
        }
        Ok(trusted)
    }

    /// The newest root's bytes.
    pub fn root(&self) -> &[u8] {
        &self.root.bytes
    }

    /// The other three files' bytes, all there.
    pub fn kept(&self) -> Kept<'_> {
        Kept {
            timestamp: Some(&self.timestamp.bytes),
            snapshot: Some(&self.snapshot.bytes),
            targets: Some(&self.targets.bytes),
        }
    }

    /// The version of one of the files.
    pub fn version(&self, file: File) -> u64 {
        match file {
            File::Root => self.root.file.version,
            File::Timestamp => self.timestamp.file.version,
            File::Snapshot => self.snapshot.file.version,
            File::Targets => self.targets.file.version,
        }
    }

    /// When one of the files expires, in seconds since 1970 (UTC).
    pub fn expires(&self, file: File) -> u64 {
        match file {
            File::Root => self.root.file.expires,
            File::Timestamp => self.timestamp.file.expires,
            File::Snapshot => self.snapshot.file.expires,
            File::Targets => self.targets.file.expires,
        }
    }

    /// The files that are past their date at `now`, in seconds since 1970 (UTC). A warning to
    /// show, never a reason to show nothing.
    pub fn expired(&self, now: u64) -> impl Iterator<Item = File> + '_ {
        let past = self.dates().into_iter();
        past.filter(move |(_, _, expires)| *expires <= now)
            .map(|(file, ..)| file)
    }

    fn dates(&self) -> [(File, u64, u64); 4] {
        [File::Root, File::Timestamp, File::Snapshot, File::Targets]
            .map(|file| (file, self.version(file), self.expires(file)))
    }

    pub(crate) fn of(
        root: Held<Root>,
        timestamp: Held<Timestamp>,
        snapshot: Held<Snapshot>,
        targets: Held<Targets>,
    ) -> Self {
        let others = [timestamp.file.expires(), snapshot.file.expires()];
        let expires = root.file.expires.min(targets.file.expires);
        Self {
            verified: Verified {
                root_version: root.file.version,
                version: targets.file.version,
                expires: others.into_iter().fold(expires, u64::min),
                targets: targets.file.targets.clone(),
            },
            root,
            timestamp,
            snapshot,
            targets,
        }
    }
}
