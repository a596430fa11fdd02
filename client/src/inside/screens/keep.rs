//! Keeping a service: only if asked for, only with an own code, and never on a phone that several people use.

use translations::inside as words;
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use crate::codes::choose::Use;
use crate::codes::keeping::{self, NotKept};
use crate::ui::chips::{Chip, Chips};

/// What [`Keep`] needs.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What is known.
    pub(super) help: Help,
    /// The service.
    pub(super) id: AttrValue,
    /// The way on.
    pub(super) go: Callback<Screen>,
}

/// What the last touch came to.
#[derive(Clone, Copy, PartialEq)]
enum Said {
    Nothing,
    Kept,
    NoCode,
    Not(NotKept),
}

/// A switch, and what to know of it once it is touched.
#[component]
pub(super) fn Keep(props: &Props) -> Html {
    let known = &props.help.known;
    let w = &props.help.words;
    let said = use_state(|| Said::Nothing);
    if !known.here.takes_codes() {
        return html! {};
    }
    let on = known.keeps(&props.id);
    let onclick = {
        let (known, said, id) = (known.clone(), said.clone(), props.id.clone());
        Callback::from(move |()| {
            if !known.here.own_code.get() {
                return said.set(Said::NoCode);
            }
            let (known, said, id) = (known.clone(), said.clone(), id.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let all = known.list.iter().flat_map(|list| &list.services);
                let all = all.map(|service| service.id.as_str());
                match keeping::service(&id, !on, all).await {
                    Ok(keeping) => {
                        known.keeping.replace(Some(keeping));
                        said.set(if on { Said::Nothing } else { Said::Kept });
                    }
                    Err(why) => said.set(Said::Not(why)),
                }
            });
        })
    };
    let text = match *said {
        Said::Nothing => "",
        Said::Kept => words::keep_note(w),
        Said::NoCode => words::keep_code(w),
        Said::Not(NotKept::Full) => words::keep_full(w),
        Said::Not(NotKept::Refused) => words::keep_failed(w),
    };
    let choose = props.go.reform(|_: MouseEvent| Screen::Choose(Use::Open));
    html! {
        <>
            <Chips name={words::kept_title(w).to_owned()}>
                <Chip label={words::keep_here(w).to_owned()} {on} {onclick} />
            </Chips>
            <p role="status" class="soft">{ text }</p>
            if *said == Said::NoCode {
                <button type="button" class="small" onclick={choose}>{ words::offer_choose(w) }</button>
            }
        </>
    }
}
