//! Examples of a part of a page.

use yew::prelude::*;

use super::Fact;
use crate::ui::examples::{Example, example};

/// A heading and a line.
pub fn all() -> Vec<Example> {
    vec![example(
        "fact",
        html! { <Fact title="Cost"><p>{ "Free." }</p></Fact> },
    )]
}
