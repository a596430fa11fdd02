//! The door: decides whether what was committed opens it. It knows neither the tool nor what is behind.

use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use translations::front::Words;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::CssStyleSheet;
use yew::Callback;

use super::store::{self, Part};
use super::tool::REPORTED;
use super::{exit, history, page, touch};

/// PBKDF2-HMAC-SHA-256 rounds (OWASP Password Storage Cheat Sheet, 2023: at least 600,000).
const ROUNDS: u32 = 600_000;
/// Bytes of salt and of each hash.
const SALT: usize = 16;
const HASH: usize = 32;
/// How long after the commit it may still open where the files have not arrived, milliseconds.
const PATIENCE: f64 = 2_000.0;

/// How long after the commit it may open at all, milliseconds: a slow phone derives for seconds, and then nobody expects
/// it any more.
const LIMIT: f64 = 10_000.0;

/// A bare number was committed. To be called within the key press; `take_back` removes the number from the display.
pub fn committed(digits: &str, words: &'static Words, take_back: Callback<()>) {
    if !REPORTED.contains(&digits.len()) {
        return;
    }
    history::mark();
    let (digits, touches, began) = (digits.to_owned(), touch::count(), page::now());
    spawn_local(async move {
        // The tool's own answer first.
        painted().await;
        let deadline = began + PATIENCE;
        if fits(&digits, deadline).await != Some(true) || !store::whole_by(deadline).await {
            return;
        }
        let ready = prepared().await;
        // Whatever was touched since, and every turning away, calls it off.
        let wanted = touch::count() == touches && page::now() < began + LIMIT && !page::hidden();
        if let (true, Ok(ready), false) = (wanted, ready, exit::is_open()) {
            take_back.emit(());
            // A failure from here on leaves the front, which is what is there already.
            if open(&ready, words).is_err() {
                exit::leave();
            }
        }
    });
}

/// Whether the digits are one of the site's: `None` where its hashes cannot be read.
async fn fits(digits: &str, deadline: f64) -> Option<bool> {
    let packed = store::part_by(Part::Hashes, deadline).await?;
    let known = store::unpacked(&packed).await.ok()?.to_vec();
    let (salt, hashes) = known.split_at_checked(SALT)?;
    let hash = derived(digits, salt).await.ok()?;
    Some(hashes.chunks_exact(HASH).any(|known| known == hash))
}

async fn derived(digits: &str, salt: &[u8]) -> Result<Vec<u8>, JsValue> {
    let subtle = page::window().ok_or(JsValue::NULL)?.crypto()?.subtle();
    let uses = Array::of1(&JsValue::from_str("deriveBits"));
    let raw = Uint8Array::from(digits.as_bytes());
    let key =
        JsFuture::from(subtle.import_key_with_str("raw", &raw, "PBKDF2", false, &uses)?).await?;
    let how = Object::new();
    for (name, value) in [
        ("name", JsValue::from_str("PBKDF2")),
        ("hash", JsValue::from_str("SHA-256")),
        ("salt", Uint8Array::from(salt).into()),
        ("iterations", ROUNDS.into()),
    ] {
        Reflect::set(&how, &JsValue::from_str(name), &value)?;
    }
    let bits = subtle.derive_bits_with_object(&how, key.unchecked_ref(), (HASH * 8) as u32)?;
    Ok(Uint8Array::new(&JsFuture::from(bits).await?).to_vec())
}

/// Everything unpacked and the module instantiated, so that opening is one step.
struct Ready {
    module: JsValue,
    sheet: CssStyleSheet,
    // The files for the module: unpacked, and as they were served.
    plain: Array,
    served: Array,
}

async fn prepared() -> Result<Ready, JsValue> {
    let script = store::paths()
        .get(Part::Script as usize)
        .cloned()
        .ok_or(JsValue::NULL)?;
    let made = JsFuture::from(page::import(&script)).await?;
    let make: Function = Reflect::get(&made, &JsValue::from_str("default"))?.dyn_into()?;
    // A new one each time: leaving drops it, with its memory.
    let module: Function = make.call0(&JsValue::NULL)?.dyn_into()?;
    let init = Object::new();
    let bytes = unpacked(Part::Module as usize).await?;
    Reflect::set(&init, &JsValue::from_str("module_or_path"), &bytes)?;
    JsFuture::from(module.call1(&JsValue::NULL, &init)?.dyn_into::<Promise>()?).await?;

    let sheet = CssStyleSheet::new()?;
    let style = unpacked(Part::Style as usize).await?.to_vec();
    sheet.replace_sync(&String::from_utf8_lossy(&style))?;

    let (plain, served) = (Array::new(), Array::new());
    for index in
        std::iter::once(Part::Numbers as usize).chain(Part::Rest as usize..store::paths().len())
    {
        // A damaged file is an empty place: what is behind shows less, not nothing.
        plain.push(&unpacked(index).await.map_or(JsValue::NULL, Into::into));
        served.push(&store::part(index).await.map_or(JsValue::NULL, Into::into));
    }
    Ok(Ready {
        module: module.into(),
        sheet,
        plain,
        served,
    })
}

async fn unpacked(index: usize) -> Result<Uint8Array, JsValue> {
    let bytes = store::part(index).await.ok_or(JsValue::NULL)?;
    // Signed metadata is plain text; packs begin with gzip's two bytes (RFC 1952).
    if bytes.length() >= 2 && bytes.get_index(0) == 0x1f && bytes.get_index(1) == 0x8b {
        store::unpacked(&bytes).await
    } else {
        Ok(bytes)
    }
}

fn open(ready: &Ready, words: &Words) -> Result<(), JsValue> {
    let call =
        |name: &str| Reflect::get(&ready.module, &JsValue::from_str(name))?.dyn_into::<Function>();
    let inner = exit::enter(words, &ready.sheet, call("stop")?)?;
    call("start")?.call3(&JsValue::NULL, &inner, &ready.plain, &ready.served)?;
    Ok(())
}

/// Waits until a frame has been painted. A timer, too: hidden pages paint no frame.
async fn painted() {
    let next = |window: &web_sys::Window| {
        Promise::new(&mut |done, _| {
            let _ = window.request_animation_frame(&done);
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, 100);
        })
    };
    if let Some(window) = page::window() {
        let _ = JsFuture::from(next(&window)).await;
        TimeoutFuture::new(0).await;
    }
}
