//! Codes: the digits that open the door, and the hashes that stand for them.

pub use digits::Code;
use digits::CodeHash;
pub(crate) use digits::Salt;

use crate::day::Day;
use crate::{Error, compress, encoding::Encoding};

/// A code of the site folder.
#[derive(Clone, Debug)]
pub(crate) struct SiteCode {
    pub(crate) hash: CodeHash,
    /// The last day on which it opens; none: for good.
    pub(crate) until: Option<Day>,
}

/// The salt and every code of a site.
pub(crate) struct Codes {
    pub(crate) salt: Salt,
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
    digits::fresh_salt().ok_or_else(|| Error::new("salt", "no random numbers"))
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
