//! The tool on the screen.

use std::rc::Rc;

use translations::front::Words;
use yew::prelude::*;

use super::bench::Bench;
use super::keys::{Key, PAD, USUAL};
use super::model::{Act, Answer, Model};
use super::names::Name;
use super::row::{called, row};
use crate::front::tool::{Order, Props};
use crate::front::{keyboard, page};

/// The kitchen timers.
#[component]
pub fn Tool(props: &Props) -> Html {
    let words = crate::front::words::words(&props.language);
    let redraw = use_force_update();
    let bench = {
        let report = props.report.clone();
        use_memo((), move |()| {
            Bench::new(report, Callback::from(move |()| redraw.force_update()))
        })
    };
    let act = {
        let bench = bench.clone();
        Callback::from(move |act| bench.act(act))
    };
    {
        let (handle, act, bench) = (props.handle.clone(), act.clone(), bench.clone());
        use_effect_with((), move |()| {
            bench.open();
            handle.set(Callback::from(move |order| match order {
                Order::TakeBack => act.emit(Act::TakeBack),
                Order::Press(name) => {
                    if let Some(key) = Key::named(&name) {
                        act.emit(Act::Press(key));
                    }
                }
            }));
            listen(&bench)
        });
    }

    let model = bench.model.borrow();
    html! {
        <>
            <ul class="l" aria-label={words.timer_timers}>
                { for model.timers.iter().map(|t| row(words, t, model.now, model.picked == Some(t.id), &act)) }
            </ul>
            // The digits live in an output: what is typed into a form control is found in the browser's session files.
            <output id={page::DISPLAY} class={classes!(model.entry.blank().then_some("b"), model.entry.long().then_some("s"))} tabindex="-1" aria-live="off">
                { model.entry.face() }
            </output>
            <p class="m" role="status">{ said(words, &model) }</p>
            <div class="c" role="group" aria-label={words.timer_name}>
                { for Name::ALL.map(|name| choice(words, name, &model, &act)) }
            </div>
            <div class="q" role="group" aria-label={words.timer_usual}>
                { for (0..).zip(USUAL).map(|(place, minutes)| usual(words, place, minutes, &act)) }
            </div>
            <div class="p" role="group" aria-label={words.keypad}>
                { for PAD.map(|key| pad(words, key, &act)) }
            </div>
        </>
    }
}

fn said(words: &Words, model: &Model) -> String {
    match model.answer {
        Some(Answer::Longest) => words.timer_longest.into(),
        Some(Answer::Most) => words.timer_most.into(),
        Some(Answer::NoTime) => words.timer_none.into(),
        None => {
            let ringing = model.timers.iter().filter(|t| t.rings(model.now));
            let names: Vec<_> = ringing.map(|t| called(words, t)).collect();
            if names.is_empty() {
                String::new()
            } else {
                format!("{}: {}", words.timer_done, names.join(", "))
            }
        }
    }
}

fn choice(words: &Words, name: Name, model: &Model, act: &Callback<Act>) -> Html {
    let picked = model.timers.iter().find(|t| model.picked == Some(t.id));
    let chosen = picked.map_or(model.name, |t| t.name) == name;
    html! {
        <button key={name as usize} type="button" aria-pressed={chosen.to_string()} onclick={act.reform(move |_| Act::Call(name))}>
            { name.word(words) }
        </button>
    }
}

fn usual(words: &Words, place: u8, minutes: u8, act: &Callback<Act>) -> Html {
    let key = Key::Usual(place);
    html! {
        <button key={place} type="button" data-k={key.name()} onclick={act.reform(move |_| Act::Press(key))}>
            { minutes }<small>{ " " }{ words.timer_min }</small>
        </button>
    }
}

fn pad(words: &Words, key: Key, act: &Callback<Act>) -> Html {
    let (class, label, face) = match key {
        Key::Back => ("o", words.backspace, "⌫"),
        Key::Start => ("e", words.timer_start, words.timer_start),
        other => ("", other.name(), other.name()),
    };
    html! {
        <button key={key.name()} type="button" {class} data-k={key.name()} aria-label={label}
            onclick={act.reform(move |_| Act::Press(key))}>
            { face }
        </button>
    }
}

/// Touches anywhere, hardware keys and the clipboard, for as long as the tool stands.
fn listen(bench: &Rc<Bench>) -> impl FnOnce() + use<> {
    let on = |name: &'static str, act: fn(&Rc<Bench>)| {
        let bench = bench.clone();
        page::document().map(|d| gloo::events::EventListener::new(&d, name, move |_| act(&bench)))
    };
    let touches = [
        on("pointerdown", |bench| bench.hush()),
        on("pointerup", |bench| bench.wake()),
    ];
    let (keys, paste) = (bench.clone(), bench.clone());
    let keyboard = keyboard::listen(
        move |name| {
            keys.hush();
            Key::named(name)
                .map(|key| keys.act(Act::Press(key)))
                .is_some()
        },
        move |text| paste.act(Act::Paste(text.to_owned())),
    );
    move || {
        drop(touches);
        keyboard();
    }
}
