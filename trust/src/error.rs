//! What can be wrong with signed metadata or with a file that it describes.

use std::fmt;

use crate::format_time;

/// A metadata file, by its usual name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum File {
    /// `root.json`
    Root,
    /// `timestamp.json`
    Timestamp,
    /// `snapshot.json`
    Snapshot,
    /// `targets.json`
    Targets,
}

impl File {
    /// The name of the role, as metadata writes it: `root`, `timestamp`, `snapshot` or `targets`.
    pub const fn role(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Timestamp => "timestamp",
            Self::Snapshot => "snapshot",
            Self::Targets => "targets",
        }
    }
}

impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.role())?;
        f.write_str(".json")
    }
}

/// Why something is not believed. `Display` is one line that names the file and the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// A metadata file is longer than its cap.
    TooLarge {
        /// Which file.
        file: File,
        /// The cap, in bytes.
        limit: usize,
    },
    /// Not JSON, or JSON that has no canonical form: duplicate keys, fractions, trailing garbage.
    Json {
        /// Which file.
        file: File,
        /// What the parser found, with line and column.
        problem: String,
    },
    /// A field is missing or holds something else than TUF 1.0 asks for.
    Field {
        /// Which file.
        file: File,
        /// Dotted path of the field.
        field: String,
        /// What is expected there.
        expected: &'static str,
    },
    /// Two signatures claim the same key.
    DuplicateSignature {
        /// Which file.
        file: File,
        /// The key that occurs twice.
        keyid: String,
    },
    /// Too few keys of the role have signed.
    Threshold {
        /// Which file.
        file: File,
        /// Different keys of the role whose signature is good.
        valid: u64,
        /// How many the role asks for.
        threshold: u64,
    },
    /// A file that has to be there is not.
    Missing {
        /// Which file.
        file: File,
    },
    /// Older than what was believed before, or than what came with the installation.
    Rollback {
        /// Which file's version went back.
        file: File,
        /// The version found.
        found: u64,
        /// The lowest that may be believed.
        least: u64,
    },
    /// Not the version that the file before it names.
    Version {
        /// Which file.
        file: File,
        /// The version found.
        found: u64,
        /// The version that was named.
        expected: u64,
    },
    /// Not the bytes that the file before it names: another length or another SHA-256.
    NotAsListed {
        /// Which file.
        file: File,
    },
    /// Past its date, where that is refused ([`crate::Expiry::Refuse`]).
    Expired {
        /// Which file.
        file: File,
        /// Seconds since 1970 (UTC).
        expires: u64,
    },
    /// The targets are delegated to other roles, which is not supported.
    Delegations,
    /// The signed metadata does not know a file of this name.
    UnknownTarget {
        /// The name asked for.
        name: String,
    },
    /// The signed metadata says nothing of the unpacked form of this file.
    NoPlain {
        /// The target's name.
        name: String,
    },
    /// A file is not as long as the signed metadata says.
    Length {
        /// The target's name.
        name: String,
        /// Bytes, as signed.
        expected: u64,
        /// Bytes, as found.
        found: u64,
    },
    /// A file's SHA-256 is not the one in the signed metadata.
    Hash {
        /// The target's name.
        name: String,
    },
    /// [`crate::Update::finish`] before everything that was wanted was given.
    Unfinished {
        /// The file still wanted.
        file: File,
    },
    /// A seed that no random source gives (all zeros), or a random source that failed.
    Seed,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { file, limit } => write!(f, "{file}: longer than {limit} bytes"),
            Self::Json { file, problem } => write!(f, "{file}: {problem}"),
            Self::Field {
                file,
                field,
                expected,
            } => write!(f, "{file}: field `{field}`: expected {expected}"),
            Self::DuplicateSignature { file, keyid } => {
                write!(f, "{file}: key {keyid} signs twice")
            }
            Self::Threshold {
                file,
                valid,
                threshold,
            } => write!(
                f,
                "{file}: {valid} of {threshold} needed signatures are good"
            ),
            Self::Missing { file } => write!(f, "{file}: not there"),
            Self::Rollback { file, found, least } => write!(
                f,
                "{file}: version {found} is older than version {least}, which was known before"
            ),
            Self::Version {
                file,
                found,
                expected,
            } => write!(f, "{file}: version {found}, but version {expected} is due"),
            Self::NotAsListed { file } => {
                write!(f, "{file}: not the bytes that the signed metadata lists")
            }
            Self::Expired { file, expires } => {
                write!(f, "{file}: expired on {}", format_time(*expires))
            }
            Self::Delegations => {
                f.write_str("targets.json: field `signed.delegations`: expected no delegated role")
            }
            Self::UnknownTarget { name } => write!(f, "targets.json: no target `{name}`"),
            Self::NoPlain { name } => {
                write!(f, "targets.json: target `{name}` has no `custom.plain`")
            }
            Self::Length {
                name,
                expected,
                found,
            } => write!(f, "`{name}`: {found} bytes, but {expected} are signed"),
            Self::Hash { name } => write!(f, "`{name}`: its hash is not the signed one"),
            Self::Unfinished { file } => write!(f, "{file}: not fetched yet"),
            Self::Seed => f.write_str("no usable seed for a key"),
        }
    }
}

impl std::error::Error for Error {}
