//! The page around the tool: its elements, its helpers in `boot.js`, and the time.

use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, Window};

#[wasm_bindgen]
extern "C" {
    /// Takes the keys pressed before the tool was ready, and stops keeping them.
    #[wasm_bindgen(js_name = q)]
    pub fn queued() -> js_sys::Array;
    /// Imports a module by its path.
    #[wasm_bindgen(js_name = i)]
    pub fn import(path: &str) -> Promise;
    /// Registers the worker.
    #[wasm_bindgen(js_name = w)]
    pub fn register() -> Promise;
}

/// Where the tool stands; everything of the front is in it.
pub const FRONT: &str = "a";
/// Where Yew draws the tool, inside [`FRONT`].
pub const TOOL: &str = "f";
/// The display, which has the focus when the front comes back.
pub const DISPLAY: &str = "d";

/// The window. `None` only outside a page.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The element with this id.
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Whether several people use this phone, one after another, so that nothing of theirs may be kept on it.
pub fn shared() -> bool {
    element(FRONT).is_some_and(|front| front.get_attribute("data-s").as_deref() == Some("1"))
}

/// Puts the focus on the element with this id, without scrolling.
pub fn focus(id: &str) {
    if let Some(element) = element(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Milliseconds since the page began: only ever forward, whatever is done to the phone's clock. For how long something took.
pub fn now() -> f64 {
    let performance = window().and_then(|w| w.performance());
    performance.map_or(0.0, |p| p.now())
}

/// Milliseconds since 1970, by the phone's clock, which goes on while the phone sleeps, and which people set.
pub fn clock() -> f64 {
    js_sys::Date::now()
}

/// Waits until a frame has been painted. At most about a tenth of a second: a page that is out of sight paints none.
pub async fn painted() {
    let next = |window: &Window| {
        Promise::new(&mut |done, _| {
            let _ = window.request_animation_frame(&done);
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, 100);
        })
    };
    if let Some(window) = window() {
        let _ = JsFuture::from(next(&window)).await;
        TimeoutFuture::new(0).await;
    }
}

/// Whether the page is out of sight.
pub fn hidden() -> bool {
    document().is_none_or(|d| d.hidden())
}
