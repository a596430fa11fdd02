//! One entry of the same page on top of the history, so that Back has something to take away. It holds nothing: the same
//! address, a null state. That it is there is read from the entry's own scroll setting, which a reload keeps.

use web_sys::{History, ScrollRestoration};

use super::page;

/// Puts the entry there, unless it is. Within a key press, or browsers skip it on the way back.
pub fn mark() {
    let Some(history) = history() else { return };
    if history.scroll_restoration() != Ok(ScrollRestoration::Manual)
        && history.push_state(&wasm_bindgen::JsValue::NULL, "").is_ok()
    {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
}

fn history() -> Option<History> {
    page::window()?.history().ok()
}
