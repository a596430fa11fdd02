//! Examples of the line above every screen.

use yew::prelude::*;

use super::Top;
use crate::ui::examples::{Example, example};

/// With a way back.
pub fn all() -> Vec<Example> {
    vec![example(
        "top",
        html! { <Top back="Back" onback={Callback::noop()} language="English" tag="en" onlanguage={Callback::noop()} /> },
    )]
}
