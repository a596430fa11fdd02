//! A service in a list: its name, and what decides whether to look closer.

use directory::Service;
use translations::inside as words;
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::parts;
use crate::ui::row::Row;

/// Kilometres of a mile.
const MILE: f32 = 1.609;

/// The row. `km` is how far off the nearest town is that it serves, where that is another than the one asked for.
pub(super) fn row(help: &Help, service: &Service, km: Option<f32>, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let mut more = vec![
        help.who(service.answered_by).to_owned(),
        parts::when_short(help, service),
    ];
    if let Some(km) = km {
        // Nobody's town is nearer than a mile.
        let miles = (km / MILE).round().max(1.0);
        more.push(words::away(w, &help.locale, miles as u64));
    }
    if service
        .phones
        .iter()
        .any(|phone| parts::aged(help, service, phone))
    {
        more.push(words::not_lately(w).to_owned());
    }
    let id = service.id.clone();
    let onclick = go.reform(move |()| Screen::Listing(id.clone()));
    html! {
        <li key={service.id.clone()}>
            <Row title={help.text(&service.name).to_owned()} more={parts::in_a_row(&more)} {onclick} />
        </li>
    }
}
