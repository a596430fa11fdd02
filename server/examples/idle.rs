//! Holds many HTTP/2 connections that have asked once and then want nothing. `cargo xtask bench server` weighs the server
//! meanwhile.
//!
//! `idle ADDR COUNT` prints `held COUNT` when all have their answer, and ends with its standard input.

#[path = "../tests/it/anyone.rs"]
mod anyone;

use std::error::Error;
use std::io::Read;
use std::sync::Arc;
use std::{env, io};

use http::Request;
use http_body_util::{BodyExt, Empty};
use hyper::body::Bytes;
use hyper::client::conn::http2::{self, SendRequest};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [address, count] = &words[..] else {
        return Err("idle ADDR COUNT".into());
    };
    let count: usize = count.parse()?;
    let mut config = ClientConfig::builder()
        .dangerous()
        .with_custom_certificate_verifier(anyone::anyone())
        .with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec()];
    let connector = TlsConnector::from(Arc::new(config));
    let mut held = Vec::with_capacity(count);
    for _ in 0..count {
        held.push(open(&connector, address).await?);
    }
    use io::Write;
    writeln!(io::stdout(), "held {}", held.len())?;
    io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}

async fn open(
    connector: &TlsConnector,
    address: &str,
) -> Result<SendRequest<Empty<Bytes>>, Box<dyn Error>> {
    let stream = TcpStream::connect(address).await?;
    let name = ServerName::try_from("localhost")?;
    let stream = TokioIo::new(connector.connect(name, stream).await?);
    let (mut sender, connection) = http2::handshake(TokioExecutor::new(), stream).await?;
    tokio::spawn(connection);
    let request = Request::get("https://localhost/").body(Empty::new())?;
    let response = sender.send_request(request).await?;
    response.into_body().collect().await?;
    Ok(sender)
}
