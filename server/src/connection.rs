//! One connection, from its first byte to its last. Its errors are nobody's business.

use std::pin::pin;
use std::sync::Arc;

use axum::Router;
use axum::response::Response;
use http::StatusCode;
use http::header::CONTENT_LENGTH;
use hyper::body::Incoming;
use hyper::server::conn::{http1, http2};
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulConnection;
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;

use crate::limits;

/// What every connection of a listener shares.
#[derive(Clone)]
pub(crate) struct Shared {
    pub(crate) router: Router,
    /// `None`: plain HTTP/1.1.
    pub(crate) tls: Option<TlsAcceptor>,
    /// Ends when the server stops.
    pub(crate) stop: watch::Receiver<()>,
}

/// Serves one connection until it ends, is too old, or the server stops.
pub(crate) async fn serve(stream: TcpStream, shared: Arc<Shared>) {
    let _ = stream.set_nodelay(true);
    let router = shared.router.clone();
    let stop = shared.stop.clone();
    let Some(tls) = &shared.tls else {
        return serve_http1(stream, router, stop).await;
    };
    let Ok(Ok(stream)) = timeout(limits::HANDSHAKE, tls.accept(stream)).await else {
        return;
    };
    // By ALPN and not by the first bytes: a peer that stays silent meets a deadline at once.
    if stream.get_ref().1.alpn_protocol() == Some(b"h2") {
        serve_http2(stream, router, stop).await;
    } else {
        serve_http1(stream, router, stop).await;
    }
}

async fn serve_http1<S>(stream: S, router: Router, stop: watch::Receiver<()>)
where
    S: AsyncRead + AsyncWrite + Unpin + 'static,
{
    let router = TowerToHyperService::new(router);
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits::REQUEST_HEAD)
        .max_headers(limits::HEAD_FIELDS)
        .max_header_size(limits::HEAD_BYTES as usize)
        .max_buf_size(limits::BUFFER)
        .serve_connection(
            TokioIo::new(stream),
            service_fn(move |request| finish(router.call(request))),
        );
    drive(connection, stop).await;
}

async fn serve_http2<S>(stream: S, router: Router, stop: watch::Receiver<()>)
where
    S: AsyncRead + AsyncWrite + Unpin + 'static,
{
    let router = TowerToHyperService::new(router);
    let connection = http2::Builder::new(TokioExecutor::new())
        .timer(TokioTimer::new())
        .max_concurrent_streams(limits::STREAMS)
        .max_header_list_size(limits::HEAD_BYTES)
        .max_send_buf_size(limits::STREAM_BUFFER)
        .keep_alive_interval(limits::PING)
        .keep_alive_timeout(limits::PING_ANSWER)
        .serve_connection(
            TokioIo::new(stream),
            service_fn(move |request: hyper::Request<Incoming>| finish(router.call(request))),
        );
    drive(connection, stop).await;
}

/// axum writes `content-length: 0` on a 304, where it would stand for the length of the 200.
async fn finish<E>(answer: impl Future<Output = Result<Response, E>>) -> Result<Response, E> {
    let mut response = answer.await?;
    if response.status() == StatusCode::NOT_MODIFIED {
        response.headers_mut().remove(CONTENT_LENGTH);
    }
    Ok(response)
}

async fn drive<C: GracefulConnection>(connection: C, mut stop: watch::Receiver<()>) {
    let mut connection = pin!(connection);
    tokio::select! {
        _ = &mut connection => return,
        () = sleep(limits::AGE) => {}
        _ = stop.changed() => {}
    }
    connection.as_mut().graceful_shutdown();
    let _ = timeout(limits::LAST_ANSWERS, connection).await;
}
