//! A new list or certificate while people fetch: taken whole, or refused with one line; no request fails.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use sidedoor::{Server, prepare};
use tokio::net::TcpStream;
use tokio::process::Command;
use tokio::time::{sleep, timeout};

use crate::child::Running;
use crate::client::{exchange, get, get_again, parse, request, tls};
use crate::fixture::{Fixture, program};
use crate::publisher::{Edition, SEEDS, publish_root};

const QUICK: [&str; 4] = ["--http", "127.0.0.1:0", "--poll-time", "0.1"];

/// Asks for `paths` again and again, each time on a new connection and on one that stays, until told to stop.
fn crowd(
    address: std::net::SocketAddr,
    paths: Vec<String>,
) -> (
    Arc<AtomicBool>,
    Arc<AtomicUsize>,
    tokio::task::JoinHandle<()>,
) {
    let stop = Arc::new(AtomicBool::new(false));
    let count = Arc::new(AtomicUsize::new(0));
    let (stopped, counted) = (stop.clone(), count.clone());
    let task = tokio::spawn(async move {
        let mut kept = TcpStream::connect(address).await.unwrap();
        while !stopped.load(Ordering::Relaxed) {
            for path in &paths {
                let new = get(address, path, &[]).await;
                for answer in [new, get_again(&mut kept, path).await] {
                    assert_eq!(answer.status, 200, "{path}");
                    assert!(!answer.body.is_empty(), "{path}");
                }
                counted.fetch_add(1, Ordering::Relaxed);
            }
        }
    });
    (stop, count, task)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_list_is_taken_under_load() {
    let fixture = Fixture::new();
    let server = Running::start(&fixture, 1, &QUICK).await;
    let address = server.addresses[0];
    let old = fixture.data("list");
    let paths = ["/", "/sw.js", "/data/timestamp.json", &old].map(str::to_owned);
    let (stop, count, task) = crowd(address, paths.to_vec());
    let mut kept = TcpStream::connect(address).await.unwrap();
    for version in 6..=10 {
        let list = format!("the list, edition {version}");
        fixture.publish(version, "2040-01-01T00:00:00Z", &list);
        server.says(&format!("list version {version},")).await;
        let path = fixture.published(&list);
        assert_eq!(get(address, &path, &[]).await.body, list.as_bytes());
        let there = fs::read(fixture.path("site/timestamp.json")).unwrap();
        let newest = get(address, "/data/timestamp.json", &[]).await;
        assert_eq!(newest.body, there);
        let newest = get_again(&mut kept, "/data/timestamp.json").await;
        assert_eq!(newest.body, there, "on a connection from before");
    }
    stop.store(true, Ordering::Relaxed);
    task.await
        .expect("no request failed, not even for what the first list named");
    assert!(count.load(Ordering::Relaxed) > 50);
    assert_eq!(server.said().lines().count(), 5, "{}", server.said());
}

/// What changes after it was read, and before anybody is served, is seen as well.
#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_comes_during_the_start_is_taken() {
    let fixture = Fixture::new();
    let path = |file: &str| fixture.path(file).display().to_string();
    let pairs = ["first", "second"].map(|_| {
        let key = rcgen::KeyPair::generate_for(&rcgen::PKCS_ECDSA_P256_SHA256).unwrap();
        let params = rcgen::CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
        (params.self_signed(&key).unwrap(), key)
    });
    let put = |at: usize| {
        let (cert, key) = &pairs[at];
        fixture.write("cert.pem", cert.pem());
        fixture.write("key.pem", key.serialize_pem());
        cert.der().to_vec()
    };
    put(0);
    let (cert, key) = (path("cert.pem"), path("key.pem"));
    let more = [
        "--http",
        "127.0.0.1:0",
        "--https",
        "127.0.0.1:0",
        "--poll-time",
        "0.1",
        "--cert",
        &cert,
        "--key",
        &key,
    ];
    let settings = fixture.settings(&more);
    let prepared = prepare(&settings).unwrap();
    fixture.publish(6, "2040-01-01T00:00:00Z", "a list in between");
    let server = Server::bind(&settings, prepared).await.unwrap();
    let second = put(1);
    let addresses: Vec<std::net::SocketAddr> = server
        .urls()
        .iter()
        .map(|url| url.split('/').nth(2).unwrap().parse().unwrap())
        .collect();
    tokio::spawn(server.run(std::future::pending()));
    let list = fixture.published("a list in between");
    let taken = timeout(Duration::from_secs(30), async {
        while get(addresses[0], &list, &[]).await.status != 200 {
            sleep(Duration::from_millis(20)).await;
        }
        loop {
            let stream = tls(addresses[1], &[b"http/1.1"]).await;
            if stream.get_ref().1.peer_certificates().unwrap()[0].to_vec() == second {
                return;
            }
            sleep(Duration::from_millis(20)).await;
        }
    });
    taken.await.expect("list and certificate are taken");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_list_is_refused_with_the_line_of_check_config() {
    let fixture = Fixture::new();
    let server = Running::start(&fixture, 1, &QUICK).await;
    let address = server.addresses[0];
    let good = get(address, "/data/timestamp.json", &[]).await;
    fixture.edit("site/timestamp.json", "\"version\":1", "\"version\":6");
    server.says("not taken: ").await;
    let said = server.said();
    let line = said.trim_end().strip_prefix("not taken: ").unwrap();
    let line = line
        .strip_suffix("; what was served before still is")
        .unwrap();
    let mut arguments = fixture.arguments(&[]);
    arguments[1] = "check-config".to_owned();
    let output = Command::new(program())
        .args(&arguments[1..])
        .output()
        .await
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        format!("error: {line}\n")
    );
    assert_eq!(get(address, "/data/timestamp.json", &[]).await, good);

    // It is said once, and not at every look.
    sleep(Duration::from_millis(600)).await;
    assert_eq!(server.said(), said);
    // An older one is as bad, however well it is signed.
    fixture.publish(4, "2040-01-01T00:00:00Z", "the list of last year");
    server
        .says("site/4.targets.json: version 4 is older than version 5, which was known before; what was served")
        .await;
    assert_eq!(get(address, "/data/timestamp.json", &[]).await, good);
    // What is missing too; and then all is well again.
    fs::remove_file(fixture.path("site/timestamp.json")).unwrap();
    server.says("timestamp.json: is missing").await;
    assert_eq!(get(address, "/data/timestamp.json", &[]).await, good);
    fixture.publish(7, "2040-01-01T00:00:00Z", "a better list");
    server
        .says("taken: front converter (plain), language en, list version 7,")
        .await;
    assert_ne!(get(address, "/data/timestamp.json", &[]).await, good);
}

