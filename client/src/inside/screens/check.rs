//! The self-check: one question a screen, each answered or skipped. Nothing of it is kept, and the end counts nothing.

use translations::guides::SelfCheck;
use translations::{Room, inside as words};
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::{parts, room, section};
use crate::ui::row::Row;

/// The screen: before the first question where there is no `place` yet, the end after the last. `yes` are the places of
/// the questions that were answered so; they lie in the steps that lead here, and nowhere else.
pub(in super::super) fn check(
    help: &Help,
    place: Option<usize>,
    yes: &[usize],
    go: &Callback<Screen>,
) -> Html {
    let w = &help.words;
    let Some(check) = w.self_check() else {
        return html! { <h1>{ words::nothing_readable(w) }</h1> };
    };
    let english = !check.own();
    html! {
        <>
            <div class="text" lang={english.then_some("en")} dir={english.then_some("ltr")}>
                { match place {
                    None => opening(help, &check, go),
                    Some(place) if place < check.questions().len() => question(help, &check, place, yes, go),
                    Some(_) => end(help, &check, yes, go),
                } }
            </div>
            if english {
                <p class="soft">{ words::guide_english(w) }</p>
            }
            { parts::limits_row(help, go) }
        </>
    }
}

fn opening(help: &Help, check: &SelfCheck<'_>, go: &Callback<Screen>) -> Html {
    let (title, first) = check.opening();
    let begin = go.reform(|_: MouseEvent| Screen::Check(Some(0), Vec::new()));
    html! {
        <>
            <h1>{ title.to_owned() }</h1>
            { first.map(|first| section::plain(help, first, go)) }
            <button type="button" class="strong" onclick={begin}>{ words::check_begin(&help.words) }</button>
            { room::guides(help, Room::Signs, go) }
        </>
    }
}

fn question(
    help: &Help,
    check: &SelfCheck<'_>,
    place: usize,
    yes: &[usize],
    go: &Callback<Screen>,
) -> Html {
    let w = &help.words;
    let questions = check.questions();
    let Some(question) = questions.get(place) else {
        return html! {};
    };
    let on = |more: Option<usize>| {
        let yes: Vec<usize> = yes.iter().copied().chain(more).collect();
        go.reform(move |_: MouseEvent| Screen::Check(Some(place + 1), yes.clone()))
    };
    let to_end = {
        let (last, yes) = (questions.len(), yes.to_vec());
        go.reform(move |_: MouseEvent| Screen::Check(Some(last), yes.clone()))
    };
    html! {
        <>
            <p class="soft">{ question.group.to_owned() }</p>
            <h1 class="question">{ question.text.iter().map(|piece| piece.words()).collect::<String>() }</h1>
            <div class="answers">
                <button type="button" onclick={on(Some(place))}>{ words::check_yes(w) }</button>
                <button type="button" onclick={on(None)}>{ words::check_no(w) }</button>
                <button type="button" class="lesser" onclick={on(None)}>{ words::check_skip(w) }</button>
            </div>
            <p class="soft">{ words::check_place(w, &help.locale, place as u64 + 1, questions.len() as u64) }</p>
            <button type="button" class="plain" onclick={to_end}>{ words::check_to_end(w) }</button>
        </>
    }
}

fn end(help: &Help, check: &SelfCheck<'_>, yes: &[usize], go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let (title, sections) = check.end(yes);
    html! {
        <>
            <h1>{ title.to_owned() }</h1>
            { for sections.into_iter().map(|part| section::plain(help, part, go)) }
            <Row title={words::home_title(w).to_owned()} onclick={go.reform(|()| Screen::Home)} />
        </>
    }
}
