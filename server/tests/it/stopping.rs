//! Stopping, and running short: what was begun is finished, and nothing spins.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

use crate::child::Running;
use crate::client::{get, parse, request, tls};
use crate::fixture::Fixture;

/// A thousand connections have begun to read a large answer when SIGTERM comes; each gets the whole.
#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_downloads_are_finished() {
    let fixture = Fixture::new();
    let list: String = (0..120_000)
        .map(|number| format!("service {number}\n"))
        .collect();
    fixture.publish(6, "2040-01-01T00:00:00Z", &list);
    let path = fixture.published(&list);
    let more = ["--http", "127.0.0.1:0", "--drain-time", "30"];
    let server = Running::start(&fixture, 1, &more).await;
    let address = server.addresses[0];
    let mut open = Vec::new();
    for _ in 0..1_000 {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream
            .write_all(request("GET", &path, &[]).as_bytes())
            .await
            .unwrap();
        let mut first = vec![0; 1024];
        stream.read_exact(&mut first).await.unwrap();
        open.push((stream, first));
    }
    server.signal("TERM").await;
    sleep(Duration::from_millis(200)).await;
    assert!(
        TcpStream::connect(address).await.is_err(),
        "nobody new is let in"
    );
    let reading = open.into_iter().map(|(mut stream, mut bytes)| {
        let whole = list.len();
        tokio::spawn(async move {
            stream.read_to_end(&mut bytes).await.unwrap();
            assert_eq!(parse(&bytes).body.len(), whole);
        })
    });
    let reading: Vec<_> = reading.collect();
    for one in reading {
        one.await.expect("whole");
    }
    let (status, said, complained) = server.end().await;
    assert_eq!(
        (status.code(), said.as_str(), complained.as_str()),
        (Some(0), "", "")
    );
}

/// Whoever does not finish does not keep it from stopping.
#[tokio::test(flavor = "multi_thread")]
async fn draining_has_an_end() {
    let fixture = Fixture::new();
    let more = [
        "--https",
        "127.0.0.1:0",
        "--self-signed",
        "--drain-time",
        "1",
    ];
    let server = Running::start(&fixture, 1, &more).await;
    let mut held = tls(server.addresses[0], &[b"h2"]).await;
    let zero = [crate::frames::hello(0), crate::frames::get(1, "/")].concat();
    held.write_all(&zero).await.unwrap();
    held.flush().await.unwrap();
    sleep(Duration::from_millis(300)).await;
    let start = Instant::now();
    server.signal("TERM").await;
    let (status, _, _) = server.end().await;
    assert_eq!(status.code(), Some(0));
    assert!(
        start.elapsed() < Duration::from_secs(3),
        "{:?}",
        start.elapsed()
    );
}

/// 64 descriptors, 300 connections: it waits without spinning, and comes back.
#[tokio::test(flavor = "multi_thread")]
async fn few_descriptors() {
    let fixture = Fixture::new();
    let more = ["--http", "127.0.0.1:0"];
    let server = Running::under("ulimit -n 64", &fixture, 1, &more).await;
    let address = server.addresses[0];
    let mut crowd = Vec::new();
    for _ in 0..300 {
        crowd.push(TcpStream::connect(address).await.unwrap());
    }
    sleep(Duration::from_millis(500)).await;
    let before = server.ticks();
    sleep(Duration::from_secs(2)).await;
    let used = server.ticks() - before;
    assert!(
        used < 40,
        "{used} hundredths of a second of work in two seconds"
    );
    drop(crowd);
    let answer = timeout(Duration::from_secs(10), get(address, "/", &[]));
    assert_eq!(answer.await.unwrap().status, 200);
    assert_eq!(server.said(), "");
}

/// One address takes all that it can; the others are served.
#[tokio::test(flavor = "multi_thread")]
async fn one_address_has_its_share() {
    let fixture = Fixture::new();
    let more = [
        "--https",
        "127.0.0.1:0",
        "--self-signed",
        "--connections",
        "64",
        "--per-address",
        "16",
    ];
    let address = fixture.serve(&more).await;
    let from = async |last: u8| {
        let socket = tokio::net::TcpSocket::new_v4().unwrap();
        socket.bind(([127, 0, 0, last], 0).into()).unwrap();
        socket.connect(address).await.unwrap()
    };
    let mut crowd = Vec::new();
    for _ in 0..200 {
        crowd.push(from(9).await);
    }
    // The kernel takes each connection; the server lets go of those that are too many.
    let mut closed = 0;
    for stream in &mut crowd {
        let mut byte = [0; 1];
        let read = timeout(Duration::from_millis(50), stream.read(&mut byte));
        closed += usize::from(read.await.is_ok());
    }
    assert_eq!(closed, 200 - 16);
    for last in [2, 3, 1] {
        let stream = from(last).await;
        let config = std::sync::Arc::new(crate::client::client_config(&[b"http/1.1"]));
        let name = rustls::pki_types::ServerName::try_from("localhost").unwrap();
        let connecting = tokio_rustls::TlsConnector::from(config).connect(name, stream);
        let stream = timeout(Duration::from_secs(5), connecting)
            .await
            .unwrap()
            .unwrap();
        let bytes = crate::client::exchange(stream, request("GET", "/", &[]).as_bytes()).await;
        assert_eq!(parse(&bytes).status, 200);
    }
}