/// Keys that were taken away sign a list that counts on, and the root that took them away is gone.
#[tokio::test(flavor = "multi_thread")]
async fn no_signed_file_goes_back() {
    let fixture = Fixture::new();
    let edition = |version, seeds| Edition {
        version,
        expires: "2040-01-01T00:00:00Z",
        files: &[("numbers", "the numbers"), ("list", "a list")],
        seeds,
    };
    let other = [SEEDS[0], [3; 32], [4; 32]];
    publish_root(&fixture, &edition(6, other), 2);
    edition(6, other).write(&fixture, "site", 6);
    let server = Running::start(&fixture, 1, &QUICK).await;
    let address = server.addresses[0];
    let good = get(address, "/data/timestamp.json", &[]).await;
    fs::remove_file(fixture.path("site/2.root.json")).unwrap();
    edition(7, SEEDS).write(&fixture, "site", 7);
    server
        .says(
            "site/2.root.json: version 1 is older than version 2, which was known before; what was",
        )
        .await;
    assert_eq!(get(address, "/data/timestamp.json", &[]).await, good);
    publish_root(&fixture, &edition(6, other), 2);
    edition(7, other).write(&fixture, "site", 5);
    server
        .says("site/timestamp.json: version 5 is older than version 6, which was known before; what was")
        .await;
    assert_eq!(get(address, "/data/timestamp.json", &[]).await, good);
    edition(7, other).write(&fixture, "site", 7);
    server.says("taken: front converter").await;
    assert_ne!(get(address, "/data/timestamp.json", &[]).await, good);
}

