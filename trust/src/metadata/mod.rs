//! The four kinds of metadata, and how they are read.
//!
//! Fields that are not known are skipped, as TUF 1.0 asks; they stay part of what is signed.

mod listed;
mod root;
mod targets;

pub use listed::{Meta, Snapshot, Timestamp};
pub use root::{Role, Root};
pub use targets::{Plain, Target, Targets};

use crate::envelope::Envelope;
use crate::json::Value;
use crate::{Error, File};

/// The longest root that is read, in bytes.
pub const MAX_ROOT: usize = 32 * 1024;

/// The longest timestamp that is read, in bytes.
pub const MAX_TIMESTAMP: usize = 16 * 1024;

/// The longest snapshot that is read, in bytes.
pub const MAX_SNAPSHOT: usize = 32 * 1024;

/// The longest list of files that is read, in bytes.
pub const MAX_TARGETS: usize = 256 * 1024;

/// What the four kinds have in common.
pub(crate) trait Metadata: Sized {
    const FILE: File;
    /// In bytes.
    const LIMIT: usize;

    /// Reads the signed part.
    fn read(signed: &Value) -> Result<Self, Error>;
    fn version(&self) -> u64;
    /// Seconds since 1970 (UTC).
    fn expires(&self) -> u64;

    /// Reads a file of at most `limit` bytes, signed as `root` says.
    fn open(bytes: &[u8], limit: usize, root: &Root) -> Result<Self, Error> {
        let envelope = Envelope::read(Self::FILE, bytes, limit)?;
        envelope.check(&root.keys, root.role(Self::FILE))?;
        Self::read(&envelope.signed)
    }
}
