//! The signed list as the worker keeps it (`fresh.js`): in generations, each a cache, of which the newest whole one counts.

use js_sys::{Array, JsString};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Cache;

use super::{page, store};
use crate::between::LIST;

/// What is written last, so that a generation without it is not whole.
const LAST: &str = "/data/timestamp.json";
/// Generations are called this and a number.
const NAME: &str = "d-";

/// Whether there is a whole one.
pub async fn is_kept() -> bool {
    newest().await.is_some()
}

/// What is kept, in the order of [`LIST`]; `null` for what is not there.
pub async fn kept() -> Option<Array> {
    let cache = newest().await?;
    let files = Array::new();
    for name in LIST {
        let path = format!("/data/{name}");
        let file = store::found(cache.match_with_str(&path)).await;
        files.push(&file.map_or(wasm_bindgen::JsValue::NULL, Into::into));
    }
    Some(files)
}

/// Forgets every generation.
pub async fn forget() {
    let Some(caches) = page::window().and_then(|w| w.caches().ok()) else {
        return;
    };
    for (_, name) in generations().await {
        let _ = JsFuture::from(caches.delete(&name)).await;
    }
}

async fn newest() -> Option<Cache> {
    let caches = page::window()?.caches().ok()?;
    for (_, name) in generations().await {
        let opened = JsFuture::from(caches.open(&name)).await.ok()?;
        let cache: Cache = opened.dyn_into().ok()?;
        if store::found(cache.match_with_str(LAST)).await.is_some() {
            return Some(cache);
        }
    }
    None
}

/// All, with their names, the newest first.
async fn generations() -> Vec<(u32, String)> {
    let names = async {
        let caches = page::window()?.caches().ok()?;
        JsFuture::from(caches.keys())
            .await
            .ok()?
            .dyn_into::<Array>()
            .ok()
    };
    let names = names.await.unwrap_or_default();
    let mut all: Vec<_> = names
        .iter()
        .filter_map(|name| {
            let name = String::from(name.dyn_into::<JsString>().ok()?);
            Some((name.strip_prefix(NAME)?.parse().ok()?, name))
        })
        .collect();
    all.sort_unstable_by(|one, other| other.cmp(one));
    all
}
