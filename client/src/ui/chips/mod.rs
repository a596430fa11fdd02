//! Small switches beside each other: each on or off, or leading to a choice.

use yew::prelude::*;

#[cfg(feature = "examples")]
pub mod examples;

/// What [`Chip`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What it is about.
    pub label: AttrValue,
    /// Whether it is on.
    pub on: bool,
    /// What happens when it is taken.
    pub onclick: Callback<()>,
    /// The language of the label, where it is another than the page's.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
}

/// One switch.
#[component]
pub fn Chip(props: &Props) -> Html {
    let onclick = props.onclick.reform(|_: MouseEvent| ());
    html! {
        <button type="button" aria-pressed={props.on.to_string()} lang={props.lang.clone()} {onclick}>
            { props.label.clone() }
        </button>
    }
}

/// What [`Chips`] needs.
#[derive(Properties, PartialEq)]
pub struct ChipsProps {
    /// What they are about, for screen readers.
    pub name: AttrValue,
    /// The switches.
    pub children: Html,
}

/// Several switches about one thing.
#[component]
pub fn Chips(props: &ChipsProps) -> Html {
    html! { <div class="choices" role="group" aria-label={props.name.clone()}>{ props.children.clone() }</div> }
}
