//! A heading with what belongs under it.

use yew::prelude::*;

#[cfg(feature = "examples")]
pub mod examples;

/// What [`Fact`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The heading.
    pub title: AttrValue,
    /// What belongs under it.
    pub children: Html,
}

/// A part of a page.
#[component]
pub fn Fact(props: &Props) -> Html {
    html! {
        <section class="fact">
            <h2>{ props.title.clone() }</h2>
            { props.children.clone() }
        </section>
    }
}
