//! Examples of doors.

use yew::prelude::*;

use super::{Door, Doors};
use crate::ui::examples::{Example, example};

/// Two doors side by side, and one alone.
pub fn all() -> Vec<Example> {
    let onclick = Callback::noop();
    vec![
        example(
            "doors",
            html! {
                <Doors>
                    <Door title="Find help" more="By need, town and language" onclick={onclick.clone()} />
                    <Door title="Settings" onclick={onclick.clone()} />
                </Doors>
            },
        ),
        example(
            "one door",
            html! { <Doors><Door title="Find help" {onclick} /></Doors> },
        ),
    ]
}
