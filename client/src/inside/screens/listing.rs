//! One service: who answers and when, what it leaves behind, what to know, the numbers, and where all this comes from.

use directory::{AnsweredBy, Hours, PhoneUse, Service, Text, Website};
use translations::inside as words;
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::keep::Keep;
use super::parts;
use crate::ui::fact::Fact;
use crate::ui::fold::Fold;
use crate::ui::notice::Notice;
use crate::ui::web::Web;

/// The screen.
pub(in super::super) fn listing(help: &Help, id: &str, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let Some(service) = help.service(id) else {
        return html! { <p>{ words::nothing_readable(w) }</p> };
    };
    html! {
        <>
            <h1 class="name"><bdi>{ help.text(&service.name) }</bdi></h1>
            <p>{ help.text(&service.purpose) }</p>
            <Fact title={words::who_title(w).to_owned()}>
                <p class="mark">{ help.who(service.answered_by) }</p>
                <p>{ help.text(&service.answered_by_note) }</p>
            </Fact>
            { know(help, service) }
            <Fact title={words::numbers_title(w).to_owned()}>
                { for (0..service.phones.len()).map(|place| number(help, service, place, go)) }
                if service.text().is_none() && service.chat.is_none() {
                    <p class="soft">{ words::no_text(w) }</p>
                }
            </Fact>
            <Keep help={help.clone()} id={service.id.clone()} go={go.clone()} />
            { leaves(help, service) }
            { hours(help, service) }
            { whom(help, service) }
            { languages(help, service) }
            <Fact title={words::cost_title(w).to_owned()}>
                <p>{ Some(help.text(&service.cost)).filter(|cost| !cost.is_empty()).unwrap_or(words::cost_unknown(w)) }</p>
            </Fact>
            <Fact title={words::area_title(w).to_owned()}>
                <p>{ if service.area.is_empty() { words::area_all(w).to_owned() } else { help.listed(service.area.iter().cloned()) } }</p>
            </Fact>
            if let Some(Website { url, .. }) = &service.website {
                { web(help, words::web_title(w), url) }
            }
            if let Some(url) = &service.chat {
                { web(help, words::chat_title(w), url) }
            }
            { sources(help, service) }
            { parts::limits_row(help, go) }
        </>
    }
}

fn know(help: &Help, service: &Service) -> Html {
    if service.caveats.is_empty() && !service.mandated_reporter {
        return html! {};
    }
    let w = &help.words;
    html! {
        <Notice>
            <h2>{ words::know_title(w) }</h2>
            <ul class="points">
                { for service.caveats.iter().enumerate().map(|(i, text)| html! { <li key={i}>{ help.text(text) }</li> }) }
                if service.mandated_reporter {
                    <li>{ words::must_report(w) }</li>
                }
            </ul>
        </Notice>
    }
}

fn number(help: &Help, service: &Service, place: usize, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let Some(phone) = service.phones.get(place) else {
        return html! {};
    };
    let id = service.id.clone();
    let onclick = go.reform(move |_: MouseEvent| Screen::Number(id.clone(), place));
    let enforcement = service.answered_by == AnsweredBy::ImmigrationEnforcement;
    let way = match phone.use_ {
        // Never a call button: see the table of decisions.
        _ if enforcement => {
            html! { <p>{ parts::digits(&phone.display) }{ " " }{ words::immigration_warning(w) }</p> }
        }
        PhoneUse::Voice => parts::call(
            help,
            phone,
            &words::call_this(w, &help.locale, &phone.display),
        ),
        PhoneUse::Text => parts::text(help, phone, &parts::text_words(help, phone)),
        PhoneUse::Tty => html! { <p>{ words::tty_this(w, &help.locale, &phone.display) }</p> },
        PhoneUse::Other => html! { <p>{ parts::digits(&phone.display) }</p> },
    };
    html! {
        <div class="line" key={format!("{}{:?}", phone.number, phone.keyword)}>
            if let Some(note) = &phone.note {
                <p>{ help.text(note) }</p>
            }
            { way }
            if let Some(keys) = &phone.extra {
                <p>{ words::then_press(w, &help.locale, keys) }</p>
            }
            { parts::age(help, service, phone) }
            if !enforcement {
                <button type="button" class="lesser" {onclick}>{ words::show_number(w) }</button>
            }
        </div>
    }
}

