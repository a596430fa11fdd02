//! Examples of switches.

use yew::prelude::*;

use super::{Chip, Chips};
use crate::ui::examples::{Example, example};

/// On and off, and many in little room.
pub fn all() -> Vec<Example> {
    let chip =
        |label: &'static str, on: bool| html! { <Chip {label} {on} onclick={Callback::noop()} /> };
    vec![
        example(
            "one is on",
            html! { <Chips name="Only show">{ chip("Open now", true) }{ chip("I can text", false) }</Chips> },
        ),
        example(
            "many",
            html! {
                <Chips name="Only show">
                    { for ["Open now", "I can text", "Not answered by police or immigration", "For under 18", "Town", "Language"]
                        .map(|label| chip(label, false)) }
                </Chips>
            },
        ),
    ]
}
