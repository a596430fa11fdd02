//! The same over TLS: HTTP/2 by ALPN, nothing that links two visits, every visitor alike.

use std::net::SocketAddr;
use std::sync::Arc;

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http2::{self, SendRequest};
use hyper::{Method, Request, Version};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, HandshakeKind, ProtocolVersion, RootCertStore};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::client::{Answer, client_config, exchange, get, parse, raw, request, tls, tls_with};
use crate::fixture::{CSP, Fixture};

const HTTPS: &[&str] = &["--https", "127.0.0.1:0", "--self-signed"];

async fn http2(address: SocketAddr) -> SendRequest<Full<Bytes>> {
    let stream = tls(address, &[b"h2", b"http/1.1"]).await;
    assert_eq!(stream.get_ref().1.alpn_protocol(), Some(&b"h2"[..]));
    let io = TokioIo::new(stream);
    let (sender, connection) = http2::handshake(TokioExecutor::new(), io).await.unwrap();
    tokio::spawn(connection);
    sender
}

async fn send(
    sender: &mut SendRequest<Full<Bytes>>,
    method: Method,
    path: &str,
    headers: &[(&str, &str)],
    body: &'static str,
) -> Answer {
    let mut request = Request::builder()
        .method(method)
        .version(Version::HTTP_2)
        .uri(format!("https://localhost{path}"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Full::from(body)).unwrap();
    let response = sender.send_request(request).await.unwrap();
    assert_eq!(response.version(), Version::HTTP_2);
    let headers = response
        .headers()
        .iter()
        .filter(|(name, _)| *name != "date")
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    Answer {
        status: response.status().as_u16(),
        headers,
        body: response
            .into_body()
            .collect()
            .await
            .unwrap()
            .to_bytes()
            .to_vec(),
    }
}

#[tokio::test]
async fn http2_answers_as_http1_does() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTPS).await;
    let mut sender = http2(address).await;
    let accept = ("accept-encoding", "br");
    let page = send(&mut sender, Method::GET, "/", &[accept], "").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.header("content-security-policy"), Some(CSP));
    assert_eq!(page.header("content-encoding"), Some("br"));
    assert_eq!(
        page.header("strict-transport-security"),
        Some("max-age=63072000")
    );
    assert_eq!(page.header("connection"), None);

    let stream = tls(address, &[b"http/1.1"]).await;
    assert_eq!(stream.get_ref().1.alpn_protocol(), Some(&b"http/1.1"[..]));
    let bytes = exchange(
        stream,
        request("GET", "/", &["Accept-Encoding: br"]).as_bytes(),
    )
    .await;
    let mut http1 = parse(&bytes);
    http1.headers.retain(|(name, _)| name != "connection");
    assert_eq!(http1, page);

    let head = send(&mut sender, Method::HEAD, "/", &[accept], "").await;
    assert_eq!((&head.headers, head.body.len()), (&page.headers, 0));

    let known = ("if-none-match", page.header("etag").unwrap());
    let answer = send(&mut sender, Method::GET, "/", &[accept, known], "").await;
    assert_eq!(
        (answer.status, answer.header("content-length")),
        (304, None)
    );
}

#[tokio::test]
async fn http2_refuses_as_http1_does() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTPS).await;
    let mut sender = http2(address).await;
    for (method, path, body, status) in [
        (Method::GET, "/nothing", "", 404),
        (Method::POST, "/", "", 405),
        (Method::POST, "/", "body", 405),
        (Method::GET, "/", "body", 413),
        (Method::HEAD, "/", "body", 413),
    ] {
        let answer = send(&mut sender, method, path, &[], body).await;
        assert_eq!(answer.status, status);
        assert_eq!(answer.body, b"");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    }
    let page = send(&mut sender, Method::GET, "/", &[], "").await;
    assert_eq!(page.status, 200);
}

#[tokio::test]
async fn http1_without_alpn() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTPS).await;
    let stream = tls(address, &[]).await;
    let bytes = exchange(stream, request("GET", "/", &[]).as_bytes()).await;
    assert_eq!(parse(&bytes).status, 200);
}

#[tokio::test]
async fn plain_connections_are_not_told_to_encrypt() {
    let fixture = Fixture::new();
    let address = fixture.serve(&["--http", "127.0.0.1:0"]).await;
    let answer = get(address, "/", &[]).await;
    assert_eq!(answer.header("strict-transport-security"), None);
}

