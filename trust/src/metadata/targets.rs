//! `targets.json`: the files that may be believed.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::{MAX_TARGETS, Metadata};
use crate::json::Value;
use crate::reader::Reader;
use crate::{Error, File, hex};

/// `targets.json`: the files that may be believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Targets {
    /// Grows with each list of files.
    pub version: u64,
    /// Seconds since 1970 (UTC).
    pub expires: u64,
    /// By name, such as `numbers` and `list`.
    pub targets: BTreeMap<String, Target>,
}

/// What is signed of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// Bytes.
    pub length: u64,
    /// SHA-256 of all bytes.
    pub sha256: [u8; 32],
    /// The same file unpacked, where the list says it: `custom.plain`.
    pub plain: Option<Plain>,
}

/// What is signed of a file once it is unpacked from gzip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plain {
    /// Bytes.
    pub length: u64,
    /// SHA-256 of all bytes.
    pub sha256: [u8; 32],
}

impl Plain {
    /// The description of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            length: bytes.len() as u64,
            sha256: Sha256::digest(bytes).into(),
        }
    }

    /// Compares `bytes` with the description; `name` is for the error.
    pub(crate) fn check(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        self.check_length(name, bytes.len() as u64)?;
        self.check_hash(name, &Sha256::digest(bytes).into())
    }

    /// The same, for bytes whose hash somebody else has made.
    pub(crate) fn check_hashed(
        &self,
        name: &str,
        length: u64,
        sha256: &[u8; 32],
    ) -> Result<(), Error> {
        self.check_length(name, length)?;
        self.check_hash(name, sha256)
    }

    fn check_length(&self, name: &str, found: u64) -> Result<(), Error> {
        if found == self.length {
            return Ok(());
        }
        Err(Error::Length {
            name: name.to_owned(),
            expected: self.length,
            found,
        })
    }

    fn check_hash(&self, name: &str, sha256: &[u8; 32]) -> Result<(), Error> {
        if self.sha256 == *sha256 {
            return Ok(());
        }
        Err(Error::Hash {
            name: name.to_owned(),
        })
    }
}

impl Target {
    /// The description of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        let Plain { length, sha256 } = Plain::of(bytes);
        Self {
            length,
            sha256,
            plain: None,
        }
    }

    /// The description of `bytes`, which unpack to `plain`.
    pub fn packed(bytes: &[u8], plain: &[u8]) -> Self {
        Self {
            plain: Some(Plain::of(plain)),
            ..Self::of(bytes)
        }
    }

    /// The bytes as they are served, to compare with.
    pub(crate) fn as_served(&self) -> Plain {
        Plain {
            length: self.length,
            sha256: self.sha256,
        }
    }

    /// The hash as 64 hexadecimal digits.
    pub fn hex(&self) -> String {
        hex::encode(&self.sha256)
    }

    /// The file's name with its hash in front, as in a consistent snapshot: `<hash>.<name>`.
    /// In a name with folders, the hash stands before the last part.
    pub fn file_name(&self, name: &str) -> String {
        match name.rsplit_once('/') {
            Some((folder, last)) => format!("{folder}/{}.{last}", self.hex()),
            None => format!("{}.{name}", self.hex()),
        }
    }

    fn read(reader: &Reader, name: &str, value: &Value) -> Result<Self, Error> {
        let hashes = value.get("hashes");
        let served = Plain::read(reader, [name, "", ".hashes"], value, hashes)?;
        let custom = value.get("custom").and_then(|custom| custom.get("plain"));
        let plain = match custom {
            None => None,
            plain @ Some(value) => Some(Plain::read(
                reader,
                [name, ".custom.plain", ""],
                value,
                plain,
            )?),
        };
        Ok(Self {
            length: served.length,
            sha256: served.sha256,
            plain,
        })
    }
}

impl Plain {
    /// `at`: the target's name, where its length stands, and where its hash stands there.
    fn read(
        reader: &Reader,
        at: [&str; 3],
        value: &Value,
        hashes: Option<&Value>,
    ) -> Result<Self, Error> {
        let [name, place, hash] = at;
        let length = value.get("length").and_then(Value::unsigned);
        let path = ["signed.targets.", name, place, ".length"];
        let length = reader.need(length, &path, "a whole number")?;
        let sha256 = hashes.and_then(|hashes| hashes.get("sha256"));
        let sha256 = sha256.and_then(Value::text).and_then(hex::decode);
        let path = ["signed.targets.", name, place, hash, ".sha256"];
        let sha256 = reader.need(sha256, &path, "64 hexadecimal digits")?;
        Ok(Self { length, sha256 })
    }
}

impl Metadata for Targets {
    const FILE: File = File::Targets;
    const LIMIT: usize = MAX_TARGETS;

    fn version(&self) -> u64 {
        self.version
    }

    fn expires(&self) -> u64 {
        self.expires
    }

    fn read(signed: &Value) -> Result<Self, Error> {
        let reader = Reader { file: Self::FILE };
        let (version, expires) = reader.header(signed)?;
        if signed.get("delegations").is_some_and(delegates) {
            return Err(Error::Delegations);
        }
        let mut targets = BTreeMap::new();
        let members = signed.get("targets").and_then(Value::object);
        for (name, value) in reader
            .need(members, &["signed.targets"], "an object")?
            .iter()
        {
            targets.insert(name.clone(), Target::read(&reader, name, value)?);
        }
        Ok(Self {
            version,
            expires,
            targets,
        })
    }
}

/// Tools write empty delegations where there are none.
fn delegates(delegations: &Value) -> bool {
    let none = match delegations.get("roles") {
        Some(Value::List(roles)) => roles.is_empty(),
        Some(_) => false,
        None => delegations.object().is_some(),
    };
    !none || delegations.get("succinct_roles").is_some()
}
