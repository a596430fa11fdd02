//! What the server has written waits in the kernel until it is taken, and nobody can make it wait there for long either.
#![cfg(target_os = "linux")]

use std::fs;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::sleep;

use crate::fixture::Fixture;

/// More than the smallest buffer of a receiver holds.
const REQUESTS: usize = 8;

/// Whether the kernel still has the server's side of a connection, which stays in its table after the server closed it.
fn is_kept(server: SocketAddr, client: SocketAddr) -> bool {
    let (local, remote) = (
        format!(":{:04X}", server.port()),
        format!(":{:04X}", client.port()),
    );
    let table = fs::read_to_string("/proc/net/tcp").unwrap();
    table.lines().any(|line| {
        let mut fields = line.split_whitespace().skip(1);
        let mut ends = |end: &str| fields.next().is_some_and(|field| field.ends_with(end));
        ends(&local) && ends(&remote)
    })
}

/// Asks for more than it has room for.
async fn greedy(server: SocketAddr) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(1).unwrap();
    let mut stream = socket.connect(server).await.unwrap();
    let requests = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(REQUESTS);
    stream.write_all(requests.as_bytes()).await.unwrap();
    stream
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_takes_does_not_wait_there() {
    let fixture = Fixture::new();
    let more = [
        "--http",
        "127.0.0.1:0",
        "--head-time",
        "0.4",
        "--stall-time",
        "1.2",
        "--linger-time",
        "0.2",
    ];
    let server = fixture.serve(&more).await;
    let idle = greedy(server).await;
    let mut slow = greedy(server).await;
    let both = [&idle, &slow].map(|stream| stream.local_addr().unwrap());
    sleep(Duration::from_millis(300)).await;
    for client in both {
        assert!(is_kept(server, client), "asked, and not yet given up");
    }
    let start = Instant::now();
    let mut few = [0; 5];
    while both.iter().any(|client| is_kept(server, *client)) {
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "the kernel still waits for somebody to take what was written"
        );
        let _ = slow.read(&mut few).await;
        sleep(Duration::from_millis(250)).await;
    }
    drop(idle);
}
