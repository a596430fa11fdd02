//! Silence, and stopping: nobody can hold a connection for ever.

use std::process::Stdio;
use std::time::{Duration, Instant};

use sidedoor::{Server, prepare};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::Command;
use tokio::sync::oneshot;
use tokio::time::timeout;

use crate::client::{get, tls};
use crate::fixture::{Fixture, program};

/// How long until the server closes.
async fn closed_after<S: AsyncReadExt + Unpin>(mut stream: S) -> Duration {
    let start = Instant::now();
    let read = timeout(Duration::from_secs(15), async {
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes).await;
    });
    read.await.expect("still open after 15 s");
    start.elapsed()
}

#[tokio::test]
async fn silence_ends_after_ten_seconds() {
    let fixture = Fixture::new();
    let plain = fixture.serve(&["--http", "127.0.0.1:0"]).await;
    let encrypted = fixture
        .serve(&["--https", "127.0.0.1:0", "--self-signed"])
        .await;

    let silent = TcpStream::connect(plain).await.unwrap();
    let mut half = TcpStream::connect(plain).await.unwrap();
    half.write_all(b"GET / HTTP/1.1\r\nHost:").await.unwrap();
    let mut idle = TcpStream::connect(plain).await.unwrap();
    idle.write_all(b"HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")
        .await
        .unwrap();
    let no_hello = TcpStream::connect(encrypted).await.unwrap();
    let mut half_hello = TcpStream::connect(encrypted).await.unwrap();
    half_hello
        .write_all(b"\x16\x03\x01\x02\0\x01")
        .await
        .unwrap();
    let after_handshake = tls(encrypted, &[b"http/1.1"]).await;

    let (a, b, c, d, e, f) = tokio::join!(
        closed_after(silent),
        closed_after(half),
        closed_after(idle),
        closed_after(no_hello),
        closed_after(half_hello),
        closed_after(after_handshake),
    );
    for time in [a, b, c, d, e, f] {
        assert!(time > Duration::from_secs(5), "{:?}", [a, b, c, d, e, f]);
    }
    assert_eq!(get(plain, "/", &[]).await.status, 200);
}

#[tokio::test]
async fn stopping_ends_idle_connections_at_once() {
    let fixture = Fixture::new();
    let settings = fixture.settings(&["--http", "127.0.0.1:0", "--linger-time", "0.2"]);
    let server = Server::bind(&settings, prepare(&settings).unwrap())
        .await
        .unwrap();
    let url = server.urls().remove(0);
    let address = url.trim_start_matches("http://").trim_end_matches('/');
    let (stop, stopped) = oneshot::channel::<()>();
    let running = tokio::spawn(server.run(async {
        let _ = stopped.await;
    }));

    let mut idle = TcpStream::connect(address).await.unwrap();
    idle.write_all(b"HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")
        .await
        .unwrap();
    let mut first = [0; 12];
    idle.read_exact(&mut first).await.unwrap();
    assert_eq!(&first, b"HTTP/1.1 200");

    stop.send(()).unwrap();
    timeout(Duration::from_secs(2), running)
        .await
        .expect("stops soon")
        .unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}

/// More connections than the system allows files: it waits, says nothing, and comes back.
#[cfg(unix)]
#[tokio::test]
async fn running_out_of_descriptors_passes() {
    let fixture = Fixture::new();
    let arguments = fixture.arguments(&["--http", "127.0.0.1:0"]);
    let mut child = Command::new("sh")
        .args(["-c", "ulimit -n 24; exec \"$@\"", "sh"])
        .arg(program())
        .args(&arguments[1..])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut ready = String::new();
    out.read_line(&mut ready).await.unwrap();
    let address = ready
        .trim_start_matches("ready http://")
        .trim_end_matches("/\n")
        .parse()
        .unwrap();

    let mut crowd = Vec::new();
    for _ in 0..60 {
        crowd.push(TcpStream::connect(address).await.unwrap());
    }
    drop(crowd);
    let answer = timeout(Duration::from_secs(5), get(address, "/", &[]));
    assert_eq!(answer.await.unwrap().status, 200);

    child.start_kill().unwrap();
    let output = child.wait_with_output().await.unwrap();
    assert_eq!(output.stderr, b"");
}
