//! Examples of the place for words.

use yew::prelude::*;

use super::Search;
use crate::ui::examples::{Example, example};

/// Empty, and with something to empty.
pub fn all() -> Vec<Example> {
    let search = |words: &'static str| {
        html! {
            <Search label="Search" hint="Name, place, word or number" clear="Clear" {words} onwords={Callback::noop()} />
        }
    };
    vec![
        example("empty", search("")),
        example("with words", search("bed")),
    ]
}
