//! `timestamp.json` and `snapshot.json`: which metadata belongs together, and which is the newest.

use sha2::{Digest, Sha256};

use super::{MAX_SNAPSHOT, MAX_TIMESTAMP, Metadata};
use crate::json::Value;
use crate::reader::Reader;
use crate::{Error, File, Map, hex};

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
    pub meta: Map<Meta>,
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

    fn read(reader: &Reader, name: &str, value: &Value) -> Result<Self, Error> {
        let version = value.get("version").and_then(Value::unsigned);
        let version = version.filter(|version| *version > 0);
        let path = ["signed.meta.", name, ".version"];
        let version = reader.need(version, &path, "a whole number above 0")?;
        let mut meta = Self {
            version,
            length: None,
            sha256: None,
        };
        if let Some(length) = value.get("length") {
            let path = ["signed.meta.", name, ".length"];
            meta.length = Some(reader.need(length.unsigned(), &path, "a whole number")?);
        }
        if let Some(hashes) = value.get("hashes") {
            let sha256 = hashes.get("sha256").and_then(Value::text);
            let sha256 = sha256.and_then(hex::decode);
            let path = ["signed.meta.", name, ".hashes.sha256"];
            meta.sha256 = Some(reader.need(sha256, &path, "64 hexadecimal digits")?);
        }
        Ok(meta)
    }

    fn read_all(reader: &Reader, signed: &Value) -> Result<Map<Self>, Error> {
        let members = signed.get("meta").and_then(Value::object);
        let mut meta = Map::default();
        for (name, value) in reader.need(members, &["signed.meta"], "an object")?.iter() {
            meta.insert(name.clone(), Self::read(reader, name, value)?);
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
        reader.need(meta, &["signed.meta.targets.json"], "version and hashes")
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
        let name = "snapshot.json";
        let snapshot = signed.get("meta").and_then(|meta| meta.get(name));
        let path = ["signed.meta.", name];
        let snapshot = reader.need(snapshot, &path, "version and hashes")?;
        Ok(Self {
            version,
            expires,
            snapshot: Meta::read(&reader, name, snapshot)?,
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
