//! Codes: the digits that open the door, and the hashes that stand for them.

use std::fmt;
use std::num::NonZeroU32;
use std::path::Path;
use std::str::FromStr;

use aws_lc_rs::{pbkdf2, rand};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::site_folder::SiteToml;
use crate::tree::Tree;
use crate::{Error, compress, encoding::Encoding};

/// PBKDF2 rounds; a phone does the same for each attempt.
const ROUNDS: NonZeroU32 = NonZeroU32::new(600_000).unwrap();

/// Digits as they are typed: 6 to 8, zeros kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

impl FromStr for Code {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        if digits && (6..=8).contains(&text.len()) {
            Ok(Self(text.to_owned()))
        } else {
            Err("a code has 6 to 8 digits, 0 to 9")
        }
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code")
    }
}

impl Code {
    /// What is stored in place of the digits.
    fn hash(&self, salt: &Salt) -> CodeHash {
        let mut hash = [0; 32];
        let algorithm = pbkdf2::PBKDF2_HMAC_SHA256;
        pbkdf2::derive(algorithm, ROUNDS, salt, self.0.as_bytes(), &mut hash);
        hash
    }
}

/// One for each site, so that all its servers agree.
pub(crate) type Salt = [u8; 16];

/// PBKDF2-HMAC-SHA-256 of the digits.
pub(crate) type CodeHash = [u8; 32];

/// The salt and every code of a site.
pub(crate) struct Codes {
    salt: Salt,
    hashes: Vec<CodeHash>,
}

impl Codes {
    /// The site's own codes and those of the command line. A site without a salt gets a fresh one.
    ///
    /// # Errors
    /// No code at all, or one that is there twice.
    pub(crate) fn new(
        salt: Option<Salt>,
        own: Vec<CodeHash>,
        more: &[Code],
    ) -> Result<Self, Error> {
        if own.is_empty() && more.is_empty() {
            return Err(Error::new(
                "--code",
                "this site has no code of its own: give one of 6 to 8 digits",
            ));
        }
        let mut codes = Self {
            salt: salt.map_or_else(fresh_salt, Ok)?,
            hashes: own,
        };
        for code in more {
            let hash = code.hash(&codes.salt);
            if codes.hashes.contains(&hash) {
                return Err(Error::new("--code", "a code is there twice"));
            }
            codes.hashes.push(hash);
        }
        Ok(codes)
    }

    /// What a phone fetches: gzip of the salt and then each hash.
    ///
    /// # Errors
    /// None in practice.
    pub(crate) fn pack(&self) -> Result<bytes::Bytes, Error> {
        let mut plain = self.salt.to_vec();
        plain.extend(self.hashes.iter().flatten());
        compress::compress(Encoding::Gzip, &plain).map_err(|error| Error::new("codes", error))
    }
}

fn fresh_salt() -> Result<Salt, Error> {
    let mut salt = [0; 16];
    rand::fill(&mut salt).map_err(|_| Error::new("salt", "no random numbers"))?;
    Ok(salt)
}

/// The lines of `site.toml` that make `code` a code of the site in `folder`, or of a new one.
///
/// # Errors
/// A `site.toml` that cannot be read, or that has this code already.
pub fn lines_for_site(code: &Code, folder: Option<&Path>) -> Result<String, Error> {
    let (salt, own) = match folder {
        Some(folder) => SiteToml::read(&Tree::folder(folder))?.codes()?,
        None => (None, Vec::new()),
    };
    let has_salt = salt.is_some();
    let salt = salt.map_or_else(fresh_salt, Ok)?;
    let hash = code.hash(&salt);
    if own.contains(&hash) {
        return Err(Error::new("site.toml", "has this code already"));
    }
    let codes = format!("codes = [\"{}\"]\n", STANDARD.encode(hash));
    Ok(if has_salt {
        codes
    } else {
        format!("salt = \"{}\"\n{codes}", STANDARD.encode(salt))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_to_eight_digits() {
        for text in ["000000", "1234567", "99999999"] {
            assert!(text.parse::<Code>().is_ok(), "{text}");
        }
        for text in [
            "",
            "12345",
            "123456789",
            "12345a",
            " 123456",
            "１２３４５６",
            "+12345",
        ] {
            assert!(text.parse::<Code>().is_err(), "{text}");
        }
    }

    #[test]
    fn hash_is_pbkdf2() {
        // hashlib.pbkdf2_hmac("sha256", b"012345", bytes(range(16)), 600_000).hex()
        let salt = std::array::from_fn(|index| u8::try_from(index).unwrap());
        let hash = "012345".parse::<Code>().unwrap().hash(&salt);
        assert_eq!(
            STANDARD.encode(hash),
            "UTlLVv5gSoMgRDHVh6jC2Zxc1zX/hZV7edf76/tYV0M="
        );
    }

    #[test]
    fn refuses_none_and_twice() {
        let code = |text: &str| text.parse::<Code>().unwrap();
        assert!(Codes::new(None, Vec::new(), &[]).is_err());
        let twice = [code("123456"), code("123456")];
        assert!(Codes::new(None, Vec::new(), &twice).is_err());
        let other = [code("123456"), code("0123456")];
        assert!(Codes::new(None, Vec::new(), &other).is_ok());
        assert!(Codes::new(None, vec![[0; 32]], &[]).is_ok());
    }
}
