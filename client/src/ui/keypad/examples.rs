//! Examples of the digits.

use yew::prelude::*;

use super::Keypad;
use crate::ui::examples::{Example, example};

/// As it comes.
pub fn all() -> Vec<Example> {
    vec![example(
        "keypad",
        html! { <Keypad most=8 next="Next" erase="Delete one digit" ondone={Callback::noop()} /> },
    )]
}
