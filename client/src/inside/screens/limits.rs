//! What cannot be hidden.

use translations::inside as words;
use yew::prelude::*;

use super::super::help::Help;

/// The screen.
pub(in super::super) fn limits(help: &Help) -> Html {
    let w = &help.words;
    let calls = [
        words::limit_calls(w),
        words::limit_texts(w),
        words::limit_dialler(w),
    ];
    let phone = [
        words::limit_keyboard(w),
        words::limit_history(w),
        words::limit_network(w),
        words::limit_site(w),
        words::limit_watched(w),
        words::limit_switcher(w),
        words::limit_lists(w),
        words::limit_copied(w),
        words::limit_clear(w),
        words::limit_removed(w),
    ];
    let kept = [
        words::limit_code(w),
        words::limit_code_copied(w),
        words::limit_code_card(w),
        words::limit_forced(w),
        words::limit_ended(w),
        words::end_back(w),
    ];
    let people = [
        words::limit_known(w),
        words::limit_trust(w),
        words::limit_people(w),
    ];
    html! {
        <>
            <h1>{ words::limits_title(w) }</h1>
            <p class="mark">{ words::limit_promise(w) }</p>
            <p>{ words::limits_lead(w) }</p>
            { part(words::limits_calls(w), &calls) }
            { part(words::limits_phone(w), &phone) }
            { part(words::limits_kept(w), &kept) }
            { part(words::limits_people(w), &people) }
        </>
    }
}

/// Some of it, under a heading.
fn part(title: &str, points: &[&str]) -> Html {
    html! {
        <section class="part">
            <h2>{ title.to_owned() }</h2>
            <ul class="points">{ for points.iter().map(|point| html! { <li key={*point}>{ point.to_string() }</li> }) }</ul>
        </section>
    }
}
