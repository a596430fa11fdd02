//! The way out. The room is one element over the front; leaving removes it. Nothing here waits, asks, animates or needs a
//! network, and nothing here depends on what is in the room.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{CssStyleSheet, Element, Event, KeyboardEvent, PageTransitionEvent, PointerEvent};

use super::two_fingers::TwoFingers;
use super::{busy, focus, history, page, swallow, words, worker};

/// How long the room stays open with nobody touching it, milliseconds; less on a phone that many people use.
const IDLE: u32 = 120_000;
const IDLE_SHARED: u32 = 60_000;
/// How long after leaving another Back does not go on to the page before, milliseconds: it may be the same haste.
const HURRY: f64 = 1_000.0;
/// The element that covers the front, and the control in it.
const ROOM: &str = "v";
const CONTROL: &str = "x";

/// What stands open.
struct Room {
    element: Element,
    sheet: CssStyleSheet,
    /// Lets the module put itself away, once nobody can see it.
    stop: Function,
    /// How long it stays open untouched, milliseconds; 0 for ever.
    stays: u32,
    idle: Option<Timeout>,
    _listeners: Vec<EventListener>,
}

thread_local! {
    static OPEN: RefCell<Option<Room>> = const { RefCell::new(None) };
    // A room that is gone from the page, until what belongs to it is put away as well.
    static LEFT: RefCell<Option<Room>> = const { RefCell::new(None) };
    // When a room was last left.
    static LAST: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
    // Set by leaving, until the page has been loaded anew: old pictures of it must not come back.
    static STALE: Cell<bool> = const { Cell::new(false) };
}

/// Whether the room is open.
pub fn is_open() -> bool {
    OPEN.with_borrow(Option::is_some)
}

/// Makes the room over the front, with the way out first in it; the element returned is for the module to draw in.
///
/// `sheet` is applied while the room is open; `stop` is called, later, after it was left. A failure leaves the front as it
/// was.
pub fn enter(sheet: &CssStyleSheet, stop: Function) -> Result<Element, JsValue> {
    // What an earlier leaving still has to do must not be done to this room.
    tidy();
    let document = page::document().ok_or(JsValue::NULL)?;
    let body = document.body().ok_or(JsValue::NULL)?;
    let element = document.create_element("div")?;
    element.set_id(ROOM);
    for (name, value) in [
        ("role", "dialog"),
        ("aria-modal", "true"),
        ("tabindex", "-1"),
    ] {
        element.set_attribute(name, value)?;
    }
    element.set_attribute("aria-label", &document.title())?;
    let bar = document.create_element("div")?;
    let control = document.create_element("button")?;
    control.set_id(CONTROL);
    control.set_attribute("type", "button")?;
    control.set_attribute("aria-keyshortcuts", "Escape")?;
    control.set_text_content(Some(&words::close()));
    bar.append_child(&control)?;
    element.append_child(&bar)?;
    let inner = document.create_element("div")?;
    element.append_child(&inner)?;
    let listeners = listeners(&element, &control);

    body.append_child(&element)?;
    OPEN.set(Some(Room {
        element,
        sheet: sheet.clone(),
        stop,
        stays: if page::shared() { IDLE_SHARED } else { IDLE },
        idle: None,
        _listeners: listeners,
    }));
    // From here on `leave` undoes it all.
    swallow::pass();
    sheets(|list| list.concat(&js_sys::Array::of1(sheet)).into());
    if let Some(front) = page::element(page::FRONT) {
        let _ = front.set_attribute("inert", "");
    }
    stay();
    page::focus(ROOM);
    Ok(inner)
}

fn listeners(element: &Element, control: &Element) -> Vec<EventListener> {
    // Down, not up: the finger that comes down has decided, and nothing else in the room need hear of it first.
    let own = control.clone();
    let down = EventListener::new_with_options(element, "pointerdown", early(), move |event| {
        if event.target().as_ref() == Some(own.as_ref()) {
            event.prevent_default();
            event.stop_immediate_propagation();
            let pointer = event.dyn_ref::<PointerEvent>();
            swallow::hold(pointer.map_or(0, PointerEvent::pointer_id));
            leave();
        }
    });
    // Click as well, for keyboards and screen readers.
    let click = EventListener::new(control, "click", |_| leave());
    let room = element.clone();
    let tab = EventListener::new_with_options(element, "keydown", early(), move |event| {
        if let Some(key) = event.dyn_ref() {
            focus::wrap(&room, key);
        }
    });
    let mut listeners = vec![down, click, tab];
    listeners.extend(two_fingers(element));
    for name in ["pointerdown", "pointermove", "keydown", "scroll", "wheel"] {
        listeners.push(EventListener::new_with_options(
            element,
            name,
            early(),
            |_| stay(),
        ));
    }
    listeners
}

