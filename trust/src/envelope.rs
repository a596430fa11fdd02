//! A metadata file: signatures around what is signed.

use crate::json::Value;
use crate::reader::Reader;
use crate::{Error, File, Map, PublicKey, Role, hex};

/// A metadata file whose form is right. Nothing in it is believed before [`Envelope::check`].
pub(crate) struct Envelope {
    file: File,
    pub(crate) signed: Value,
    /// With their key ids, each once. A signature that cannot be read is `None`: it counts for nothing, as does the
    /// empty one that tools write before a key has signed.
    signatures: Vec<(String, Option<[u8; 64]>)>,
}

impl Envelope {
    /// Reads a file of at most `limit` bytes.
    pub(crate) fn read(file: File, bytes: &[u8], limit: usize) -> Result<Self, Error> {
        if bytes.len() > limit {
            return Err(Error::TooLarge { file, limit });
        }
        let value = Value::parse(bytes).map_err(|problem| Error::Json { file, problem })?;
        let reader = Reader { file };
        let listed = value.get("signatures").and_then(Value::list);
        let mut signatures: Vec<(String, _)> = Vec::new();
        for entry in reader.need(listed, &["signatures"], "a list")? {
            let keyid = entry.get("keyid").and_then(Value::text);
            let keyid = reader.need(keyid, &["signatures.keyid"], "a key id")?;
            let sig = entry.get("sig").and_then(Value::text);
            let sig = reader.need(sig, &["signatures.sig"], "hexadecimal digits")?;
            let keyid = keyid.to_owned();
            if signatures.iter().any(|(seen, _)| *seen == keyid) {
                return Err(Error::DuplicateSignature { file, keyid });
            }
            signatures.push((keyid, hex::decode(sig)));
        }
        let Value::Object(mut members) = value else {
            return reader.need(None, &["signed"], "an object");
        };
        let signed = reader.need(members.remove("signed"), &["signed"], "an object")?;
        Ok(Self {
            file,
            signed,
            signatures,
        })
    }

    /// The keys of `role` whose signature is good. Different keys, not key ids: one key under
    /// two ids is still one hand.
    pub(crate) fn signers(&self, keys: &Map<PublicKey>, role: &Role) -> Vec<PublicKey> {
        let message = self.signed.canonical();
        let mut good = Vec::new();
        for keyid in &role.keyids {
            let mut given = self.signatures.iter();
            let given = given.find(|(signer, _)| signer == keyid);
            let (Some(key), Some((_, Some(signature)))) = (keys.get(keyid), given) else {
                continue;
            };
            if !good.contains(key) && key.verifies(&message, signature) {
                good.push(*key);
            }
        }
        good
    }

    /// Whether enough keys of `role` have signed.
    pub(crate) fn check(&self, keys: &Map<PublicKey>, role: &Role) -> Result<(), Error> {
        let valid = self.signers(keys, role).len() as u64;
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
