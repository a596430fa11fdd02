//! Fetches what the server hands to anybody, without a browser.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::Context;

use crate::Result;

/// An answer, taken apart.
#[derive(Debug)]
pub struct Answer {
    /// Status code.
    pub status: u16,
    /// Status line and headers as they came.
    pub head: String,
    /// Body as it came.
    pub body: Vec<u8>,
}

/// Asks for `path` on a port of this machine, with `encoding` as Accept-Encoding.
pub fn get(port: u16, path: &str, encoding: &str) -> Result<Answer> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let end = bytes
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .with_context(|| format!("GET {path}: no answer"))?;
    let head = String::from_utf8(bytes[..end].to_vec())?;
    let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
    Ok(Answer {
        status: status.with_context(|| format!("GET {path}: {head:?}"))?,
        head,
        body: bytes.split_off(end + 4),
    })
}

/// Paths of a service worker's lists, in their order: everything that the app consists of.
pub fn listed(script: &str) -> Vec<String> {
    let script: String = script.chars().filter(|c| !c.is_whitespace()).collect();
    script
        .split("[\"/")
        .skip(1)
        .filter_map(|pair| pair.split_once("\",\"sha256-"))
        .map(|(path, _)| format!("/{path}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_paths_in_order() {
        let script = "F = [[\"/\", \"sha256-A\"], [\"/a/b.js\",\"sha256-B\"]]; x[\"/no\"]";
        assert_eq!(listed(script), ["/", "/a/b.js"]);
    }
}
