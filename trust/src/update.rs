//! The client workflow of TUF 1.0.33, section 5, with whoever fetches on the outside.
//!
//! ```
//! # use trust::{Error, Kept, Policy, Trusted, Update};
//! # fn fetch(_name: &str, _limit: usize) -> Option<Vec<u8>> { None }
//! # fn example(root: &[u8], kept: Kept<'_>) -> Result<Trusted, Error> {
//! let mut update = Update::new(root, kept, Policy::default())?;
//! while let Some(want) = update.wants() {
//!     let bytes = fetch(&want.name, want.limit);
//!     update.give(bytes.as_deref())?;
//! }
//! update.finish()
//! # }
//! ```

use crate::held::{Held, Kept, limit};
use crate::metadata::{MAX_ROOT, MAX_TIMESTAMP, Meta, Metadata, Snapshot, Targets, Timestamp};
use crate::policy::not_below;
use crate::{Error, File, Policy, Root, Trusted};

/// How many new roots one update walks. Those after them wait for the next update.
pub const MAX_ROOTS: usize = 256;

/// A file that an update asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Want {
    /// Which kind of file.
    pub file: File,
    /// Its name beside the other metadata, such as `3.root.json` or `timestamp.json`.
    pub name: String,
    /// The most bytes to fetch. What is longer is refused, so whoever fetches can stop there.
    pub limit: usize,
    /// Whether it is no fault if the place answers that there is no such file. Only the next root
    /// may be missing: that is how the newest one is known.
    pub may_be_missing: bool,
}

/// One update: asks for files one after the other, and believes what is signed and not older.
///
/// It may be dropped at any time, for instance when a network fails. What was verified by then
/// may be kept: see [`Update::root`], [`Update::forgets`] and [`Update::kept`].
#[derive(Clone, Debug)]
pub struct Update {
    policy: Policy,
    root: Held<Root>,
    roots: Vec<Vec<u8>>,
    forgets: bool,
    timestamp: Option<Held<Timestamp>>,
    snapshot: Option<Held<Snapshot>>,
    targets: Option<Held<Targets>>,
    /// As they were kept, until they are looked at.
    unread: [Option<Vec<u8>>; 3],
    step: Step,
}

#[derive(Clone, Debug)]
enum Step {
    Root,
    Timestamp,
    Snapshot(Meta, usize),
    Targets(Meta, usize),
    Done,
    Failed(Error),
}

impl Update {
    /// Starts from a root that is trusted already, and from what the last update left.
    ///
    /// Kept files that cannot be believed are passed over, as if they were not there.
    ///
    /// # Errors
    /// As [`Root::trust`].
    pub fn new(trusted_root: &[u8], kept: Kept<'_>, policy: Policy) -> Result<Self, Error> {
        let root = Root::trust(trusted_root)?;
        let unread = [kept.timestamp, kept.snapshot, kept.targets];
        Ok(Self {
            policy,
            root: Held {
                file: root,
                bytes: trusted_root.to_vec(),
            },
            roots: Vec::new(),
            forgets: false,
            timestamp: None,
            snapshot: None,
            targets: None,
            unread: unread.map(|bytes| bytes.map(<[u8]>::to_vec)),
            step: Step::Root,
        })
    }

    /// The file to fetch next; `None` when there is nothing more, or after an error.
    pub fn wants(&self) -> Option<Want> {
        let (file, version, limit) = match &self.step {
            Step::Root => {
                let next = self.root.file.version.saturating_add(1);
                (File::Root, Some(next), MAX_ROOT)
            }
            Step::Timestamp => (File::Timestamp, None, MAX_TIMESTAMP),
            Step::Snapshot(meta, limit) => (File::Snapshot, self.prefix(meta), *limit),
            Step::Targets(meta, limit) => (File::Targets, self.prefix(meta), *limit),
            Step::Done | Step::Failed(_) => return None,
        };
        Some(Want {
            file,
            name: match version {
                Some(version) => format!("{version}.{file}"),
                None => file.to_string(),
            },
            limit,
            may_be_missing: file == File::Root,
        })
    }

    /// Takes the file that [`Update::wants`] names; `None` if there is no such file. A fetch that
    /// failed in another way is no answer: then the update is dropped.
    ///
    /// # Errors
    /// Why the file is refused. Nothing more is wanted then.
    pub fn give(&mut self, bytes: Option<&[u8]>) -> Result<(), Error> {
        let step = self.take(bytes).unwrap_or_else(Step::Failed);
        self.step = step;
        match &self.step {
            Step::Failed(error) => Err(error.clone()),
            _ => Ok(()),
        }
    }

    /// What is believed now.
    ///
    /// # Errors
    /// The one that [`Update::give`] ended with, or [`Error::Unfinished`].
    pub fn finish(self) -> Result<Trusted, Error> {
        if let Step::Failed(error) = self.step {
            return Err(error);
        }
        if let Some(Want { file, .. }) = self.wants() {
            return Err(Error::Unfinished { file });
        }
        let missing = |file| Error::Missing { file };
        Ok(Trusted::of(
            self.root,
            self.timestamp.ok_or(missing(File::Timestamp))?,
            self.snapshot.ok_or(missing(File::Snapshot))?,
            self.targets.ok_or(missing(File::Targets))?,
        ))
    }

    /// The newest root that is believed, at any time, after an error too.
    pub fn root(&self) -> &[u8] {
        &self.root.bytes
    }

    /// The new roots that were walked, oldest first. The last one is [`Update::root`].
    pub fn roots(&self) -> &[Vec<u8>] {
        &self.roots
    }

