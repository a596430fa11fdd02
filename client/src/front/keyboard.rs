//! Hardware keys and the clipboard, for any tool, for as long as it stands and nothing lies over it.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, KeyboardEvent};

use super::page;

/// Tells `key` the name of each key pressed ([`KeyboardEvent.key`](https://www.w3.org/TR/uievents-key/)), which says whether
/// it is one of the tool's, and `paste` each text pasted. What is returned ends it.
pub fn listen(
    key: impl Fn(&str) -> bool + 'static,
    paste: impl Fn(&str) + 'static,
) -> impl FnOnce() {
    let document = page::document();
    let on = |name: &'static str, act: Box<dyn Fn(&Event)>| {
        let options = EventListenerOptions::enable_prevent_default();
        let document = document.as_ref()?;
        Some(EventListener::new_with_options(
            document,
            name,
            options,
            move |event| act(event),
        ))
    };
    let listeners = [
        on(
            "keydown",
            Box::new(move |event| {
                // Some browsers search the page at `/`, or go back.
                if event
                    .dyn_ref()
                    .is_some_and(|e| is_for_the_tool(e) && key(&e.key()))
                {
                    event.prevent_default();
                }
            }),
        ),
        on(
            "paste",
            Box::new(move |event| {
                let data = event
                    .dyn_ref::<ClipboardEvent>()
                    .and_then(ClipboardEvent::clipboard_data);
                if let Some(text) = data.and_then(|d| d.get_data("text").ok())
                    && !covered()
                {
                    paste(&text);
                }
            }),
        ),
        on(
            "mousedown",
            Box::new(|event| {
                // A key that is clicked must not take the focus, or Enter would press it again instead of committing.
                if within(event, "#f button") {
                    event.prevent_default();
                }
            }),
        ),
    ];
    move || drop(listeners)
}

fn is_for_the_tool(event: &KeyboardEvent) -> bool {
    let name = event.key();
    let commit = matches!(name.as_str(), "Enter" | "=");
    // A control that was reached by Tab has its own Enter; no entry of a list begins with a digit, so those pass through.
    let theirs = matches!(name.as_str(), "Enter" | " ") && within(event, "button, select")
        || within(event, "select") && !name.starts_with(|c: char| c.is_ascii_digit());
    let shortcut = event.ctrl_key() || event.meta_key() || event.alt_key();
    // A key that is held does not commit again.
    !(theirs || shortcut || covered() || commit && event.repeat())
}

fn within(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    target.is_some_and(|t| t.closest(selector).ok().flatten().is_some())
}

/// Whether something lies over the tool.
pub fn covered() -> bool {
    page::element(page::FRONT).is_some_and(|front| front.has_attribute("inert"))
}
