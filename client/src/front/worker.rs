//! The page's side of the service worker (`sw.js`): registering it, the "works offline" mark, and stepping aside for it.

use gloo::events::EventListener;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, MessagePort, ServiceWorkerContainer, ServiceWorkerRegistration};

use super::{exit, page, store};
use crate::codes::keep::{self, Kept};

/// The first pause before another try, and the longest, milliseconds.
const PAUSE: u32 = 5_000;
const LONGEST: u32 = 300_000;

/// What the worker is told: that files are missing or too many, and that it may look for a newer list. `sw.js` knows both.
const FILL: f64 = 1.0;
const LOOK: f64 = 2.0;

/// Fetches, once the front is usable, what the tool needs without a network; marks the page when it is all there. Where
/// the network fails it tries again after a while, never because of anything that somebody does.
pub async fn start() {
    if let Some(container) = container() {
        listen(&container);
    }
    let mut pause = PAUSE;
    let mut again = false;
    while !whole(again).await {
        again = true;
        TimeoutFuture::new(pause).await;
        pause = LONGEST.min(pause * 2);
    }
    look();
    // A tool that stays open for weeks gets a newer list, too.
    if let Some(document) = page::document() {
        EventListener::new(&document, "visibilitychange", |_| look()).forget();
    }
    rest();
}

/// Lets the worker look for a newer list, but only in sight: leaving loads the page anew, out of sight, and must cause no request.
fn look() {
    if page::hidden() {
        return;
    }
    wasm_bindgen_futures::spawn_local(async {
        if let Some(worker) = registered().await.and_then(|r| r.active()) {
            let _ = worker.post_message(&JsValue::from_f64(LOOK));
        }
    });
}

async fn whole(again: bool) -> bool {
    let ended = matches!(keep::read().await, Kept::Ended);
    match installed().await {
        Some(registration) => {
            let whole = ended || store::look().await;
            if ended || !whole {
                refill(&registration);
            }
            // A worker of an older version cannot fetch what it lost: until the new one comes, memory will do.
            if again && !whole && !store::whole() {
                store::fetch_all().await;
            }
            if whole && let Some(root) = page::document().and_then(|d| d.document_element()) {
                // An ordinary mark: the style sheet shows "works offline" from it.
                let _ = root.set_attribute("data-r", "1");
            }
            whole
        }
        None => ended || store::fetch_all().await,
    }
}

/// Has a worker make its cache what it should be: it fetches files that it lost or never had, and drops those that this
/// phone is to do without.
fn refill(registration: &ServiceWorkerRegistration) {
    for worker in [registration.active(), registration.waiting()]
        .into_iter()
        .flatten()
    {
        let _ = worker.post_message(&JsValue::from_f64(FILL));
    }
}

/// Tells every worker to look again at what it should keep.
pub fn settle() {
    wasm_bindgen_futures::spawn_local(async {
        if let Some(registration) = registered().await {
            refill(&registration);
            // And the caches of versions before may go, too.
            rest();
        }
    });
}

async fn registered() -> Option<ServiceWorkerRegistration> {
    let found = JsFuture::from(container()?.get_registration()).await.ok()?;
    found.dyn_into().ok()
}

/// Tells the worker that this page rests: a newer version may take over, an older one may go.
pub fn rest() {
    wasm_bindgen_futures::spawn_local(async {
        let Some(registration) = registered().await else {
            return;
        };
        if let Some(worker) = registration.waiting().or_else(|| registration.active()) {
            let _ = worker.post_message(&JsValue::NULL);
        }
    });
}

/// Whether a worker answers for this page and has it, so that it can be loaded again without a network.
pub async fn answers() -> bool {
    let kept = async {
        container()?.controller()?;
        let caches = page::window()?.caches().ok()?;
        let found = JsFuture::from(caches.match_with_str("/")).await.ok()?;
        (!found.is_undefined()).then_some(())
    };
    kept.await.is_some()
}

fn container() -> Option<ServiceWorkerContainer> {
    // Absent outside secure contexts and in some private windows, where the property is undefined.
    let navigator = page::window()?.navigator();
    js_sys::Reflect::get(&navigator, &JsString::from("serviceWorker"))
        .ok()?
        .dyn_into()
        .ok()
}

/// Registers the worker and waits until it is in charge. `None` where it could not be installed.
async fn installed() -> Option<ServiceWorkerRegistration> {
    container()?;
    let found = JsFuture::from(page::register()).await.ok()?;
    let registration: ServiceWorkerRegistration = found.dyn_into().ok()?;
    while registration.active().is_none() {
        if registration.installing().is_none() && registration.waiting().is_none() {
            return None;
        }
        TimeoutFuture::new(100).await;
    }
    Some(registration)
}

/// Answers the worker's question: what this page still needs, and whether it shows the front.
fn listen(container: &ServiceWorkerContainer) {
    EventListener::new(container, "message", |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let Ok(port) = event.ports().get(0).dyn_into::<MessagePort>() else {
            return;
        };
        let needs: Array = store::paths()
            .iter()
            .map(|path| JsValue::from_str(path))
            .collect();
        let _ = port.post_message(&Array::of2(&needs, &JsValue::from_bool(!exit::is_open())));
    })
    .forget();
}