fn leaves(help: &Help, service: &Service) -> Html {
    let w = &help.words;
    let Some(list) = &help.known.list else {
        return html! {};
    };
    let part = |title: &str, sentences: Vec<&Text>| {
        if sentences.is_empty() {
            return html! {};
        }
        html! {
            <Fact title={title.to_owned()}>
                <ul class="points">
                    { for sentences.iter().enumerate().map(|(i, text)| html! { <li key={i}>{ help.text(text) }</li> }) }
                </ul>
            </Fact>
        }
    };
    html! {
        <>
            { part(words::before_call(w), list.call_leaves(service).collect()) }
            { part(words::before_text(w), list.text_leaves(service).collect()) }
        </>
    }
}

fn hours(help: &Help, service: &Service) -> Html {
    let w = &help.words;
    html! {
        <Fact title={words::hours_title(w).to_owned()}>
            <p class="mark">{ parts::open_now(help, service) }</p>
            if let Hours::Weekly(openings) = &service.hours {
                { for openings.iter().enumerate().map(|(i, o)| html! {
                    <p key={i}>
                        { words::hours_row(w, &help.locale, &help.locale.days(o.days), &help.locale.time(o.open), &help.locale.time(o.close)) }
                    </p>
                }) }
                <p class="soft">{ words::hours_zone(w) }</p>
            }
            if let Some(note) = &service.hours_note {
                <p>{ help.text(note) }</p>
            }
        </Fact>
    }
}

/// Whom it is for, where it is not for everyone.
fn whom(help: &Help, service: &Service) -> Html {
    let w = &help.words;
    let ages = match (service.ages.min, service.ages.max) {
        (Some(min), Some(max)) => words::ages_between(w, &help.locale, min.into(), max.into()),
        (Some(min), None) => words::ages_from(w, &help.locale, min.into()),
        (None, Some(max)) => words::ages_to(w, &help.locale, max.into()),
        (None, None) => String::new(),
    };
    if ages.is_empty() && service.eligibility.is_none() {
        return html! {};
    }
    html! {
        <Fact title={words::eligibility_title(w).to_owned()}>
            if !ages.is_empty() {
                <p>{ ages }</p>
            }
            if let Some(text) = &service.eligibility {
                <p>{ help.text(text) }</p>
            }
        </Fact>
    }
}

fn languages(help: &Help, service: &Service) -> Html {
    let w = &help.words;
    let spoken = &service.languages;
    html! {
        <Fact title={words::languages_title(w).to_owned()}>
            if spoken.voice.is_empty() && spoken.text.is_empty() && spoken.interpreter.is_none() {
                <p>{ words::languages_unknown(w) }</p>
            }
            if !spoken.voice.is_empty() {
                <p>{ words::by_voice(w, &help.locale, &help.languages(&spoken.voice)) }</p>
            }
            if !spoken.text.is_empty() {
                <p>{ words::by_text(w, &help.locale, &help.languages(&spoken.text)) }</p>
            }
            if let Some(interpreter) = spoken.interpreter {
                <p>
                    { match interpreter.languages {
                        Some(count) => words::interpreter_many(w, &help.locale, u64::from(count)),
                        None => words::interpreter(w).to_owned(),
                    } }
                </p>
            }
            if let Some(note) = &spoken.note {
                <p>{ help.text(note) }</p>
            }
        </Fact>
    }
}

fn web(help: &Help, title: &str, url: &str) -> Html {
    let w = &help.words;
    let shown = url.trim_start_matches("https://").trim_end_matches('/');
    html! {
        <Fact title={title.to_owned()}>
            <Web url={url.to_owned()} open={words::web_open(w).to_owned()} notice={words::web_notice(w).to_owned()}
                go={words::web_go(w, &help.locale, shown)} />
        </Fact>
    }
}

fn sources(help: &Help, service: &Service) -> Html {
    let w = &help.words;
    html! {
        <>
            <p class="soft">{ words::organization(w, &help.locale, &service.organization) }</p>
            <Fold title={words::source_title(w).to_owned()}>
                <ul class="points soft">
                    { for service.sources.iter().map(|source| html! { <li key={source.clone()}><bdi>{ source.clone() }</bdi></li> }) }
                </ul>
                { for service.phones.iter().map(|phone| parts::phone_dates(help, phone, true)) }
            </Fold>
        </>
    }
}
