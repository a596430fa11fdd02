//! The line above every screen: back, and the other language under its own name.

use yew::prelude::*;

#[cfg(feature = "examples")]
pub mod examples;

/// What [`Top`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The word for back, where there is somewhere to go back to.
    #[prop_or_default]
    pub back: Option<AttrValue>,
    /// Goes back.
    pub onback: Callback<()>,
    /// The other language, by its own name.
    pub language: AttrValue,
    /// Its tag, for screen readers.
    pub tag: AttrValue,
    /// Changes the language.
    pub onlanguage: Callback<()>,
}

/// Back and language.
#[component]
pub fn Top(props: &Props) -> Html {
    let onback = props.onback.reform(|_: MouseEvent| ());
    let onlanguage = props.onlanguage.reform(|_: MouseEvent| ());
    html! {
        <nav class={classes!("top", props.back.is_none().then_some("lone"))}>
            <button type="button" class="plain" hidden={props.back.is_none()} onclick={onback}>
                { "‹ " }{ props.back.clone().unwrap_or_default() }
            </button>
            <button type="button" class="plain end" lang={props.tag.clone()} onclick={onlanguage}>
                { props.language.clone() }
            </button>
        </nav>
    }
}
