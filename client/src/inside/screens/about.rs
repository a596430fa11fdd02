//! How old the list is, and how the last look for a newer one ended.

use translations::inside as words;
use yew::prelude::*;

use super::super::help::Help;
use super::super::looked::Ended;
use super::super::screen::Screen;
use super::parts;

/// The screen.
pub(in super::super) fn about(help: &Help, go: &Callback<Screen>) -> Html {
    let (w, l, known) = (&help.words, &help.locale, &help.known);
    let made = known.list.as_ref().map(|list| l.date(list.made));
    let edition = known.edition.zip(made);
    let edition =
        edition.map(|(edition, made)| words::about_edition(w, l, &edition.to_string(), &made));
    let said = edition.is_some();
    let compared = match known.looked {
        Some(looked) => words::about_compared(w, l, &l.date(looked.compared)),
        None => words::about_unkept(w).to_owned(),
    };
    let trouble = match known.looked.map(|looked| looked.ended) {
        Some(Ended::Unreached) => Some(words::about_unreached(w)),
        Some(Ended::Refused) => Some(words::about_refused(w)),
        Some(Ended::Compared) | None => None,
    };
    html! {
        <>
            <h1>{ words::about_title(w) }</h1>
            { for edition.map(|line| html! { <p>{ line }</p> }) }
            <p>{ compared }</p>
            { for trouble.map(|line| html! { <p>{ line }</p> }) }
            if said {
                { parts::state(help) }
            } else {
                { parts::dated(help) }
            }
            { parts::limits_row(help, go) }
        </>
    }
}
