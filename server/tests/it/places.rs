//! The other places where it can be found: a redirect, a Unix socket, sockets that the system opened.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::os::fd::AsRawFd;
use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::os::unix::net::UnixDatagram;
use std::time::Duration;

use rustix::io::{FdFlags, fcntl_setfd};
use tokio::net::UnixStream;
use tokio::process::Command;
use tokio::time::timeout;

use crate::child::Running;
use crate::client::{ask, exchange, get, parse, raw, request};
use crate::fixture::{Fixture, program};
use crate::publisher::{Edition, first};

#[tokio::test(flavor = "multi_thread")]
async fn the_redirect_leads_to_the_front_door_and_nowhere_else() {
    let fixture = Fixture::new();
    let token = "Abc-123_x";
    let file = format!("web/.well-known/acme-challenge/{token}");
    fixture.write(&file, "the proof");
    fixture.write("web/secret", "secret");
    fixture.write("web/.well-known/acme-challenge/dot.txt", "not a token");
    std::os::unix::fs::symlink(
        fixture.path("web/secret"),
        fixture.path("web/.well-known/acme-challenge/link"),
    )
    .unwrap();
    let web = fixture.path("web").display().to_string();
    let more = [
        "--https",
        "127.0.0.1:0",
        "--self-signed",
        "--redirect",
        "127.0.0.1:0",
        "--challenges",
        &web,
    ];
    let server = Running::start(&fixture, 2, &more).await;
    let [https, lead] = server.addresses[..] else {
        panic!()
    };
    let to = async |path: &str, host: &str| {
        let text = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        parse(&raw(lead, text.as_bytes()).await)
    };
    let port = https.port();
    for (host, name) in [
        ("one.example", "one.example"),
        ("one.example:80", "one.example"),
        ("[::1]:8080", "[::1]"),
    ] {
        let answer = to("/a/b?c=d", host).await;
        assert_eq!(answer.status, 301);
        assert_eq!(
            answer.header("location"),
            Some(format!("https://{name}:{port}/").as_str())
        );
        assert_eq!(
            answer.header("strict-transport-security"),
            None,
            "only over TLS"
        );
        assert_eq!(answer.body, b"");
    }
    for host in [
        "",
        "a@b",
        "a/b",
        "a b",
        "one.example:x",
        "é.example",
        "a<b>",
    ] {
        let answer = to("/", host).await;
        assert_eq!(
            (answer.status, answer.header("location")),
            (400, None),
            "{host}"
        );
    }
    let proof = to(&format!("/.well-known/acme-challenge/{token}"), "x").await;
    assert_eq!(
        (proof.status, proof.body.as_slice()),
        (200, &b"the proof"[..])
    );
    for name in [
        "nothing",
        "dot.txt",
        "link",
        "../../secret",
        "..%2f..%2fsecret",
        "",
    ] {
        let answer = to(&format!("/.well-known/acme-challenge/{name}"), "x").await;
        assert_eq!(answer.status, 301, "{name}");
    }
    assert_eq!(ask(lead, "POST", "/", &[]).await.status, 405);
    assert_eq!(get(lead, "/sw.js", &[]).await.status, 301);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unix_socket_is_for_the_group_and_goes_with_the_server() {
    let fixture = Fixture::new();
    let path = fixture.path("door");
    let more = ["--unix", &path.display().to_string()];
    // Left by one that was killed.
    let killed = Running::start(&fixture, 1, &more).await;
    killed.signal("KILL").await;
    killed.end().await;
    assert!(path.exists());
    let server = Running::start(&fixture, 1, &more).await;
    let data = fs::metadata(&path).unwrap();
    assert!(data.file_type().is_socket());
    assert_eq!(data.permissions().mode() & 0o777, 0o660);
    let stream = UnixStream::connect(&path).await.unwrap();
    let answer = parse(&exchange(stream, request("GET", "/", &[]).as_bytes()).await);
    assert_eq!(answer.status, 200);
    // A second one does not push the first out.
    let output = Command::new(program())
        .args(&fixture.arguments(&more)[1..])
        .output()
        .await
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("--unix ")
    );
    server.signal("TERM").await;
    assert_eq!(server.end().await.0.code(), Some(0));
    assert!(!path.exists());
}

/// What a server says that does not start.
async fn refusal(mut command: Command) -> String {
    let output = command.kill_on_drop(true).output();
    let output = timeout(Duration::from_secs(20), output).await;
    let output = output.expect("it does not start").unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{text}");
    text
}

