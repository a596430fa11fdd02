//! From bytes to a verdict.

use std::collections::{BTreeMap, BTreeSet};

use crate::json::Value;
use crate::reader::Reader;
use crate::{Error, File, PublicKey, Role, Root, Target, Targets, hex};

/// The longest `root.json` that is read, in bytes.
pub const MAX_ROOT: usize = 32 * 1024;

/// The longest `targets.json` that is read, in bytes.
pub const MAX_TARGETS: usize = 256 * 1024;

/// What two signed files say once their signatures are found good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Version of the root.
    pub root_version: u64,
    /// Version of the list of files. A lower one than was seen before is not to be believed.
    pub version: u64,
    /// When the first of the two files expires, in seconds since 1970 (UTC).
    pub expires: u64,
    /// The files that may be believed, by name.
    pub targets: BTreeMap<String, Target>,
}

/// Checks that `root` is signed by itself and that `targets` is signed as the root says.
///
/// # Errors
/// Anything that TUF 1.0 refuses in these two files, duplicate JSON keys, and files longer than
/// [`MAX_ROOT`] and [`MAX_TARGETS`]. Being expired is no error: see [`Verified::expired`].
pub fn verify(root: &[u8], targets: &[u8]) -> Result<Verified, Error> {
    let envelope = Envelope::read(File::Root, root, MAX_ROOT)?;
    let root = Root::read(&envelope.signed)?;
    envelope.check(&root.keys, &root.root)?;

    let envelope = Envelope::read(File::Targets, targets, MAX_TARGETS)?;
    envelope.check(&root.keys, &root.targets)?;
    let targets = Targets::read(&envelope.signed)?;

    Ok(Verified {
        root_version: root.version,
        version: targets.version,
        expires: root.expires.min(targets.expires),
        targets: targets.targets,
    })
}

impl Verified {
    /// Whether the metadata is past its date at `now`, in seconds since 1970 (UTC).
    pub fn expired(&self, now: u64) -> bool {
        self.expires <= now
    }

    /// Checks that `bytes` are what was signed under `name`.
    ///
    /// # Errors
    /// [`Error::UnknownTarget`], [`Error::Length`] or [`Error::Hash`].
    pub fn check(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let name = name.to_owned();
        let Some(expected) = self.targets.get(&name) else {
            return Err(Error::UnknownTarget { name });
        };
        let found = Target::of(bytes);
        if found.length != expected.length {
            return Err(Error::Length {
                name,
                expected: expected.length,
                found: found.length,
            });
        }
        if found.sha256 != expected.sha256 {
            return Err(Error::Hash { name });
        }
        Ok(())
    }
}

/// A metadata file: signatures around what is signed.
struct Envelope {
    file: File,
    signed: Value,
    /// By key id. A signature that cannot be read is `None`: it counts for nothing, as does the
    /// empty one that tools write before a key has signed.
    signatures: BTreeMap<String, Option<[u8; 64]>>,
}

impl Envelope {
    fn read(file: File, bytes: &[u8], limit: usize) -> Result<Self, Error> {
        if bytes.len() > limit {
            return Err(Error::TooLarge { file, limit });
        }
        let value = Value::parse(bytes).map_err(|problem| Error::Json { file, problem })?;
        let reader = Reader { file };
        let listed = value.get("signatures").and_then(Value::list);
        let mut signatures = BTreeMap::new();
        for entry in reader.need(listed, "signatures", "a list")? {
            let keyid = entry.get("keyid").and_then(Value::text);
            let keyid = reader.need(keyid, "signatures.keyid", "a key id")?;
            let sig = entry.get("sig").and_then(Value::text);
            let sig = reader.need(sig, "signatures.sig", "hexadecimal digits")?;
            if signatures
                .insert(keyid.to_owned(), hex::decode(sig))
                .is_some()
            {
                let keyid = keyid.to_owned();
                return Err(Error::DuplicateSignature { file, keyid });
            }
        }
        let Value::Object(mut members) = value else {
            return reader.need(None, "signed", "an object");
        };
        let signed = reader.need(members.remove("signed"), "signed", "an object")?;
        Ok(Self {
            file,
            signed,
            signatures,
        })
    }

    /// Counts different keys, not key ids: one key under two ids is still one hand.
    fn check(&self, keys: &BTreeMap<String, PublicKey>, role: &Role) -> Result<(), Error> {
        let message = self.signed.canonical();
        let mut good = BTreeSet::new();
        for keyid in &role.keyids {
            let (Some(key), Some(Some(signature))) = (keys.get(keyid), self.signatures.get(keyid))
            else {
                continue;
            };
            if key.verifies(&message, signature) {
                good.insert(*key);
            }
        }
        let valid = good.len() as u64;
        if valid < role.threshold {
            return Err(Error::Threshold {
                file: self.file,
                valid,
                threshold: role.threshold,
            });
        }
        Ok(())
    }
}
