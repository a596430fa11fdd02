//! Words to say aloud, in English whatever the page's language: large enough to read from, and kept apart from the
//! direction of what is around them.

use yew::prelude::*;

#[cfg(feature = "examples")]
pub mod examples;

/// What [`Say`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The words.
    pub words: AttrValue,
}

/// The words.
#[component]
pub fn Say(props: &Props) -> Html {
    html! { <p class="say" lang="en" dir="ltr">{ props.words.clone() }</p> }
}