/// A socket that is in use and cannot be reached as ours is left where it is.
#[tokio::test(flavor = "multi_thread")]
async fn a_socket_of_somebody_else_stays() {
    let fixture = Fixture::new();
    let path = fixture.path("door");
    let other = UnixDatagram::bind(&path).unwrap();
    let more = ["--unix", &path.display().to_string()];
    let mut command = Command::new(program());
    command.args(&fixture.arguments(&more)[1..]);
    assert_eq!(
        refusal(command).await,
        format!(
            "error: --unix {}: Address already in use (os error 98)\n",
            path.display()
        )
    );
    let sender = UnixDatagram::unbound().unwrap();
    assert_eq!(sender.send_to(b"still here", &path).unwrap(), 10);
    drop(other);
}

/// A socket that a program which is started will have, too; and its address.
fn opened(address: &str) -> (TcpListener, SocketAddr) {
    let socket = TcpListener::bind(address).unwrap();
    let address = socket.local_addr().unwrap();
    fcntl_setfd(&socket, FdFlags::empty()).unwrap();
    (socket, address)
}

/// `serve` with a socket of this name, as a service manager hands it over.
fn with_socket(fixture: &Fixture, socket: &TcpListener, name: &str, more: &[&str]) -> Command {
    let number = socket.as_raw_fd();
    let script =
        format!("exec 3<&{number}; LISTEN_PID=$$ LISTEN_FDS=1 LISTEN_FDNAMES={name} exec \"$@\"");
    let mut command = Command::new("bash");
    command
        .args(["-c", &script, "bash"])
        .arg(program())
        .args(&fixture.arguments(more)[1..]);
    command
}

/// The contract of `--http` holds for a socket of that name.
#[tokio::test(flavor = "multi_thread")]
async fn plain_http_on_a_socket_that_others_reach_is_refused() {
    let fixture = Fixture::new();
    let (socket, address) = opened("0.0.0.0:0");
    assert_eq!(
        refusal(with_socket(&fixture, &socket, "http", &[])).await,
        format!(
            "error: socket `http` at {address}: plain HTTP is for this machine only (127.0.0.1 or [::1]); let it \
             listen there, or name it `https`\n"
        )
    );
}

/// Whoever came over a socket of the system still does after the folder was read anew, and the warning is told again.
#[tokio::test(flavor = "multi_thread")]
async fn a_socket_of_the_system_is_still_known_after_a_reload() {
    let fixture = Fixture::new();
    let demonstration = Edition {
        seeds: trust::DEMONSTRATION,
        ..first("2040-01-01T00:00:00Z")
    };
    fixture.write("site/1.root.json", demonstration.root(1, &[]));
    demonstration.write(&fixture, "site", 1);
    let (socket, _) = opened("127.0.0.1:0");
    let command = with_socket(&fixture, &socket, "https", &["--self-signed"]);
    let server = Running::from(command, 1).await;
    let warning = "DEMONSTRATION KEYS on a public address";
    assert_eq!(
        server.said().matches(warning).count(),
        1,
        "{}",
        server.said()
    );
    server.signal("HUP").await;
    server.says("taken: front").await;
    // Both lines of a reading are said in one go.
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(
        server.said().matches(warning).count(),
        2,
        "{}",
        server.said()
    );
}

/// As a service manager starts it: sockets that are open already, and a word when it is ready.
#[tokio::test(flavor = "multi_thread")]
async fn sockets_of_the_system_and_words_for_it() {
    let fixture = Fixture::new();
    let (socket, address) = opened("127.0.0.1:0");
    let manager = UnixDatagram::bind(fixture.path("manager")).unwrap();
    manager
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    let word = || {
        let mut text = [0; 200];
        let length = manager.recv(&mut text).unwrap();
        String::from_utf8_lossy(&text[..length]).into_owned()
    };
    let start = |name: &str, more: &[&str]| {
        let mut command = with_socket(&fixture, &socket, name, more);
        command.env("NOTIFY_SOCKET", fixture.path("manager"));
        command
    };
    let server = Running::from(start("http", &[]), 1).await;
    assert_eq!(server.addresses, [address]);
    assert_eq!(get(address, "/", &[]).await.status, 200);
    assert_eq!(word().trim(), "READY=1");
    server.signal("HUP").await;
    assert!(word().starts_with("RELOADING=1\nMONOTONIC_USEC="));
    assert_eq!(word().trim(), "READY=1");
    server.signal("TERM").await;
    assert_eq!(server.end().await.0.code(), Some(0));
    assert_eq!(word().trim(), "STOPPING=1");

    let server = Running::from(start("https", &["--self-signed"]), 1).await;
    let stream = crate::client::tls(address, &[b"http/1.1"]).await;
    let answer = parse(&exchange(stream, request("GET", "/", &[]).as_bytes()).await);
    assert_eq!(answer.status, 200);
    drop(server);

    assert_eq!(
        refusal(start("gopher", &[])).await,
        "error: LISTEN_FDNAMES: no socket is called `gopher`; there are: http, https, redirect, unix\n"
    );
}
