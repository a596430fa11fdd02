//! The digits of a code, and the hash that stands for them: the same for whoever makes a site and whoever serves it.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use aws_lc_rs::{pbkdf2, rand};

/// PBKDF2 rounds; a phone does the same for each attempt.
const ROUNDS: NonZeroU32 = NonZeroU32::new(600_000).unwrap();

/// Digits as they are typed: 6 to 8, zeros kept. Never printed, not even by `Debug`.
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
    #[must_use]
    pub fn hash(&self, salt: &Salt) -> CodeHash {
        let mut hash = [0; 32];
        let algorithm = pbkdf2::PBKDF2_HMAC_SHA256;
        pbkdf2::derive(algorithm, ROUNDS, salt, self.0.as_bytes(), &mut hash);
        hash
    }

    /// Whether anybody would try it first: one digit all through, or a run up or down, such as 123456 or 3210987.
    #[must_use]
    pub fn is_guessable(&self) -> bool {
        let step = |pair: &[u8]| (10 + pair[1] - pair[0]) % 10;
        let mut steps = self.0.as_bytes().windows(2).map(step);
        let first = steps.next();
        matches!(first, Some(0 | 1 | 9)) && steps.all(|step| Some(step) == first)
    }
}

/// One for each site, so that all its servers agree.
pub type Salt = [u8; 16];

/// PBKDF2-HMAC-SHA-256 of the digits.
pub type CodeHash = [u8; 32];

/// A salt for a new site; none where the system has no random numbers.
#[must_use]
pub fn fresh_salt() -> Option<Salt> {
    let mut salt = [0; 16];
    rand::fill(&mut salt).ok().map(|()| salt)
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
