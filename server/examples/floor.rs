//! The least that a server over hyper and rustls can do: it gives one answer, whatever is asked. `cargo xtask bench server`
//! measures beside it what ours does more.
//!
//! `floor ADDR CERT KEY HEADERS BODY`: PEM files, a file with one `name: value` a line, and the body.

use std::convert::Infallible;
use std::error::Error;
use std::sync::Arc;
use std::{env, fs};

use axum::body::Body;
use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, IF_NONE_MATCH};
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::{http1, http2};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use mimalloc::MiMalloc;
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::NoServerSessionStorage;
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

struct Answer {
    headers: HeaderMap,
    known: HeaderMap,
    body: Bytes,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [address, cert, key, headers, body] = &words[..] else {
        return Err("floor ADDR CERT KEY HEADERS BODY".into());
    };
    let mut known = HeaderMap::new();
    for line in fs::read_to_string(headers)?.lines() {
        let (name, value) = line.split_once(": ").ok_or("expected `name: value`")?;
        known.insert(HeaderName::try_from(name)?, HeaderValue::from_str(value)?);
    }
    let body = Bytes::from(fs::read(body)?);
    let mut headers = known.clone();
    headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    known.remove(CONTENT_TYPE);
    known.remove(CONTENT_LENGTH);
    let answer = Arc::new(Answer {
        headers,
        known,
        body,
    });
    let chain = CertificateDer::pem_file_iter(cert)?.collect::<Result<Vec<_>, _>>()?;
    let mut tls = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(chain, PrivateKeyDer::from_pem_file(key)?)?;
    tls.session_storage = Arc::new(NoServerSessionStorage {});
    tls.send_tls13_tickets = 0;
    tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let acceptor = TlsAcceptor::from(Arc::new(tls));
    let listener = TcpListener::bind(address).await?;
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        tokio::spawn(serve(stream, acceptor.clone(), answer.clone()));
    }
}

async fn serve(stream: tokio::net::TcpStream, acceptor: TlsAcceptor, answer: Arc<Answer>) {
    let Ok(stream) = acceptor.accept(stream).await else {
        return;
    };
    let is_http2 = stream.get_ref().1.alpn_protocol() == Some(b"h2");
    let stream = TokioIo::new(stream);
    let service = service_fn(move |request: Request<Incoming>| {
        let is_known = request.headers().contains_key(IF_NONE_MATCH);
        let mut response = Response::new(match is_known {
            true => Body::empty(),
            false => Body::from(answer.body.clone()),
        });
        *response.headers_mut() = match is_known {
            true => answer.known.clone(),
            false => answer.headers.clone(),
        };
        if is_known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        }
        async { Ok::<_, Infallible>(response) }
    });
    let _ = match is_http2 {
        true => {
            http2::Builder::new(TokioExecutor::new())
                .serve_connection(stream, service)
                .await
        }
        false => {
            http1::Builder::new()
                .timer(TokioTimer::new())
                .serve_connection(stream, service)
                .await
        }
    };
}
