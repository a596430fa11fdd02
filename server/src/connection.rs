//! One connection, from its first byte to its last. Its errors are nobody's business.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use axum::Router;
use axum::body::HttpBody;
use axum::response::Response;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::{http1, http2};
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulConnection;
use hyper_util::service::TowerToHyperService;
use rustls::ServerConfig;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout};
use tokio_rustls::TlsAcceptor;

use crate::limits::{self, Limits};
use crate::router::at_once;
use crate::seats::Seats;
use crate::site::Site;
use crate::watched::{Counts, Look, Pace, Watched, over};

/// What every connection of a listener shares.
#[derive(Clone)]
pub(crate) struct Shared {
    /// Answers from here at once.
    pub(crate) site: Option<Arc<ArcSwap<Site>>>,
    /// Answers whatever is left.
    pub(crate) router: Router,
    /// `None`: plain HTTP/1.1.
    pub(crate) tls: Option<Arc<ArcSwap<ServerConfig>>>,
    /// Ends when the server stops.
    pub(crate) stop: watch::Receiver<()>,
    pub(crate) limits: Limits,
    pub(crate) seats: Arc<Seats>,
}

/// What is left to do for a connection. Each step is in a box of its own, which goes when the step is done: what one future
/// awaits takes room in it to the end otherwise, and ten thousand idle connections feel it.
type Rest = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Serves one connection until it ends, is too slow, too old, or the server stops.
pub(crate) async fn serve<S>(stream: S, shared: Arc<Shared>)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let rest = match shared.tls.as_ref().map(|tls| tls.load_full()) {
        Some(tls) => Box::pin(encrypted(stream, tls, shared)).await,
        None => {
            let counts = Arc::new(Counts::default());
            let connection = http1(stream, &shared, &counts);
            Some(drive(connection, counts, shared))
        }
    };
    if let Some(rest) = rest {
        rest.await;
    }
}

/// The handshake; `None` when it fails or takes too long.
async fn encrypted<S>(stream: S, tls: Arc<ServerConfig>, shared: Arc<Shared>) -> Option<Rest>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let handshake = TlsAcceptor::from(tls).accept(stream);
    let Ok(Ok(stream)) = timeout(shared.limits.handshake, handshake).await else {
        return None;
    };
    let counts = Arc::new(Counts::default());
    // By ALPN and not by the first bytes: a peer that stays silent meets a deadline at once.
    Some(if stream.get_ref().1.alpn_protocol() == Some(b"h2") {
        drive(http2(stream, &shared, &counts), counts, shared)
    } else {
        drive(http1(stream, &shared, &counts), counts, shared)
    })
}

fn http1<S>(
    stream: S,
    shared: &Shared,
    counts: &Arc<Counts>,
) -> Pin<Box<impl GracefulConnection + Send + 'static + use<S>>>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let site = shared.site.clone();
    let router = TowerToHyperService::new(shared.router.clone());
    let limits = &shared.limits;
    let counted = counts.clone();
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_header_size(limits.head_bytes as usize)
        .max_buf_size(limits::BUFFER.max(limits.head_bytes as usize))
        .serve_connection(
            TokioIo::new(Watched::new(stream, counts.clone(), limits.linger)),
            service_fn(move |request| answer(site.as_deref(), &router, request, counted.clone())),
        );
    Box::pin(connection)
}

fn http2<S>(
    stream: S,
    shared: &Shared,
    counts: &Arc<Counts>,
) -> Pin<Box<impl GracefulConnection + Send + 'static + use<S>>>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let site = shared.site.clone();
    let router = TowerToHyperService::new(shared.router.clone());
    let limits = &shared.limits;
    let counted = counts.clone();
    let connection = http2::Builder::new(TokioExecutor::new())
        .timer(TokioTimer::new())
        .max_concurrent_streams(limits.streams)
        .max_header_list_size(limits.head_bytes)
        .max_send_buf_size(limits::STREAM_BUFFER)
        .max_pending_accept_reset_streams(limits::RESET_STREAMS)
        .max_local_error_reset_streams(limits::RESET_STREAMS)
        .serve_connection(
            TokioIo::new(Watched::new(stream, counts.clone(), limits.linger)),
            service_fn(move |request| answer(site.as_deref(), &router, request, counted.clone())),
        );
    Box::pin(connection)
}

/// Counts a request and what is owed for it. What is in the site is answered without the way through the router, which
/// would write `content-length: 0` on a 304, where it stands for the length of the 200.
fn answer<R, E>(
    site: Option<&ArcSwap<Site>>,
    router: &R,
    request: Request<Incoming>,
    counts: Arc<Counts>,
) -> impl Future<Output = Result<Response, E>> + use<R, E>
where
    R: Service<Request<Incoming>, Response = Response, Error = E>,
{
    counts.asked();
    let answer = match site.and_then(|site| at_once(&site.load(), &request)) {
        Some(response) => Err(response),
        None => Ok(router.call(request)),
    };
    async move {
        let response = match answer {
            Err(response) => response,
            Ok(answer) => answer.await?,
        };
        counts.owes(response.body().size_hint().lower());
        Ok(response)
    }
}

/// How often a connection is looked at within the shortest time that it may do nothing.
const LOOKS: u32 = 4;

fn drive<C>(connection: Pin<Box<C>>, counts: Arc<Counts>, shared: Arc<Shared>) -> Rest
where
    C: GracefulConnection + Send + 'static,
{
    Box::pin(async move { to_its_end(connection, &counts, &shared).await })
}

async fn to_its_end<C: GracefulConnection>(
    mut connection: Pin<Box<C>>,
    counts: &Counts,
    shared: &Shared,
) {
    let (limits, mut stop) = (&shared.limits, shared.stop.clone());
    let step = limits.idle.min(limits.stall) / LOOKS;
    let born = Instant::now();
    let mut look = Look::default();
    let mut still = Duration::ZERO;
    loop {
        tokio::select! {
            biased;
            _ = &mut connection => return,
            _ = stop.changed() => break,
            () = sleep(step) => {}
        }
        let pace = counts.look(&mut look);
        still = if pace == Pace::Moves {
            Duration::ZERO
        } else {
            still + step
        };
        let idle = if shared.seats.crowded() {
            step
        } else {
            limits.idle
        };
        match pace {
            // It has taken nothing for long, and a polite end would wait for it to take all.
            Pace::Stalls if still >= limits.stall => return,
            Pace::Idle if still >= idle => break,
            _ if over(born, limits.age) => break,
            _ => {}
        }
    }
    connection.as_mut().graceful_shutdown();
    let asked = Instant::now();
    let step = limits.linger.min(limits.last) / LOOKS;
    still = Duration::ZERO;
    while !over(asked, limits.last) {
        tokio::select! {
            biased;
            _ = &mut connection => return,
            () = sleep(step) => {}
        }
        let pace = counts.look(&mut look);
        still = if pace == Pace::Moves {
            Duration::ZERO
        } else {
            still + step
        };
        // Nothing is owed, and it does not answer: it would stay to the last.
        if pace == Pace::Idle && still >= limits.linger || still >= limits.stall {
            return;
        }
    }
}
