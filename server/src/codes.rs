//! Codes: the digits that open the door, and the hashes that stand for them.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use aws_lc_rs::{pbkdf2, rand};

use crate::day::Day;
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
    pub(crate) fn hash(&self, salt: &Salt) -> CodeHash {
        let mut hash = [0; 32];
        let algorithm = pbkdf2::PBKDF2_HMAC_SHA256;
        pbkdf2::derive(algorithm, ROUNDS, salt, self.0.as_bytes(), &mut hash);
        hash
    }

    /// Whether anybody would try it first: one digit all through, or a run up or down, such as 123456 or 3210987.
    pub(crate) fn is_guessable(&self) -> bool {
        let step = |pair: &[u8]| (10 + pair[1] - pair[0]) % 10;
        let mut steps = self.0.as_bytes().windows(2).map(step);
        let first = steps.next();
        matches!(first, Some(0 | 1 | 9)) && steps.all(|step| Some(step) == first)
    }
}

/// One for each site, so that all its servers agree.
pub(crate) type Salt = [u8; 16];

/// PBKDF2-HMAC-SHA-256 of the digits.
pub(crate) type CodeHash = [u8; 32];

/// A code of the site folder.
#[derive(Clone, Debug)]
pub(crate) struct SiteCode {
    pub(crate) hash: CodeHash,
    /// The last day on which it opens; none: for good.
    pub(crate) until: Option<Day>,
}

/// The salt and every code of a site.
pub(crate) struct Codes {
    salt: Salt,
    pub(crate) codes: Vec<SiteCode>,
}

/// In the pack, in place of a day: no end.
const NO_END: u16 = u16::MAX;

impl Codes {
    /// The site's own codes and those of the command line, which have no end. A site without a salt gets a fresh one.
    ///
    /// # Errors
    /// No code at all, or one that is there twice.
    pub(crate) fn new(
        salt: Option<Salt>,
        own: Vec<SiteCode>,
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
            codes: own,
        };
        for code in more {
            let hash = code.hash(&codes.salt);
            if codes.codes.iter().any(|known| known.hash == hash) {
                return Err(Error::new("--code", "a code is there twice"));
            }
            codes.codes.push(SiteCode { hash, until: None });
        }
        Ok(codes)
    }

    /// What a phone fetches: gzip of the salt and then, for each code, 32 bytes of hash and the last day on which it
    /// opens, as days since 1970-01-01 in two bytes, the lower first; 65535 is no end. Codes that have ended stay in:
    /// the phone decides by its own clock, and servers of one site agree whenever they were started.
    ///
    /// # Errors
    /// None in practice.
    pub(crate) fn pack(&self) -> Result<bytes::Bytes, Error> {
        let mut plain = self.salt.to_vec();
        for code in &self.codes {
            let until = code.until.map_or(NO_END, Day::number);
            plain.extend(code.hash);
            plain.extend(until.to_le_bytes());
        }
        compress::compress(Encoding::Gzip, &plain).map_err(|error| Error::new("codes", error))
    }
}

/// # Errors
/// A system without random numbers.
pub(crate) fn fresh_salt() -> Result<Salt, Error> {
    let mut salt = [0; 16];
    rand::fill(&mut salt).map_err(|_| Error::new("salt", "no random numbers"))?;
    Ok(salt)
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

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
        let own = SiteCode {
            hash: [0; 32],
            until: None,
        };
        assert!(Codes::new(None, vec![own], &[]).is_ok());
    }

    #[test]
    fn guessable_codes_are_known() {
        for (text, guessable) in [
            ("000000", true),
            ("99999999", true),
            ("123456", true),
            ("01234567", true),
            ("789012", true),
            ("987654", true),
            ("3210987", true),
            ("246810", false),
            ("111112", false),
            ("123457", false),
            ("121212", false),
            ("804713", false),
        ] {
            let code = text.parse::<Code>().unwrap();
            assert_eq!(code.is_guessable(), guessable, "{text}");
        }
    }
}
