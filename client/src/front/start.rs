//! Puts the tool on the page and connects it with the door, the exit and the worker.

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::{AttrValue, Callback};

use super::keys::Key;
use super::model::Act;
use super::recents::Recents;
use super::view::{Handle, Props, Report, Tool};
use super::{door, exit, page, worker};

/// Where the browser keeps the recent pairs.
const RECENT: &str = "recent";
/// How long after the tool stands the rest is fetched, milliseconds: painting comes first.
const SOON: u32 = 300;

/// Starts the front. To be called once.
pub fn start() {
    let Some(place) = page::element(page::TOOL) else {
        return;
    };
    let root = page::document().and_then(|d| d.document_element());
    let language: AttrValue = root
        .and_then(|r| r.get_attribute("lang"))
        .unwrap_or_default()
        .into();
    let words = translations::front::words(&spoken(&language));
    let handle = Handle::default();

    let report = {
        let handle = handle.clone();
        Callback::from(move |report| match report {
            Report::Touched => door::touched(),
            Report::Committed(digits) => {
                let handle = handle.clone();
                door::committed(
                    &digits,
                    words,
                    Callback::from(move |()| handle.act(Act::TakeBack)),
                );
            }
            Report::Recent(recents) => keep(&recents),
        })
    };
    exit::watch();
    yew::Renderer::<Tool>::with_root_and_props(
        place,
        Props {
            language,
            report,
            handle: handle.clone(),
        },
    )
    .render();

    spawn_local(async move {
        // The tool stands after its first effect; then it takes up what was pressed before.
        TimeoutFuture::new(0).await;
        if let Some(recents) = kept() {
            handle.act(Act::Remember(recents));
        }
        for name in page::queued().iter().filter_map(|name| name.as_string()) {
            if let Some(key) = Key::named(&name) {
                handle.act(Act::Press(key));
            }
        }
        TimeoutFuture::new(SOON).await;
        worker::start().await;
    });
}

/// The phone's language, for what is not on the page from the start; the page's own where there are no words for it.
fn spoken(page: &str) -> String {
    let phone = page::window()
        .and_then(|w| w.navigator().language())
        .unwrap_or_default();
    let plain = phone.split('-').next().unwrap_or_default();
    let known = translations::LANGUAGES.contains(&plain);
    (if known { plain } else { page }).to_owned()
}

fn storage() -> Option<web_sys::Storage> {
    page::window()?.local_storage().ok()?
}

fn kept() -> Option<Recents> {
    storage()?
        .get_item(RECENT)
        .ok()?
        .map(|text| Recents::parse(&text))
}

/// Best effort: a browser that keeps nothing is a browser that keeps nothing.
fn keep(recents: &Recents) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(RECENT, &recents.text());
    }
}
