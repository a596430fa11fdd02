//! One secret key in one file: PKCS#8 in PEM, as other tools read it, and under a passphrase.

use crate::{Error, write};
use pkcs8::der::pem::{LineEnding, PemLabel};
use pkcs8::der::{Decode, Encode, SecretDocument};
use pkcs8::pkcs5::{pbes2, scrypt};
use pkcs8::{
    AlgorithmIdentifierRef, EncryptedPrivateKeyInfoRef, ObjectIdentifier, PrivateKeyInfoRef,
};
use std::fs;
use std::path::{Path, PathBuf};
use trust::{Key, PublicKey};

/// `id-Ed25519` of RFC 8410.
const ED25519: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");

/// In front of the 32 bytes of the key: an OCTET STRING of that length (RFC 8410, section 7).
const SEED: [u8; 2] = [0x04, 0x20];

/// What a guess at the passphrase costs: scrypt with N = 2^14, r = 8, p = 5. The same work as N = 2^17 with p = 1, in the
/// 16 MiB beyond which OpenSSL reads no key.
const COST: (u8, u32, u32) = (14, 8, 5);

/// The longest key file that is read, in bytes.
const MAX_FILE: u64 = 16 * 1024;

/// Above the PEM, where its standard lets words stand (RFC 7468, section 2).
const WORDS: &str = "A secret key of a list of services. Nobody else may see this file.\nPublic: ";

/// A key file that was read and not opened yet.
pub struct KeyFile {
    path: PathBuf,
    public: PublicKey,
    label: String,
    secret: SecretDocument,
}

impl KeyFile {
    /// Reads a key file as far as it can be read without its passphrase.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let wrong = |what: &str| Error::wrong(path, what);
        if fs::metadata(path).map_err(Error::io(path))?.len() > MAX_FILE {
            return Err(wrong("is no key: it is too long for one"));
        }
        let bytes = fs::read(path).map_err(Error::io(path))?;
        let text = String::from_utf8(bytes).map_err(|_| wrong("is no key: it is not text"))?;
        let Some((words, pem)) = text
            .find("-----BEGIN ")
            .and_then(|at| text.split_at_checked(at))
        else {
            return Err(wrong("is no key; `sidedoor-desk key FILE` makes one"));
        };
        let digits = words.lines().find_map(|line| line.strip_prefix("Public: "));
        let public = digits.and_then(|digits| PublicKey::from_hex(digits.trim()));
        let (label, secret) = SecretDocument::from_pem(pem.trim())
            .map_err(|_| wrong("is no key: its PEM is damaged"))?;
        if label != EncryptedPrivateKeyInfoRef::PEM_LABEL && label != PrivateKeyInfoRef::PEM_LABEL {
            return Err(wrong(&format!("holds a {label}, not a secret key")));
        }
        Ok(Self {
            path: path.into(),
            public: public.ok_or_else(|| {
                wrong("has no line `Public: ` with 64 hexadecimal digits above the key")
            })?,
            label: label.to_owned(),
            secret,
        })
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The public half, which anybody may know.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        self.public
    }

    /// Whether it takes a passphrase to open it.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.label == EncryptedPrivateKeyInfoRef::PEM_LABEL
    }

    /// The secret key. `passphrase` is not looked at where the file has none.
    ///
    /// # Errors
    /// A wrong passphrase, a key of another kind, or one that is not the file's public half.
    pub fn open(&self, passphrase: &str) -> Result<Key, Error> {
        let wrong = |what: &str| Error::wrong(&self.path, what);
        let opened;
        let plain = if self.is_locked() {
            let locked = EncryptedPrivateKeyInfoRef::from_der(self.secret.as_bytes())
                .map_err(|_| wrong("is damaged"))?;
            let plain = locked.decrypt(passphrase);
            opened = plain.map_err(|_| wrong("the passphrase is not the one of this key"))?;
            &opened
        } else {
            &self.secret
        };
        // A wrong passphrase can also leave something that is no key at all.
        let info = PrivateKeyInfoRef::from_der(plain.as_bytes());
        let info = info.map_err(|_| match self.is_locked() {
            true => wrong("the passphrase is not the one of this key, or the file is damaged"),
            false => wrong("is damaged"),
        })?;
        if info.algorithm.oid != ED25519 {
            return Err(wrong("is a key of another kind; an Ed25519 key is needed"));
        }
        let seed = info.private_key.as_bytes().strip_prefix(&SEED);
        let seed = seed.and_then(|seed| <[u8; 32]>::try_from(seed).ok());
        let key = Key::from_seed(seed.ok_or_else(|| wrong("is damaged"))?)?;
        if key.public() != self.public {
            return Err(wrong("its secret half is not that of its line `Public: `"));
        }
        Ok(key)
    }

    /// Writes a key to a new file that only its owner may read; without a passphrase where none is
    /// given.
    ///
    /// # Errors
    /// A file that is there already, or cannot be written.
    pub fn write(path: &Path, key: &Key, passphrase: Option<&str>) -> Result<(), Error> {
        let broken = |error: &dyn std::fmt::Display| Error::wrong(path, error);
        let seed = [&SEED[..], &key.seed()].concat();
        let algorithm = AlgorithmIdentifierRef {
            oid: ED25519,
            parameters: None,
        };
        let info = PrivateKeyInfoRef::new(
            algorithm,
            pkcs8::der::asn1::OctetStringRef::new(&seed).map_err(|error| broken(&error))?,
        );
        let (document, label) = match passphrase {
            None => {
                let plain = info.to_der().map_err(|error| broken(&error))?;
                let plain = SecretDocument::try_from(plain.as_slice());
                (
                    plain.map_err(|error| broken(&error))?,
                    PrivateKeyInfoRef::PEM_LABEL,
                )
            }
            Some(passphrase) => {
                let locked = info.encrypt_with_params(lock(path)?, passphrase);
                let label = EncryptedPrivateKeyInfoRef::PEM_LABEL;
                (locked.map_err(|error| broken(&error))?, label)
            }
        };
        let pem = document.to_pem(label, LineEnding::LF);
        let pem = pem.map_err(|error| broken(&error))?;
        let text = format!("{WORDS}{}\n{}", key.public().hex(), pem.as_str());
        write::secret(path, text.as_bytes())
    }
}

/// scrypt and AES-256-CBC (RFC 7914, RFC 8018), with a fresh salt.
fn lock(path: &Path) -> Result<pbes2::Parameters, Error> {
    let mut fresh = [[0; 16]; 2];
    for bytes in &mut fresh {
        getrandom::fill(bytes).map_err(|error| Error::wrong(path, error))?;
    }
    let (n, r, p) = COST;
    let cost = scrypt::Params::new(n, r, p).map_err(|error| Error::wrong(path, error))?;
    pbes2::Parameters::generate_scrypt_aes256cbc(cost, &fresh[0], fresh[1])
        .map_err(|error| Error::wrong(path, error))
}