/// A site without a salt keeps the one that was made at the start: nothing new for any phone.
#[tokio::test(flavor = "multi_thread")]
async fn reading_anew_what_is_the_same_changes_nothing() {
    let fixture = Fixture::new();
    let server = Running::start(&fixture, 1, &QUICK).await;
    let address = server.addresses[0];
    let seen = async || {
        let (page, worker) = tokio::join!(get(address, "/", &[]), get(address, "/sw.js", &[]));
        [page, worker]
    };
    let before = seen().await;
    for times in 1..=2 {
        server.signal("HUP").await;
        while server.said().matches("taken: front").count() < times {
            sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(seen().await, before, "after {times}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hangup_reads_all_at_once() {
    let fixture = Fixture::new();
    let more = ["--http", "127.0.0.1:0", "--poll-time", "3600"];
    let server = Running::start(&fixture, 1, &more).await;
    let page = get(server.addresses[0], "/", &[]).await;
    fixture.write(
        "site/site.toml",
        "front = \"converter\"\nname = \"Kitchen units\"\n",
    );
    sleep(Duration::from_millis(300)).await;
    assert_eq!(get(server.addresses[0], "/", &[]).await, page);
    server.signal("HUP").await;
    server.says("taken: front converter").await;
    assert_ne!(get(server.addresses[0], "/", &[]).await, page);
}

#[tokio::test(flavor = "multi_thread")]
async fn certificates_are_renewed_and_a_wrong_pair_is_not() {
    let fixture = Fixture::new();
    let pair = |kind| {
        let key = rcgen::KeyPair::generate_for(kind).unwrap();
        let params = rcgen::CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
        (params.self_signed(&key).unwrap(), key)
    };
    let (first, first_key) = pair(&rcgen::PKCS_ECDSA_P256_SHA256);
    fixture.write("cert.pem", first.pem());
    fixture.write("key.pem", first_key.serialize_pem());
    let path = |file: &str| fixture.path(file).display().to_string();
    let files = ["--cert", &path("cert.pem"), "--key", &path("key.pem")];
    let more = [
        &["--https", "127.0.0.1:0", "--poll-time", "0.1"],
        &files[..],
    ]
    .concat();
    let server = Running::start(&fixture, 1, &more).await;
    let address = server.addresses[0];
    let shown = async || {
        let stream = tls(address, &[b"http/1.1"]).await;
        stream.get_ref().1.peer_certificates().unwrap()[0].to_vec()
    };
    assert_eq!(shown().await, first.der().to_vec());
    let kept = tls(address, &[b"http/1.1"]).await;

    let (second, second_key) = pair(&rcgen::PKCS_ED25519);
    fixture.write("cert.pem", second.pem());
    server.says("cert.pem, ").await;
    assert!(
        server
            .said()
            .contains("KeyMismatch; what was served before still is"),
        "{}",
        server.said()
    );
    assert_eq!(shown().await, first.der().to_vec(), "the old pair goes on");
    fixture.write("key.pem", "-----BEGIN PRIVATE KEY-----\n!\n");
    server.says("key.pem: ").await;
    assert_eq!(shown().await, first.der().to_vec());
    fixture.write("key.pem", second_key.serialize_pem());
    server.says("taken: the certificate").await;
    assert_eq!(shown().await, second.der().to_vec(), "Ed25519");
    // A connection from before still has its answer.
    let answer = exchange(kept, request("GET", "/", &[]).as_bytes()).await;
    assert_eq!(parse(&answer).status, 200);
}

/// The server writes nothing, so a kill at any time leaves nothing half done.
#[tokio::test(flavor = "multi_thread")]
async fn killed_while_it_reads_it_starts_again() {
    let fixture = Fixture::new();
    for round in 0_u32..6 {
        let server = Running::start(&fixture, 1, &QUICK).await;
        assert_eq!(get(server.addresses[0], "/", &[]).await.status, 200);
        fixture.publish(
            u64::from(6 + round),
            "2040-01-01T00:00:00Z",
            &format!("list {round}"),
        );
        server.signal("HUP").await;
        sleep(Duration::from_millis(u64::from(round) * 7)).await;
        server.signal("KILL").await;
        let (status, _, _) = server.end().await;
        assert!(!status.success());
    }
    let server = Running::start(&fixture, 1, &QUICK).await;
    assert_eq!(get(server.addresses[0], "/", &[]).await.status, 200);
}

/// No byte can be written anywhere, not even the lines that it says.
#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_changes_nothing() {
    let fixture = Fixture::new();
    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let more = ["--http", &free.to_string(), "--poll-time", "0.1"];
    let full = "ulimit -f 0; exec >/dev/full 2>/dev/full";
    let server = Running::under(full, &fixture, 0, &more).await;
    let reached = async || TcpStream::connect(free).await.is_ok();
    while !reached().await {
        sleep(Duration::from_millis(20)).await;
    }
    let before = get(free, "/data/timestamp.json", &[]).await;
    assert_eq!(before.status, 200);
    fixture.publish(9, "2040-01-01T00:00:00Z", "a list on a full disk");
    let mut tries = 0;
    while get(free, "/data/timestamp.json", &[]).await == before {
        tries += 1;
        assert!(tries < 200, "the new list is served");
        sleep(Duration::from_millis(50)).await;
    }
    server.signal("TERM").await;
    assert_eq!(server.end().await.0.code(), Some(0));
}
