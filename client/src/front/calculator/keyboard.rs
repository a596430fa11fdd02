//! Hardware keys and the clipboard.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, KeyboardEvent};
use yew::Callback;

use super::keys::Key;
use super::model::Act;
use crate::front::page;

/// Listens for as long as the tool stands; what is returned ends it.
pub fn keyboard(act: Callback<Act>) -> impl FnOnce() {
    let document = page::document();
    let keys = document.as_ref().map(|document| {
        let act = act.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(document, "keydown", options, move |event| {
            if let Some(key) = event.dyn_ref::<KeyboardEvent>().and_then(pressed) {
                // Some browsers search the page at `/`.
                event.prevent_default();
                act.emit(Act::Press(key));
            }
        })
    });
    let paste = document.as_ref().map(|document| {
        EventListener::new(document, "paste", move |event| {
            let data = event
                .dyn_ref::<ClipboardEvent>()
                .and_then(ClipboardEvent::clipboard_data);
            if let Some(text) = data.and_then(|d| d.get_data("text").ok())
                && !covered()
            {
                act.emit(Act::Paste(text));
            }
        })
    });
    move || drop((keys, paste))
}

fn pressed(event: &KeyboardEvent) -> Option<Key> {
    let name = event.key();
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let on_button = target.is_some_and(|t| t.closest("button").ok().flatten().is_some());
    let theirs = on_button && matches!(name.as_str(), "Enter" | " ");
    let shortcut = event.ctrl_key() || event.meta_key() || event.alt_key();
    if theirs || shortcut || covered() {
        return None;
    }
    // A key held down is not a row of sums.
    Key::named(&name).filter(|key| !(event.repeat() && *key == Key::Equals))
}

/// Whether something lies over the tool.
fn covered() -> bool {
    page::element(page::FRONT).is_some_and(|front| front.has_attribute("inert"))
}
