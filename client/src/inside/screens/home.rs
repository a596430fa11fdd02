//! The first screen: three calls, one tap each; 911 set apart; the doors.

use directory::{NumberEntry, PhoneUse, Service};
use translations::{GuideId, inside as words};
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::offer::Offer;
use super::{parts, room};
use crate::ui::call::{Call, tel};
use crate::ui::door::{Door, Doors};
use crate::ui::row::Row;

/// The guides with words for a call.
const SAY: [GuideId; 2] = [GuideId::WhatToSay, GuideId::Interpreter];

/// The screen.
pub(in super::super) fn home(help: &Help, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let Some(list) = &help.known.list else {
        return numbers_only(help, go);
    };
    let now = help.known.clock.map(|clock| (clock.today, clock.minute));
    let first = list.first_calls(w.language(), now);
    html! {
        <>
            <h1>{ words::home_title(w) }</h1>
            <p class="soft">{ words::home_lead(w) }</p>
            { for first.into_iter().map(|service| card(help, service, go)) }
            { say(help, go) }
            if let Some(service) = list.emergency_service() {
                { danger(help, service, go) }
            }
            { doors(help, go) }
            <Offer help={help.clone()} go={go.clone()} />
            { parts::dated(help) }
        </>
    }
}

/// The way to the words for a call, and to the sentence that asks for an interpreter.
fn say(help: &Help, go: &Callback<Screen>) -> Html {
    html! { <ul class="list">{ for SAY.into_iter().map(|id| room::row(help, id, go)) }</ul> }
}

/// The ways on.
fn doors(help: &Help, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let to = |screen: Screen| go.reform(move |()| screen.clone());
    html! {
        <Doors>
            <Door title={words::find_title(w).to_owned()} more={words::find_more(w).to_owned()} onclick={to(Screen::Find)} />
            { room::doors(help, go) }
            <Door title={words::limits_link(w).to_owned()} onclick={to(Screen::Limits)} />
            if help.known.here.shared {
                <Door title={words::next_title(w).to_owned()} onclick={to(Screen::Next)} />
            }
            <Door title={words::settings_title(w).to_owned()} onclick={to(Screen::Settings)} />
        </Doors>
    }
}

fn card(help: &Help, service: &Service, go: &Callback<Screen>) -> Html {
    html! {
        <section class="card" key={service.id.clone()}>
            <h2>{ title(service, help.text(&service.name), go) }</h2>
            <p>{ help.text(&service.purpose) }</p>
            <p class="soft">{ who_and_when(help, service) }</p>
            { buttons(help, service, false, go) }
        </section>
    }
}

fn danger(help: &Help, service: &Service, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    html! {
        <section class="card apart">
            <h2>{ title(service, words::danger_title(w), go) }</h2>
            <p>{ words::danger_lead(w) }</p>
            { buttons(help, service, true, go) }
        </section>
    }
}

/// Said before the call, because it decides what may be told.
fn who_and_when(help: &Help, service: &Service) -> String {
    let w = &help.words;
    let mut pieces = vec![
        words::who_answers(w, &help.locale, help.who(service.answered_by)),
        parts::when_short(help, service),
    ];
    if service
        .voice()
        .is_some_and(|phone| parts::aged(help, service, phone))
    {
        pieces.push(words::not_lately(w).to_owned());
    }
    parts::in_a_row(&pieces)
}

/// The call to 911, for a text that speaks of it.
pub(super) fn emergency(help: &Help, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let list = help.known.list.as_ref();
    let call = match list.and_then(|list| list.emergency_service()) {
        Some(service) => buttons(help, service, false, go),
        None => html! {
            <>
                <p class="soft">{ words::stays_call(w) }</p>
                <Call href={tel("911")} label={words::call_this(w, &help.locale, "911")} />
            </>
        },
    };
    // Its words are of the language that is shown, also where the text around it is English.
    html! { <section class="card" lang={w.language().to_owned()} dir={w.direction().as_str()}>{ call }</section> }
}

/// What the tap leaves behind, the tap, and the lesser ways.
fn buttons(help: &Help, service: &Service, second: bool, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let text = parts::text_phone(help, service);
    let large = service
        .phones
        .iter()
        .position(|phone| phone.use_ == PhoneUse::Voice)
        .map(|place| {
            let id = service.id.clone();
            go.reform(move |_: MouseEvent| Screen::Number(id.clone(), place))
        });
    let stays = if text.is_some() {
        words::stays_both(w)
    } else {
        words::stays_call(w)
    };
    html! {
        <>
            <p class="soft">{ stays }</p>
            if let Some(phone) = service.voice() {
                <Call href={tel(&phone.number)} label={words::call_this(w, &help.locale, &phone.display)} {second} />
            }
            <div class="ways">
                if let Some(phone) = text {
                    { parts::text(help, phone, words::text_instead(w)) }
                }
                if let Some(onclick) = large {
                    <button type="button" class="lesser" {onclick}>{ words::large_number(w) }</button>
                }
            </div>
            if let Some(phone) = text.filter(|phone| phone.keyword.is_some()) {
                <p class="soft">{ parts::text_words(help, phone) }</p>
            }
        </>
    }
}

/// The heading leads to all that is known of it.
fn title(service: &Service, words: &str, go: &Callback<Screen>) -> Html {
    let id = service.id.clone();
    let onclick = go.reform(move |_: MouseEvent| Screen::Listing(id.clone()));
    html! { <button type="button" class="title" {onclick}><bdi>{ words.to_owned() }</bdi></button> }
}

/// Where the list cannot be read: the small pack of numbers.
fn numbers_only(help: &Help, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let entry = |entry: &NumberEntry| {
        html! {
            <section class="card" key={format!("{} {}", entry.id, entry.number)}>
                <h2><bdi>{ help.text(&entry.name) }</bdi></h2>
                <p class="soft">{ words::who_title(w) }{ ": " }{ help.who(entry.answered_by) }</p>
                <Call href={tel(&entry.number)} label={words::call_this(w, &help.locale, &entry.display)} />
                if let Some(keys) = &entry.extra {
                    <p>{ words::then_press(w, &help.locale, keys) }</p>
                }
                { parts::dates(help, Some(&entry.display), &entry.source, [entry.published, entry.reviewed, entry.dialled]) }
            </section>
        }
    };
    html! {
        <>
            <h1>{ words::home_title(w) }</h1>
            if let Some(numbers) = &help.known.numbers {
                { parts::dated(help) }
                { for numbers.first.iter().chain([&numbers.emergency]).chain(&numbers.others).map(entry) }
            } else {
                <p>{ words::nothing_readable(w) }</p>
                <Call href={tel("911")} label={words::call_this(w, &help.locale, "911")} />
            }
            <Doors>{ room::doors(help, go) }</Doors>
            <Row title={words::settings_title(w).to_owned()} onclick={go.reform(|()| Screen::Settings)} />
            { parts::limits_row(help, go) }
        </>
    }
}
