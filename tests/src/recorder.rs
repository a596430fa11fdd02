//! A listener between the browser and the server that writes down every request, and can make
//! some of them slow.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::Result;

/// Paths with this in them wait this long.
type Slow = Vec<(&'static str, Duration)>;

/// Forwards connections to one port and keeps the requests that went through.
#[derive(Debug)]
pub struct Recorder {
    port: u16,
    requests: Arc<Mutex<Vec<String>>>,
    slow: Arc<Mutex<Slow>>,
}

impl Recorder {
    /// Listens on a free port for as long as the test runs.
    pub fn before(upstream: u16) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let slow = Arc::new(Mutex::new(Slow::new()));
        let (kept, waits) = (Arc::clone(&requests), Arc::clone(&slow));
        thread::spawn(move || {
            for browser in listener.incoming().flatten() {
                let (kept, waits) = (Arc::clone(&kept), Arc::clone(&waits));
                thread::spawn(move || forward(&browser, upstream, &kept, &waits));
            }
        });
        Ok(Self {
            port,
            requests,
            slow,
        })
    }

    /// From now on requests for a path that holds `part` wait before they go on.
    pub fn slow_down(&self, part: &'static str, wait: Duration) {
        self.slow
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push((part, wait));
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
    waits: &Mutex<Slow>,
) -> std::io::Result<()> {
    let server = TcpStream::connect(("127.0.0.1", upstream))?;
    let (mut answers, mut back) = (server.try_clone()?, browser.try_clone()?);
    thread::spawn(move || {
        let _ = std::io::copy(&mut answers, &mut back);
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
            let waits = waits.lock().unwrap_or_else(PoisonError::into_inner).clone();
            for (_, wait) in waits.iter().filter(|(part, _)| path.contains(part)) {
                thread::sleep(*wait);
            }
        }
        to.write_all(&buffer[..count])?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
