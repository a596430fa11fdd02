//! Requests that two servers could read in two ways: here each has one answer at most, and what hides in it has none.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::{get, raw, request};
use crate::fixture::Fixture;

/// The one answer that a hidden request would get: its headers are those of no other path.
const HIDDEN: &str = "GET /sw.js HTTP/1.1\r\nHost: x\r\n\r\n";
const OF_HIDDEN: &str = "connect-src 'self'";

#[tokio::test]
async fn nothing_hides_in_a_body() {
    let fixture = Fixture::new();
    let address = fixture
        .serve(&["--http", "127.0.0.1:0", "--head-time", "1"])
        .await;
    let hidden = raw(address, request("GET", "/sw.js", &[]).as_bytes()).await;
    assert!(
        String::from_utf8_lossy(&hidden).contains(OF_HIDDEN),
        "the test can see it"
    );
    let length = HIDDEN.len();
    for head in [
        format!("Content-Length: {length}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        format!("Transfer-Encoding: chunked\r\nContent-Length: {length}\r\n\r\n0\r\n\r\n"),
        "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n".to_owned(),
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n".to_owned(),
        "Transfer-Encoding: identity, chunked\r\n\r\n0\r\n\r\n".to_owned(),
        "Transfer-Encoding: xchunked\r\n\r\n".to_owned(),
        "Transfer-Encoding: chunked, gzip\r\n\r\n".to_owned(),
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n".to_owned(),
        "Transfer-Encoding:\x0bchunked\r\n\r\n0\r\n\r\n".to_owned(),
        "Transfer-Encoding: chunked\r\n\r\n0;x=\n\r\n".to_owned(),
        "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n".to_owned(),
        format!("Content-Length: 0\r\nContent-Length: {length}\r\n\r\n"),
        format!("Content-Length: {length}, 0\r\n\r\n"),
        format!("Content-Length: +{length}\r\n\r\n"),
        format!("Content-Length: 0x{length:x}\r\n\r\n"),
        format!("Content-Length: {length}\r\n\r\n"),
        "Content-Length: 18446744073709551616\r\n\r\n".to_owned(),
        "X: y\r\n Content-Length: 5\r\n\r\n".to_owned(),
        "X: y\r\n\tTransfer-Encoding: chunked\r\n\r\n".to_owned(),
        "X\0: y\r\n\r\n".to_owned(),
        "X: y\rContent-Length: 9\r\n\r\n".to_owned(),
        "Expect: 100-continue\r\nContent-Length: 9\r\n\r\n".to_owned(),
        "Upgrade: h2c\r\nConnection: Upgrade\r\nContent-Length: 9\r\n\r\n".to_owned(),
    ] {
        for method in ["GET", "POST"] {
            let text = format!("{method} / HTTP/1.1\r\nHost: x\r\n{head}{HIDDEN}");
            let answer = raw(address, text.as_bytes()).await;
            let answer = String::from_utf8_lossy(&answer);
            let answers = answer.matches("HTTP/1.1 ").count();
            assert!(
                answers <= 1 && !answer.contains(OF_HIDDEN),
                "{text}: {answer}"
            );
        }
    }
    assert_eq!(get(address, "/", &[]).await.status, 200);
}

/// A line of a million bytes is not read to its end.
#[tokio::test]
async fn long_lines_are_cut_short() {
    let fixture = Fixture::new();
    let address = fixture.serve(&["--http", "127.0.0.1:0"]).await;
    for text in [
        format!("GET /{} HTTP/1.1\r\nHost: x\r\n\r\n", "x".repeat(1_000_000)),
        format!("{} / HTTP/1.1\r\nHost: x\r\n\r\n", "X".repeat(1_000_000)),
        format!(
            "GET / HTTP/1.1\r\nHost: x\r\nX: {}\r\n\r\n",
            "y".repeat(1_000_000)
        ),
        format!(
            "GET / HTTP/1.1\r\nHost: x\r\n{}: y\r\n\r\n",
            "x".repeat(1_000_000)
        ),
    ] {
        let start = Instant::now();
        let answer = raw(address, text.as_bytes()).await;
        let answer = String::from_utf8_lossy(&answer);
        let refused = ["HTTP/1.1 400 ", "HTTP/1.1 414 ", "HTTP/1.1 431 "];
        assert!(
            answer.is_empty() || refused.iter().any(|line| answer.starts_with(line)),
            "{}",
            &answer[..answer.len().min(200)]
        );
        assert!(!answer.contains("xxxx") && !answer.contains("yyyy"));
        assert!(start.elapsed() < Duration::from_secs(5));
    }
}

/// Nothing is decoded and nothing is opened, so there is no way out of the site.
#[tokio::test]
async fn no_path_leads_out() {
    let fixture = Fixture::new();
    let address = fixture.serve(&["--http", "127.0.0.1:0"]).await;
    let nothing = get(address, "/nothing", &[]).await;
    for path in [
        "/..",
        "/../",
        "/../../../../etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/%252e%252e/etc/passwd",
        "/..%c0%af..%c0%afetc/passwd",
        "/..%5c..%5cetc%5cpasswd",
        "/..\\..\\etc\\passwd",
        "/a/..;/..;/site.toml",
        "/.%00./site.toml",
        "/./sw.js",
        "//sw.js",
        "/a//../sw.js",
        "/data/../../site/site.toml",
        "/data/%2e%2e/targets.json",
        "/.well-known/acme-challenge/../../x",
        "/.git/config",
        "/site.toml",
        "/%73w.js",
        "/sw.js%20",
        "/sw.js.",
        "/sw.js::$DATA",
        "/proc/self/environ",
        "/file:///etc/passwd",
    ] {
        assert_eq!(get(address, path, &[]).await, nothing, "{path}");
    }
}

/// The absolute form names the same thing, as RFC 9112 asks for.
#[tokio::test]
async fn ten_thousand_requests_at_once() {
    let fixture = Fixture::new();
    let address = fixture
        .serve(&["--http", "127.0.0.1:0", "--age-time", "60"])
        .await;
    let one = "HEAD http://x/icon.svg HTTP/1.1\r\nHost: x\r\n\r\n";
    let many = one.repeat(9_999) + &request("HEAD", "/icon.svg", &[]);
    let (mut read, mut write) = TcpStream::connect(address).await.unwrap().into_split();
    let sending = tokio::spawn(async move {
        write.write_all(many.as_bytes()).await.unwrap();
        write
    });
    let mut answers = Vec::new();
    read.read_to_end(&mut answers).await.unwrap();
    sending.await.unwrap();
    let count = answers
        .windows(15)
        .filter(|part| part == b"HTTP/1.1 200 OK")
        .count();
    assert_eq!(count, 10_000);
}
