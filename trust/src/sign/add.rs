//! Several hands on one file: each adds its signature, on its own laptop.

use std::collections::{BTreeMap, BTreeSet};

use super::Key;
use super::write::envelope;
use crate::envelope::Envelope;
use crate::metadata::Metadata;
use crate::{Error, File, MAX_ROOT, MAX_TARGETS, PublicKey, Root};

/// `bytes`, a signed file of any kind, with the signatures of `signers` added. What is signed
/// stays as it is; a signature of the same key is replaced.
///
/// # Errors
/// [`Error::TooLarge`], [`Error::Json`], [`Error::Field`] and [`Error::DuplicateSignature`].
pub fn add_signatures(file: File, bytes: &[u8], signers: &[&Key]) -> Result<Vec<u8>, Error> {
    let message = Envelope::read(file, bytes, MAX_TARGETS)?.signed.canonical();
    let json = |problem: serde_json::Error| Error::Json {
        file,
        problem: problem.to_string(),
    };
    let mut whole: serde_json::Value = serde_json::from_slice(bytes).map_err(json)?;
    let mut signatures = BTreeMap::new();
    for entry in whole["signatures"].as_array().into_iter().flatten() {
        if let (Some(keyid), Some(sig)) = (entry["keyid"].as_str(), entry["sig"].as_str()) {
            signatures.insert(keyid.to_owned(), sig.to_owned());
        }
    }
    for key in signers {
        signatures.insert(key.public().id(), key.sign(&message));
    }
    Ok(envelope(&whole["signed"].take(), &signatures))
}

/// How many hands of a role have signed a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatures {
    /// The keys whose signature is good.
    pub good: BTreeSet<PublicKey>,
    /// The keys of the role that have not signed.
    pub absent: BTreeSet<PublicKey>,
    /// How many the role asks for.
    pub threshold: u64,
}

impl Signatures {
    /// Whether they suffice.
    pub fn suffice(&self) -> bool {
        self.good.len() as u64 >= self.threshold
    }

    /// Of a root, as `root` asks.
    fn of(envelope: &Envelope, root: &Root) -> Self {
        let good = envelope.signers(&root.keys, &root.root);
        let all = root.keys_of(File::Root);
        Self {
            absent: all.filter(|key| !good.contains(key)).copied().collect(),
            good: good.into_iter().collect(),
            threshold: root.root.threshold,
        }
    }
}

/// Who has signed a new root, and who has still to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RootSignatures {
    /// What the new root says.
    pub root: Root,
    /// As the root before it asks; `None` for a first root.
    pub old: Option<Signatures>,
    /// As the new root itself asks.
    pub new: Signatures,
}

impl RootSignatures {
    /// Whether phones would follow.
    pub fn suffice(&self) -> bool {
        self.new.suffice() && self.old.as_ref().is_none_or(Signatures::suffice)
    }
}

/// Reads a root that may still lack signatures. `before`: the root that it follows.
///
/// # Errors
/// [`Error::TooLarge`], [`Error::Json`], [`Error::Field`], [`Error::DuplicateSignature`], and
/// [`Error::Version`] if it is not the next one after `before`. Missing signatures are no error.
pub fn root_signatures(before: Option<&Root>, bytes: &[u8]) -> Result<RootSignatures, Error> {
    let envelope = Envelope::read(File::Root, bytes, MAX_ROOT)?;
    let root = Root::read(&envelope.signed)?;
    if let Some(before) = before
        && Some(root.version) != before.version.checked_add(1)
    {
        return Err(Error::Version {
            file: File::Root,
            found: root.version,
            expected: before.version.saturating_add(1),
        });
    }
    Ok(RootSignatures {
        old: before.map(|before| Signatures::of(&envelope, before)),
        new: Signatures::of(&envelope, &root),
        root,
    })
}
