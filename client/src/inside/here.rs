//! What this phone is, as far as the help needs to know, and the few things it may ask of what stands around it.

use std::cell::Cell;

use js_sys::Function;
use wasm_bindgen::JsValue;

use crate::between::{END, KEEPS, OWN_CODE, SHARED, STAY};

/// How long it stays open untouched where nobody chose, seconds.
const USUAL: u32 = 120;
const USUAL_SHARED: u32 = 60;

/// This phone, during one visit.
#[derive(Default)]
pub struct Here {
    /// Several people use it, one after another: nothing may be kept.
    pub shared: bool,
    /// The browser can keep a code.
    pub keeps: bool,
    /// There is a code of its own.
    pub own_code: Cell<bool>,
    /// Nobody wants to choose one now.
    pub not_now: Cell<bool>,
    /// How long it stays open untouched, seconds; 0 for ever.
    pub stays: Cell<u32>,
    // Absent where nobody listens; a function made from nothing would be a script made from text.
    ask: Option<Function>,
}

impl Here {
    /// `about` are the bits of [`crate::between`]; `ask` takes one of the things that can be asked, and a number.
    pub fn new(about: u32, ask: Function) -> Self {
        let shared = about & SHARED != 0;
        Self {
            shared,
            keeps: about & KEEPS != 0,
            own_code: Cell::new(about & OWN_CODE != 0),
            not_now: Cell::new(false),
            stays: Cell::new(if shared { USUAL_SHARED } else { USUAL }),
            ask: Some(ask),
        }
    }

    /// Whether a code of its own can be kept on it.
    pub fn takes_codes(&self) -> bool {
        self.keeps && !self.shared
    }

    /// Stays open untouched for so many seconds from now on; 0 for ever.
    pub fn stay(&self, seconds: u32) {
        self.stays.set(seconds);
        self.tell(STAY, seconds * 1000);
    }

    /// Leaves, and takes everything away from this phone.
    pub fn end(&self) {
        self.tell(END, 0);
    }

    fn tell(&self, what: u32, value: u32) {
        if let Some(ask) = &self.ask {
            // It answers nothing and cannot fail.
            let _ = ask.call2(&JsValue::NULL, &what.into(), &value.into());
        }
    }
}
