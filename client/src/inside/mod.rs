//! The help: screens over the list. It never asks which front there is, and knows no way out: that is the front's.

pub mod app;
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
    use std::cell::RefCell;
    use std::rc::Rc;

    use js_sys::Array;
    use yew::AppHandle;

    use super::app::{App, Props};
    use super::here::Here;
    use super::read;

    thread_local! {
        static RUNNING: RefCell<Option<AppHandle<App>>> = const { RefCell::new(None) };
    }

    /// Draws into `place`.
    pub fn start(place: web_sys::Element, list: &Array, files: &Array, here: Here) {
        let mut known = read::read(list, files);
        known.here = here;
        let props = Props {
            known: Rc::new(known),
        };
        let handle = yew::Renderer::<App>::with_root_and_props(place, props).render();
        RUNNING.set(Some(handle));
    }

    /// Puts everything away.
    pub fn stop() {
        if let Some(handle) = RUNNING.take() {
            handle.destroy();
        }
    }
}
