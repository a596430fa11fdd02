//! Choosing a language that a line speaks or writes.

use translations::inside as words;
use yew::prelude::*;

use super::super::asked::Asked;
use super::super::help::Help;
use super::super::screen::Screen;
use super::parts;
use crate::ui::row::Row;

/// The screen: the reader's own language first, then the app's, then the list's.
pub(in super::super) fn speaks(help: &Help, asked: &Asked, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let mut tags = vec![w.language()];
    for tag in translations::LANGUAGES.iter().copied().chain(help.spoken()) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    let choose = |language: Option<String>| {
        let asked = Asked {
            language,
            ..asked.clone()
        };
        go.reform(move |()| Screen::Results(asked.clone()))
    };
    let row = |tag: &str| {
        let more = translations::language(tag)
            .map(|language| language.own_name.to_owned())
            .filter(|own| *tag != *w.language() && *own != help.language_name(tag));
        let onclick = choose(Some(tag.to_owned()));
        html! { <li key={tag.to_owned()}><Row title={help.language_name(tag)} {more} {onclick} /></li> }
    };
    html! {
        <>
            <h1>{ words::speak_title(w) }</h1>
            <p class="soft">{ words::speak_lead(w) }</p>
            <ul class="list">
                <li key=""><Row title={words::any_language(w).to_owned()} onclick={choose(None)} /></li>
                { for tags.into_iter().map(row) }
            </ul>
            { parts::limits_row(help, go) }
        </>
    }
}
