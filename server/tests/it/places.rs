//! The other places where it can be found: a redirect, a Unix socket, sockets that the system opened.

use std::fs;
use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::os::unix::net::UnixDatagram;

use rustix::io::{FdFlags, fcntl_setfd};
use tokio::net::UnixStream;
use tokio::process::Command;

use crate::child::Running;
use crate::client::{ask, exchange, get, parse, raw, request};
use crate::fixture::{Fixture, program};

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

/// As a service manager starts it: sockets that are open already, and a word when it is ready.
#[tokio::test(flavor = "multi_thread")]
async fn sockets_of_the_system_and_words_for_it() {
    let fixture = Fixture::new();
    let socket = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = socket.local_addr().unwrap();
    fcntl_setfd(&socket, FdFlags::empty()).unwrap();
    let number = std::os::fd::AsRawFd::as_raw_fd(&socket);
    let manager = UnixDatagram::bind(fixture.path("manager")).unwrap();
    manager
        .set_read_timeout(Some(std::time::Duration::from_secs(20)))
        .unwrap();
    let word = || {
        let mut text = [0; 200];
        let length = manager.recv(&mut text).unwrap();
        String::from_utf8_lossy(&text[..length]).into_owned()
    };
    let start = |name: &str, more: &[&str]| {
        let script = format!(
            "exec 3<&{number}; LISTEN_PID=$$ LISTEN_FDS=1 LISTEN_FDNAMES={name} exec \"$@\""
        );
        let mut command = Command::new("bash");
        command
            .args(["-c", &script, "bash"])
            .arg(program())
            .args(&fixture.arguments(more)[1..])
            .env("NOTIFY_SOCKET", fixture.path("manager"));
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

    let output = start("gopher", &[]).output().await.unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "error: LISTEN_FDNAMES: no socket is called `gopher`; there are: http, https, redirect, unix\n"
    );
}
