//! A row that leads on.

use yew::prelude::*;

#[cfg(feature = "examples")]
pub mod examples;

/// What [`Row`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Where it leads.
    pub title: AttrValue,
    /// A line more, smaller.
    #[prop_or_default]
    pub more: Option<AttrValue>,
    /// What happens when it is taken.
    pub onclick: Callback<()>,
}

/// One of a list of ways on.
#[component]
pub fn Row(props: &Props) -> Html {
    let onclick = props.onclick.reform(|_: MouseEvent| ());
    html! {
        <button type="button" class="row" {onclick}>
            // A name in other letters keeps its own order: "211 Connecticut", in Arabic too.
            <bdi>{ props.title.clone() }</bdi>
            if let Some(more) = &props.more {
                <span class="soft">{ more.clone() }</span>
            }
        </button>
    }
}
