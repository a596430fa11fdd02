//! Floods over HTTP/2: the connection is ended, the memory stays small, and everyone else is served.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt, split};
use tokio::time::{sleep, timeout};

use crate::child::Running;
use crate::client::{exchange, parse, request, tls};
use crate::fixture::Fixture;
use crate::frames::{
    CONTINUATION, DATA, END_HEADERS, END_STREAM, GOAWAY, HEADERS, PING, RST_STREAM, SETTINGS,
    WINDOW_UPDATE, field, frame, frames, get, get_block, hello,
};

/// Kibibytes that one flood may cost.
const MEMORY: u64 = 24 * 1024;

/// What a flood did.
struct Flood {
    /// Bytes that the server took before it ended the connection, or all.
    sent: usize,
    ended: bool,
    /// The code of its GOAWAY, if one came.
    goaway: Option<u32>,
    slowest: Duration,
    memory: u64,
}

/// Sends `first`, then `round(n)` for n from 0 to `rounds`, as fast as it is taken, while others ask for the page.
async fn flood(first: Vec<u8>, rounds: u32, round: impl Fn(u32) -> Vec<u8>) -> Flood {
    let fixture = Fixture::new();
    let limits = [
        "--idle-time",
        "2",
        "--age-time",
        "6",
        "--last-time",
        "0.5",
        "--linger-time",
        "0.5",
    ];
    let more = [&["--https", "127.0.0.1:0", "--self-signed"], &limits[..]].concat();
    let server = Running::start(&fixture, 1, &more).await;
    let address = server.addresses[0];
    let ask = async || {
        let start = Instant::now();
        let stream = tls(address, &[b"http/1.1"]).await;
        let answer = parse(&exchange(stream, request("GET", "/", &[]).as_bytes()).await);
        assert_eq!(answer.status, 200);
        start.elapsed()
    };
    ask().await;
    let before = server.memory();

    let (mut read, mut write) = split(tls(address, &[b"h2"]).await);
    let mut sent = 0;
    let mut heard = Vec::new();
    let writing = async {
        if write.write_all(&first).await.is_err() {
            return;
        }
        for number in 0..rounds {
            let bytes = round(number);
            if write.write_all(&bytes).await.is_err() {
                return;
            }
            sent += bytes.len();
        }
        let _ = write.flush().await;
    };
    let reading = async {
        let mut buffer = [0; 16 * 1024];
        while let Ok(count) = read.read(&mut buffer).await {
            if count == 0 {
                break;
            }
            // Enough to find the last word in.
            heard.extend_from_slice(&buffer[..count]);
        }
    };
    let mut slowest = Duration::ZERO;
    let mut most = before;
    let others = async {
        loop {
            slowest = slowest.max(ask().await);
            most = most.max(server.memory());
            sleep(Duration::from_millis(100)).await;
        }
    };
    let both = timeout(Duration::from_secs(20), async {
        tokio::join!(writing, reading)
    });
    let ended = tokio::select! {
        ended = both => ended.is_ok(),
        () = others => unreachable!(),
    };
    let mut goaway = frames(&heard).into_iter().filter(|frame| frame.0 == GOAWAY);
    let goaway = goaway.next_back().map(|(_, _, _, payload)| {
        u32::from_be_bytes([payload[4], payload[5], payload[6], payload[7]])
    });
    slowest = slowest.max(ask().await);
    let memory = most.max(server.memory()) - before;
    assert_eq!(server.said(), "", "nothing is said about it");
    Flood {
        sent,
        ended,
        goaway,
        slowest,
        memory,
    }
}

#[track_caller]
fn assert_survived(what: &str, flood: &Flood, goaway: &[u32]) {
    let Flood {
        sent,
        ended,
        goaway: code,
        slowest,
        memory,
    } = flood;
    let said = format!("{what}: {sent} bytes, ended {ended}, {code:?}, {slowest:?}, {memory} KiB");
    assert!(*ended, "{said}");
    assert!(*memory < MEMORY, "{said}");
    assert!(*slowest < Duration::from_secs(4), "{said}");
    assert!(
        goaway.is_empty() || code.is_some_and(|code| goaway.contains(&code)),
        "{said}"
    );
}

