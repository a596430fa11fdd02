//! The two kinds of metadata that are understood so far, and how they are read.
//!
//! Fields that are not known are skipped, as TUF 1.0 asks; they stay part of what is signed.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::json::Value;
use crate::reader::Reader;
use crate::{Error, File, PublicKey, hex};

/// `root.json`: whose signatures count for what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// Grows by one with each new root; the first is 1.
    pub version: u64,
    /// Seconds since 1970 (UTC).
    pub expires: u64,
    /// Every Ed25519 key that a role names, by key id. Keys of other types are left out.
    pub keys: BTreeMap<String, PublicKey>,
    /// Who may sign a root.
    pub root: Role,
    /// Who may sign the list of files.
    pub targets: Role,
    /// Who may sign a snapshot. Not used yet, but TUF 1.0 asks for it.
    pub snapshot: Role,
    /// Who may sign a timestamp. Not used yet, but TUF 1.0 asks for it.
    pub timestamp: Role,
}

/// How many of which keys have to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Key ids, each once.
    pub keyids: Vec<String>,
    /// At least 1.
    pub threshold: u64,
}

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
}

impl Target {
    /// The description of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            length: bytes.len() as u64,
            sha256: Sha256::digest(bytes).into(),
        }
    }

    /// The hash as 64 hexadecimal digits.
    pub fn hex(&self) -> String {
        hex::encode(&self.sha256)
    }

    /// The file's name with its hash in front, as in a consistent snapshot: `<hash>.<name>`.
    pub fn file_name(&self, name: &str) -> String {
        format!("{}.{name}", self.hex())
    }
}

impl Root {
    /// Reads the signed part of a root.
    pub(crate) fn read(signed: &Value) -> Result<Self, Error> {
        let reader = Reader { file: File::Root };
        let (version, expires) = reader.header(signed, "root")?;
        let members = reader.need(signed.get("keys"), "signed.keys", "an object")?;
        let mut keys = BTreeMap::new();
        for (id, key) in reader.need(members.object(), "signed.keys", "an object")? {
            let field = |name: &str| key.get(name).and_then(Value::text);
            if field("keytype") != Some("ed25519") || field("scheme") != Some("ed25519") {
                continue;
            }
            let public = key.get("keyval").and_then(|value| value.get("public"));
            let public = public.and_then(Value::text).and_then(hex::decode);
            let path = format!("signed.keys.{id}.keyval.public");
            keys.insert(
                id.clone(),
                PublicKey(reader.need(public, &path, "64 hexadecimal digits")?),
            );
        }
        Ok(Self {
            version,
            expires,
            keys,
            root: reader.role(signed, "root")?,
            targets: reader.role(signed, "targets")?,
            snapshot: reader.role(signed, "snapshot")?,
            timestamp: reader.role(signed, "timestamp")?,
        })
    }
}

impl Targets {
    /// Reads the signed part of a list of files.
    pub(crate) fn read(signed: &Value) -> Result<Self, Error> {
        let reader = Reader {
            file: File::Targets,
        };
        let (version, expires) = reader.header(signed, "targets")?;
        let mut targets = BTreeMap::new();
        let members = signed.get("targets").and_then(Value::object);
        for (name, value) in reader.need(members, "signed.targets", "an object")? {
            let length = value.get("length").and_then(Value::unsigned);
            let path = format!("signed.targets.{name}.length");
            let length = reader.need(length, &path, "a whole number")?;
            let hashes = value.get("hashes");
            let sha256 = hashes.and_then(|hashes| hashes.get("sha256"));
            let sha256 = sha256.and_then(Value::text).and_then(hex::decode);
            let path = format!("signed.targets.{name}.hashes.sha256");
            let sha256 = reader.need(sha256, &path, "64 hexadecimal digits")?;
            targets.insert(name.clone(), Target { length, sha256 });
        }
        Ok(Self {
            version,
            expires,
            targets,
        })
    }
}
