//! Keeps the Tab key within an element: past its end lie the browser's own bars, and going there would close it.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::page;

const STOPS: &str = "button:not([hidden]), a[href], select, input";

/// Moves the focus from the last stop within `room` to the first and back; other Tabs are the browser's.
pub fn wrap(room: &Element, event: &KeyboardEvent) {
    if event.key() != "Tab" {
        return;
    }
    let Ok(stops) = room.query_selector_all(STOPS) else {
        return;
    };
    let at = |i: u32| stops.get(i).and_then(|s| s.dyn_into::<HtmlElement>().ok());
    let (first, last) = (at(0), at(stops.length().saturating_sub(1)));
    let here = page::document().and_then(|d| d.active_element());
    let is_here = |stop: &Option<HtmlElement>| stop.as_deref() == here.as_ref();
    let to = if event.shift_key() {
        // The room itself has the focus at first, before every stop.
        (is_here(&first) || here.as_ref() == Some(room)).then_some(last)
    } else {
        is_here(&last).then_some(first)
    };
    if let Some(Some(stop)) = to {
        event.prevent_default();
        let _ = stop.focus();
    }
}
