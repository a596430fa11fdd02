//! Where a person's own codes rest, and what was kept with them: one file of the browser's cache storage, which the worker can look at too. An empty file
//! means that everything was taken away; the worker then keeps the front alone.

use js_sys::{ArrayBuffer, Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, CacheStorage, Response};

use super::own::{LENGTH, Own};
use super::saved::Saved;

/// The cache's name and the file's. `sw.js` knows them too.
const CACHE: &str = "k";
const FILE: &str = "/k";

/// What is kept.
pub enum Kept {
    /// Nothing: the site's codes open.
    Nothing,
    /// Codes of this phone.
    Own(Box<Own>),
    /// Nothing opens any more.
    Ended,
}

/// Reads it. A file that makes no sense counts as nothing: a person must not be locked out.
pub async fn read() -> Kept {
    match file().await {
        Some(bytes) if bytes.is_empty() => Kept::Ended,
        Some(bytes) => Own::parse(&bytes).map_or(Kept::Nothing, |own| Kept::Own(Box::new(own))),
        None => Kept::Nothing,
    }
}

/// What is kept beside the codes; `None` where nothing ever was.
pub async fn saved() -> Option<Saved> {
    let bytes = file().await?;
    Some(Saved::new(bytes.get(LENGTH..)?.try_into().ok()?))
}

/// Keeps `own` and what belongs beside it. False where the browser keeps nothing.
pub async fn keep(own: &Own, saved: &Saved) -> bool {
    put(&[own.bytes(), saved.bytes()].concat()).await
}

/// Writes down that nothing opens any more. False where the browser keeps nothing.
pub async fn end() -> bool {
    put(&[]).await
}

/// Forgets the codes of this phone.
pub async fn forget() -> bool {
    match storage() {
        Some(storage) => JsFuture::from(storage.delete(CACHE)).await.is_ok(),
        None => false,
    }
}

/// Whether this browser keeps anything here: some private windows do not.
pub async fn can() -> bool {
    match storage() {
        Some(storage) => JsFuture::from(storage.has(CACHE)).await.is_ok(),
        None => false,
    }
}

async fn file() -> Option<Vec<u8>> {
    let response: Response = done(storage()?.match_with_str(FILE)).await?;
    let buffer: ArrayBuffer = done(response.array_buffer().ok()?).await?;
    Some(Uint8Array::new(&buffer).to_vec())
}

async fn put(bytes: &[u8]) -> bool {
    let kept = async {
        let cache: Cache = done(storage()?.open(CACHE)).await?;
        let array = Uint8Array::from(bytes);
        let response = Response::new_with_opt_js_u8_array(Some(&array)).ok()?;
        let put = cache.put_with_str(FILE, &response);
        JsFuture::from(put).await.ok()
    };
    kept.await.is_some()
}

fn storage() -> Option<CacheStorage> {
    web_sys::window()?.caches().ok()
}

async fn done<T: JsCast>(promise: Promise) -> Option<T> {
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}
