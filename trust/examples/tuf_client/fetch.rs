//! Files over HTTP, never more of them than is wanted.

use std::error::Error;
use std::fmt::Write;
use std::io::Read;
use std::time::Duration;

use ureq::Agent;

/// The longest that one file may take: whoever answers slower is no place to learn from.
const PATIENCE: Duration = Duration::from_secs(60);

/// One place.
pub(crate) struct Fetch {
    agent: Agent,
    base: String,
}

impl Fetch {
    /// `base`: a folder's address, with or without a slash at its end.
    pub(crate) fn from(base: &str) -> Self {
        // A redirect would be a portal's: a repository answers itself.
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(PATIENCE));
        Self {
            agent: config.build().into(),
            base: format!("{}/", base.trim_end_matches('/')),
        }
    }

    /// The file at `path`; `None` if the place says that there is none. One byte more than
    /// `limit` is read, so that a longer file is seen to be longer.
    pub(crate) fn get(&self, path: &str, limit: usize) -> Result<Option<Vec<u8>>, Box<dyn Error>> {
        let address = format!("{}{}", self.base, quoted(path, true));
        let failed = |error: &dyn Error| format!("{address}: {error}");
        let mut answer = self.agent.get(&address).call().map_err(|e| failed(&e))?;
        match answer.status().as_u16() {
            200 => {
                let mut bytes = Vec::new();
                let body = answer.body_mut().as_reader();
                let most = u64::try_from(limit)?.saturating_add(1);
                body.take(most)
                    .read_to_end(&mut bytes)
                    .map_err(|e| failed(&e))?;
                Ok(Some(bytes))
            }
            403 | 404 => Ok(None),
            other => Err(format!("{address}: answered {other}").into()),
        }
    }
}

/// `name` as a part of an address, or as the name of one file; `slashes`: whether they stay.
pub(crate) fn quoted(name: &str, slashes: bool) -> String {
    let mut quoted = String::new();
    for (index, byte) in name.bytes().enumerate() {
        let plain = byte.is_ascii_alphanumeric()
            || matches!(byte, b'-' | b'_' | b'~')
            || (byte == b'.' && index > 0)
            || (byte == b'/' && slashes);
        if plain {
            quoted.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(quoted, "%{byte:02X}");
        }
    }
    quoted
}
