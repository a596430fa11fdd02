//! A door to one of the rooms: a word, and a line on what is behind it.

use yew::prelude::*;

#[cfg(feature = "examples")]
pub mod examples;

/// What [`Door`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The room's name.
    pub title: AttrValue,
    /// What is in it.
    #[prop_or_default]
    pub more: Option<AttrValue>,
    /// What happens when it is taken.
    pub onclick: Callback<()>,
}

/// One of several doors; they stand side by side in [`Doors`].
#[component]
pub fn Door(props: &Props) -> Html {
    let onclick = props.onclick.reform(|_: MouseEvent| ());
    html! {
        <li>
            <button type="button" class="row door" {onclick}>
                <span>{ props.title.clone() }</span>
                if let Some(more) = &props.more {
                    <span class="soft">{ more.clone() }</span>
                }
            </button>
        </li>
    }
}

/// What [`Doors`] needs.
#[derive(Properties, PartialEq)]
pub struct DoorsProps {
    /// The doors.
    pub children: Html,
}

/// Doors, as many beside each other as the letters leave room for.
#[component]
pub fn Doors(props: &DoorsProps) -> Html {
    html! { <ul class="doors">{ props.children.clone() }</ul> }
}
