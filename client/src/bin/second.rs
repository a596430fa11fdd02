//! The second module: see [`client::inside`].

use client::inside::here::Here;
use wasm_bindgen::prelude::*;

/// Draws into `place` from what belongs to the list and the other files, all unpacked; unreadable ones are null. `about` are bits
/// that say what this phone is, and `ask` takes what the front is to do: see [`client::inside::here`].
#[wasm_bindgen]
#[allow(
    clippy::needless_pass_by_value,
    reason = "JavaScript hands over values"
)]
pub fn start(
    place: web_sys::Element,
    list: js_sys::Array,
    files: js_sys::Array,
    about: u32,
    ask: js_sys::Function,
) {
    client::inside::start(place, &list, &files, Here::new(about, ask));
}

/// Puts everything away. Called after the room is gone from the page.
#[wasm_bindgen]
pub fn stop() {
    client::inside::stop();
}

fn main() {}
