//! One number, large, to dial on another phone: nothing is written here, and nothing is called.

use translations::inside as words;
use yew::prelude::*;

use super::super::help::Help;
use super::parts;

/// The screen.
pub(in super::super) fn number(help: &Help, display: &str) -> Html {
    html! {
        <>
            <h1>{ words::dial_title(&help.words) }</h1>
            <p class="number">{ parts::digits(display) }</p>
            <p class="soft">{ words::dial_note(&help.words) }</p>
        </>
    }
}
