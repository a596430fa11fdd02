//! Examples of words to say aloud.

use yew::prelude::*;

use super::Say;
use crate::ui::examples::{Example, example};

/// A short one.
pub fn all() -> Vec<Example> {
    vec![example(
        "say",
        html! { <Say words="I speak Polish. Interpreter, please. I will wait." /> },
    )]
}
