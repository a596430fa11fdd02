//! More for those who want it, closed at first: where something comes from, and its dates.

use yew::prelude::*;

#[cfg(feature = "examples")]
pub mod examples;

/// What [`Fold`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is in it.
    pub title: AttrValue,
    /// What is seen once it is open.
    pub children: Html,
}

/// Something folded: the browser's own way to open and close it, so that every keyboard and reader knows it.
#[component]
pub fn Fold(props: &Props) -> Html {
    html! {
        <details class="fold">
            <summary>{ props.title.clone() }</summary>
            <div>{ props.children.clone() }</div>
        </details>
    }
}
