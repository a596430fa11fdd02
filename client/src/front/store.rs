//! The files that come after the front, in one order, the same for everyone: see [`Part`], and then the list's ([`data`]).
//!
//! A worker keeps them for use without a network. Where there is no worker they are fetched once, in the same order, and
//! kept in memory until the page is left.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, ArrayBuffer, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, RequestCache, RequestInit, Response};

use super::{data, page};

/// Places in the list of files. The rest of it, from [`Part::Rest`] on, is handed over unread.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The salt and the hashes.
    Hashes = 0,
    /// The module's script.
    Script = 1,
    /// The module.
    Module = 2,
    /// Its styles.
    Style = 3,
    /// Everything else.
    Rest = 4,
}

#[derive(Clone, Default)]
enum Source {
    #[default]
    Nowhere,
    /// One version's cache: the same path means other bytes in another.
    Worker(Cache),
    /// The files, and behind them the list's.
    Memory(Rc<Vec<Uint8Array>>),
}

thread_local! {
    static SOURCE: RefCell<Source> = const { RefCell::new(Source::Nowhere) };
}

/// Where the page lists the files, and those of the list as it was when the page was made: `path#hash path#hash …`.
const FILES: &str = "data-r";
const DATA: &str = "data-d";

/// The addresses, in order.
pub fn paths() -> Vec<String> {
    listed(FILES).into_iter().map(|(path, _)| path).collect()
}

fn listed(attribute: &str) -> Vec<(String, String)> {
    let list = page::element(page::FRONT)
        .and_then(|e| e.get_attribute(attribute))
        .unwrap_or_default();
    list.split_whitespace()
        .filter_map(|e| e.split_once('#'))
        .map(|(p, h)| (p.into(), integrity(h)))
        .collect()
}

/// Subresource integrity wants standard base64; paths have the one for addresses.
fn integrity(hash: &str) -> String {
    format!("sha256-{}=", hash.replace('-', "+").replace('_', "/"))
}

/// Whether every file is at hand.
pub fn whole() -> bool {
    SOURCE.with_borrow(|s| !matches!(s, Source::Nowhere))
}

/// Looks whether a worker keeps every file in one version's cache, the newest first, and a list.
pub async fn look() -> bool {
    let Some(cache) = version().await else {
        return false;
    };
    if !data::is_kept().await {
        return false;
    }
    ready().await;
    SOURCE.set(Source::Worker(cache));
    true
}

/// The module's script, imported before it is needed: later nothing has to be asked for.
async fn ready() {
    if let Some(path) = paths().get(Part::Script as usize) {
        let _ = JsFuture::from(page::import(path)).await;
    }
}

async fn version() -> Option<Cache> {
    let caches = page::window()?.caches().ok()?;
    let names: Array = JsFuture::from(caches.keys()).await.ok()?.dyn_into().ok()?;
    for name in names.iter().rev().filter_map(|name| name.as_string()) {
        let cache: Cache = JsFuture::from(caches.open(&name))
            .await
            .ok()?
            .dyn_into()
            .ok()?;
        let mut whole = true;
        for path in paths() {
            whole = whole && kept(cache.match_with_str(&path)).await.is_some();
        }
        if whole {
            return Some(cache);
        }
    }
    None
}

/// Fetches every file into memory.
pub async fn fetch_all() -> bool {
    let mut files = Vec::new();
    for (path, integrity) in listed(FILES).into_iter().chain(listed(DATA)) {
        match fetched(&path, &integrity).await {
            Ok(bytes) => files.push(bytes),
            Err(_) => return false,
        }
    }
    ready().await;
    SOURCE.set(Source::Memory(Rc::new(files)));
    true
}

/// Forgets every file, in every version's cache, and the list.
pub async fn forget() {
    SOURCE.set(Source::Nowhere);
    data::forget().await;
    let Some(caches) = page::window().and_then(|w| w.caches().ok()) else {
        return;
    };
    let Ok(names) = JsFuture::from(caches.keys()).await else {
        return;
    };
    for name in Array::from(&names).iter().filter_map(|n| n.as_string()) {
        let Ok(cache) = JsFuture::from(caches.open(&name)).await else {
            continue;
        };
        let cache: Cache = cache.unchecked_into();
        for path in paths() {
            let _ = JsFuture::from(cache.delete_with_str(&path)).await;
        }
    }
}

/// The bytes at this place of the list.
pub async fn part(index: usize) -> Option<Uint8Array> {
    let path = paths().get(index)?.clone();
    match SOURCE.with_borrow(Clone::clone) {
        Source::Memory(files) => files.get(index).cloned(),
        Source::Worker(cache) => found(cache.match_with_str(&path)).await,
        // Files that arrive one by one: those whose name is their hash can be had from any cache.
        Source::Nowhere => {
            let caches = page::window()?.caches().ok()?;
            found(caches.match_with_str(&path)).await
        }
    }
}

/// The list's files, in [`data`]'s order; `null` for one that is not there.
pub async fn list() -> Array {
    match SOURCE.with_borrow(Clone::clone) {
        Source::Memory(files) => files.iter().skip(paths().len()).collect(),
        _ => data::kept().await.unwrap_or_default(),
    }
}

/// The same, waiting for it until `deadline` (by `page::now`).
pub async fn part_by(part: Part, deadline: f64) -> Option<Uint8Array> {
    loop {
        if let Some(bytes) = self::part(part as usize).await {
            return Some(bytes);
        }
        if page::now() >= deadline {
            return None;
        }
        TimeoutFuture::new(50).await;
    }
}

/// Waits until every file is at hand, or until `deadline`.
pub async fn whole_by(deadline: f64) -> bool {
    while !whole() && page::now() < deadline {
        TimeoutFuture::new(50).await;
    }
    whole()
}

async fn kept(found: Promise) -> Option<Response> {
    JsFuture::from(found).await.ok()?.dyn_into().ok()
}

/// The bytes of what a cache was asked for.
pub async fn found(found: Promise) -> Option<Uint8Array> {
    bytes(kept(found).await?).await.ok()
}

async fn fetched(path: &str, integrity: &str) -> Result<Uint8Array, JsValue> {
    let init = RequestInit::new();
    init.set_cache(RequestCache::NoStore);
    init.set_integrity(integrity);
    let window = page::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(path, &init))
        .await?
        .dyn_into()?;
    if response.ok() {
        bytes(response).await
    } else {
        Err(JsValue::NULL)
    }
}

async fn bytes(response: Response) -> Result<Uint8Array, JsValue> {
    let buffer: ArrayBuffer = JsFuture::from(response.array_buffer()?).await?.dyn_into()?;
    Ok(Uint8Array::new(&buffer))
}