/// A tap with two fingers anywhere in the room leaves it.
fn two_fingers(element: &Element) -> [EventListener; 4] {
    let taps = Rc::new(RefCell::new(TwoFingers::default()));
    ["pointerdown", "pointermove", "pointercancel", "pointerup"].map(|name| {
        let taps = taps.clone();
        EventListener::new_with_options(element, name, early(), move |event| {
            let Some(finger) = event
                .dyn_ref::<PointerEvent>()
                .filter(|p| p.pointer_type() == "touch")
            else {
                return;
            };
            let (id, x, y) = (
                finger.pointer_id(),
                f64::from(finger.client_x()),
                f64::from(finger.client_y()),
            );
            let mut taps = taps.borrow_mut();
            match name {
                "pointerdown" => taps.down(id, x, y, page::now()),
                "pointermove" => taps.to(id, x, y),
                "pointercancel" => taps.lost(),
                _ if taps.up(id, page::now()) => {
                    swallow::a_while();
                    leave();
                }
                _ => {}
            }
        })
    })
}

/// Removes the room. The front, which never went away, is what the next frame paints.
pub fn leave() {
    let Some(room) = OPEN.take() else { return };
    room.element.remove();
    STALE.set(true);
    LAST.set(page::now());
    LEFT.set(Some(room));
    // All else makes the browser look at the whole page again, which a slow phone has no time for before the next frame.
    spawn_local(async {
        page::painted().await;
        tidy();
    });
}

/// Gives the front back to its keys, and puts the module away. After the frame; at once where no frame may come, and before
/// a key that cannot wait.
fn tidy() {
    let Some(room) = LEFT.take() else { return };
    if let Some(front) = page::element(page::FRONT) {
        let _ = front.remove_attribute("inert");
    }
    page::focus(page::DISPLAY);
    let others = &mut |sheet, _, _| !js_sys::Object::is(&sheet, &room.sheet);
    sheets(|list| list.filter(others).into());
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
            tidy();
            swallow::pass();
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
    on(&window, "pagehide", |_| {
        leave();
        tidy();
    });
    on(&window, "pageshow", |event| {
        if event
            .dyn_ref::<PageTransitionEvent>()
            .is_some_and(PageTransitionEvent::persisted)
        {
            leave();
            tidy();
            out_of_sight();
        }
    });
    on(&window, "popstate", |_| {
        let back = history::popped();
        if is_open() {
            leave();
            // Pushed again, so that no forward entry survives.
            history::mark();
        } else if back && page::now() - LAST.get() > HURRY {
            // The entry on top was only for this: who opened nothing goes back by one press, as from any page.
            history::back();
        }
    });
    on(&window, "keydown", |event| {
        let escape = event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|e| e.key() == "Escape");
        // A key that comes before the frame is the front's already.
        tidy();
        if is_open() && escape {
            event.prevent_default();
            leave();
        }
    });
    swallow::watch(&window);
    history::watch(&window);
}

/// Loads the page anew while nobody looks: a swap alone leaves old pictures to come back (measured: 4 of 9 returns).
fn out_of_sight() {
    if STALE.get() {
        spawn_local(async {
            busy::over().await;
            if worker::answers().await
                && STALE.replace(false)
                && let Some(window) = page::window()
            {
                let _ = window.location().reload();
            }
        });
    } else {
        worker::rest();
    }
}

/// Somebody is there: the idle time begins again.
fn stay() {
    OPEN.with_borrow_mut(|open| {
        if let Some(room) = open {
            room.idle = (room.stays > 0).then(|| Timeout::new(room.stays, leave));
        }
    });
}

/// How long the room stays open untouched from now on, until it is left: milliseconds, 0 for ever.
pub fn idle(stays: u32) {
    OPEN.with_borrow_mut(|open| {
        if let Some(room) = open {
            room.stays = stays;
        }
    });
    stay();
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
