//! The tool on the screen.

use translations::front::Words;
use yew::prelude::*;

use super::decimal::Failure;
use super::history::{History, Line};
use super::keys::{Key, MEMORY, Memory, PAD};
use super::model::{Act, Model};
use super::sum::Operator;
use crate::front::page;
use crate::front::tool::Props;
use crate::front::wiring::{Outside, Wired, use_model};

impl Wired for Model {
    type Act = Act;
    const KEPT: &'static str = "sums";

    fn new() -> Self {
        Self::new()
    }

    fn act(of: Outside<'_>) -> Option<Act> {
        Some(match of {
            Outside::Key(name) => Act::Press(Key::named(name)?),
            Outside::Pasted(text) => Act::Paste(text.to_owned()),
            Outside::Kept(text) => Act::Remember(History::parse(text)),
            Outside::TakeBack => Act::TakeBack,
        })
    }

    fn commits(act: &Act) -> bool {
        matches!(act, Act::Press(Key::Equals))
    }

    fn bare(&self) -> Option<&str> {
        self.bare()
    }

    fn after(&self, act: Act) -> Self {
        self.after(act)
    }

    fn kept(&self) -> String {
        self.history().kept()
    }
}

/// The calculator.
#[component]
pub fn Tool(props: &Props) -> Html {
    let words = crate::front::words::words(&props.language);
    let (model, act) = use_model::<Model>(props);
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
