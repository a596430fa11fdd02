//! Taking everything away: what goes, what stays, how to come back, and one button.

use translations::inside as words;
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::parts;
use crate::codes::keep;

/// What [`End`] needs.
#[derive(Properties, PartialEq)]
pub(in super::super) struct Props {
    /// What is known.
    pub(in super::super) help: Help,
    /// The way on.
    pub(in super::super) go: Callback<Screen>,
}

/// The screen.
#[component]
pub(in super::super) fn End(props: &Props) -> Html {
    let w = &props.help.words;
    let failed = use_state(|| false);
    let onclick = {
        let (known, failed) = (props.help.known.clone(), failed.clone());
        Callback::from(move |_: MouseEvent| {
            let (known, failed) = (known.clone(), failed.clone());
            wasm_bindgen_futures::spawn_local(async move {
                // The note first: whoever sees the front come back can rely on it.
                if keep::end().await {
                    known.here.end();
                } else {
                    failed.set(true);
                }
            });
        })
    };
    html! {
        <>
            <h1>{ words::end_title(w) }</h1>
            <p>{ words::end_lead(w) }</p>
            <p>{ words::end_back(w) }</p>
            <p>{ words::end_stays(w) }</p>
            <p role="status" class="mark">{ if *failed { words::end_failed(w) } else { "" } }</p>
            <button type="button" class="strong" {onclick}>{ words::end_now(w) }</button>
            { parts::limits_row(&props.help, &props.go) }
        </>
    }
}