/// PROTOCOL_ERROR and ENHANCE_YOUR_CALM.
const WRONG: u32 = 1;
const CALM: u32 = 11;

#[tokio::test(flavor = "multi_thread")]
async fn rapid_reset() {
    let done = flood(hello(65_535), 100_000, |number| {
        let stream = 2 * number + 1;
        let reset = frame(RST_STREAM, 0, stream, &8_u32.to_be_bytes());
        [get(stream, "/"), reset].concat()
    });
    assert_survived("rapid reset", &done.await, &[]);
}

/// Errors that make the server reset the streams itself: a window that grows by nothing.
#[tokio::test(flavor = "multi_thread")]
async fn made_resets() {
    let done = flood(hello(65_535), 100_000, |number| {
        let stream = 2 * number + 1;
        let nothing = frame(WINDOW_UPDATE, 0, stream, &0_u32.to_be_bytes());
        [get(stream, "/"), nothing].concat()
    });
    assert_survived("made resets", &done.await, &[WRONG, CALM]);
}

#[tokio::test(flavor = "multi_thread")]
async fn endless_continuation() {
    let start = [
        hello(65_535),
        frame(HEADERS, END_STREAM, 1, &get_block("/")),
    ]
    .concat();
    let part = frame(
        CONTINUATION,
        0,
        1,
        &field("x", &"y".repeat(100)).repeat(100),
    );
    let done = flood(start, 20_000, |_| part.clone());
    assert_survived("CONTINUATION", &done.await, &[WRONG, CALM]);
    // The same with nothing in it.
    let start = [
        hello(65_535),
        frame(HEADERS, END_STREAM, 1, &get_block("/")),
    ]
    .concat();
    let done = flood(start, 200_000, |_| frame(CONTINUATION, 0, 1, b""));
    assert_survived("empty CONTINUATION", &done.await, &[WRONG, CALM]);
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_and_pings() {
    let settings = frame(SETTINGS, 0, 0, &[0, 3, 0, 0, 0, 100]).repeat(100);
    let done = flood(hello(65_535), 5_000, |_| settings.clone());
    assert_survived("SETTINGS", &done.await, &[]);
    let pings = frame(PING, 0, 0, b"12345678").repeat(100);
    let done = flood(hello(65_535), 5_000, |_| pings.clone());
    assert_survived("PING", &done.await, &[]);
}

#[tokio::test(flavor = "multi_thread")]
async fn empty_data() {
    let start = [
        hello(65_535),
        frame(HEADERS, END_HEADERS, 1, &get_block("/")),
    ]
    .concat();
    let nothing = frame(DATA, 0, 1, b"").repeat(100);
    let done = flood(start, 10_000, |_| nothing.clone());
    assert_survived("empty DATA", &done.await, &[]);
}

/// One long field in the table, and then many requests of a few bytes that each name it a thousand times.
#[tokio::test(flavor = "multi_thread")]
async fn hpack_bomb() {
    let mut keep = get_block("/");
    keep.extend([0x40, 1, b'x', 0x7f, 0xa1, 0x1e]);
    keep.extend("y".repeat(4000).as_bytes());
    let start = [
        hello(65_535),
        frame(HEADERS, END_STREAM | END_HEADERS, 1, &keep),
    ]
    .concat();
    let mut many = get_block("/");
    many.extend([0xbe; 8000]);
    let done = flood(start, 2_000, |number| {
        frame(HEADERS, END_STREAM | END_HEADERS, 2 * number + 3, &many)
    });
    assert_survived("HPACK bomb", &done.await, &[]);
    let small = field("x", "y").repeat(2_500);
    let block = [get_block("/"), small].concat();
    let done = flood(hello(65_535), 2_000, |number| {
        frame(HEADERS, END_STREAM | END_HEADERS, 2 * number + 1, &block)
    });
    assert_survived("tiny fields", &done.await, &[]);
}
