//! The module of the worker: see [`client::fresh`].

use client::fresh;
use trust::File;
use wasm_bindgen::prelude::*;

/// Nobody reads why something was refused, and the words for it would travel to every phone.
const REFUSED: JsValue = JsValue::NULL;

/// [`fresh::Look`], for `fresh.js`.
#[wasm_bindgen]
pub struct Look(fresh::Look);

#[wasm_bindgen]
#[allow(
    clippy::needless_pass_by_value,
    reason = "JavaScript hands over values"
)]
impl Look {
    /// See [`fresh::Look::new`].
    ///
    /// # Errors
    /// A root that is refused.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: Vec<u8>,
        timestamp: Option<Vec<u8>>,
        snapshot: Option<Vec<u8>>,
        targets: Option<Vec<u8>>,
        root_floor: u32,
        list_floor: u32,
    ) -> Result<Self, JsValue> {
        let floor = (root_floor.into(), list_floor.into());
        let look = fresh::Look::new(root, [timestamp, snapshot, targets], floor);
        look.map(Self).map_err(|_| REFUSED)
    }

    /// The name of the file to fetch next.
    pub fn wants(&self) -> Option<String> {
        self.0.wants().map(|(name, _)| name)
    }

    /// The most bytes that it may have.
    pub fn limit(&self) -> usize {
        self.0.wants().map_or(0, |(_, limit)| limit)
    }

    /// See [`fresh::Look::give`].
    ///
    /// # Errors
    /// A file that is refused.
    pub fn give(&mut self, bytes: Option<Vec<u8>>) -> Result<(), JsValue> {
        self.0.give(bytes.as_deref()).map_err(|_| REFUSED)
    }

    /// See [`fresh::Look::is_newer`].
    pub fn is_newer(&self) -> bool {
        self.0.is_newer()
    }

    /// Root, timestamp, snapshot and targets, as they are to be kept.
    pub fn file(&self, place: usize) -> Option<Vec<u8>> {
        let files = [File::Root, File::Timestamp, File::Snapshot, File::Targets];
        Some(self.0.file(*files.get(place)?)?.to_vec())
    }

    /// See [`fresh::Look::is_current`].
    pub fn is_current(&self, name: &str, length: usize, sha256: &[u8]) -> bool {
        self.0.is_current(name, length, sha256)
    }

    /// Where a pack is, or the change to one.
    pub fn path(&self, name: &str) -> Option<String> {
        self.0.path(name).map(|(path, _)| path)
    }

    /// The most bytes that it may have.
    pub fn length(&self, name: &str) -> usize {
        self.0.path(name).map_or(0, |(_, length)| length)
    }

    /// See [`fresh::Look::change`].
    pub fn change(&self, name: &str) -> String {
        self.0.change(name)
    }

    /// See [`fresh::Look::changed`].
    pub fn changed(&self, name: &str, old: &[u8], change: &[u8]) -> Option<Vec<u8>> {
        self.0.changed(name, old, change)
    }
}

fn main() {}
