//! The tool on the screen.

use translations::front::Words;
use yew::prelude::*;

use super::decimal::Failure;
use super::history::{History, Line};
use super::keys::{Key, MEMORY, Memory, PAD};
use super::model::{Act, Model};
use super::sum::Operator;
use crate::front::tool::{Order, Props, Report};
use crate::front::{kept, keyboard, page};

/// Where the browser keeps the last sums.
const SUMS: &str = "sums";

/// The calculator.
#[component]
pub fn Tool(props: &Props) -> Html {
    let words = translations::front::words(&props.language);
    let model = use_mut_ref(Model::new);
    let redraw = use_force_update();

    let act = {
        let (model, report) = (model.clone(), props.report.clone());
        Callback::from(move |act: Act| {
            let commits = matches!(act, Act::Press(Key::Equals));
            let outside = matches!(act, Act::TakeBack | Act::Remember(_));
            let bare = model.borrow().bare().map(str::to_owned);
            let next = model.borrow().after(act);
            let changed = next.history() != model.borrow().history();
            *model.borrow_mut() = next;
            redraw.force_update();
            if changed && !outside {
                kept::set(SUMS, &model.borrow().history().kept());
            }
            if let (true, Some(digits)) = (commits, bare) {
                report.emit(Report::Committed(digits));
            }
        })
    };
    {
        let (handle, act) = (props.handle.clone(), act.clone());
        use_effect_with((), move |()| {
            if let Some(text) = kept::get(SUMS) {
                act.emit(Act::Remember(History::parse(&text)));
            }
            let orders = act.clone();
            handle.set(Callback::from(move |order| match order {
                Order::TakeBack => orders.emit(Act::TakeBack),
                Order::Press(name) => {
                    if let Some(key) = Key::named(&name) {
                        orders.emit(Act::Press(key));
                    }
                }
            }));
            let (keys, paste) = (act.clone(), act);
            keyboard::listen(
                move |name| {
                    Key::named(name)
                        .map(|key| keys.emit(Act::Press(key)))
                        .is_some()
                },
                move |text| paste.emit(Act::Paste(text.to_owned())),
            )
        });
    }

    let model = model.borrow();
    let memory = model.memory();
    let lines = model.history().lines();
    // The sum whose answer is on the display stands above it, and joins the others afterwards.
    let past = lines.iter().enumerate().skip(usize::from(model.is_done()));
    html! {
        <>
            <div class="s">
                <ol class="r" aria-label={words.calculator_history}>
                    { for past.map(|(i, line)| again(i, line, &act)) }
                </ol>
                <div class="b">
                    <span class="g" title={words.calculator_memory}>{ for memory.iter().map(|m| format!("M {m}")) }</span>
                    <p>{ model.above() }</p>
                </div>
                { display(words, &model) }
            </div>
            <div class="m" role="group" aria-label={words.calculator_memory}>
                <button type="button" hidden={lines.is_empty()} onclick={act.reform(|_| Act::Forget)}>
                    { words.calculator_clear_history }
                </button>
                { for MEMORY.map(|key| {
                    let takes = matches!(key, Key::Memory(Memory::Clear | Memory::Read));
                    pad(words, key, takes && memory.is_none(), &act)
                }) }
            </div>
            <div class="p" role="group" aria-label={words.keypad}>
                { for PAD.into_iter().flatten().map(|key| pad(words, key, false, &act)) }
            </div>
        </>
    }
}

/// The digits live in an output: what is typed into a form control is found in the browser's session files.
fn display(words: &Words, model: &Model) -> Html {
    let (text, class) = match model.display() {
        Ok(text) => {
            // Longer numbers in smaller figures, so that they stay on one line.
            let class = match text.chars().count() {
                0..=9 => "",
                10..=13 => "l",
                _ => "ll",
            };
            (text, class)
        }
        Err(Failure::ByZero) => (words.calculator_zero.into(), "w"),
        Err(Failure::TooLarge) => ("–".into(), ""),
    };
    html! { <output id={page::DISPLAY} {class} tabindex="-1" aria-live="off">{ text }</output> }
}

fn again(place: usize, line: &Line, act: &Callback<Act>) -> Html {
    let onclick = act.reform(move |_| Act::Again(place));
    html! { <li key={place}><button type="button" {onclick}>{ line.text() }</button></li> }
}

fn pad(words: &Words, key: Key, hidden: bool, act: &Callback<Act>) -> Html {
    let (class, label) = match key {
        Key::Digit(_) | Key::Point => ("", key.face()),
        Key::Sign => ("", words.sign),
        Key::Operator(operator) => ("i", operator_name(words, operator)),
        Key::Percent => ("o", words.calculator_percent),
        Key::Back => ("o", words.backspace),
        Key::Clear => ("o", words.clear),
        Key::Equals => ("e", words.equals),
        Key::Memory(Memory::Clear) => ("", words.calculator_memory_clear),
        Key::Memory(Memory::Read) => ("", words.calculator_memory_read),
        Key::Memory(Memory::Add) => ("", words.calculator_memory_add),
        Key::Memory(Memory::Subtract) => ("", words.calculator_memory_subtract),
    };
    html! {
        <button key={key.name()} type="button" {class} {hidden} data-k={key.name()} aria-label={label}
            onclick={act.reform(move |_| Act::Press(key))}>
            { key.face() }
        </button>
    }
}

fn operator_name(words: &Words, operator: Operator) -> &'static str {
    match operator {
        Operator::Plus => words.calculator_plus,
        Operator::Minus => words.calculator_minus,
        Operator::Times => words.calculator_times,
        Operator::Over => words.calculator_over,
    }
}
