//! Counts what is touched on the page, and every sign that a person turns away: each of them calls off what a commit began.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::page;

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(0) };
}

/// How much was touched so far; it only matters whether it changes.
pub fn count() -> u32 {
    COUNT.get()
}

/// Starts counting. Before any other listener, so that a key has been counted when the tool acts on it.
pub fn watch() {
    let (Some(window), Some(document)) = (page::window(), page::document()) else {
        return;
    };
    let on = |target: &web_sys::EventTarget, name: &'static str| {
        let options = EventListenerOptions {
            phase: EventListenerPhase::Capture,
            passive: true,
        };
        EventListener::new_with_options(target, name, options, |event| {
            // A key that is held repeats itself; that is no new touch.
            if !event
                .dyn_ref::<KeyboardEvent>()
                .is_some_and(KeyboardEvent::repeat)
            {
                COUNT.set(COUNT.get().wrapping_add(1));
            }
        })
        .forget();
    };
    for name in ["pointerdown", "keydown", "blur", "pagehide", "popstate"] {
        on(&window, name);
    }
    on(&document, "visibilitychange");
}
