//! From a request to an answer. Four steps, the same for everyone:
//!
//! 1. not GET or HEAD: 405
//! 2. anything in the body: 413, and the connection ends
//! 3. the raw path is not in the site: 404. Nothing is decoded and no file is opened, so there is
//!    no way around; a query is not looked at
//! 4. the browser's best encoding; 304 if it has that already, else 200
//!
//! What passes all four is answered by [`at_once`], before any router; axum's router, behind it, only refuses.

use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::Router;
use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::response::Response;
use http::header::{
    ACCEPT_ENCODING, CONNECTION, HeaderMap, HeaderName, HeaderValue, IF_NONE_MATCH,
};
use http::{Method, StatusCode, Version};

use crate::encoding::{Encoding, choose};
use crate::site::{Entry, Site, Variant};

/// Refuses whatever [`at_once`] has no answer for. What the refusals say is the site's.
pub(crate) fn router(site: Arc<ArcSwap<Site>>) -> Router {
    Router::new().fallback(no).with_state(site)
}

async fn no(State(site): State<Arc<ArcSwap<Site>>>, request: Request) -> Response {
    let site = site.load();
    let has_body = !request.body().is_end_stream();
    let refusal = if !is_reading(request.method()) {
        refuse(StatusCode::METHOD_NOT_ALLOWED, &site.wrong_method)
    } else if has_body {
        refuse(StatusCode::PAYLOAD_TOO_LARGE, &site.refusal)
    } else {
        refuse(StatusCode::NOT_FOUND, &site.refusal)
    };
    match has_body {
        true => closing(refusal, request.version()),
        false => refusal,
    }
}

/// The answer to a good request for what is in the site. It waits for nothing, so that it can be had before any router.
pub(crate) fn at_once<B: HttpBody>(site: &Site, request: &http::Request<B>) -> Option<Response> {
    if !is_reading(request.method()) || !request.body().is_end_stream() {
        return None;
    }
    let headers = request.headers();
    let variant = best(site.get(request.uri().path())?, headers)?;
    if is_known(headers, &variant.etag) {
        let (status, body) = (StatusCode::NOT_MODIFIED, Body::empty());
        return Some(respond(status, &variant.not_modified, body));
    }
    // Over HTTP/2, hyper would send what HEAD does not ask for.
    let body = match *request.method() {
        Method::HEAD => Body::empty(),
        _ => Body::from(variant.body.clone()),
    };
    Some(respond(StatusCode::OK, &variant.headers, body))
}

fn is_reading(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

fn respond(status: StatusCode, headers: &HeaderMap, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers.clone();
    response
}

pub(crate) fn refuse(status: StatusCode, headers: &HeaderMap) -> Response {
    respond(status, headers, Body::empty())
}

/// What follows on the connection is a body that nobody reads. HTTP/2 ends just the stream.
pub(crate) fn closing(mut response: Response, version: Version) -> Response {
    if version < Version::HTTP_2 {
        let close = HeaderValue::from_static("close");
        response.headers_mut().insert(CONNECTION, close);
    }
    response
}

fn best<'a>(entry: &'a Entry, headers: &HeaderMap) -> Option<&'a Variant> {
    if let [only] = entry.variants.as_slice() {
        return Some(only);
    }
    let offered = entry.variants.iter().map(|variant| variant.encoding);
    let chosen = choose(lines(headers, &ACCEPT_ENCODING), offered);
    let find = |encoding| entry.variants.iter().find(|v| v.encoding == encoding);
    find(chosen).or_else(|| find(Encoding::Identity))
}

/// `If-None-Match`, compared weakly as RFC 9110 says for it: a proxy may have weakened the tag.
fn is_known(headers: &HeaderMap, etag: &HeaderValue) -> bool {
    lines(headers, &IF_NONE_MATCH)
        .flat_map(|line| line.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag).as_bytes() == etag)
}

fn lines<'a>(headers: &'a HeaderMap, name: &HeaderName) -> impl Iterator<Item = &'a str> {
    let values = headers.get_all(name).into_iter();
    values.filter_map(|value| value.to_str().ok())
}
