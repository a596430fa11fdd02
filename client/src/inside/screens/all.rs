//! All services, by need.

use directory::{Need, Service};
use translations::inside as words;
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::parts;
use crate::ui::row::Row;

/// The needs, and under each its services.
pub(in super::super) fn all(help: &Help, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let need = |need: Need| {
        html! { <li key={need.name()}><Row title={help.need(need).to_owned()} onclick={go.reform(move |()| Screen::For(need))} /></li> }
    };
    let used = |need: &Need| !help.services(Some(*need)).is_empty();
    html! {
        <>
            <h1>{ words::all_lead(w) }</h1>
            <ul class="list">{ for Need::ALL.into_iter().filter(used).map(need) }</ul>
            <h2>{ words::all_title(w) }</h2>
            { services(help, None, go) }
            { parts::limits_row(help, go) }
            { parts::dated(help) }
        </>
    }
}

/// The services for one need.
pub(in super::super) fn for_need(help: &Help, need: Need, go: &Callback<Screen>) -> Html {
    html! {
        <>
            <h1>{ help.need(need) }</h1>
            { services(help, Some(need), go) }
            { parts::limits_row(help, go) }
        </>
    }
}

fn services(help: &Help, need: Option<Need>, go: &Callback<Screen>) -> Html {
    let row = |service: &Service| {
        let id = service.id.clone();
        let mut more = format!(
            "{} · {}",
            help.who(service.answered_by),
            parts::open_now(help, service)
        );
        if service
            .phones
            .iter()
            .any(|phone| parts::aged(help, service, phone))
        {
            more = format!("{more} · {}", words::not_lately(&help.words));
        }
        let onclick = go.reform(move |()| Screen::Listing(id.clone()));
        html! { <li key={service.id.clone()}><Row title={help.text(&service.name).to_owned()} {more} {onclick} /></li> }
    };
    html! { <ul class="list">{ for help.services(need).into_iter().map(row) }</ul> }
}
