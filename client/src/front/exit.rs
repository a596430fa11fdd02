//! The way out. The room is one element over the front; leaving removes it. Nothing here waits, asks, animates or needs a
//! network, and nothing here depends on what is in the room.

use std::cell::{Cell, RefCell};

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use js_sys::Function;
use translations::front::Words;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Element, Event, KeyboardEvent, PageTransitionEvent};

use super::{page, worker};

/// How long the room stays open with nobody touching it, milliseconds.
const IDLE: u32 = 120_000;
/// How long after the touch that left, milliseconds, other events of the same touch are swallowed.
const SAME_TOUCH: f64 = 700.0;
/// The element that covers the front, and the control in it.
const ROOM: &str = "v";
const CONTROL: &str = "x";

/// What stands open.
struct Room {
    element: Element,
    sheet: CssStyleSheet,
    /// Lets the module put itself away, once nobody can see it.
    stop: Function,
    idle: Option<Timeout>,
    _listeners: Vec<EventListener>,
}

thread_local! {
    static OPEN: RefCell<Option<Room>> = const { RefCell::new(None) };
    // Set by leaving, until the page has been loaded anew: old pictures of it must not come back.
    static STALE: Cell<bool> = const { Cell::new(false) };
    static SWALLOW: Cell<f64> = const { Cell::new(0.0) };
}

/// Whether the room is open.
pub fn is_open() -> bool {
    OPEN.with_borrow(Option::is_some)
}

/// Makes the room over the front, with the way out first in it; the element returned is for the module to draw in.
///
/// `sheet` is applied while the room is open; `stop` is called, later, after it was left.
pub fn enter(words: &Words, sheet: CssStyleSheet, stop: Function) -> Result<Element, JsValue> {
    let document = page::document().ok_or(JsValue::NULL)?;
    let element = document.create_element("div")?;
    element.set_id(ROOM);
    element.set_attribute("tabindex", "-1")?;
    let bar = document.create_element("div")?;
    let control = document.create_element("button")?;
    control.set_id(CONTROL);
    control.set_attribute("type", "button")?;
    control.set_text_content(Some(words.close));
    bar.append_child(&control)?;
    element.append_child(&bar)?;
    let inner = document.create_element("div")?;
    element.append_child(&inner)?;

    // Down, not up: the finger that comes down has decided. Click as well, for keyboards and screen readers.
    let down = EventListener::new_with_options(&control, "pointerdown", still(), |event| {
        event.prevent_default();
        SWALLOW.set(page::now() + SAME_TOUCH);
        leave();
    });
    let click = EventListener::new(&control, "click", |_| leave());
    let mut listeners = vec![down, click];
    for name in ["pointerdown", "pointermove", "keydown", "scroll", "wheel"] {
        listeners.push(EventListener::new_with_options(
            &element,
            name,
            early(),
            |_| stay(),
        ));
    }

    sheets(|list| list.concat(&js_sys::Array::of1(&sheet)).into());
    if let Some(front) = page::element(page::FRONT) {
        front.set_attribute("inert", "")?;
    }
    document
        .body()
        .ok_or(JsValue::NULL)?
        .append_child(&element)?;
    OPEN.set(Some(Room {
        element,
        sheet,
        stop,
        idle: None,
        _listeners: listeners,
    }));
    stay();
    page::focus(ROOM);
    Ok(inner)
}

/// Removes the room. The front, which never went away, is what the next frame paints.
pub fn leave() {
    let Some(room) = OPEN.take() else { return };
    room.element.remove();
    if let Some(front) = page::element(page::FRONT) {
        let _ = front.remove_attribute("inert");
    }
    page::focus(page::DISPLAY);
    STALE.set(true);
    sheets(|list| {
        list.filter(&mut |sheet, _, _| !js_sys::Object::is(&sheet, &room.sheet))
            .into()
    });
    // Tidying is for after the frame.
    let stop = room.stop;
    Timeout::new(0, move || drop(stop.call0(&JsValue::NULL))).forget();
}

/// Starts listening for every way out. Once, when the front starts.
pub fn watch() {
    let (Some(window), Some(document)) = (page::window(), page::document()) else {
        return;
    };
    let on = |target: &web_sys::EventTarget, name: &'static str, act: fn(&Event)| {
        EventListener::new_with_options(target, name, early(), act).forget();
    };
    on(&document, "visibilitychange", |_| {
        if page::hidden() {
            leave();
            out_of_sight();
        }
    });
    on(&window, "blur", |event| {
        // A focus that moves inside the page also says "blur", from an element; only the window's own counts.
        if event
            .target()
            .is_some_and(|t| t.is_instance_of::<web_sys::Window>())
        {
            leave();
        }
    });
    on(&window, "pagehide", |_| leave());
    on(&window, "pageshow", |event| {
        if event
            .dyn_ref::<PageTransitionEvent>()
            .is_some_and(PageTransitionEvent::persisted)
        {
            leave();
            out_of_sight();
        }
    });
    on(&window, "popstate", |_| {
        ENTRY.set(false);
        if is_open() {
            leave();
            mark();
        }
    });
    on(&window, "keydown", |event| {
        if is_open()
            && event
                .dyn_ref::<KeyboardEvent>()
                .is_some_and(|e| e.key() == "Escape")
        {
            event.prevent_default();
            leave();
        }
    });
    for name in [
        "pointerdown",
        "pointerup",
        "mousedown",
        "mouseup",
        "touchend",
        "click",
    ] {
        EventListener::new_with_options(&window, name, still(), |event| {
            if page::now() < SWALLOW.get() && !is_open() {
                event.prevent_default();
                event.stop_immediate_propagation();
            }
        })
        .forget();
    }
}

thread_local! {
    // Whether an entry of ours is on top of the history.
    static ENTRY: Cell<bool> = const { Cell::new(false) };
}

/// Puts one entry of the same page on the history, so that Back has something to take away. Within the key press, or
/// browsers skip it. The entry holds nothing: it is the same address with a null state.
pub fn mark() {
    if !ENTRY.replace(true)
        && let Some(history) = page::window().and_then(|w| w.history().ok())
    {
        let _ = history.push_state(&JsValue::NULL, "");
    }
}

/// Loads the page anew while nobody looks: a swap alone leaves old pictures to come back (measured: 4 of 9 returns).
fn out_of_sight() {
    if STALE.get() && worker::answers() {
        STALE.set(false);
        if let Some(window) = page::window() {
            let _ = window.location().reload();
        }
    } else if !STALE.get() {
        worker::rest();
    }
}

/// Somebody is there: the idle time begins again.
fn stay() {
    OPEN.with_borrow_mut(|open| {
        if let Some(room) = open {
            room.idle = Some(Timeout::new(IDLE, leave));
        }
    });
}

/// Replaces the list of adopted style sheets by what `change` makes of it.
fn sheets(change: impl FnOnce(js_sys::Array) -> JsValue) {
    let Some(document) = page::document() else {
        return;
    };
    let name = JsValue::from_str("adoptedStyleSheets");
    if let Ok(list) = js_sys::Reflect::get(&document, &name) {
        let _ = js_sys::Reflect::set(&document, &name, &change(js_sys::Array::from(&list)));
    }
}

fn early() -> EventListenerOptions {
    EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: false,
    }
}

fn still() -> EventListenerOptions {
    early()
}
