//! Four files that belong together: what an update ends with, and what a later start reads again.

use crate::held::{Held, Kept};
use crate::metadata::{Metadata, Snapshot, Targets, Timestamp};
use crate::{Error, File, Floor, Policy, Root, Verified};

/// Four files that belong together, verified.
#[derive(Clone, Debug)]
pub struct Trusted {
    /// What the four say together; [`Verified::expires`] is the first of their dates.
    pub verified: Verified,
    /// In the order of [`ALL`].
    files: [Part; 4],
}

/// What is left of a file once all four are verified.
#[derive(Clone, Debug)]
struct Part {
    version: u64,
    expires: u64,
    bytes: Vec<u8>,
}

const ALL: [File; 4] = [File::Root, File::Timestamp, File::Snapshot, File::Targets];

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
        for file in ALL {
            policy.check(file, trusted.version(file), trusted.expires(file))?;
        }
        Ok(trusted)
    }

    /// The newest root's bytes.
    pub fn root(&self) -> &[u8] {
        &self.part(File::Root).bytes
    }

    /// The other three files' bytes, all there.
    pub fn kept(&self) -> Kept<'_> {
        Kept {
            timestamp: Some(&self.part(File::Timestamp).bytes),
            snapshot: Some(&self.part(File::Snapshot).bytes),
            targets: Some(&self.part(File::Targets).bytes),
        }
    }

    /// The version of one of the files.
    pub fn version(&self, file: File) -> u64 {
        self.part(file).version
    }

    /// When one of the files expires, in seconds since 1970 (UTC).
    pub fn expires(&self, file: File) -> u64 {
        self.part(file).expires
    }

    /// The files that are past their date at `now`, in seconds since 1970 (UTC). A warning to
    /// show, never a reason to show nothing.
    pub fn expired(&self, now: u64) -> impl Iterator<Item = File> + '_ {
        let past = ALL.into_iter();
        past.filter(move |file| self.expires(*file) <= now)
    }

    fn part(&self, file: File) -> &Part {
        let [root, timestamp, snapshot, targets] = &self.files;
        match file {
            File::Root => root,
            File::Timestamp => timestamp,
            File::Snapshot => snapshot,
            File::Targets => targets,
        }
    }

    pub(crate) fn of(
        root: Held<Root>,
        timestamp: Held<Timestamp>,
        snapshot: Held<Snapshot>,
        mut targets: Held<Targets>,
    ) -> Self {
        let files = std::mem::take(&mut targets.file.targets);
        let parts = [part(root), part(timestamp), part(snapshot), part(targets)];
        let [root, _, _, list] = &parts;
        Self {
            verified: Verified {
                root_version: root.version,
                version: list.version,
                expires: parts
                    .iter()
                    .fold(u64::MAX, |first, part| first.min(part.expires)),
                targets: files,
            },
            files: parts,
        }
    }
}

fn part<T: Metadata>(held: Held<T>) -> Part {
    Part {
        version: held.file.version(),
        expires: held.file.expires(),
        bytes: held.bytes,
    }
}
