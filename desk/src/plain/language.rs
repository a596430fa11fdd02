//! All there is in one language.

use super::digits::{address, within};
use super::words::{Part, ROOMS, Words};
use super::{first, guide, limits, service};
use directory::Need;
use maud::{Markup, html};
use translations::guides::GuideId;
use translations::inside as words;

/// The section of a language.
pub(super) fn language(w: &Words<'_>) -> Markup {
    let c = &w.catalog;
    let host = w.exit.host();
    let date = |date| w.calendar.date(date);
    html! {
        section lang=(w.tag()) dir=(c.direction().as_str()) aria-labelledby=(w.part(Part::Top)) {
            div class="bar" {
                a class="leave" href=(w.exit.address()) rel="noreferrer" { (words::plain_leave(c)) }
            }
            h2 id=(w.part(Part::Top)) { (c.own_name()) }
            p { (within(&words::plain_leave_note(c, &w.locale, host), host, address)) }
            @if !c.reviewed() { p class="soft" { (words::unreviewed(c)) } }
            (first::first(w))
            (contents(w))
            (needs(w))
            (services(w))
            @for room in ROOMS { (guides(w, Part::Room(room), w.room_name(room), room)) }
            (limits::limits(w))
            p class="soft" { (words::list_dated(c, &w.locale, &date(w.list.made))) }
            p class="soft" { (words::plain_printed(c, &w.locale, &date(w.today))) }
            p { a href={ "#" (w.part(Part::Top)) } { (words::plain_top(c)) } }
        }
    }
}

/// The ways to every part.
fn contents(w: &Words<'_>) -> Markup {
    let c = &w.catalog;
    let mut ways = vec![
        (Part::First, words::home_title(c)),
        (Part::Needs, words::all_lead(c)),
        (Part::Services, words::all_services(c)),
    ];
    ways.extend(ROOMS.map(|room| (Part::Room(room), w.room_name(room))));
    ways.push((Part::Limits, words::limits_title(c)));
    html! {
        nav aria-labelledby=(w.part(Part::Top)) {
            ul class="ways" {
                @for (part, name) in ways { li { a href={ "#" (w.part(part)) } { (name) } } }
            }
        }
    }
}

/// The services by what a person needs.
fn needs(w: &Words<'_>) -> Markup {
    let used = Need::ALL
        .into_iter()
        .map(|need| (need, w.services(need)))
        .filter(|(_, services)| !services.is_empty());
    html! {
        section aria-labelledby=(w.part(Part::Needs)) {
            h3 id=(w.part(Part::Needs)) { (words::all_lead(&w.catalog)) }
            @for (need, services) in used {
                h4 id=(w.need(need)) { (w.need_name(need)) }
                ul class="ways" { @for one in services { (service::short(w, one)) } }
            }
        }
    }
}

/// Every service, once, the emergency first.
fn services(w: &Words<'_>) -> Markup {
    let all = w.list.emergency_service().into_iter();
    let all = all.chain(w.list.for_need(None, w.today));
    html! {
        section aria-labelledby=(w.part(Part::Services)) {
            h3 id=(w.part(Part::Services)) { (words::all_services(&w.catalog)) }
            @for one in all { (service::service(w, one)) }
        }
    }
}

/// The guides of a room; the questions for oneself are read like any other.
fn guides(w: &Words<'_>, part: Part, title: &str, room: translations::Room) -> Markup {
    let here = || GuideId::all().iter().filter(|id| id.room() == room);
    html! {
        section aria-labelledby=(w.part(part)) {
            h3 id=(w.part(part)) { (title) }
            ul class="ways" {
                @for id in here() {
                    @if let Some(guide) = w.catalog.guide(*id) {
                        li {
                            a href={ "#" (w.guide(*id)) } lang=[(!guide.own).then_some("en")] { (guide.title) }
                        }
                    }
                }
            }
            @for id in here() { (guide::guide(w, *id)) }
        }
    }
}
