//! Whom a code shall call: a line of the list, or a number that the person types. Never 911, which a slip would call.

use directory::{PhoneUse, Service};
use translations::inside as words;
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::parts;
use crate::codes::choose::Use;
use crate::ui::call::tel;
use crate::ui::keypad::Keypad;
use crate::ui::row::Row;

/// Digits of a number in North America, without the 1 in front (NANP).
const LONG: usize = 10;

/// The screen.
pub(in super::super) fn call_whom(help: &Help, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    html! {
        <>
            <h1>{ words::code_call_title(w) }</h1>
            <p>{ words::code_call_lead(w) }</p>
            <h2>{ words::call_whom(w) }</h2>
            <ul class="list">{ for lines(help).into_iter().map(|service| line(help, service, go)) }</ul>
            <Other help={help.clone()} go={go.clone()} />
            { parts::limits_row(help, go) }
        </>
    }
}

/// The lines of the first screen, then those that are open day and night.
fn lines(help: &Help) -> Vec<&Service> {
    let Some(list) = &help.known.list else {
        return Vec::new();
    };
    let first: Vec<_> = list.first_services().collect();
    let always = help.services().into_iter().filter(|service| {
        service.hours == directory::Hours::Always
            && service.id != list.emergency
            && first.iter().all(|other| other.id != service.id)
    });
    let all = first.iter().copied().chain(always);
    // Enforcement is never a call button: see the table of decisions.
    all.filter(|s| s.answered_by != directory::AnsweredBy::ImmigrationEnforcement)
        .filter(|s| {
            s.phones_for(PhoneUse::Voice)
                .next()
                // What has to be pressed after the call is through, a code cannot press.
                .is_some_and(|p| p.number != "911" && p.extra.is_none())
        })
        .collect()
}

fn line(help: &Help, service: &Service, go: &Callback<Screen>) -> Html {
    let Some(phone) = service.voice() else {
        return html! {};
    };
    let who = help.who(service.answered_by).to_owned();
    let more = parts::in_a_row(&[phone.display.clone(), who]);
    let address = tel(&phone.number).to_string();
    let onclick = go.reform(move |()| Screen::Choose(Use::Call(address.clone())));
    html! {
        <li key={service.id.clone()}>
            <Row title={help.text(&service.name).to_owned()} {more} {onclick} />
        </li>
    }
}

/// What [`Other`] needs.
#[derive(Properties, PartialEq)]
struct Props {
    help: Help,
    go: Callback<Screen>,
}

/// Another number, typed.
#[component]
fn Other(props: &Props) -> Html {
    let w = &props.help.words;
    let wrong = use_state(|| false);
    let ondone = {
        let (go, wrong) = (props.go.clone(), wrong.clone());
        Callback::from(move |digits: String| match address(&digits) {
            Some(address) => go.emit(Screen::Choose(Use::Call(address))),
            None => wrong.set(true),
        })
    };
    html! {
        <section class="card">
            <h2>{ words::call_other(w) }</h2>
            <p role="status">{ if *wrong { words::call_wrong(w) } else { "" } }</p>
            <Keypad most={LONG + 1} next={words::code_next(w).to_owned()} erase={words::code_erase(w).to_owned()} {ondone} />
        </section>
    }
}

/// The address that calls the number, where it is one of North America.
fn address(digits: &str) -> Option<String> {
    let digits = match digits.strip_prefix('1') {
        Some(rest) if rest.len() == LONG => rest,
        _ => digits,
    };
    let at = |i: usize| digits.as_bytes().get(i).copied().unwrap_or_default();
    // Neither the area nor the exchange begins with 0 or 1, and an area is no short number such as 911.
    let fits =
        digits.len() == LONG && at(0) >= b'2' && at(3) >= b'2' && (at(1), at(2)) != (b'1', b'1');
    fits.then(|| format!("tel:+1{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_and_never_a_short_one() {
        // 555-0100 to 0199 are kept for examples.
        assert_eq!(address("2035550123").as_deref(), Some("tel:+12035550123"));
        assert_eq!(address("12035550123").as_deref(), Some("tel:+12035550123"));
        for wrong in [
            "",
            "911",
            "1911",
            "9115550123",
            "1035550123",
            "2031550123",
            "203555012",
            "20355501234",
        ] {
            assert_eq!(address(wrong), None, "{wrong}");
        }
    }
}
