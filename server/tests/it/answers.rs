//! What a browser gets: headers, encodings, tags, refusals.

use std::io::Read;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::{Answer, ask, get, parse, raw, request};
use crate::fixture::{CSP, Fixture};

const HTTP: &[&str] = &["--http", "127.0.0.1:0"];

const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

/// On every answer, whatever it is.
fn assert_strict(answer: &Answer) {
    for (name, value) in [
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-embedder-policy", "require-corp"),
        ("cross-origin-resource-policy", "same-origin"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("x-dns-prefetch-control", "off"),
        ("x-robots-tag", "noindex, nofollow"),
    ] {
        assert_eq!(answer.header(name), Some(value), "{name}");
    }
    let permissions = answer.header("permissions-policy").unwrap();
    for feature in ["camera=()", "microphone=()", "geolocation=()"] {
        assert!(permissions.contains(feature));
    }
    for name in ["server", "set-cookie", "last-modified", "x-powered-by"] {
        assert_eq!(answer.header(name), None, "{name}");
    }
}

#[tokio::test]
async fn page_has_exactly_these_headers() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTP).await;
    let answer = get(address, "/", &["Accept-Encoding: gzip, deflate, br, zstd"]).await;
    assert_eq!(answer.status, 200);
    assert_strict(&answer);
    assert_eq!(
        answer.names(),
        [
            "cache-control",
            "connection",
            "content-encoding",
            "content-length",
            "content-security-policy",
            "content-type",
            "cross-origin-embedder-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "etag",
            "permissions-policy",
            "referrer-policy",
            "vary",
            "x-content-type-options",
            "x-dns-prefetch-control",
            "x-frame-options",
            "x-robots-tag",
        ]
    );
    assert_eq!(answer.header("content-security-policy"), Some(CSP));
    assert_eq!(
        answer.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    assert_eq!(answer.header("cache-control"), Some("no-cache"));
    assert_eq!(answer.header("vary"), Some("accept-encoding"));
    assert_eq!(
        answer.header("content-length").unwrap(),
        answer.body.len().to_string()
    );
}

#[tokio::test]
async fn each_kind_of_file_is_kept_as_it_should() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTP).await;
    let forever = "public, max-age=31536000, immutable";
    let worker = "default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";
    let pack = "application/octet-stream";
    let script = "text/javascript; charset=utf-8";
    let numbers = fixture.data("numbers");
    let list = fixture.data("list");
    for (path, kind, keep, policy) in [
        ("/sw.js", script, "public, max-age=86400", worker),
        (
            "/manifest.webmanifest",
            "application/manifest+json",
            "no-cache",
            NOTHING,
        ),
        ("/icon-192.png", "image/png", "no-cache", NOTHING),
        ("/icon-512.png", "image/png", "no-cache", NOTHING),
        ("/icon-maskable.png", "image/png", "no-cache", NOTHING),
        ("/icon-180.png", "image/png", "no-cache", NOTHING),
        ("/icon.svg", "image/svg+xml", "no-cache", NOTHING),
        (&fixture.paths["glue"], script, forever, NOTHING),
        (&fixture.paths["wasm"], "application/wasm", forever, NOTHING),
        (&fixture.paths["inside-glue"], script, "no-store", NOTHING),
        (&fixture.paths["inside-wasm"], pack, "no-store", NOTHING),
        (&fixture.paths["es"], pack, "no-store", NOTHING),
        (&numbers, pack, "no-store", NOTHING),
        (&list, pack, "no-store", NOTHING),
        (
            "/data/timestamp.json",
            "application/json",
            "no-cache",
            NOTHING,
        ),
        ("/data/5.targets.json", "application/json", forever, NOTHING),
    ] {
        let answer = get(address, path, &["Accept-Encoding: br"]).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_strict(&answer);
        assert_eq!(answer.header("content-type"), Some(kind), "{path}");
        assert_eq!(answer.header("cache-control"), Some(keep), "{path}");
        assert_eq!(
            answer.header("content-security-policy"),
            Some(policy),
            "{path}"
        );
        if kind == pack || kind == "image/png" {
            assert_eq!(answer.header("content-encoding"), None, "{path}");
            assert_eq!(answer.header("vary"), None, "{path}");
        }
    }
}

