//! A number: the way to call or text it, its age, and where it comes from.

use super::digits::{digits, within};
use super::words::Words;
use directory::{AnsweredBy, Phone, PhoneUse, Service};
use maud::{Markup, html};
use translations::inside as words;

/// What can be done with a number, and what to know of it.
pub(super) fn number(w: &Words<'_>, service: &Service, phone: &Phone) -> Markup {
    let (c, display) = (&w.catalog, &phone.display);
    html! {
        div class="line" {
            @if let Some(note) = &phone.note { p { (w.text(note)) } }
            @match phone.use_ {
                PhoneUse::Voice => (call(w, service, phone)),
                PhoneUse::Text => (text(w, service, phone)),
                PhoneUse::Tty => p { (within(&words::tty_this(c, &w.locale, display), display, digits)) },
                PhoneUse::Other => p { (digits(display)) },
            }
            @if let Some(keys) = &phone.extra {
                p { (within(&words::then_press(c, &w.locale, keys), keys, digits)) }
            }
            @if aged(w, service, phone) { p class="soft" { (words::call_first(c)) } }
        }
    }
}

/// A call in one tap.
pub(super) fn call(w: &Words<'_>, service: &Service, phone: &Phone) -> Markup {
    let label = words::call_this(&w.catalog, &w.locale, &phone.display);
    tap(w, service, phone, "call", "tel:", &label)
}

/// A text in one tap, empty: drafts stay behind.
pub(super) fn text(w: &Words<'_>, service: &Service, phone: &Phone) -> Markup {
    let label = match &phone.keyword {
        Some(keyword) => words::text_what(&w.catalog, &w.locale, keyword, &phone.display),
        None => words::text_this(&w.catalog, &w.locale, &phone.display),
    };
    tap(w, service, phone, "call second", "sms:", &label)
}

fn tap(
    w: &Words<'_>,
    service: &Service,
    phone: &Phone,
    class: &str,
    scheme: &str,
    label: &str,
) -> Markup {
    html! {
        @if service.answered_by == AnsweredBy::ImmigrationEnforcement {
            // Never a link: a slip must not call those who enforce.
            p { (digits(&phone.display)) " " (words::immigration_warning(&w.catalog)) }
        } @else {
            a class=(class) href={ (scheme) (phone.number) } { span { (within(label, &phone.display, digits)) } }
        }
    }
}

/// Whether nobody has checked a number for long, as of the day of printing. 911 does not age.
pub(super) fn aged(w: &Words<'_>, service: &Service, phone: &Phone) -> bool {
    w.list.emergency != service.id && phone.call_first(w.today)
}

/// A number's sources, and each of its dates as what it is: dated, read, dialled.
pub(super) fn dates(w: &Words<'_>, phone: &Phone) -> Markup {
    let (c, l) = (&w.catalog, &w.locale);
    let date = |date| w.calendar.date(date);
    let published = phone.published.map_or_else(
        || words::published_unknown(c).to_owned(),
        |day| words::published(c, l, &date(day)),
    );
    let reviewed = phone.reviewed.map_or_else(
        || words::reviewed_none(c).to_owned(),
        |day| words::reviewed(c, l, &date(day)),
    );
    let dialled = phone.dialled.map_or_else(
        || words::dialled_none(c).to_owned(),
        |day| words::dialled(c, l, &date(day)),
    );
    html! {
        p { (digits(&phone.display)) }
        (sources(&phone.source, &[published, reviewed, dialled]))
    }
}

/// Names of pages and papers, which are English, and what is said of them.
pub(super) fn sources(sources: &[String], more: &[String]) -> Markup {
    html! {
        ul {
            @for source in sources { li { bdi lang="en" { (source) } } }
            @for line in more { li { (line) } }
        }
    }
}
