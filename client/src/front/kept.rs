//! What the browser keeps for a tool, by a plain name. Best effort: where nothing may be kept, nothing is.

use super::page;

fn storage() -> Option<web_sys::Storage> {
    if page::shared() {
        return None;
    }
    page::window()?.local_storage().ok()?
}

/// What is kept under `name`.
pub fn get(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Keeps `text` under `name`.
pub fn set(name: &str, text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, text);
    }
}
