//! The services for a need: words to look for, a few switches, and the list that they leave.

use translations::inside as words;
use yew::prelude::*;

use super::super::asked::{self, Asked};
use super::super::help::Help;
use super::super::screen::Screen;
use super::{parts, row};
use crate::ui::chips::{Chip, Chips};
use crate::ui::search::Search;

/// The screen.
pub(in super::super) fn results(help: &Help, asked: &Asked, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let title = asked
        .need
        .map_or(words::all_title(w), |need| help.need(need));
    let results = asked::find(help, asked);
    let list = help.known.list.as_ref();
    let found = results
        .best
        .iter()
        .filter_map(|found| Some((list?.services.get(found.place)?, found.km)));
    let onwords = {
        let asked = asked.clone();
        go.reform(move |words: String| {
            Screen::Results(Asked {
                words,
                ..asked.clone()
            })
        })
    };
    html! {
        <>
            <h1>{ title }</h1>
            <Search label={words::search_label(w).to_owned()} hint={words::search_hint(w).to_owned()}
                clear={words::search_clear(w).to_owned()} words={asked.words.clone()} {onwords} />
            { narrow(help, asked, go) }
            <p class="soft" role="status">{ words::found(w, &help.locale, results.total as u64) }</p>
            if asked.civilian && results.total > 0 {
                <p class="soft" role="status">{ words::civilian_note(w) }</p>
            }
            <ul class="list">{ for found.map(|(service, km)| row::row(help, service, km, go)) }</ul>
            if results.total == 0 {
                <p>{ words::found_none(w) }</p>
            }
            { parts::limits_row(help, go) }
        </>
    }
}

/// The switches, and the two choices that have screens of their own.
fn narrow(help: &Help, asked: &Asked, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let switch = |label: &str, on: bool, change: fn(&mut Asked)| {
        let asked = asked.clone();
        let onclick = go.reform(move |()| {
            let mut asked = asked.clone();
            change(&mut asked);
            Screen::Results(asked)
        });
        html! { <Chip label={label.to_owned()} {on} {onclick} /> }
    };
    let choice = |label: String, on: bool, to: fn(Asked) -> Screen| {
        let asked = asked.clone();
        html! { <Chip {label} {on} onclick={go.reform(move |()| to(asked.clone()))} /> }
    };
    let town = asked.town.as_ref().map_or_else(
        || words::in_town(w).to_owned(),
        |town| words::near_town(w, &help.locale, town),
    );
    let language = asked.language.as_ref().map_or_else(
        || words::in_language(w).to_owned(),
        |tag| help.language_name(tag),
    );
    html! {
        <Chips name={words::narrow_title(w).to_owned()}>
            if help.known.clock.is_some() {
                { switch(words::only_open(w), asked.open, |asked| asked.open = !asked.open) }
            }
            { choice(format!("{town}…"), asked.town.is_some(), Screen::Town) }
            { choice(format!("{language}…"), asked.language.is_some(), Screen::Speaks) }
            { switch(words::only_texting(w), asked.texting, |asked| asked.texting = !asked.texting) }
            { switch(words::only_under_18(w), asked.under_18, |asked| asked.under_18 = !asked.under_18) }
            { switch(words::only_civilian(w), asked.civilian, |asked| asked.civilian = !asked.civilian) }
        </Chips>
    }
}
