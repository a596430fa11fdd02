//! Taking everything away from this phone: what goes, what stays, how to come back, and one button.

use translations::inside as words;
use yew::prelude::*;

use super::super::help::Help;

/// The screen.
pub(in super::super) fn end(help: &Help) -> Html {
    let w = &help.words;
    let known = help.known.clone();
    let onclick = Callback::from(move |_: MouseEvent| known.here.end());
    html! {
        <>
            <h1>{ words::end_title(w) }</h1>
            <p>{ words::end_lead(w) }</p>
            <p>{ words::end_back(w) }</p>
            <p>{ words::end_stays(w) }</p>
            <button type="button" class="strong" {onclick}>{ words::end_now(w) }</button>
        </>
    }
}
