//! The second module: see [`client::inside`].

use client::inside::here::Here;
use wasm_bindgen::prelude::*;

/// Draws into `place` from the files unpacked (`plain`) and as they were served; unreadable ones are null. `about` are bits
/// that say what this phone is, and `ask` takes what the front is to do: see [`client::inside::here`].
#[wasm_bindgen]
#[allow(
    clippy::needless_pass_by_value,
    reason = "JavaScript hands over values"
)]
pub fn start(
    place: web_sys::Element,
    plain: js_sys::Array,
    served: js_sys::Array,
    about: u32,
    ask: js_sys::Function,
) {
    client::inside::start(place, &plain, &served, Here::new(about, ask));
}

/// Puts everything away. Called after the room is gone from the page.
#[wasm_bindgen]
pub fn stop() {
    client::inside::stop();
}

fn main() {}
