//! One entry of the same page on top of the history, so that Back has something to take away. It holds nothing: the same
//! address, a null state. That it is there is read from the entry's own scroll setting, which a reload keeps.
//!
//! Everybody has it, from the first key or click on: pictures that phones show of the entry beneath, for swiping back, then
//! hold nothing that is typed afterwards, and the history of somebody who typed no more than that is the same.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration, Window};

use super::page;

/// An entry of the history.
#[derive(Clone, PartialEq, Default)]
struct Entry {
    address: String,
    marked: bool,
}

thread_local! {
    static HERE: RefCell<Entry> = RefCell::default();
}

/// Puts the entry there, unless it is. Within a key press, or browsers skip it on the way back.
pub fn mark() {
    let Some(history) = history() else { return };
    if history.scroll_restoration() != Ok(ScrollRestoration::Manual)
        && history.push_state(&JsValue::NULL, "").is_ok()
    {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    HERE.set(here());
}

/// Puts the entry there as soon as the page is used. Once, when the front starts.
pub fn watch(window: &Window) {
    HERE.set(here());
    // Keys pressed before this stood wait to be replayed, and must not be on the display by then.
    if used(window) == Some(true) {
        mark();
    }
    for name in ["keydown", "click"] {
        let early = EventListenerOptions::run_in_capture_phase();
        let of = window.clone();
        EventListener::new_with_options(window, name, early, move |_| {
            // Some keys, such as Escape, do not count as use, and what they put there would be skipped.
            if used(&of) != Some(false) {
                mark();
            }
        })
        .forget();
    }
}

/// To be called on each `popstate`: whether it was Back, and took away the entry on top. A link within the page is not Back:
/// it changes the address.
pub fn popped() -> bool {
    let now = here();
    let before = HERE.replace(now.clone());
    before.marked && !now.marked && before.address == now.address
}

/// Goes back by one entry, if there is one.
pub fn back() {
    if let Some(history) = history() {
        let _ = history.back();
    }
}

fn here() -> Entry {
    let address = page::window().and_then(|w| w.location().href().ok());
    let setting = history().and_then(|h| h.scroll_restoration().ok());
    Entry {
        address: address.unwrap_or_default(),
        marked: setting == Some(ScrollRestoration::Manual),
    }
}

/// Whether [somebody used](https://html.spec.whatwg.org/#the-useractivation-interface) the page since it was loaded; `None`
/// where the browser does not say.
fn used(window: &Window) -> Option<bool> {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name)).ok();
    let activation = get(&window.navigator(), "userActivation")?;
    get(&activation, "hasBeenActive")?.as_bool()
}

fn history() -> Option<History> {
    page::window()?.history().ok()
}
