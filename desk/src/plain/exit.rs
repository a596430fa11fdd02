//! Where the way out leads.

use std::fmt;
use std::str::FromStr;

/// Where the way out leads if nobody says: the weather, which anyone may look up.
pub const EXIT: &str = "https://www.weather.gov/";

/// An address of an ordinary page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exit {
    address: String,
    host: String,
}

impl Exit {
    /// The whole address, as a link has it.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The name of the host, as a person reads it.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }
}

impl FromStr for Exit {
    type Err = String;

    /// Reads an `https://` address. Without a name and a password in front of the host, which would show another host than
    /// the one that is opened.
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("expected an address such as {EXIT}");
        let rest = text.strip_prefix("https://").ok_or_else(wrong)?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
        let sound = host.contains('.')
            && !host.starts_with(['.', '-'])
            && host.chars().all(plain)
            && text
                .chars()
                .all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\'));
        if !sound {
            return Err(wrong());
        }
        Ok(Self {
            address: text.to_owned(),
            host: host.to_owned(),
        })
    }
}

impl fmt::Display for Exit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_page_and_nothing_else() {
        let read = |text: &str| text.parse::<Exit>();
        assert_eq!(read(EXIT).unwrap().host(), "www.weather.gov");
        assert_eq!(read("https://a.example/b?c#d").unwrap().host(), "a.example");
        for wrong in [
            "",
            "http://a.example/",
            "javascript:alert(1)",
            "https://",
            "https://localhost/",
            "https://a.example@b.example/",
            "https://a.example:8443/",
            "https://a.example/\"onclick=\"",
            "https://a.example/ b",
            "https://.example/",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
