//! A web address: text first, and a link only after what it leaves behind has been said.

use yew::prelude::*;

#[cfg(feature = "examples")]
pub mod examples;

/// What [`Web`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The address, `https://…`.
    pub url: AttrValue,
    /// The word for opening it.
    pub open: AttrValue,
    /// What opening it leaves behind.
    pub notice: AttrValue,
    /// What the link says.
    pub go: AttrValue,
}

/// An address that is a link at the second touch.
#[component]
pub fn Web(props: &Props) -> Html {
    let asked = use_state(|| false);
    let onclick = {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(true))
    };
    let shown = props
        .url
        .trim_start_matches("https://")
        .trim_end_matches('/')
        .to_owned();
    html! {
        <>
            <p><bdi dir="ltr" class="url">{ shown }</bdi></p>
            if *asked {
                <super::notice::Notice>
                    <p>{ props.notice.clone() }</p>
                    <p>
                        <a class="link" href={props.url.clone()} target="_blank" rel="noopener noreferrer">
                            { props.go.clone() }
                        </a>
                    </p>
                </super::notice::Notice>
            } else {
                <button type="button" class="small" {onclick}>{ props.open.clone() }</button>
            }
        </>
    }
}