    /// Whether the kept timestamp and snapshot must be deleted together with the old root,
    /// because keys of theirs were taken away: their versions may be a thief's (TUF, 5.3.11).
    pub fn forgets(&self) -> bool {
        self.forgets
    }

    /// What is believed of the other files so far. `None`: nothing new to keep.
    pub fn kept(&self) -> Kept<'_> {
        Kept {
            timestamp: self.timestamp.as_ref().map(|held| held.bytes.as_slice()),
            snapshot: self.snapshot.as_ref().map(|held| held.bytes.as_slice()),
            targets: self.targets.as_ref().map(|held| held.bytes.as_slice()),
        }
    }

    fn prefix(&self, meta: &Meta) -> Option<u64> {
        self.root.file.consistent_snapshot.then_some(meta.version)
    }

    fn take(&mut self, bytes: Option<&[u8]>) -> Result<Step, Error> {
        let missing = |file| Error::Missing { file };
        match (self.step.clone(), bytes) {
            (Step::Root, Some(bytes)) => self.take_root(bytes),
            (Step::Root, None) => self.end_roots(),
            (Step::Timestamp, bytes) => self.take_timestamp(bytes.ok_or(missing(File::Timestamp))?),
            (Step::Snapshot(meta, _), bytes) => {
                self.take_snapshot(&meta, bytes.ok_or(missing(File::Snapshot))?)
            }
            (Step::Targets(meta, _), bytes) => {
                let bytes = bytes.ok_or(missing(File::Targets))?;
                let targets = Held::open_listed(bytes, &self.root.file, &meta)?;
                self.end(targets)
            }
            (step @ (Step::Done | Step::Failed(_)), _) => Ok(step),
        }
    }

    /// Sections 5.3.3 to 5.3.9. A key that was taken away and given back was taken away.
    fn take_root(&mut self, bytes: &[u8]) -> Result<Step, Error> {
        let root = self.root.file.follow(bytes)?;
        let took = |file| root.took_from(&self.root.file, file);
        self.forgets |= took(File::Timestamp) || took(File::Snapshot);
        self.root = Held {
            file: root,
            bytes: bytes.to_vec(),
        };
        self.roots.push(bytes.to_vec());
        if self.roots.len() < MAX_ROOTS {
            return Ok(Step::Root);
        }
        self.end_roots()
    }

    /// Sections 5.3.10 and 5.3.11, and a look at what was kept.
    fn end_roots(&mut self) -> Result<Step, Error> {
        let root = &self.root.file;
        self.believe(root)?;
        if !self.forgets {
            let [timestamp, snapshot, _] = &mut self.unread;
            self.timestamp = timestamp
                .take()
                .and_then(|bytes| Held::open(&bytes, root).ok());
            self.snapshot = snapshot
                .take()
                .and_then(|bytes| Held::open(&bytes, root).ok());
        }
        Ok(Step::Timestamp)
    }

    /// Section 5.4. One of the same version is no news, whatever is in it.
    fn take_timestamp(&mut self, bytes: &[u8]) -> Result<Step, Error> {
        let new: Held<Timestamp> = Held::open(bytes, &self.root.file)?;
        let news = match &self.timestamp {
            None => true,
            Some(old) => {
                not_below(File::Timestamp, new.file.version, old.file.version)?;
                let news = new.file.version > old.file.version;
                if news {
                    let least = old.file.snapshot.version;
                    not_below(File::Snapshot, new.file.snapshot.version, least)?;
                }
                news
            }
        };
        let timestamp = match self.timestamp.take() {
            Some(old) if !news => old,
            _ => new,
        };
        let meta = timestamp.file.snapshot;
        self.believe(&timestamp.file)?;
        self.timestamp = Some(timestamp);
        match self.snapshot.take() {
            Some(held) if held.file.version == meta.version && meta.fits(&held.bytes) => {
                self.end_snapshot(held)
            }
            held => {
                self.snapshot = held;
                Ok(Step::Snapshot(meta, limit::<Snapshot>(&meta)?))
            }
        }
    }

    /// Section 5.5: nothing that the kept snapshot lists may go back, or go away.
    fn take_snapshot(&mut self, meta: &Meta, bytes: &[u8]) -> Result<Step, Error> {
        let new: Held<Snapshot> = Held::open_listed(bytes, &self.root.file, meta)?;
        if let Some(old) = &self.snapshot {
            for (name, old) in old.file.meta.iter() {
                let new = new.file.meta.get(name).ok_or_else(|| Error::Field {
                    file: File::Snapshot,
                    field: format!("signed.meta.{name}"),
                    expected: "every file that was listed before",
                })?;
                not_below(File::Targets, new.version, old.version)?;
            }
        }
        self.end_snapshot(new)
    }

    fn end_snapshot(&mut self, snapshot: Held<Snapshot>) -> Result<Step, Error> {
        self.believe(&snapshot.file)?;
        let meta = snapshot.file.targets()?;
        self.snapshot = Some(snapshot);
        let kept = self.unread[2].take();
        let kept = kept.and_then(|bytes| Held::open_listed(&bytes, &self.root.file, &meta).ok());
        match kept {
            Some(targets) => self.end(targets),
            None => Ok(Step::Targets(meta, limit::<Targets>(&meta)?)),
        }
    }

    fn end(&mut self, targets: Held<Targets>) -> Result<Step, Error> {
        self.believe(&targets.file)?;
        self.targets = Some(targets);
        Ok(Step::Done)
    }

    fn believe<T: Metadata>(&self, file: &T) -> Result<(), Error> {
        self.policy.check(T::FILE, file.version(), file.expires())
    }
}
