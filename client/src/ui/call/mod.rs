//! A button that calls or texts at once: a real link, so that the phone does what phones do.

use yew::prelude::*;

#[cfg(feature = "examples")]
pub mod examples;

/// What [`Call`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// `tel:` or `sms:` with the number.
    pub href: AttrValue,
    /// What the button says.
    pub label: AttrValue,
    /// What a screen reader says, where it is more than the label.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// The lesser of two ways.
    #[prop_or_default]
    pub second: bool,
}

/// One tap to a person.
#[component]
pub fn Call(props: &Props) -> Html {
    let class = if props.second { "call second" } else { "call" };
    // A name is given only where it says more: one that repeats the label could come to differ from it.
    let name = props.name.clone().filter(|name| *name != props.label);
    html! {
        <a {class} href={props.href.clone()} rel="noreferrer" aria-label={name}>
            <bdi>{ for props.label.split_inclusive(' ').map(word) }</bdi>
        </a>
    }
}

/// A number stays on one line, however narrow the phone: a half of it could be taken for the whole.
fn word(word: &str) -> Html {
    if word.contains(|c: char| c.is_ascii_digit()) {
        html! { <span class="whole">{ word.to_owned() }</span> }
    } else {
        html! { { word.to_owned() } }
    }
}

/// The address that calls a number (RFC 3966; short numbers are dialled as they are).
pub fn tel(number: &str) -> AttrValue {
    format!("tel:{number}").into()
}

/// The address that begins a text to a number (RFC 5724). No body: drafts stay behind.
pub fn sms(number: &str) -> AttrValue {
    format!("sms:{number}").into()
}
