//! Offers a code of one's own while there is none: the site's is known to everyone who holds a card.

use translations::inside as words;
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use crate::codes::choose::Use;
use crate::ui::notice::Notice;

/// What [`Offer`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What is known.
    pub(super) help: Help,
    /// The way on.
    pub(super) go: Callback<Screen>,
}

/// The offer, until it is taken or put aside for this visit.
#[component]
pub(super) fn Offer(props: &Props) -> Html {
    let redraw = use_force_update();
    let here = &props.help.known.here;
    if !here.takes_codes() || here.own_code.get() || here.not_now.get() {
        return html! {};
    }
    let w = &props.help.words;
    let choose = props.go.reform(|_: MouseEvent| Screen::Choose(Use::Open));
    let later = {
        let known = props.help.known.clone();
        Callback::from(move |_: MouseEvent| {
            known.here.not_now.set(true);
            redraw.force_update();
        })
    };
    html! {
        <Notice>
            <h2>{ words::code_open_title(w) }</h2>
            <p>{ words::offer_lead(w) }</p>
            <div class="ways">
                <button type="button" class="strong" onclick={choose}>{ words::offer_choose(w) }</button>
                <button type="button" onclick={later}>{ words::offer_later(w) }</button>
            </div>
        </Notice>
    }
}
