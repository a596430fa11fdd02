//! Examples of items to check off.

use yew::prelude::*;

use super::{Check, Checks};
use crate::ui::examples::{Example, example};

/// One that is and one that is not.
pub fn all() -> Vec<Example> {
    let item = |words: &'static str, on: bool| {
        html! { <Check {on} onclick={Callback::noop()}>{ words }</Check> }
    };
    vec![example(
        "checks",
        html! { <Checks>{ item("Medicine", true) }{ item("Papers, or copies of them", false) }</Checks> },
    )]
}
