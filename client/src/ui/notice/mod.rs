//! Something to know, said calmly: a box, no colour of alarm, no icon.

use yew::prelude::*;

#[cfg(feature = "examples")]
pub mod examples;

/// What [`Notice`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What to know.
    pub children: Html,
}

/// A box that stands out a little.
#[component]
pub fn Notice(props: &Props) -> Html {
    html! { <div class="notice">{ props.children.clone() }</div> }
}
