//! One timer on the screen.

use translations::front::Words;
use yew::prelude::*;

use super::model::{Act, shown};
use super::timers::Timer;

const PLAY: &str = "M9 6.5v11l9-5.5z";
const PAUSE: &str = "M8 6.5h3v11H8zM13 6.5h3v11h-3z";
const AGAIN: &str = "M12 5.5V2.8L7.6 6.6l4.4 3.8V7.6a4.9 4.9 0 1 1-4.9 4.9H5a7 7 0 1 0 7-7z";
const CROSS: &str = "m6.4 7.8 1.4-1.4 4.2 4.2 4.2-4.2 1.4 1.4-4.2 4.2 4.2 4.2-1.4 1.4-4.2-4.2-4.2 4.2-1.4-1.4 4.2-4.2z";

/// The name of a timer; numbered where that tells it from others.
pub fn called(words: &Words, timer: &Timer) -> String {
    let word = timer.name.word(words);
    if timer.number > 1 || timer.name == super::names::Name::Plain {
        format!("{word} {}", timer.number)
    } else {
        word.into()
    }
}

/// The timer, and what can be done with it.
pub fn row(words: &Words, timer: &Timer, now: i64, picked: bool, act: &Callback<Act>) -> Html {
    let id = timer.id;
    let name = called(words, timer);
    let (runs, ended) = (timer.runs(now), timer.ended(now));
    let (icon, word) = match (ended, runs) {
        (true, _) => (AGAIN, words.timer_reset),
        (_, true) => (PAUSE, words.timer_pause),
        _ => (PLAY, words.timer_start),
    };
    let state = match (ended, runs) {
        (true, _) => words.timer_done,
        (_, true) => "",
        _ => words.timer_paused,
    };
    let class = classes!(
        ended.then_some("z"),
        timer.rings(now).then_some("y"),
        (!runs).then_some("i")
    );
    let label = |word: &str| format!("{name}: {word}");
    let dashes = format!("{} 100", timer.share(now));
    html! {
        <li key={id} {class}>
            <button type="button" class="g" aria-label={label(word)} onclick={act.reform(move |_| Act::Toggle(id))}>
                // The circle's way round is 100 long.
                <svg viewBox="0 0 36 36" aria-hidden="true">
                    <circle cx="18" cy="18" r="15.9155" />
                    <circle cx="18" cy="18" r="15.9155" class="h" stroke-dasharray={dashes} transform="rotate(-90 18 18)" />
                    <path d={icon} transform="translate(6 6)" />
                </svg>
            </button>
            <div class="w">
                <span role="timer">{ shown(timer, now) }</span>
                <button type="button" aria-pressed={picked.to_string()} aria-label={label(words.timer_rename)}
                    onclick={act.reform(move |_| Act::Pick(id))}>
                    { &name }
                    if !state.is_empty() { <small>{ " · " }{ state }</small> }
                </button>
            </div>
            <button type="button" aria-label={label(words.timer_add)} onclick={act.reform(move |_| Act::AddMinute(id))}>
                { "+1" }<small>{ words.timer_min }</small>
            </button>
            { plain(AGAIN, label(words.timer_reset), act.reform(move |_| Act::Reset(id))) }
            { plain(CROSS, label(words.timer_remove), act.reform(move |_| Act::Remove(id))) }
        </li>
    }
}

fn plain(icon: &'static str, label: String, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" aria-label={label} {onclick}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d={icon} /></svg>
        </button>
    }
}
