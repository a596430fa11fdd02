//! One service with all that the app shows of it.

use super::digits::{address, digits, within};
use super::number::{dates, number, sources};
use super::spoken::spoken;
use super::words::{Part, Words};
use directory::{Dated, Hours, Opening, PhoneUse, Service, Text, Website, Weeks};
use maud::{Markup, html};
use translations::inside as words;

/// The service, with its name to link to.
pub(super) fn service(w: &Words<'_>, service: &Service) -> Markup {
    let c = &w.catalog;
    let texts = service.text().is_some() || service.chat.is_some();
    let enough = !service.phones.is_empty();
    let cost = w.text(&service.cost);
    let between = |before: String, next: String| words::and_more(c, &w.locale, &before, &next);
    let area = service
        .area
        .iter()
        .cloned()
        .reduce(between)
        .unwrap_or_default();
    html! {
        article class="card" aria-labelledby=(w.service(service)) {
            h4 id=(w.service(service)) { bdi { (w.text(&service.name)) } }
            p { (w.text(&service.purpose)) }
            h5 { (words::who_title(c)) }
            p class="mark" { (w.who(service.answered_by)) }
            p { (w.text(&service.answered_by_note)) }
            (know(w, service))
            h5 { (words::numbers_title(c)) }
            @for phone in &service.phones { (number(w, service, phone)) }
            @if !texts && enough { p class="soft" { (words::no_text(c)) } }
            (leaves(w, words::before_call(c), w.list.call_leaves(service)))
            (leaves(w, words::before_text(c), w.list.text_leaves(service)))
            h5 { (words::hours_title(c)) }
            (hours(w, service))
            (whom(w, service))
            h5 { (words::languages_title(c)) }
            (spoken(w, &service.languages))
            h5 { (words::cost_title(c)) }
            p { @if cost.0.is_empty() { (words::cost_unknown(c)) } @else { (cost) } }
            h5 { (words::area_title(c)) }
            p { @if area.is_empty() { (words::area_all(c)) } @else { (area) } }
            @if let Some(Website { url, .. }) = &service.website { (web(w, words::web_title(c), url)) }
            @if let Some(url) = &service.chat { (web(w, words::chat_title(c), url)) }
            p class="soft" { (words::organization(c, &w.locale, &service.organization)) }
            details {
                summary { (words::source_title(c)) }
                (sources(&service.sources, &[]))
                @for phone in &service.phones { (dates(w, phone)) }
            }
            p { a href={ "#" (w.part(Part::Needs)) } { (words::all_lead(c)) } }
        }
    }
}

fn know(w: &Words<'_>, service: &Service) -> Markup {
    let c = &w.catalog;
    html! {
        @if !service.caveats.is_empty() || service.mandated_reporter {
            div class="note" {
                h5 { (words::know_title(c)) }
                ul {
                    @for caveat in &service.caveats { li { (w.text(caveat)) } }
                    @if service.mandated_reporter { li { (words::must_report(c)) } }
                }
            }
        }
    }
}

/// What stays behind, sentence by sentence.
fn leaves<'t>(w: &Words<'_>, title: &str, sentences: impl Iterator<Item = &'t Text>) -> Markup {
    let sentences: Vec<_> = sentences.collect();
    html! {
        @if !sentences.is_empty() {
            p class="mark" { (title) }
            ul { @for sentence in sentences { li { (w.text(sentence)) } } }
        }
    }
}

/// When it answers, where few words tell; a page without a clock cannot say whether it does now.
pub(super) fn when(w: &Words<'_>, service: &Service) -> Option<String> {
    match &service.hours {
        Hours::Always => Some(words::always_short(&w.catalog).to_owned()),
        Hours::Unknown => Some(words::hours_unknown_short(&w.catalog).to_owned()),
        Hours::Weekly(_) | Hours::Dated(_) => None,
    }
}

fn hours(w: &Words<'_>, service: &Service) -> Markup {
    let c = &w.catalog;
    let rows = |openings: &mut dyn Iterator<Item = &Opening>| -> Markup {
        html! {
            @for o in openings {
                p { (words::hours_row(c, &w.locale, &w.calendar.days(o.days), &w.calendar.time(o.open), &w.calendar.time(o.close))) }
            }
            p class="soft" { (words::hours_zone(c)) }
        }
    };
    // What holds in every week is a row; the rest changes with the calendar, which no page has.
    let steady = |dated: &&Dated| {
        dated.weeks == Weeks::default() && dated.from.is_none() && dated.to.is_none()
    };
    html! {
        @match &service.hours {
            Hours::Always => p { (words::open_always(c)) },
            Hours::Weekly(openings) if !openings.is_empty() => (rows(&mut openings.iter())),
            Hours::Dated(schedule) => {
                (rows(&mut schedule.openings.iter().filter(steady).map(|dated| &dated.opening)))
                p { (words::plain_hours_differ(c)) }
            },
            Hours::Weekly(_) | Hours::Unknown => p { (words::hours_unknown(c)) },
        }
        @if let Some(note) = &service.hours_note { p { (w.text(note)) } }
    }
}

/// Whom it is for, where it is not for everyone.
fn whom(w: &Words<'_>, service: &Service) -> Markup {
    let (c, l) = (&w.catalog, &w.locale);
    let ages = match (service.ages.min, service.ages.max) {
        (Some(min), Some(max)) => words::ages_between(c, l, min.into(), max.into()),
        (Some(min), None) => words::ages_from(c, l, min.into()),
        (None, Some(max)) => words::ages_to(c, l, max.into()),
        (None, None) => String::new(),
    };
    html! {
        @if !ages.is_empty() || service.eligibility.is_some() {
            h5 { (words::eligibility_title(c)) }
            @if !ages.is_empty() { p { (ages) } }
            @if let Some(text) = &service.eligibility { p { (w.text(text)) } }
        }
    }
}

/// The address as text; the link comes after what it leaves behind.
fn web(w: &Words<'_>, title: &str, url: &str) -> Markup {
    let c = &w.catalog;
    let shown = url.trim_start_matches("https://").trim_end_matches('/');
    html! {
        h5 { (title) }
        p { (address(shown)) }
        details {
            summary { (words::web_open(c)) }
            p { (words::web_notice(c)) }
            a class="call second" href=(url) rel="noreferrer" { span { (within(&words::web_go(c, &w.locale, shown), shown, address)) } }
        }
    }
}

/// A service among those for a need: its name, who answers, and the call.
pub(super) fn short(w: &Words<'_>, service: &Service) -> Markup {
    let number = service.phones_for(PhoneUse::Voice).next();
    html! {
        li {
            a href={ "#" (w.service(service)) } { bdi { (w.text(&service.name)) } }
            p class="soft" { (super::first::who_and_when(w, service)) }
            @if let Some(phone) = number { p { (digits(&phone.display)) } }
        }
    }
}
