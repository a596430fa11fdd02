//! Examples of a row.

use yew::prelude::*;

use super::Row;
use crate::ui::examples::{Example, example};

/// With and without a second line.
pub fn all() -> Vec<Example> {
    let onclick = Callback::noop();
    vec![
        example(
            "one line",
            html! { <Row title="What this cannot hide" onclick={onclick.clone()} /> },
        ),
        example(
            "two lines",
            html! { <Row title="211 Connecticut" more="Staff of the line · Day and night" {onclick} /> },
        ),
    ]
}
