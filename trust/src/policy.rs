//! What an update is held to beside its signatures.

use crate::{Error, File};

/// What an update is held to beside its signatures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Policy {
    /// What to do about metadata that is past its date.
    pub expiry: Expiry,
    /// Versions below which nothing is believed, whatever is kept.
    pub floor: Floor,
}

/// What to do about metadata that is past its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Expiry {
    /// Believe it, and let [`crate::Trusted::expired`] tell. For a phone: its clock may be years
    /// wrong, and an old list helps more than none. Versions still never go back.
    #[default]
    Report,
    /// Refuse it, as TUF 1.0 says.
    Refuse {
        /// Seconds since 1970 (UTC).
        now: u64,
    },
}

/// The lowest versions that may be believed: those that came with an installation, and that hold
/// even when storage was wiped. 0 asks for nothing.
///
/// They outlast a rotation of keys too. Whoever recovers from stolen keys goes on counting from
/// the last version that the right hands signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Floor {
    /// Of `root.json`.
    pub root: u64,
    /// Of `timestamp.json`.
    pub timestamp: u64,
    /// Of `snapshot.json`.
    pub snapshot: u64,
    /// Of `targets.json`.
    pub targets: u64,
}

impl Policy {
    /// Whether the last root, or a file that was just read, may be believed.
    pub(crate) fn check(&self, file: File, version: u64, expires: u64) -> Result<(), Error> {
        let least = match file {
            File::Root => self.floor.root,
            File::Timestamp => self.floor.timestamp,
            File::Snapshot => self.floor.snapshot,
            File::Targets => self.floor.targets,
        };
        not_below(file, version, least)?;
        match self.expiry {
            Expiry::Refuse { now } if expires <= now => Err(Error::Expired { file, expires }),
            Expiry::Refuse { .. } | Expiry::Report => Ok(()),
        }
    }
}

/// Whether a version went back.
pub(crate) fn not_below(file: File, found: u64, least: u64) -> Result<(), Error> {
    if found < least {
        return Err(Error::Rollback { file, found, least });
    }
    Ok(())
}