#[tokio::test]
async fn encodings_hold_the_same_page() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTP).await;
    let plain = get(address, "/", &[]).await;
    assert_eq!(plain.header("content-encoding"), None);
    assert_eq!(plain.header("vary"), Some("accept-encoding"));
    let mut tags = vec![plain.header("etag").unwrap().to_owned()];
    for (accepted, expected) in [
        ("br", "br"),
        ("zstd", "zstd"),
        ("gzip", "gzip"),
        ("br;q=0, zstd;q=0.5, gzip", "gzip"),
    ] {
        let answer = get(address, "/", &[&format!("Accept-Encoding: {accepted}")]).await;
        assert_eq!(answer.header("content-encoding"), Some(expected));
        let mut unpacked = Vec::new();
        match expected {
            "br" => brotli::Decompressor::new(&*answer.body, 4096).read_to_end(&mut unpacked),
            "zstd" => zstd::Decoder::new(&*answer.body)
                .unwrap()
                .read_to_end(&mut unpacked),
            _ => flate2::read::GzDecoder::new(&*answer.body).read_to_end(&mut unpacked),
        }
        .unwrap();
        assert_eq!(unpacked, plain.body);
        tags.push(answer.header("etag").unwrap().to_owned());
    }
    tags.dedup();
    assert_eq!(tags.len(), 4, "a tag for each encoding: {tags:?}");
    for refused in ["identity;q=0, *;q=0", "br;q=0", "deflate"] {
        let answer = get(address, "/", &[&format!("Accept-Encoding: {refused}")]).await;
        assert_eq!((answer.status, answer.body), (200, plain.body.clone()));
    }
    // The sidecar of the wasm is served as it is.
    let wasm = &fixture.paths["wasm"];
    let answer = get(address, wasm, &["Accept-Encoding: br"]).await;
    let sidecar = std::fs::read(fixture.path(&format!("app{wasm}.br"))).unwrap();
    assert_eq!(answer.body, sidecar);
}

#[tokio::test]
async fn known_tags_get_304() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTP).await;
    let accept = "Accept-Encoding: br";
    let page = get(address, "/", &[accept]).await;
    let tag = page.header("etag").unwrap();
    assert!(tag.starts_with('"') && tag.ends_with('"'), "strong: {tag}");
    for known in [tag, &format!("\"other\", {tag}"), &format!("W/{tag}"), "*"] {
        let known = format!("If-None-Match: {known}");
        for method in ["GET", "HEAD"] {
            let answer = ask(address, method, "/", &[accept, &known]).await;
            assert_eq!(answer.status, 304, "{known}");
            assert_eq!(answer.body, b"");
            assert_strict(&answer);
            assert_eq!(answer.header("etag"), Some(tag));
            assert_eq!(answer.header("cache-control"), Some("no-cache"));
            assert_eq!(answer.header("vary"), Some("accept-encoding"));
            assert_eq!(answer.header("content-length"), None);
            assert_eq!(answer.header("content-type"), None);
        }
    }
    // The tag of another encoding is another tag.
    let known = format!("If-None-Match: {tag}");
    assert_eq!(get(address, "/", &[&known]).await.status, 200);
    let known = "If-None-Match: \"other\"";
    assert_eq!(get(address, "/", &[accept, known]).await.status, 200);
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTP).await;
    for (path, accept) in [
        ("/", "br"),
        ("/", "identity"),
        ("/icon-192.png", "gzip"),
        ("/nothing", "br"),
    ] {
        let accept = format!("Accept-Encoding: {accept}");
        let mut got = get(address, path, &[&accept]).await;
        let mut head = ask(address, "HEAD", path, &[&accept]).await;
        got.headers.sort();
        head.headers.sort();
        assert_eq!(head.headers, got.headers, "{path}");
        assert_eq!((head.status, head.body.len()), (got.status, 0));
    }
}

