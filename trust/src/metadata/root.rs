//! `root.json`: whose signatures count for what.

use super::{MAX_ROOT, Metadata};
use crate::envelope::Envelope;
use crate::json::Value;
use crate::reader::Reader;
use crate::{Error, File, Map, PublicKey};

/// `root.json`: whose signatures count for what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// Grows by one with each new root; the first is 1.
    pub version: u64,
    /// Seconds since 1970 (UTC).
    pub expires: u64,
    /// Whether files carry their version or their hash in the name: `7.snapshot.json`.
    pub consistent_snapshot: bool,
    /// Every Ed25519 key that a role names, by key id. Keys of other types are left out.
    pub keys: Map<PublicKey>,
    /// Who may sign a root.
    pub root: Role,
    /// Who may sign the list of files.
    pub targets: Role,
    /// Who may sign a snapshot.
    pub snapshot: Role,
    /// Who may sign a timestamp.
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

impl Root {
    /// Reads a root that signs itself: the first one, which somebody trusts already.
    ///
    /// # Errors
    /// [`Error::TooLarge`], [`Error::Json`], [`Error::Field`], [`Error::DuplicateSignature`] and
    /// [`Error::Threshold`].
    pub fn trust(bytes: &[u8]) -> Result<Self, Error> {
        let envelope = Envelope::read(File::Root, bytes, MAX_ROOT)?;
        let root = Self::read(&envelope.signed)?;
        envelope.check(&root.keys, &root.root)?;
        Ok(root)
    }

    /// Reads the root that follows this one: signed as this one says and as it says itself, and
    /// one version higher. Its date does not matter, since another may follow.
    ///
    /// # Errors
    /// As [`Root::trust`], and [`Error::Version`].
    pub fn follow(&self, bytes: &[u8]) -> Result<Self, Error> {
        let envelope = Envelope::read(File::Root, bytes, MAX_ROOT)?;
        envelope.check(&self.keys, &self.root)?;
        let next = Self::read(&envelope.signed)?;
        envelope.check(&next.keys, &next.root)?;
        let expected = self.version.saturating_add(1);
        if next.version != expected || self.version == u64::MAX {
            return Err(Error::Version {
                file: File::Root,
                found: next.version,
                expected,
            });
        }
        Ok(next)
    }

    /// Who may sign `file`.
    pub fn role(&self, file: File) -> &Role {
        match file {
            File::Root => &self.root,
            File::Timestamp => &self.timestamp,
            File::Snapshot => &self.snapshot,
            File::Targets => &self.targets,
        }
    }

    /// Whether a key that could sign `file` before may not any more: it was lost, or stolen.
    pub(crate) fn took_from(&self, before: &Self, file: File) -> bool {
        let now: Vec<_> = self.keys_of(file).collect();
        before.keys_of(file).any(|key| !now.contains(&key))
    }

    /// The keys that may sign `file`: those of other types are left out.
    pub fn keys_of(&self, file: File) -> impl Iterator<Item = &PublicKey> {
        let ids = self.role(file).keyids.iter();
        ids.filter_map(|id| self.keys.get(id))
    }
}

impl Metadata for Root {
    const FILE: File = File::Root;
    const LIMIT: usize = MAX_ROOT;

    fn version(&self) -> u64 {
        self.version
    }

    fn expires(&self) -> u64 {
        self.expires
    }

    fn read(signed: &Value) -> Result<Self, Error> {
        let reader = Reader { file: File::Root };
        let (version, expires) = reader.header(signed)?;
        let consistent_snapshot = match signed.get("consistent_snapshot") {
            None => false,
            Some(Value::Bool(consistent)) => *consistent,
            Some(_) => reader.need(None, &["signed.consistent_snapshot"], "true or false")?,
        };
        let members = signed.get("keys").and_then(Value::object);
        let mut keys = Map::default();
        for (id, key) in reader.need(members, &["signed.keys"], "an object")?.iter() {
            let field = |name: &str| key.get(name).and_then(Value::text);
            if field("keytype") != Some("ed25519") || field("scheme") != Some("ed25519") {
                continue;
            }
            let public = key.get("keyval").and_then(|value| value.get("public"));
            let public = public.and_then(Value::text);
            let public = public.and_then(PublicKey::from_hex);
            let path = ["signed.keys.", id, ".keyval.public"];
            let public = reader.need(public, &path, "64 hexadecimal digits")?;
            keys.insert(id.clone(), public);
        }
        Ok(Self {
            version,
            expires,
            consistent_snapshot,
            keys,
            root: reader.role(signed, File::Root)?,
            targets: reader.role(signed, File::Targets)?,
            snapshot: reader.role(signed, File::Snapshot)?,
            timestamp: reader.role(signed, File::Timestamp)?,
        })
    }
}
