//! Every way to hold a connection without using it ends at its own deadline. The deadlines are short here.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, split};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

use crate::client::{get, tls};
use crate::fixture::Fixture;
use crate::frames::{self, PING, WINDOW_UPDATE, frame, hello};

/// Hundredths of a second: handshake and head 60, idle 80, stall 120, age 800, last 50.
const LIMITS: [&str; 14] = [
    "--handshake-time",
    "0.6",
    "--head-time",
    "0.6",
    "--idle-time",
    "0.8",
    "--stall-time",
    "1.2",
    "--age-time",
    "8",
    "--last-time",
    "0.5",
    "--linger-time",
    "0.2",
];

/// For a machine that is busy with other tests.
const SLACK: Duration = Duration::from_millis(2500);

async fn server(fixture: &Fixture, encrypted: bool) -> SocketAddr {
    let place: &[&str] = match encrypted {
        true => &["--https", "127.0.0.1:0", "--self-signed"],
        false => &["--http", "127.0.0.1:0"],
    };
    fixture.serve(&[place, &LIMITS[..]].concat()).await
}

/// Sends `first`, then `drip` again and again, and reads only if `reads`; until the server has closed.
async fn held<S>(stream: S, first: &[u8], drip: Option<(Duration, &[u8])>, reads: bool) -> Duration
where
    S: AsyncRead + AsyncWrite + Send + 'static,
{
    let start = Instant::now();
    let (mut read, mut write) = split(stream);
    let _ = write.write_all(first).await;
    let reading = async {
        let mut buffer = [0; 4096];
        if !reads {
            // A byte at a time, slower than any deadline, is as good as nothing; but the end is seen.
            sleep(Duration::from_secs(8)).await;
        }
        while read.read(&mut buffer).await.is_ok_and(|count| count > 0) {}
    };
    let writing = async {
        loop {
            match drip {
                Some((pause, bytes)) => {
                    sleep(pause).await;
                    if write.write_all(bytes).await.is_err() || write.flush().await.is_err() {
                        return;
                    }
                }
                None => std::future::pending().await,
            }
        }
    };
    let ended = timeout(Duration::from_secs(12), async {
        tokio::select! { () = reading => {}, () = writing => {} }
    });
    ended.await.expect("still open after 12 s");
    start.elapsed()
}

#[track_caller]
fn assert_between(what: &str, time: Duration, least: f64, most: f64) {
    let (least, most) = (
        Duration::from_secs_f64(least),
        Duration::from_secs_f64(most),
    );
    assert!(time >= least && time <= most + SLACK, "{what}: {time:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn silence_before_and_after_the_handshake() {
    let fixture = Fixture::new();
    let plain = server(&fixture, false).await;
    let encrypted = server(&fixture, true).await;
    let tcp = async |address| TcpStream::connect(address).await.unwrap();
    let hello_half: &[u8] = b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03";
    let (a, b, c, d, e, f) = tokio::join!(
        held(tcp(plain).await, b"", None, true),
        held(tcp(plain).await, b"GET / HTTP/1.1\r\nHost:", None, true),
        held(tcp(encrypted).await, b"", None, true),
        held(tcp(encrypted).await, hello_half, None, true),
        held(tls(encrypted, &[b"http/1.1"]).await, b"", None, true),
        held(tls(encrypted, &[]).await, b"GET /", None, true),
    );
    for time in [a, b, c, d, e, f] {
        assert_between("silence", time, 0.5, 0.6);
    }
    let settings = hello(65_535);
    let (none, preface, settled) = tokio::join!(
        held(tls(encrypted, &[b"h2"]).await, b"", None, true),
        held(tls(encrypted, &[b"h2"]).await, frames::PREFACE, None, true),
        held(tls(encrypted, &[b"h2"]).await, &settings, None, true),
    );
    for time in [none, preface, settled] {
        // The last part: it is told to go, and does not answer.
        assert_between("silence over HTTP/2", time, 0.7, 1.3);
    }
    assert_eq!(get(plain, "/", &[]).await.status, 200);
}

/// A byte, and another just before each deadline: only the deadline for the whole counts.
#[tokio::test(flavor = "multi_thread")]
async fn drips_win_nothing() {
    let fixture = Fixture::new();
    let plain = server(&fixture, false).await;
    let encrypted = server(&fixture, true).await;
    let tcp = async |address| TcpStream::connect(address).await.unwrap();
    let before = Duration::from_millis(500);
    let ping = frame(PING, 0, 0, b"12345678");
    let head = b"GET / HTTP/1.1\r\nHost: x\r\nX-";
    let settings = hello(65_535);
    let (head, handshake, pings, frames) = tokio::join!(
        held(tcp(plain).await, head, Some((before, b"a")), true),
        held(
            tcp(encrypted).await,
            b"\x16\x03\x01\x02\0\x01\0\x01\xfc",
            Some((before, b"\x03")),
            true
        ),
        held(
            tls(encrypted, &[b"h2"]).await,
            &settings,
            Some((before, &ping)),
            true
        ),
        held(
            tls(encrypted, &[b"h2"]).await,
            &settings,
            Some((before, b"\0")),
            true
        ),
    );
    assert_between("head", head, 0.5, 0.6);
    assert_between("handshake", handshake, 0.5, 0.6);
    assert_between("PING", pings, 0.7, 1.3);
    assert_between("a frame, byte by byte", frames, 0.7, 1.3);
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_that_nobody_takes() {
    let fixture = Fixture::new();
    let plain = server(&fixture, false).await;
    let encrypted = server(&fixture, true).await;
    let zero = [hello(0), frames::get(1, "/")].concat();
    // One byte more of window, again and again: it moves, so only the age ends it.
    let more = frame(WINDOW_UPDATE, 0, 1, &1_u32.to_be_bytes());
    let pause = Duration::from_millis(100);
    let many = "GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(20_000);
    let reader = TcpStream::connect(plain).await.unwrap();
    let open = tls(encrypted, &[b"h2"]).await;
    let drip = tls(encrypted, &[b"h2"]).await;
    let (window, byte, pipeline) = tokio::join!(
        held(open, &zero, None, true),
        held(drip, &zero, Some((pause, &more)), true),
        held(
            reader,
            many.as_bytes(),
            Some((pause, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")),
            false
        ),
    );
    assert_between("window of nothing", window, 1.1, 1.3);
    assert_between("a byte at a time", byte, 7.5, 9.0);
    assert_between("pipeline, unread", pipeline, 0.1, 3.6);
    assert_eq!(get(plain, "/", &[]).await.status, 200);
}
