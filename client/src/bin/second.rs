//! The second module: see [`client::inside`].

use wasm_bindgen::prelude::*;

/// Draws into `place` from the files unpacked (`plain`) and as they were served; unreadable ones are null.
#[wasm_bindgen]
#[allow(
    clippy::needless_pass_by_value,
    reason = "JavaScript hands over values"
)]
pub fn start(place: web_sys::Element, plain: js_sys::Array, served: js_sys::Array) {
    client::inside::start(place, &plain, &served);
}

/// Puts everything away. Called after the room is gone from the page.
#[wasm_bindgen]
pub fn stop() {
    client::inside::stop();
}

fn main() {}
