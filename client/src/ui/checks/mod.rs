//! Items to check off. No form control: no browser keeps what is checked.

use yew::prelude::*;

#[cfg(feature = "examples")]
pub mod examples;

/// What [`Check`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The item.
    pub children: Html,
    /// Whether it is checked off.
    pub on: bool,
    /// What happens when it is taken.
    pub onclick: Callback<()>,
}

/// One item.
#[component]
pub fn Check(props: &Props) -> Html {
    let onclick = props.onclick.reform(|_: MouseEvent| ());
    html! {
        <li>
            <button type="button" class="check" role="checkbox" aria-checked={props.on.to_string()} {onclick}>
                <span aria-hidden="true">{ if props.on { "☑" } else { "☐" } }</span>
                <span>{ props.children.clone() }</span>
            </button>
        </li>
    }
}

/// What [`Checks`] needs.
#[derive(Properties, PartialEq)]
pub struct ChecksProps {
    /// The items.
    pub children: Html,
}

/// Several items.
#[component]
pub fn Checks(props: &ChecksProps) -> Html {
    html! { <ul class="list">{ props.children.clone() }</ul> }
}
