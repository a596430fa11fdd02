//! What several screens say in the same words.

use directory::{OpenNow, Phone, Service};
use translations::inside as words;
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use crate::ui::call::{Call, sms, tel};
use crate::ui::notice::Notice;
use crate::ui::row::Row;

/// Whether the line answers now.
pub(super) fn open_now(help: &Help, service: &Service) -> String {
    let w = &help.words;
    if service.hours == directory::Hours::Always {
        return words::open_always(w).into();
    }
    let Some(clock) = help.known.clock else {
        return words::hours_unknown(w).into();
    };
    let time = |minute: u16| help.locale.time(minute);
    match service.hours.state(clock.today, clock.minute) {
        OpenNow::Open { until: Some(until) } => words::open_until(w, &help.locale, &time(until)),
        OpenNow::Open { until: None } => words::open_now(w).into(),
        OpenNow::Closed {
            opens: Some((day, minute)),
        } if day == clock.weekday && minute > clock.minute => {
            words::closed_until_today(w, &help.locale, &time(minute))
        }
        OpenNow::Closed {
            opens: Some((day, minute)),
        } => words::closed_until(w, &help.locale, &help.locale.weekday(day), &time(minute)),
        OpenNow::Closed { opens: None } => words::closed_now(w).into(),
        OpenNow::Unknown => words::hours_unknown(w).into(),
    }
}

/// The same where there is little room.
pub(super) fn when_short(help: &Help, service: &Service) -> String {
    match service.hours {
        directory::Hours::Always => words::always_short(&help.words).to_owned(),
        directory::Hours::Unknown => words::hours_unknown_short(&help.words).to_owned(),
        _ => open_now(help, service),
    }
}

/// Short pieces in a row. No line begins with the dot between them.
pub(super) fn in_a_row(pieces: &[String]) -> String {
    pieces.join("\u{a0}· ")
}

/// The number isolated from the direction of the words around it.
pub(super) fn digits(display: &str) -> Html {
    html! { <bdi dir="ltr">{ display.to_owned() }</bdi> }
}

/// A call in one tap.
pub(super) fn call(help: &Help, phone: &Phone, label: &str) -> Html {
    let name = words::call_this(&help.words, &help.locale, &phone.display);
    html! { <Call href={tel(&phone.number)} label={label.to_owned()} {name} /> }
}

/// What to send where, in words.
pub(super) fn text_words(help: &Help, phone: &Phone) -> String {
    match &phone.keyword {
        Some(keyword) => words::text_what(&help.words, &help.locale, keyword, &phone.display),
        None => words::text_this(&help.words, &help.locale, &phone.display),
    }
}

/// A text in one tap.
pub(super) fn text(help: &Help, phone: &Phone, label: &str) -> Html {
    html! { <Call href={sms(&phone.number)} label={label.to_owned()} name={text_words(help, phone)} second={true} /> }
}

/// The number to text in this language: some lines have one a language.
pub(super) fn text_phone<'a>(help: &Help, service: &'a Service) -> Option<&'a Phone> {
    let mine = |phone: &&Phone| {
        phone
            .languages
            .iter()
            .any(|tag| tag == help.words.language())
    };
    let texts = || service.phones_for(directory::PhoneUse::Text);
    texts().find(mine).or_else(|| texts().next())
}

/// Whether nobody has checked a number for long. 911 does not age.
pub(super) fn aged(help: &Help, service: &Service, phone: &Phone) -> bool {
    let emergency = help
        .known
        .list
        .as_ref()
        .is_some_and(|list| list.emergency == service.id);
    !emergency && help.today().is_some_and(|today| phone.call_first(today))
}

/// Says that nobody has.
pub(super) fn age(help: &Help, service: &Service, phone: &Phone) -> Html {
    if aged(help, service, phone) {
        html! { <p class="soft">{ words::call_first(&help.words) }</p> }
    } else {
        html! {}
    }
}

/// A number's sources, and each of its dates as what it is: dated, read, dialled.
pub(super) fn dates(
    help: &Help,
    display: Option<&str>,
    source: &[String],
    days: [Option<directory::Date>; 3],
) -> Html {
    let w = &help.words;
    let date = |date: directory::Date| help.locale.date(date);
    let [published, reviewed, dialled] = days;
    let published = published.map_or_else(
        || words::published_unknown(w).to_owned(),
        |d| words::published(w, &help.locale, &date(d)),
    );
    let reviewed = reviewed.map_or_else(
        || words::reviewed_none(w).to_owned(),
        |d| words::reviewed(w, &help.locale, &date(d)),
    );
    let dialled = dialled.map_or_else(
        || words::dialled_none(w).to_owned(),
        |d| words::dialled(w, &help.locale, &date(d)),
    );
    html! {
        <div class="line soft">
            { for display.map(|display| html! { <p class="mark">{ digits(display) }</p> }) }
            <ul class="points">
                { for source.iter().map(|source| html! { <li key={source.clone()}><bdi>{ source.clone() }</bdi></li> }) }
                <li>{ published }</li>
                <li>{ reviewed }</li>
                <li>{ dialled }</li>
            </ul>
        </div>
    }
}

/// The same of a number of a service; `named` where the number itself does not stand above.
pub(super) fn phone_dates(help: &Help, phone: &Phone, named: bool) -> Html {
    let days = [phone.published, phone.reviewed, phone.dialled];
    dates(
        help,
        named.then_some(phone.display.as_str()),
        &phone.source,
        days,
    )
}

/// The way to the limits page, on every screen.
pub(super) fn limits_row(help: &Help, go: &Callback<Screen>) -> Html {
    let onclick = go.reform(|()| Screen::Limits);
    html! { <Row title={words::limits_link(&help.words).to_owned()} {onclick} /> }
}

/// The date of the list, and whether it is past.
pub(super) fn dated(help: &Help) -> Html {
    let w = &help.words;
    let made = help.known.list.as_ref().map(|list| list.made);
    html! {
        <>
            { for made.map(|made| html! { <p class="soft">{ words::list_dated(w, &help.locale, &help.locale.date(made)) }</p> }) }
            { state(help) }
        </>
    }
}

/// Whether the list is past or lacks something, where its date is said already.
pub(super) fn state(help: &Help) -> Html {
    let w = &help.words;
    let Some(list) = &help.known.list else {
        return html! { <Notice><p>{ words::list_damaged(w) }</p></Notice> };
    };
    html! {
        <>
            if help.known.expired {
                <Notice><p>{ words::list_old(w) }</p></Notice>
            }
            if list.left_out > 0 {
                <p class="soft">{ words::list_more(w, &help.locale, list.left_out as u64) }</p>
            }
            if !w.reviewed() {
                <p class="soft">{ words::unreviewed(w) }</p>
            }
        </>
    }
}
