//! The real program: after the ready line it says nothing, whatever a visitor does.

use std::fs;
use std::net::SocketAddr;
use std::process::Stdio;
use std::sync::Arc;

use rustls::pki_types::ServerName;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::Command;
use tokio_rustls::TlsConnector;

use crate::client::{ask, client_config, exchange, get, parse, raw, request, tls};
use crate::fixture::{Fixture, program};

const CANARY: &str = "canary4711";

#[tokio::test]
async fn nothing_is_written_about_visitors() {
    let fixture = Fixture::new();
    let empty = tempfile::tempdir().unwrap();
    let arguments = fixture.arguments(&[
        "--http",
        "127.0.0.1:0",
        "--https",
        "127.0.0.1:0",
        "--self-signed",
    ]);
    let mut child = Command::new(program())
        .args(&arguments[1..])
        .current_dir(empty.path())
        .env("HOME", empty.path())
        .env("TMPDIR", empty.path())
        .env("RUST_LOG", "trace")
        .env("RUST_BACKTRACE", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut ready = async |scheme: &str| {
        let mut line = String::new();
        out.read_line(&mut line).await.unwrap();
        let address = line
            .strip_prefix(&format!("ready {scheme}://"))
            .and_then(|rest| rest.strip_suffix("/\n"))
            .unwrap_or_else(|| panic!("{line}"));
        address.parse::<SocketAddr>().unwrap()
    };
    let plain = ready("http").await;
    let encrypted = ready("https").await;
    assert_ne!(plain.port(), 0);

    visit(plain, encrypted).await;

    let pid = child.id().unwrap().to_string();
    // Nothing went to a disk, and no file is open to write to.
    let done = fs::read_to_string(format!("/proc/{pid}/io")).unwrap();
    assert!(done.contains("\nwrite_bytes: 0\n"), "{done}");
    for open in fs::read_dir(format!("/proc/{pid}/fd")).unwrap() {
        let target = fs::read_link(open.unwrap().path()).unwrap();
        let target = target.display().to_string();
        let plain = ["socket:", "pipe:", "anon_inode:", "/dev/null"];
        assert!(
            plain.iter().any(|kind| target.starts_with(kind)),
            "{target}"
        );
    }
    let limits = fs::read_to_string(format!("/proc/{pid}/limits")).unwrap();
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"));
    let core: Vec<_> = core.unwrap().split_whitespace().skip(4).collect();
    assert_eq!(core, ["0", "0", "bytes"]);
    let killed = Command::new("kill").arg(pid).status().await.unwrap();
    assert!(killed.success());
    let status = child.wait().await.unwrap();
    assert_eq!(status.code(), Some(0), "SIGTERM is an ordinary end");
    let (mut said, mut complained) = (String::new(), String::new());
    out.read_to_string(&mut said).await.unwrap();
    let mut err = child.stderr.take().unwrap();
    err.read_to_string(&mut complained).await.unwrap();
    assert_eq!((said.as_str(), complained.as_str()), ("", ""));
    assert_eq!(fs::read_dir(empty.path()).unwrap().count(), 0);
}

/// Good requests and bad ones, with a token in every place that could be written down.
async fn visit(plain: SocketAddr, encrypted: SocketAddr) {
    let path = format!("/{CANARY}?{CANARY}={CANARY}");
    let headers = ["User-Agent", "Referer", "Cookie", "X-Forwarded-For", CANARY]
        .map(|name| format!("{name}: {CANARY}"));
    let headers: Vec<_> = headers.iter().map(String::as_str).collect();
    for method in ["GET", "HEAD", "POST", CANARY] {
        let text = request(method, &path, &headers);
        for answer in [
            ask(plain, method, &path, &headers).await,
            parse(&exchange(tls(encrypted, &[b"http/1.1"]).await, text.as_bytes()).await),
        ] {
            assert!(matches!(answer.status, 404 | 405), "{}", answer.status);
        }
    }
    assert_eq!(get(plain, "/", &headers).await.status, 200);
    // The name that a browser asks for in the clear, once with a good end and once with none.
    for name in [format!("{CANARY}.example"), CANARY.to_owned()] {
        let config = client_config(&[b"h2"]);
        let stream = TcpStream::connect(encrypted).await.unwrap();
        let name = ServerName::try_from(name).unwrap();
        let connecting = TlsConnector::from(Arc::new(config)).connect(name, stream);
        drop(connecting.await.unwrap());
    }
    let mut strangers = client_config(&[CANARY.as_bytes()]);
    strangers.enable_sni = false;
    let stream = TcpStream::connect(encrypted).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let refused = TlsConnector::from(Arc::new(strangers)).connect(name, stream);
    assert!(refused.await.is_err(), "no protocol in common");
    for broken in [
        format!("GET /{CANARY} HTTP/1.1\r\nContent-Length: 5\r\n\r\n{CANARY}"),
        format!("{CANARY}\r\n\r\n"),
        format!("GET /{CANARY}\0 HTTP/1.1\r\n\r\n"),
        format!(
            "GET / HTTP/1.1\r\n{CANARY}: {}\r\n\r\n",
            "x".repeat(100_000)
        ),
    ] {
        let _ = raw(plain, broken.as_bytes()).await;
        // Not TLS at all, and then plain nonsense inside TLS.
        let _ = raw(encrypted, broken.as_bytes()).await;
        let _ = exchange(tls(encrypted, &[b"h2"]).await, broken.as_bytes()).await;
    }
}
