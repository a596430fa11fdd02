//! Puts the tool on the page and connects it with the door, the exit and the worker.

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use yew::{AttrValue, BaseComponent, Callback};

use super::tool::{Handle, Order, Props, Report};
use super::{door, exit, page, touch, worker};

/// How long after the tool stands the rest is fetched, milliseconds: painting comes first.
const SOON: u32 = 300;

/// Starts the front with this tool. To be called once.
pub fn start<Tool: BaseComponent<Properties = Props>>() {
    let Some(place) = page::element(page::TOOL) else {
        return;
    };
    let root = page::document().and_then(|d| d.document_element());
    let language: AttrValue = root
        .and_then(|r| r.get_attribute("lang"))
        .unwrap_or_default()
        .into();
    let handle = Handle::default();

    let report = {
        let handle = handle.clone();
        Callback::from(move |Report::Committed(digits)| {
            let handle = handle.clone();
            let take_back = Callback::from(move |()| handle.give(Order::TakeBack));
            door::committed(&digits, take_back);
        })
    };
    touch::watch();
    exit::watch();
    let props = Props {
        language,
        report,
        handle: handle.clone(),
    };
    yew::Renderer::<Tool>::with_root_and_props(place, props).render();

    spawn_local(async move {
        while !handle.stands() {
            TimeoutFuture::new(0).await;
        }
        // What was pressed before the tool stood.
        for name in page::queued().iter().filter_map(|name| name.as_string()) {
            handle.give(Order::Press(name));
        }
        TimeoutFuture::new(SOON).await;
        worker::start().await;
    });
}
