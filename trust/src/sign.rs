//! Making keys and signed metadata. Never part of what a phone or a server runs.

use std::collections::BTreeMap;

use ed25519_compact as ed25519;
use serde_json::json;

use crate::json::Value;
use crate::{Error, File, PublicKey, Role, Root, Targets, format_time, hex};

/// The TUF version that is written.
const SPEC_VERSION: &str = "1.0.33";

/// A secret Ed25519 key. Wiped from memory when dropped; no `Debug`, so that it cannot be printed.
pub struct Key(ed25519::KeyPair);

impl Key {
    /// A fresh key from the system's random source.
    ///
    /// # Errors
    /// [`Error::Seed`] if that source fails.
    pub fn generate() -> Result<Self, Error> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|_| Error::Seed)?;
        Self::from_seed(seed)
    }

    /// The key that `seed` stands for.
    ///
    /// # Errors
    /// [`Error::Seed`] if it is all zeros.
    pub fn from_seed(seed: [u8; 32]) -> Result<Self, Error> {
        ed25519::KeyPair::try_from_seed(ed25519::Seed::new(seed))
            .map(Self)
            .map_err(|_| Error::Seed)
    }

    /// The 32 secret bytes that [`Key::from_seed`] takes.
    pub fn seed(&self) -> [u8; 32] {
        *self.0.sk.seed()
    }

    /// The public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(*self.0.pk)
    }

    fn sign(&self, message: &[u8]) -> String {
        hex::encode(&*self.0.sk.sign(message, None))
    }
}

impl Role {
    /// A role for which `threshold` of `keys` have to sign.
    pub fn of(keys: &[PublicKey], threshold: u64) -> Self {
        Self {
            keyids: keys.iter().map(PublicKey::id).collect(),
            threshold,
        }
    }
}

impl Root {
    /// A root where `targets` also keep the snapshot and the timestamp (which are not written yet).
    ///
    /// `root` and `targets`: the keys of the role and how many of them have to sign.
    pub fn new(
        version: u64,
        expires: u64,
        root: (&[PublicKey], u64),
        targets: (&[PublicKey], u64),
    ) -> Self {
        let all = root.0.iter().chain(targets.0);
        let shared = Role::of(targets.0, targets.1);
        Self {
            version,
            expires,
            keys: all.map(|key| (key.id(), *key)).collect(),
            root: Role::of(root.0, root.1),
            snapshot: shared.clone(),
            timestamp: shared.clone(),
            targets: shared,
        }
    }
}

/// `root.json` with one signature for each of `signers`. Whether they suffice is not checked here.
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
    let signed = json!({
        "_type": "root",
        "spec_version": SPEC_VERSION,
        "consistent_snapshot": true,
        "version": root.version,
        "expires": format_time(root.expires),
        "keys": keys,
        "roles": {
            "root": role(&root.root),
            "targets": role(&root.targets),
            "snapshot": role(&root.snapshot),
            "timestamp": role(&root.timestamp),
        },
    });
    let value = parse(File::Root, &signed)?;
    Root::read(&value)?;
    Ok(envelope(&signed, &value, signers))
}

/// `targets.json` with one signature for each of `signers`. Whether they suffice is not checked
/// here.
///
/// # Errors
/// [`Error::Field`] if what is to be signed would not be read again.
pub fn sign_targets(targets: &Targets, signers: &[&Key]) -> Result<Vec<u8>, Error> {
    let files: BTreeMap<&String, _> = targets
        .targets
        .iter()
        .map(|(name, target)| {
            let value = json!({
                "length": target.length,
                "hashes": { "sha256": target.hex() },
            });
            (name, value)
        })
        .collect();
    let signed = json!({
        "_type": "targets",
        "spec_version": SPEC_VERSION,
        "version": targets.version,
        "expires": format_time(targets.expires),
        "targets": files,
    });
    let value = parse(File::Targets, &signed)?;
    Targets::read(&value)?;
    Ok(envelope(&signed, &value, signers))
}

/// What is signed is what a reader reads: the text goes through the strict parser once.
fn parse(file: File, signed: &serde_json::Value) -> Result<Value, Error> {
    Value::parse(signed.to_string().as_bytes()).map_err(|problem| Error::Json { file, problem })
}

fn envelope(signed: &serde_json::Value, value: &Value, signers: &[&Key]) -> Vec<u8> {
    let message = value.canonical();
    let signatures: BTreeMap<String, String> = signers
        .iter()
        .map(|key| (key.public().id(), key.sign(&message)))
        .collect();
    let signatures: Vec<_> = signatures
        .iter()
        .map(|(keyid, sig)| json!({ "keyid": keyid, "sig": sig }))
        .collect();
    let mut file = json!({ "signatures": signatures, "signed": signed }).to_string();
    file.push('\n');
    file.into_bytes()
}
