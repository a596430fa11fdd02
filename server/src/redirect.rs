//! The listener that only leads to HTTPS, and hands out the files with which an ACME client proves whose name it is.
//! Nothing of the request but its host comes back.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::response::Response;
use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HOST, HeaderMap, HeaderValue, LOCATION};
use http::{Method, StatusCode};
use tokio::fs;
use tokio::io::AsyncReadExt;

use crate::headers::{Keep, Policy, strict};
use crate::router::{closing, refuse};

const CHALLENGES: &str = ".well-known/acme-challenge";

/// Bytes of a challenge's file; a key authorization has about ninety.
const CHALLENGE_BYTES: u64 = 1024;

struct Redirect {
    /// The port of HTTPS, where it is not the usual one.
    port: Option<u16>,
    challenges: Option<PathBuf>,
    headers: HeaderMap,
}

/// Everything to HTTPS on `port`, but for the challenges below the webroot `challenges`.
pub(crate) fn router(port: u16, challenges: Option<PathBuf>) -> Router {
    let mut headers = strict(&Policy::Nothing, Keep::Never, false);
    headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    let state = Redirect {
        port: (port != 443).then_some(port),
        challenges,
        headers,
    };
    Router::new().fallback(answer).with_state(Arc::new(state))
}

async fn answer(State(redirect): State<Arc<Redirect>>, request: Request) -> Response {
    if !request.body().is_end_stream() {
        let refusal = refuse(StatusCode::PAYLOAD_TOO_LARGE, &redirect.headers);
        return closing(refusal, request.version());
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return refuse(StatusCode::METHOD_NOT_ALLOWED, &redirect.headers);
    }
    if let Some(answer) = challenge(&redirect, request.uri().path()).await {
        return answer;
    }
    let Some(place) = place(&request, redirect.port) else {
        return refuse(StatusCode::BAD_REQUEST, &redirect.headers);
    };
    let mut response = refuse(StatusCode::MOVED_PERMANENTLY, &redirect.headers);
    response.headers_mut().insert(LOCATION, place);
    response
}

/// `https://<host>/`: always the front door, so that no path is repeated.
fn place(request: &Request, port: Option<u16>) -> Option<HeaderValue> {
    let host = request.headers().get(HOST)?.to_str().ok()?;
    let authority: http::uri::Authority = host.parse().ok()?;
    let host = authority.host();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ':' | '[' | ']');
    if authority.as_str() != host && authority.port_u16().is_none() {
        return None;
    }
    if host.is_empty()
        || host.len() > 255
        || !host.chars().all(plain)
        || authority.as_str().contains('@')
    {
        return None;
    }
    let place = match port {
        Some(port) => format!("https://{host}:{port}/"),
        None => format!("https://{host}/"),
    };
    HeaderValue::from_str(&place).ok()
}

/// The file of a challenge, if it is one. Its name has no dot and no slash, so that it leads nowhere else.
async fn challenge(redirect: &Redirect, path: &str) -> Option<Response> {
    let folder = redirect.challenges.as_ref()?.join(CHALLENGES);
    let token = path
        .strip_prefix('/')?
        .strip_prefix(CHALLENGES)?
        .strip_prefix('/')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if token.is_empty() || token.len() > 128 || !token.chars().all(plain) {
        return None;
    }
    let file = folder.join(token);
    if !fs::symlink_metadata(&file).await.ok()?.is_file() {
        return None;
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(file).await.ok()?;
    file.take(CHALLENGE_BYTES)
        .read_to_end(&mut bytes)
        .await
        .ok()?;
    let bytes = Bytes::from(bytes);
    let mut response = Response::new(Body::from(bytes.clone()));
    *response.headers_mut() = redirect.headers.clone();
    let headers = response.headers_mut();
    headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    Some(response)
}
