//! Starts the built server and fetches from it, as a phone with brotli would.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::code;
use crate::error::Error;
use crate::paths::Paths;

/// The built server on a free port; ended when dropped.
#[derive(Debug)]
pub(crate) struct Server {
    child: Child,
    /// `127.0.0.1:N`
    pub(crate) address: String,
}

impl Server {
    /// Starts `target/release/sidedoor` and waits for its ready line; with one of its fronts, or the first.
    pub(crate) fn start(paths: &Paths, front: Option<&str>) -> Result<Self, Error> {
        let failed = |error| Error::because("starting the built server", error);
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .map_err(failed)?
            .port();
        let address = format!("127.0.0.1:{port}");
        let mut child = Command::new(paths.binary("sidedoor"))
            .args(["serve", "--http", &address, "--code", &code::make_up()?])
            .args(front.into_iter().flat_map(|front| ["--front", front]))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(failed)?;
        let out = child.stdout.take();
        let server = Self { child, address };
        let mut line = String::new();
        if let Some(out) = out {
            BufReader::new(out).read_line(&mut line).map_err(failed)?;
        }
        if line.starts_with("ready ") {
            Ok(server)
        } else {
            Err(Error::Failed(format!(
                "starting the built server: it said `{}` where `ready` was due",
                line.trim()
            )))
        }
    }

    /// Body of the answer as sent, compressed when the server compresses it.
    pub(crate) fn body(&self, path: &str, encoding: &str) -> Result<Vec<u8>, Error> {
        let failed = |error: std::io::Error| Error::because(format!("GET {path}"), error);
        let mut stream = TcpStream::connect(&self.address).map_err(failed)?;
        stream
            .set_read_timeout(Some(Duration::from_secs(10)))
            .map_err(failed)?;
        let request = request(&self.address, path, encoding, "close");
        stream.write_all(request.as_bytes()).map_err(failed)?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).map_err(failed)?;
        let (status, body) = split(&answer)
            .ok_or_else(|| Error::Failed(format!("GET {path}: not an HTTP answer")))?;
        if status != 200 {
            return Err(Error::Failed(format!("GET {path}: status {status}")));
        }
        Ok(body.to_vec())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A GET as text.
pub(crate) fn request(host: &str, path: &str, encoding: &str, connection: &str) -> String {
    format!(
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {encoding}\r\nConnection: {connection}\r\n\r\n"
    )
}

/// Status and body of an answer that has a Content-Length and is whole.
pub(crate) fn split(answer: &[u8]) -> Option<(u16, &[u8])> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = str::from_utf8(&answer[..end]).ok()?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let length: usize = head
        .lines()
        .find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length")
                .then(|| value.trim())
        })?
        .parse()
        .ok()?;
    Some((status, answer.get(end + 4..end + 4 + length)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_whole_answers_only() {
        let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcd";
        assert_eq!(split(answer), Some((200, &b"abc"[..])));
        assert_eq!(
            split(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc"),
            None
        );
        assert_eq!(split(b"HTTP/1.1 200 OK\r\n"), None);
        assert_eq!(split(b""), None);
    }
}
