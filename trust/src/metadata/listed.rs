//! `timestamp.json` and `snapshot.json`: which metadata belongs together, and which is the newest.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::{MAX_SNAPSHOT, MAX_TIMESTAMP, Metadata};
use crate::json::Value;
use crate::reader::Reader;
use crate::{Error, File, hex};

/// `timestamp.json`: which snapshot is the newest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timestamp {
    /// Grows with each timestamp.
    pub version: u64,
    /// Seconds since 1970 (UTC).
    pub expires: u64,
    /// The newest snapshot.
    pub snapshot: Meta,
}

/// `snapshot.json`: which lists of files belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Grows with each snapshot.
    pub version: u64,
    /// Seconds since 1970 (UTC).
    pub expires: u64,
    /// By name; `targets.json` is always one of them.
    pub meta: BTreeMap<String, Meta>,
}

/// What one metadata file says of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Its version, above 0.
    pub version: u64,
    /// Bytes, where it is said.
    pub length: Option<u64>,
    /// SHA-256 of all bytes, where it is said.
    pub sha256: Option<[u8; 32]>,
}

impl Meta {
    /// The description of `bytes`, a metadata file of `version`.
    pub fn of(version: u64, bytes: &[u8]) -> Self {
        Self {
            version,
            length: Some(bytes.len() as u64),
            sha256: Some(Sha256::digest(bytes).into()),
        }
    }

    /// Whether `bytes` have the length and the hash that are listed.
    pub(crate) fn fits(&self, bytes: &[u8]) -> bool {
        let length = self
            .length
            .is_none_or(|length| length == bytes.len() as u64);
        length
            && self
                .sha256
                .is_none_or(|hash| hash == *Sha256::digest(bytes))
    }

    /// `path`: the dotted path of `value`.
    fn read(reader: &Reader, value: &Value, path: &str) -> Result<Self, Error> {
        let version = value.get("version").and_then(Value::unsigned);
        let version = version.filter(|version| *version > 0);
        let length = match value.get("length") {
            None => None,
            Some(length) => {
                let path = format!("{path}.length");
                Some(reader.need(length.unsigned(), &path, "a whole number")?)
            }
        };
        let sha256 = match value.get("hashes") {
            None => None,
            Some(hashes) => {
                let sha256 = hashes.get("sha256").and_then(Value::text);
                let path = format!("{path}.hashes.sha256");
                Some(reader.need(sha256.and_then(hex::decode), &path, "64 hexadecimal digits")?)
            }
        };
        let path = format!("{path}.version");
        Ok(Self {
            version: reader.need(version, &path, "a whole number above 0")?,
            length,
            sha256,
        })
    }

    fn read_all(reader: &Reader, signed: &Value) -> Result<BTreeMap<String, Self>, Error> {
        let members = signed.get("meta").and_then(Value::object);
        let mut meta = BTreeMap::new();
        for (name, value) in reader.need(members, "signed.meta", "an object")? {
            let path = format!("signed.meta.{name}");
            meta.insert(name.clone(), Self::read(reader, value, &path)?);
        }
        Ok(meta)
    }
}

impl Snapshot {
    /// The list of files that belongs to this snapshot.
    pub(crate) fn targets(&self) -> Result<Meta, Error> {
        let reader = Reader {
            file: File::Snapshot,
        };
        let meta = self.meta.get("targets.json").copied();
        reader.need(meta, "signed.meta.targets.json", "version and hashes")
    }
}

impl Metadata for Timestamp {
    const FILE: File = File::Timestamp;
    const LIMIT: usize = MAX_TIMESTAMP;

    fn version(&self) -> u64 {
        self.version
    }

    fn expires(&self) -> u64 {
        self.expires
    }

    fn read(signed: &Value) -> Result<Self, Error> {
        let reader = Reader { file: Self::FILE };
        let (version, expires) = reader.header(signed)?;
        let meta = Meta::read_all(&reader, signed)?;
        let snapshot = meta.get("snapshot.json").copied();
        Ok(Self {
            version,
            expires,
            snapshot: reader.need(snapshot, "signed.meta.snapshot.json", "version and hashes")?,
        })
    }
}

impl Metadata for Snapshot {
    const FILE: File = File::Snapshot;
    const LIMIT: usize = MAX_SNAPSHOT;

    fn version(&self) -> u64 {
        self.version
    }

    fn expires(&self) -> u64 {
        self.expires
    }

    fn read(signed: &Value) -> Result<Self, Error> {
        let reader = Reader { file: Self::FILE };
        let (version, expires) = reader.header(signed)?;
        let snapshot = Self {
            version,
            expires,
            meta: Meta::read_all(&reader, signed)?,
        };
        snapshot.targets()?;
        Ok(snapshot)
    }
}
