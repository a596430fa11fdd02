//! The calls that matter most: who answers and what a call leaves behind, before the call.

use super::number::{aged, call, text};
use super::service::when;
use super::words::{Part, Words};
use directory::{Phone, PhoneUse, Service};
use maud::{Markup, html};
use translations::inside as words;

/// The first calls, and 911 apart from them.
pub(super) fn first(w: &Words<'_>) -> Markup {
    let c = &w.catalog;
    // Without a clock nobody can say who is closed: the order is the one that was chosen by hand.
    let first = w.list.first_calls(w.tag(), None);
    html! {
        section aria-labelledby=(w.part(Part::First)) {
            h3 id=(w.part(Part::First)) { (words::home_title(c)) }
            p { (words::home_lead(c)) }
            @for service in first { (card(w, service, &html! { bdi { (w.text(&service.name)) } }, &html! { (w.text(&service.purpose)) })) }
            @if let Some(service) = w.list.emergency_service() {
                (card(w, service, &html! { (words::danger_title(c)) }, &html! { (words::danger_lead(c)) }))
            }
        }
    }
}

fn card(w: &Words<'_>, service: &Service, title: &Markup, lead: &Markup) -> Markup {
    let c = &w.catalog;
    let texts = text_phone(w, service);
    // In short, as the numbers come first; the service's own place says it in full.
    let stays = match texts {
        Some(_) => words::stays_both(c),
        None => words::stays_call(c),
    };
    html! {
        div class="card" {
            h4 { a href={ "#" (w.service(service)) } { (title) } }
            p { (lead) }
            p class="soft" { (who_and_when(w, service)) }
            p class="soft" { (stays) }
            @if let Some(phone) = service.voice() { (call(w, service, phone)) }
            @if let Some(phone) = texts { (text(w, service, phone)) }
        }
    }
}

/// Said before the call, because it decides what may be told.
pub(super) fn who_and_when(w: &Words<'_>, service: &Service) -> String {
    let c = &w.catalog;
    let mut line = words::who_answers(c, &w.locale, w.who(service.answered_by));
    if let Some(when) = when(w, service) {
        line = format!("{line}\u{a0}· {when}");
    }
    if service.voice().is_some_and(|phone| aged(w, service, phone)) {
        line = format!("{line}\u{a0}· {}", words::not_lately(c));
    }
    line
}

/// The number to text in this language: some lines have one a language.
fn text_phone<'a>(w: &Words<'_>, service: &'a Service) -> Option<&'a Phone> {
    let texts = || service.phones_for(PhoneUse::Text);
    texts()
        .find(|phone| phone.languages.iter().any(|tag| tag == w.tag()))
        .or_else(|| texts().next())
}
