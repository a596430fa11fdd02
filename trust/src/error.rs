//! What can be wrong with signed metadata or with a file that it describes.

use std::fmt;

/// A metadata file, by its usual name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// `root.json`
    Root,
    /// `targets.json`
    Targets,
}

impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Root => "root.json",
            Self::Targets => "targets.json",
        })
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
    /// The signed metadata does not know a file of this name.
    UnknownTarget {
        /// The name asked for.
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
            Self::UnknownTarget { name } => write!(f, "targets.json: no target `{name}`"),
            Self::Length {
                name,
                expected,
                found,
            } => write!(f, "`{name}`: {found} bytes, but {expected} are signed"),
            Self::Hash { name } => write!(f, "`{name}`: its hash is not the signed one"),
            Self::Seed => f.write_str("no usable seed for a key"),
        }
    }
}

impl std::error::Error for Error {}
