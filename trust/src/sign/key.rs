//! Secret keys, and who holds which role.

use ed25519_compact as ed25519;

use crate::{Error, PublicKey, Role, Root, hex};

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

    pub(super) fn sign(&self, message: &[u8]) -> String {
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
    /// A root where `targets` also keep the snapshot and the timestamp.
    ///
    /// `root` and `targets`: the keys of the role and how many of them have to sign.
    pub fn new(
        version: u64,
        expires: u64,
        root: (&[PublicKey], u64),
        targets: (&[PublicKey], u64),
    ) -> Self {
        Self::of(version, expires, root, targets, targets, targets)
    }

    /// A root with consistent snapshots. Each role: its keys, and how many of them have to sign.
    pub fn of(
        version: u64,
        expires: u64,
        root: (&[PublicKey], u64),
        targets: (&[PublicKey], u64),
        snapshot: (&[PublicKey], u64),
        timestamp: (&[PublicKey], u64),
    ) -> Self {
        let all = [root.0, targets.0, snapshot.0, timestamp.0];
        let all = all.into_iter().flatten();
        let role = |(keys, threshold): (&[PublicKey], u64)| Role::of(keys, threshold);
        Self {
            version,
            expires,
            consistent_snapshot: true,
            keys: all.map(|key| (key.id(), *key)).collect(),
            root: role(root),
            targets: role(targets),
            snapshot: role(snapshot),
            timestamp: role(timestamp),
        }
    }
}
