//! Signed metadata, written anew.

use std::collections::BTreeMap;

use serde_json::json;

use super::Key;
use crate::json::Value;
use crate::metadata::Metadata;
use crate::{Error, File, Map, Meta, Role, Root, Snapshot, Targets, Timestamp, format_time, hex};

/// The TUF version that is written.
const SPEC_VERSION: &str = "1.0.33";

/// `root.json` with one signature for each of `signers`. Whether they suffice is not checked
/// here: see [`crate::root_signatures`].
///
/// # Errors
/// [`Error::Field`] if what is to be signed would not be read again.
pub fn sign_root(root: &Root, signers: &[&Key]) -> Result<Vec<u8>, Error> {
    let keys: BTreeMap<&String, _> = root
        .keys
        .iter()
        .map(|(id, key)| {
            let value = json!({
                "keytype": "ed25519",
                "scheme": "ed25519",
                "keyval": { "public": key.hex() },
            });
            (id, value)
        })
        .collect();
    let role = |role: &Role| json!({ "keyids": role.keyids, "threshold": role.threshold });
    let rest = json!({
        "consistent_snapshot": root.consistent_snapshot,
        "keys": keys,
        "roles": {
            "root": role(&root.root),
            "targets": role(&root.targets),
            "snapshot": role(&root.snapshot),
            "timestamp": role(&root.timestamp),
        },
    });
    sign(root, rest, signers)
}

/// `targets.json` with one signature for each of `signers`. Whether they suffice is not checked
/// here.
///
/// # Errors
/// [`Error::Field`] if what is to be signed would not be read again, [`Error::TooLarge`].
pub fn sign_targets(targets: &Targets, signers: &[&Key]) -> Result<Vec<u8>, Error> {
    let files: BTreeMap<&String, _> = targets
        .targets
        .iter()
        .map(|(name, target)| {
            let mut value = json!({
                "length": target.length,
                "hashes": { "sha256": target.hex() },
            });
            if let Some(plain) = target.plain {
                let sha256 = hex::encode(&plain.sha256);
                value["custom"] = json!({ "plain": { "length": plain.length, "sha256": sha256 } });
            }
            (name, value)
        })
        .collect();
    sign(targets, json!({ "targets": files }), signers)
}

/// `snapshot.json` with one signature for each of `signers`. Whether they suffice is not checked
/// here.
///
/// # Errors
/// [`Error::Field`] if what is to be signed would not be read again.
pub fn sign_snapshot(snapshot: &Snapshot, signers: &[&Key]) -> Result<Vec<u8>, Error> {
    let meta: BTreeMap<&String, _> = snapshot.meta.iter().map(|(k, v)| (k, meta(v))).collect();
    sign(snapshot, json!({ "meta": meta }), signers)
}

/// `timestamp.json` with one signature for each of `signers`. Whether they suffice is not checked
/// here.
///
/// # Errors
/// [`Error::Field`] if what is to be signed would not be read again.
pub fn sign_timestamp(timestamp: &Timestamp, signers: &[&Key]) -> Result<Vec<u8>, Error> {
    let meta = json!({ "snapshot.json": meta(&timestamp.snapshot) });
    sign(timestamp, json!({ "meta": meta }), signers)
}

impl Snapshot {
    /// A snapshot that lists `targets`, a signed list of files of version `targets_version`.
    pub fn of(version: u64, expires: u64, targets_version: u64, targets: &[u8]) -> Self {
        let meta = Meta::of(targets_version, targets);
        Self {
            version,
            expires,
            meta: Map::from_iter([(File::Targets.to_string(), meta)]),
        }
    }
}

impl Timestamp {
    /// A timestamp that names `snapshot`, a signed snapshot of version `snapshot_version`.
    pub fn of(version: u64, expires: u64, snapshot_version: u64, snapshot: &[u8]) -> Self {
        Self {
            version,
            expires,
            snapshot: Meta::of(snapshot_version, snapshot),
        }
    }
}

fn meta(meta: &Meta) -> serde_json::Value {
    let mut value = json!({ "version": meta.version });
    if let Some(length) = meta.length {
        value["length"] = json!(length);
    }
    if let Some(sha256) = meta.sha256 {
        value["hashes"] = json!({ "sha256": hex::encode(&sha256) });
    }
    value
}

/// What is signed is what a reader reads: the text goes through the strict parser once.
fn sign<T: Metadata>(
    file: &T,
    mut signed: serde_json::Value,
    signers: &[&Key],
) -> Result<Vec<u8>, Error> {
    signed["_type"] = json!(T::FILE.role());
    signed["spec_version"] = json!(SPEC_VERSION);
    signed["version"] = json!(file.version());
    signed["expires"] = json!(format_time(file.expires()));
    let value = Value::parse(signed.to_string().as_bytes()).map_err(|problem| Error::Json {
        file: T::FILE,
        problem,
    })?;
    T::read(&value)?;
    let message = value.canonical();
    let signatures: BTreeMap<String, String> = signers
        .iter()
        .map(|key| (key.public().id(), key.sign(&message)))
        .collect();
    let bytes = envelope(&signed, &signatures);
    if bytes.len() > T::LIMIT {
        return Err(Error::TooLarge {
            file: T::FILE,
            limit: T::LIMIT,
        });
    }
    Ok(bytes)
}

/// The file as it is written: `signatures` are hexadecimal digits by key id.
pub(super) fn envelope(
    signed: &serde_json::Value,
    signatures: &BTreeMap<String, String>,
) -> Vec<u8> {
    let signatures: Vec<_> = signatures
        .iter()
        .map(|(keyid, sig)| json!({ "keyid": keyid, "sig": sig }))
        .collect();
    let mut file = json!({ "signatures": signatures, "signed": signed }).to_string();
    file.push('\n');
    file.into_bytes()
}
