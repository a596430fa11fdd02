//! A place to type words in. It is no form control, so no browser keeps what stands in it for the next time.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Element, HtmlElement};
use yew::prelude::*;

#[cfg(feature = "examples")]
pub mod examples;

/// What [`Search`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its name, for screen readers.
    pub label: AttrValue,
    /// What it says while it is empty.
    pub hint: AttrValue,
    /// The word on the button that empties it.
    pub clear: AttrValue,
    /// What stands in it at first, and whether there is something to empty.
    pub words: AttrValue,
    /// What stands in it, at every change.
    pub onwords: Callback<String>,
}

/// The place and, where there is something in it, a button that empties it.
#[component]
pub fn Search(props: &Props) -> Html {
    let place = use_node_ref();
    {
        let (place, words) = (place.clone(), props.words.clone());
        use_effect_with((), move |()| begin(&place, &words));
    }
    let tell = {
        let (place, onwords) = (place.clone(), props.onwords.clone());
        move || {
            let words = place
                .cast::<Element>()
                .and_then(|place| place.text_content());
            onwords.emit(words.unwrap_or_default());
        }
    };
    let oninput = {
        let (place, tell) = (place.clone(), tell.clone());
        Callback::from(move |_: InputEvent| {
            // What is deleted to the end leaves a line break behind, which would hide the hint.
            if let Some(place) = place.cast::<Element>()
                && place
                    .text_content()
                    .is_none_or(|text| text.trim().is_empty())
            {
                place.set_text_content(None);
            }
            tell();
        })
    };
    let onpaste = {
        let (place, tell) = (place.clone(), tell.clone());
        Callback::from(move |event: Event| {
            event.prevent_default();
            let data = event
                .dyn_ref::<ClipboardEvent>()
                .and_then(ClipboardEvent::clipboard_data);
            let text = data.and_then(|data| data.get_data("text/plain").ok());
            if let (Some(place), Some(text)) = (place.cast::<Element>(), text) {
                let before = place.text_content().unwrap_or_default();
                place.set_text_content(Some(&format!("{before}{text}")));
                tell();
            }
        })
    };
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Enter" {
            // There is one line, and what fits is shown already: this only puts a phone's keyboard away.
            event.prevent_default();
            if let Some(place) = event
                .target()
                .and_then(|t| t.dyn_into::<HtmlElement>().ok())
            {
                let _ = place.blur();
            }
        }
    });
    let onclear = {
        let place = place.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(place) = place.cast::<HtmlElement>() {
                place.set_text_content(None);
                let _ = place.focus();
            }
            tell();
        })
    };
    html! {
        <div class="search">
            <div ref={place} class="place" role="searchbox" contenteditable="true" tabindex="0" dir={(!props.words.is_empty()).then_some("auto")}
                aria-label={props.label.clone()} data-hint={props.hint.clone()} spellcheck="false" autocapitalize="off"
                autocorrect="off" inputmode="search" enterkeyhint="search" {oninput} {onpaste} {onkeydown}
                ondrop={Callback::from(|event: DragEvent| event.prevent_default())} />
            if !props.words.is_empty() {
                <button type="button" class="plain" onclick={onclear}>{ props.clear.clone() }</button>
            }
        </div>
    }
}

/// Puts the words there, and takes letters alone where the browser can keep everything else out.
fn begin(place: &NodeRef, words: &str) {
    let Some(place) = place.cast::<HtmlElement>() else {
        return;
    };
    place.set_text_content(Some(words).filter(|words| !words.is_empty()));
    let _ = place.set_attribute("contenteditable", "plaintext-only");
    if !place.is_content_editable() {
        let _ = place.set_attribute("contenteditable", "true");
    }
}
