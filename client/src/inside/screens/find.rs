//! Looking for help: by need first, and everything at the end.

use directory::{Need, Service};
use translations::inside as words;
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::{parts, row};
use crate::ui::door::{Door, Doors};
use crate::ui::row::Row;

/// The screen.
pub(in super::super) fn find(help: &Help, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let need = |need: Need| {
        let onclick = go.reform(move |()| Screen::results(Some(need)));
        html! { <Door key={need.name()} title={help.need(need).to_owned()} {onclick} /> }
    };
    let services = help.services();
    let used = |need: &Need| services.iter().any(|service| service.needs.contains(need));
    let kept = services
        .iter()
        .filter(|service| help.known.keeps(&service.id));
    let kept: Vec<&Service> = kept.copied().collect();
    html! {
        <>
            <h1>{ words::all_lead(w) }</h1>
            if !kept.is_empty() {
                <h2>{ words::kept_title(w) }</h2>
                <ul class="list">{ for kept.into_iter().map(|service| row::row(help, service, None, go)) }</ul>
            }
            <Doors>{ for Need::ALL.into_iter().filter(used).map(need) }</Doors>
            <h2>{ words::needs_lead(w) }</h2>
            <Row title={words::all_services(w).to_owned()} more={words::search_hint(w).to_owned()}
                onclick={go.reform(|()| Screen::results(None))} />
            <Row title={words::about_title(w).to_owned()} onclick={go.reform(|()| Screen::About)} />
            { parts::limits_row(help, go) }
            { parts::dated(help) }
        </>
    }
}