#[tokio::test]
async fn query_changes_nothing() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTP).await;
    let page = get(address, "/", &[]).await;
    assert_eq!(get(address, "/?utm_source=x", &[]).await, page);
    assert_eq!(get(address, "http://elsewhere/?x", &[]).await, page);
}

#[tokio::test]
async fn only_what_is_there_is_found() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTP).await;
    let nothing = get(address, "/nothing", &[]).await;
    assert_eq!(nothing.status, 404);
    assert_eq!(nothing.body, b"");
    assert_strict(&nothing);
    assert_eq!(nothing.header("content-length"), Some("0"));
    assert_eq!(nothing.header("cache-control"), Some("no-store"));
    for path in [
        "/index.html",
        "//",
        "/%2e",
        "/%69con.svg",
        "/a/../icon.svg",
        "/../../etc/passwd",
        "/app.toml",
        "/site.toml",
        "/sw.js/",
        "/SW.JS",
        "/sw.js%00",
        "/a/",
        "/data/list",
    ] {
        assert_eq!(get(address, path, &[]).await, nothing, "{path}");
    }
}

#[tokio::test]
async fn other_methods_are_refused() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTP).await;
    let refused = ask(address, "POST", "/", &["Content-Length: 0"]).await;
    assert_eq!(refused.status, 405);
    assert_eq!(refused.header("allow"), Some("GET, HEAD"));
    assert_eq!(refused.body, b"");
    assert_strict(&refused);
    for method in ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"] {
        assert_eq!(ask(address, method, "/", &[]).await, refused, "{method}");
        assert_eq!(ask(address, method, "/no", &[]).await, refused, "{method}");
    }
    assert_eq!(ask(address, "OPTIONS", "*", &[]).await, refused);
    let connect = b"CONNECT localhost:443 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    assert_eq!(parse(&raw(address, connect).await).status, 405);
    assert_eq!(get(address, "/", &[]).await.status, 200);
}

#[tokio::test]
async fn a_body_ends_the_connection() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTP).await;
    let next = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    let with_length = |method: &str, path: &str, length: usize| {
        let body = "x".repeat(length);
        format!("{method} {path} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n{body}")
    };
    let chunked =
        "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n";
    for (body, status) in [
        (with_length("GET", "/", 5), 413),
        (with_length("HEAD", "/", 5), 413),
        (with_length("GET", "/nothing", 5), 413),
        (with_length("POST", "/", 5), 405),
        (with_length("GET", "/", 20_000), 413),
        (chunked.to_owned(), 413),
    ] {
        // What follows on the connection is not answered: read to the end, one answer.
        let bytes = raw(address, format!("{body}{next}").as_bytes()).await;
        let answer = parse(&bytes);
        assert_eq!(answer.status, status, "{body}");
        assert_eq!(answer.header("connection"), Some("close"));
        assert_eq!(answer.header("content-length"), Some("0"));
        assert_eq!(answer.body, b"", "{body}");
        assert_strict(&answer);
    }
    let empty = request("GET", "/", &["Content-Length: 0"]);
    assert_eq!(parse(&raw(address, empty.as_bytes()).await).status, 200);
}

#[tokio::test]
async fn nonsense_leaves_it_healthy() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTP).await;
    let long = format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(1_000_000));
    let many = request("GET", "/", &["X: y"; 2000]);
    for bytes in [
        &b"\0\0\0\0\r\n\r\n"[..],
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03",
        long.as_bytes(),
        many.as_bytes(),
    ] {
        let mut stream = TcpStream::connect(address).await.unwrap();
        let _ = stream.write_all(bytes).await;
        let _ = stream.shutdown().await;
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        if !answer.is_empty() {
            assert!(parse(&answer).status >= 400, "{:?}", &bytes[..20]);
        }
    }
    assert_eq!(get(address, "/", &[]).await.status, 200);
}

#[tokio::test]
async fn one_connection_carries_many_requests() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTP).await;
    let first = "GET /icon.svg HTTP/1.1\r\nHost: x\r\n\r\n".repeat(50);
    let last = request("GET", "/icon.svg", &[]);
    let bytes = raw(address, format!("{first}{last}").as_bytes()).await;
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(text.matches("HTTP/1.1 200 OK").count(), 51);
}
