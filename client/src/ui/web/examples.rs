//! Examples of a web address.

use yew::prelude::*;

use super::Web;
use crate::ui::examples::{Example, example};

/// Before it is a link.
pub fn all() -> Vec<Example> {
    vec![example(
        "web",
        html! {
            <Web url="https://example.org/" open="Open it" notice="Opening this writes the address into the history."
                go="Open example.org" />
        },
    )]
}
