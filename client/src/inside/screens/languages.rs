//! The languages of the app, each by its own name, and whether a native reader has reviewed it.

use translations::{Catalog, inside as words};
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::parts;
use crate::codes::keeping::{self, NotKept};
use crate::ui::chips::{Chip, Chips};

/// What [`Languages`] needs.
#[derive(Properties, PartialEq)]
pub(in super::super) struct Props {
    /// What is known.
    pub(in super::super) help: Help,
    /// The way on.
    pub(in super::super) go: Callback<Screen>,
    /// Takes the place of a language, and goes back.
    pub(in super::super) speak: Callback<usize>,
}

/// The screen.
#[component]
pub(in super::super) fn Languages(props: &Props) -> Html {
    let help = &props.help;
    let w = &help.words;
    let row = |(place, tag): (usize, &&'static str)| {
        let Some(language) = translations::language(tag) else {
            return html! {};
        };
        let readable = help
            .known
            .catalogs
            .get(place)
            .is_some_and(|bytes| Catalog::decode(bytes).is_ok());
        let here = place == help.language;
        let more = match (readable, language.reviewed) {
            (false, _) => words::language_unreadable(w),
            (_, true) => words::language_reviewed(w),
            (_, false) => words::language_unreviewed(w),
        };
        let onclick = props.speak.reform(move |_: MouseEvent| place);
        html! {
            <li key={*tag}>
                <button type="button" class="row" disabled={!readable} aria-current={here.then_some("true")} {onclick}>
                    <span lang={*tag} dir={language.direction.as_str()}>{ language.own_name }</span>
                    <span class="soft">
                        { more }
                        if here {
                            { " · " }{ words::language_here(w) }
                        }
                    </span>
                </button>
            </li>
        }
    };
    html! {
        <>
            <h1>{ words::languages_pick(w) }</h1>
            <ul class="list">{ for translations::LANGUAGES.iter().enumerate().map(row) }</ul>
            <Remember help={help.clone()} />
            { parts::limits_row(help, &props.go) }
        </>
    }
}

/// What [`Remember`] needs.
#[derive(Properties, PartialEq)]
struct RememberProps {
    help: Help,
}

/// Keeps the language that is shown, where there is an own code to keep it with.
#[component]
fn Remember(props: &RememberProps) -> Html {
    let known = &props.help.known;
    let w = &props.help.words;
    let failed = use_state(|| false);
    if !known.here.takes_codes() || !known.here.own_code.get() {
        return html! {};
    }
    let here = props.help.language;
    let kept = known
        .keeping
        .borrow()
        .as_ref()
        .and_then(|k| k.language(translations::LANGUAGES));
    let on = kept == Some(here);
    let onclick = {
        let (known, failed) = (known.clone(), failed.clone());
        let tag = translations::LANGUAGES.get(here).copied().filter(|_| !on);
        Callback::from(move |()| {
            let (known, failed) = (known.clone(), failed.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let done: Result<_, NotKept> = keeping::language(tag).await;
                let not = done.is_err();
                if let Ok(keeping) = done {
                    known.keeping.replace(Some(keeping));
                }
                failed.set(not);
            });
        })
    };
    html! {
        <>
            <Chips name={words::languages_pick(w).to_owned()}>
                <Chip label={words::language_keep(w).to_owned()} {on} {onclick} />
            </Chips>
            <p role="status" class="soft">{ if *failed { words::keep_failed(w) } else { "" } }</p>
        </>
    }
}
