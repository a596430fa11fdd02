//! Keeps what belongs to the touch that left from reaching the front beneath, however long it is held, and the hurried ones
//! after it.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Event, PointerEvent, Window};

use super::page;

/// How long after the finger that left is up again, milliseconds, touches are swallowed: what follows may be meant for
/// what is gone.
const AFTER: f64 = 400.0;

const SWALLOWED: [&str; 9] = [
    "pointerdown",
    "pointerup",
    "pointercancel",
    "mousedown",
    "mouseup",
    "touchstart",
    "touchend",
    "click",
    "contextmenu",
];

/// What happens to touches.
#[derive(Clone, Copy)]
enum Touches {
    /// They reach what they touch.
    Pass,
    /// The pointer with this id left and is still down: nothing passes.
    Held(i32),
    /// Nothing passes until this time ([`page::now`]).
    Until(f64),
}

thread_local! {
    static TOUCHES: Cell<Touches> = const { Cell::new(Touches::Pass) };
}

/// Swallows until the pointer with this id is up, and a while longer.
pub fn hold(pointer: i32) {
    TOUCHES.set(Touches::Held(pointer));
}

/// Swallows for a while.
pub fn a_while() {
    TOUCHES.set(Touches::Until(page::now() + AFTER));
}

/// Lets touches pass.
pub fn pass() {
    TOUCHES.set(Touches::Pass);
}

/// Starts listening. Once, before anything else that listens for touches on the way down.
pub fn watch(window: &Window) {
    for name in SWALLOWED {
        let early = EventListenerOptions {
            phase: EventListenerPhase::Capture,
            passive: false,
        };
        EventListener::new_with_options(window, name, early, swallow).forget();
    }
}

fn swallow(event: &Event) {
    let pointer = event.dyn_ref::<PointerEvent>();
    match TOUCHES.get() {
        Touches::Pass => return,
        Touches::Until(end) if page::now() >= end => return pass(),
        Touches::Until(_) if event.type_() == "pointerdown" => a_while(),
        Touches::Until(_) => {}
        Touches::Held(id) => {
            let up = matches!(event.type_().as_str(), "pointerup" | "pointercancel")
                && pointer.is_some_and(|p| p.pointer_id() == id);
            // A new first finger means that the old one is gone, even if nobody said so.
            let gone =
                event.type_() == "pointerdown" && pointer.is_some_and(PointerEvent::is_primary);
            if up || gone {
                a_while();
            }
        }
    }
    event.prevent_default();
    event.stop_immediate_propagation();
}
