//! Examples of something to know.

use yew::prelude::*;

use super::Notice;
use crate::ui::examples::{Example, example};

/// A sentence, and a list under a heading.
pub fn all() -> Vec<Example> {
    vec![
        example(
            "one sentence",
            html! { <Notice><p>{ "This list is past its date." }</p></Notice> },
        ),
        example(
            "a list",
            html! {
                <Notice>
                    <p class="mark">{ "Good to know first" }</p>
                    <ul class="points"><li>{ "You do not have to give your name." }</li><li>{ "Calls are recorded." }</li></ul>
                </Notice>
            },
        ),
    ]
}
