//! Examples of what is folded.

use yew::prelude::*;

use super::Fold;
use crate::ui::examples::{Example, example};

/// Closed, as it comes.
pub fn all() -> Vec<Example> {
    vec![example(
        "fold",
        html! { <Fold title="Where this comes from"><p>{ "A page of the state, read in November." }</p></Fold> },
    )]
}
