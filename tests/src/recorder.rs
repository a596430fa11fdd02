//! A listener between the browser and the server that writes down every request, and can make
//! some of them slow or fail.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::Result;

/// What happens to requests before they go on.
#[derive(Debug, Default)]
struct Ways {
    /// Paths with this in them wait this long.
    slow: Vec<(&'static str, Duration)>,
    /// A path with this in it is answered with a fault of the server.
    refused: Option<&'static str>,
    /// Whether connections end without an answer.
    gone: bool,
}

/// What a server with a fault answers.
const FAULT: &[u8] =
    b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/// Forwards connections to one port and keeps the requests that went through.
#[derive(Debug)]
pub struct Recorder {
    port: u16,
    requests: Arc<Mutex<Vec<String>>>,
    received: Arc<AtomicU64>,
    ways: Arc<Mutex<Ways>>,
}

impl Recorder {
    /// Listens on a free port for as long as the test runs.
    pub fn before(upstream: u16) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let ways = Arc::new(Mutex::new(Ways::default()));
        let received = Arc::new(AtomicU64::new(0));
        let (kept, waits) = (Arc::clone(&requests), Arc::clone(&ways));
        let count = Arc::clone(&received);
        thread::spawn(move || {
            for browser in listener.incoming().flatten() {
                let (kept, waits) = (Arc::clone(&kept), Arc::clone(&waits));
                let count = Arc::clone(&count);
                thread::spawn(move || forward(&browser, upstream, &kept, count, &waits));
            }
        });
        Ok(Self {
            port,
            requests,
            received,
            ways,
        })
    }

    /// From now on requests for a path that holds `part` wait before they go on.
    pub fn slow_down(&self, part: &'static str, wait: Duration) {
        let mut ways = self.ways.lock().unwrap_or_else(PoisonError::into_inner);
        ways.slow.push((part, wait));
    }

    /// From now on requests for a path that holds `part` fail; with `None` all go on again.
    pub fn refuse(&self, part: Option<&'static str>) {
        let mut ways = self.ways.lock().unwrap_or_else(PoisonError::into_inner);
        ways.refused = part;
    }

    /// Whether from now on the server seems to be gone: every request ends without an answer.
    pub fn gone(&self, gone: bool) {
        let mut ways = self.ways.lock().unwrap_or_else(PoisonError::into_inner);
        ways.gone = gone;
    }

    /// Where the browser is to go.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The requests so far: each head as it came, method and path first.
    pub fn heads(&self) -> Vec<String> {
        self.requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The requests so far as `GET /path`.
    pub fn requests(&self) -> Vec<String> {
        self.heads().iter().map(|head| line(head)).collect()
    }

    /// Bytes of all answers so far, with their heads.
    pub fn received(&self) -> u64 {
        self.received.load(Ordering::Relaxed)
    }

    /// Forgets the requests so far.
    pub fn clear(&self) {
        self.requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }
}

/// `GET /path` out of a request's head.
fn line(head: &str) -> String {
    head.split(' ').take(2).collect::<Vec<_>>().join(" ")
}

fn forward(
    browser: &TcpStream,
    upstream: u16,
    kept: &Mutex<Vec<String>>,
    count: Arc<AtomicU64>,
    ways: &Mutex<Ways>,
) -> std::io::Result<()> {
    let server = TcpStream::connect(("127.0.0.1", upstream))?;
    let (mut answers, mut back) = (server.try_clone()?, browser.try_clone()?);
    thread::spawn(move || {
        let mut buffer = [0; 8192];
        while let Ok(length @ 1..) = answers.read(&mut buffer) {
            count.fetch_add(length as u64, Ordering::Relaxed);
            if back.write_all(&buffer[..length]).is_err() {
                break;
            }
        }
        let _ = back.shutdown(Shutdown::Both);
    });
    let (mut from, mut to) = (browser, &server);
    let mut head = Vec::new();
    let mut buffer = [0; 8192];
    loop {
        let count = from.read(&mut buffer)?;
        if count == 0 {
            return server.shutdown(Shutdown::Both);
        }
        // Written down before it is passed on: a test that sees an answer sees its request.
        head.extend_from_slice(&buffer[..count]);
        while let Some(end) = head.windows(4).position(|four| four == b"\r\n\r\n") {
            let one: Vec<u8> = head.drain(..end + 4).collect();
            let one = String::from_utf8_lossy(&one).into_owned();
            let path = line(&one);
            kept.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(one);
            let (wait, refused, gone) = {
                let ways = ways.lock().unwrap_or_else(PoisonError::into_inner);
                let waits = ways.slow.iter().filter(|(part, _)| path.contains(part));
                let refused = ways.refused.is_some_and(|part| path.contains(part));
                (waits.map(|(_, wait)| *wait).sum(), refused, ways.gone)
            };
            thread::sleep(wait);
            if refused || gone {
                let mut back = browser;
                back.write_all(if gone { b"" } else { FAULT })?;
                server.shutdown(Shutdown::Both)?;
                return browser.shutdown(Shutdown::Both);
            }
        }
        to.write_all(&buffer[..count])?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_it_is_told_to() {
        let upstream = TcpListener::bind("127.0.0.1:0").unwrap();
        let recorder = Recorder::before(upstream.local_addr().unwrap().port()).unwrap();
        recorder.refuse(Some("/b"));
        let mut stream = TcpStream::connect(("127.0.0.1", recorder.port())).unwrap();
        stream.write_all(b"GET /b HTTP/1.1\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 500"), "{answer}");
        assert_eq!(recorder.requests(), ["GET /b"]);
    }

    #[test]
    fn writes_down_what_passes() {
        let upstream = TcpListener::bind("127.0.0.1:0").unwrap();
        let recorder = Recorder::before(upstream.local_addr().unwrap().port()).unwrap();
        let server = thread::spawn(move || {
            let (mut stream, _) = upstream.accept().unwrap();
            let mut buffer = [0; 1024];
            let mut seen = 0;
            while seen < 2 {
                let count = stream.read(&mut buffer).unwrap();
                seen += buffer[..count]
                    .windows(4)
                    .filter(|four| four == b"\r\n\r\n")
                    .count();
            }
            stream
                .write_all(b"HTTP/1.1 204 No Content\r\n\r\n")
                .unwrap();
        });
        let mut stream = TcpStream::connect(("127.0.0.1", recorder.port())).unwrap();
        stream
            .write_all(b"GET /a HTTP/1.1\r\nHost: x\r\n\r\nHEAD /b HTTP/1.1\r\n\r\n")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        server.join().unwrap();
        assert!(answer.starts_with("HTTP/1.1 204"));
        assert_eq!(recorder.requests(), ["GET /a", "HEAD /b"]);
        assert!(recorder.heads()[0].contains("Host: x"));
        recorder.clear();
        assert!(recorder.requests().is_empty());
    }
}
