//! The help: screens over the list. It never asks which front there is, and knows no way out: that is the front's.

pub mod app;
pub mod asked;
pub mod clock;
pub mod help;
pub mod here;
pub mod locale;
pub mod looked;
pub mod read;
pub mod screen;
pub(crate) mod screens;

#[cfg(feature = "csr")]
pub use running::{start, stop};

#[cfg(feature = "csr")]
mod running {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;

    use js_sys::Array;
    use yew::AppHandle;

    use super::app::{App, Props};
    use super::help::Known;
    use super::here::Here;
    use super::read;
    use crate::codes::keeping;

    thread_local! {
        static RUNNING: RefCell<Option<AppHandle<App>>> = const { RefCell::new(None) };
        // Set by leaving, which may come before anything is drawn.
        static LEFT: Cell<bool> = const { Cell::new(false) };
    }

    /// Draws into `place`: at once, but for a phone on which something may be kept, which is read before.
    pub fn start(place: web_sys::Element, list: &Array, files: &Array, here: Here) {
        let mut known = read::read(list, files);
        known.here = here;
        if !known.here.takes_codes() || !known.here.own_code.get() {
            return draw(place, known);
        }
        wasm_bindgen_futures::spawn_local(async move {
            known.keeping = RefCell::new(keeping::read().await);
            if !LEFT.get() {
                draw(place, known);
            }
        });
    }

    fn draw(place: web_sys::Element, known: Known) {
        let props = Props {
            known: Rc::new(known),
        };
        let handle = yew::Renderer::<App>::with_root_and_props(place, props).render();
        RUNNING.set(Some(handle));
    }

    /// Puts everything away.
    pub fn stop() {
        LEFT.set(true);
        if let Some(handle) = RUNNING.take() {
            handle.destroy();
        }
    }
}