#[tokio::test]
async fn nothing_links_two_visits() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTPS).await;
    // One client that remembers all it is given, as a browser does.
    let both = client_config(&[b"http/1.1"]);
    let mut only_12 = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_protocol_versions(&[&rustls::version::TLS12])
        .unwrap()
        .with_root_certificates(RootCertStore::empty())
        .with_no_client_auth();
    only_12
        .dangerous()
        .set_certificate_verifier(crate::anyone::anyone());
    for (config, version) in [
        (both, ProtocolVersion::TLSv1_3),
        (only_12, ProtocolVersion::TLSv1_2),
    ] {
        let config = Arc::new(config);
        for _ in 0..3 {
            let mut stream = tls_with(address, config.clone()).await;
            let bytes = exchange(&mut stream, request("GET", "/", &[]).as_bytes()).await;
            assert_eq!(parse(&bytes).status, 200);
            let connection = stream.get_ref().1;
            assert_eq!(connection.protocol_version(), Some(version));
            assert_eq!(connection.handshake_kind(), Some(HandshakeKind::Full));
            assert_eq!(connection.tls13_tickets_received(), 0);
        }
    }
}

#[tokio::test]
async fn a_thousand_visitors_get_the_same_bytes() {
    let fixture = Fixture::new();
    let encrypted = fixture.serve(HTTPS).await;
    let plain = fixture.serve(&["--http", "127.0.0.1:0"]).await;
    let mut paths = vec!["/", "/sw.js", "/icon.svg", "/nothing"];
    paths.extend(fixture.paths.values().map(String::as_str));
    let mut first: Vec<Option<Vec<u8>>> = vec![None; 2 * paths.len()];
    for visitor in 0..1_000 {
        let over_tls = visitor % 10 == 0;
        let path = paths[visitor % paths.len()];
        let own = [
            format!("User-Agent: browser {visitor}"),
            format!("Cookie: id={visitor}"),
            format!("Accept-Language: {}", ["en", "es", "ht", "vi"][visitor % 4]),
            format!("Referer: https://{visitor}.example/"),
            format!("X-Forwarded-For: 192.0.2.{}", visitor % 256),
            format!(
                "If-Modified-Since: Thu, {:02} Jan 2026 00:00:00 GMT",
                visitor % 28 + 1
            ),
            "Accept-Encoding: br, gzip".to_owned(),
        ];
        // Each leaves something else out.
        let mut headers: Vec<_> = own.iter().map(String::as_str).collect();
        headers.remove(visitor % 6);
        headers.swap(0, visitor % 5);
        let text = request("GET", path, &headers);
        let bytes = match over_tls {
            true => exchange(tls(encrypted, &[b"http/1.1"]).await, text.as_bytes()).await,
            false => raw(plain, text.as_bytes()).await,
        };
        let bytes = without_date(bytes);
        let first = &mut first[2 * (visitor % paths.len()) + usize::from(over_tls)];
        let known = first.get_or_insert_with(|| bytes.clone());
        assert!(*known == bytes, "{path} for {visitor}");
    }
}

/// Cuts out the one line that may differ.
fn without_date(mut bytes: Vec<u8>) -> Vec<u8> {
    let find = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).position(|w| w == what);
    let start = find(&bytes, b"date: ").unwrap();
    let end = start + find(&bytes[start..], b"\r\n").unwrap();
    bytes.drain(start..end);
    bytes
}

#[tokio::test]
async fn self_signed_certificate_is_for_this_machine() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTPS).await;
    let first = tls(address, &[]).await;
    let certificate = first.get_ref().1.peer_certificates().unwrap()[0].clone();
    assert_trusted(
        address,
        certificate.into_owned(),
        &["localhost", "127.0.0.1"],
    )
    .await;
}

#[tokio::test]
async fn certificate_files_are_served() {
    let fixture = Fixture::new();
    let signed = rcgen::generate_simple_self_signed(["front.example".to_owned()]).unwrap();
    fixture.write("cert.pem", signed.cert.pem());
    fixture.write("key.pem", signed.signing_key.serialize_pem());
    let cert = fixture.path("cert.pem").display().to_string();
    let key = fixture.path("key.pem").display().to_string();
    let address = fixture
        .serve(&["--https", "127.0.0.1:0", "--cert", &cert, "--key", &key])
        .await;
    assert_trusted(address, signed.cert.der().clone(), &["front.example"]).await;
}

async fn assert_trusted(
    address: SocketAddr,
    certificate: rustls::pki_types::CertificateDer<'static>,
    names: &[&'static str],
) {
    let mut roots = RootCertStore::empty();
    roots.add(certificate).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let connector = TlsConnector::from(Arc::new(config));
    for name in names {
        let stream = TcpStream::connect(address).await.unwrap();
        let name = ServerName::try_from(*name).unwrap();
        let stream = connector.connect(name, stream).await.unwrap();
        let bytes = exchange(stream, request("GET", "/", &[]).as_bytes()).await;
        assert_eq!(parse(&bytes).status, 200);
    }
}
