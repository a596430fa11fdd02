//! Before the next person has the phone: what this page can see on it, line by line, and what only a person can clear.

use js_sys::{Array, Function, Promise, Reflect};
use translations::inside as words;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::parts;
use crate::codes::keep::{self, Kept};
use crate::ui::notice::Notice;

/// What was seen: whether there is anything, and nothing where the browser does not let one look.
#[derive(Clone, Copy, PartialEq)]
struct Seen {
    texts: Option<bool>,
    databases: Option<bool>,
    cookies: Option<bool>,
    codes: Option<bool>,
}

/// What [`Next`] needs.
#[derive(Properties, PartialEq)]
pub(in super::super) struct Props {
    /// What is known.
    pub(in super::super) help: Help,
    /// The way on.
    pub(in super::super) go: Callback<Screen>,
}

/// The screen.
#[component]
pub(in super::super) fn Next(props: &Props) -> Html {
    let w = &props.help.words;
    let seen = use_state(|| None);
    let look = {
        let seen = seen.clone();
        Callback::from(move |()| {
            let seen = seen.clone();
            wasm_bindgen_futures::spawn_local(async move { seen.set(Some(Seen::look().await)) });
        })
    };
    {
        let look = look.clone();
        use_effect_with((), move |()| look.emit(()));
    }
    let line = |title: &str, found: Option<bool>| {
        let state = match found {
            Some(true) => words::next_found(w),
            Some(false) => words::next_empty(w),
            None => words::next_unseen(w),
        };
        html! { <li key={title.to_owned()}>{ title.to_owned() }{ ": " }<span class="mark">{ state }</span></li> }
    };
    let by_hand = [
        words::next_history(w),
        words::next_calls(w),
        words::next_messages(w),
        words::next_photos(w),
        words::next_accounts(w),
    ];
    let empty = Callback::from(move |_: MouseEvent| {
        let look = look.clone();
        wasm_bindgen_futures::spawn_local(async move {
            clear().await;
            look.emit(());
        });
    });
    html! {
        <>
            <h1>{ words::next_title(w) }</h1>
            <p>{ words::next_lead(w) }</p>
            <ul class="points" role="status">
                if let Some(seen) = *seen {
                    { line(words::next_texts(w), seen.texts) }
                    { line(words::next_databases(w), seen.databases) }
                    { line(words::next_cookies(w), seen.cookies) }
                    { line(words::next_codes(w), seen.codes) }
                }
            </ul>
            if seen.is_some_and(Seen::anything) {
                <button type="button" class="strong" onclick={empty}>{ words::next_clear(w) }</button>
            }
            <p class="soft">{ words::next_app(w) }</p>
            <Notice>
                <h2>{ words::next_by_hand(w) }</h2>
                <ul class="points">{ for by_hand.iter().map(|point| html! { <li key={*point}>{ *point }</li> }) }</ul>
            </Notice>
            { parts::limits_row(&props.help, &props.go) }
        </>
    }
}

impl Seen {
    fn anything(self) -> bool {
        let all = [self.texts, self.databases, self.cookies, self.codes];
        all.contains(&Some(true))
    }

    async fn look() -> Self {
        let window = web_sys::window();
        let filled =
            |storage: Option<web_sys::Storage>| storage.and_then(|s| Some(s.length().ok()? > 0));
        let local = window.as_ref().and_then(|w| w.local_storage().ok()?);
        let session = window.as_ref().and_then(|w| w.session_storage().ok()?);
        let document = window.as_ref().and_then(web_sys::Window::document);
        Self {
            texts: match (filled(local), filled(session)) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) => Some(false),
                _ => None,
            },
            databases: databases().await.map(|names| names.length() > 0),
            cookies: document.map(|d| !cookies(&d).is_empty()),
            codes: keep::can()
                .await
                .then_some(!matches!(keep::read().await, Kept::Nothing)),
        }
    }
}

/// The databases of this site, where the browser tells.
async fn databases() -> Option<Array> {
    let window: JsValue = web_sys::window()?.into();
    let factory = Reflect::get(&window, &"indexedDB".into()).ok()?;
    let list: Function = Reflect::get(&factory, &"databases".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let names: Promise = list.call0(&factory).ok()?.dyn_into().ok()?;
    JsFuture::from(names).await.ok()?.dyn_into().ok()
}

/// Empties what was seen. The app itself stays: it is the same for everyone.
async fn clear() {
    let Some(window) = web_sys::window() else {
        return;
    };
    for storage in [window.local_storage(), window.session_storage()] {
        if let Ok(Some(storage)) = storage {
            let _ = storage.clear();
        }
    }
    if let (Some(names), Ok(factory)) = (
        databases().await,
        Reflect::get(&window, &JsValue::from_str("indexedDB")),
    ) {
        for entry in names.iter() {
            let name = Reflect::get(&entry, &"name".into());
            let delete = Reflect::get(&factory, &"deleteDatabase".into())
                .and_then(JsCast::dyn_into::<Function>);
            if let (Ok(name), Ok(delete)) = (name, delete) {
                let _ = delete.call1(&factory, &name);
            }
        }
    }
    let document = window.document().map(JsValue::from).unwrap_or_default();
    for cookie in cookies(&document).split(';') {
        let name = cookie.split('=').next().unwrap_or_default().trim();
        let gone = JsValue::from_str(&format!("{name}=; max-age=0"));
        let _ = Reflect::set(&document, &"cookie".into(), &gone);
    }
    keep::forget().await;
}

fn cookies(document: &JsValue) -> String {
    let text = Reflect::get(document, &"cookie".into()).ok();
    text.and_then(|text| text.as_string()).unwrap_or_default()
}
