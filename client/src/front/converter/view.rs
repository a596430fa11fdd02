//! The tool on the screen.

use translations::front::Words;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::keys::{Key, PAD};
use super::model::{Act, Model};
use super::recents::{Pair, Recents};
use super::units::Category;
use crate::front::page;
use crate::front::tool::Props;
use crate::front::wiring::{Outside, Wired, use_model};

impl Wired for Model {
    type Act = Act;
    const KEPT: &'static str = "recent";

    fn new() -> Self {
        Self::new()
    }

    fn act(of: Outside<'_>) -> Option<Act> {
        Some(match of {
            Outside::Key(name) => Act::Press(Key::named(name)?),
            Outside::Pasted(text) => Act::Paste(text.to_owned()),
            Outside::Kept(text) => Act::Remember(Recents::parse(text)),
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
        self.recents.text()
    }
}

/// The unit converter.
#[component]
pub fn Tool(props: &Props) -> Html {
    let words = crate::front::words::words(&props.language);
    let (model, act) = use_model::<Model>(props);
    let model = model.borrow();
    html! {
        <>
            <div class="c" role="group" aria-label={words.kinds}>
                { for Category::ALL.map(|category| choice(words, category, model.category == category, &act)) }
            </div>
            <div class="s">
                { side(words.from, model.category, model.pair.0, model.entry(), true, act.reform(Act::From)) }
                { side(words.to, model.category, model.pair.1, model.answer(), false, act.reform(Act::To)) }
            </div>
            <div class="r" role="group" aria-label={words.recent}>
                { for model.recents.pairs().iter().map(|pair| again(*pair, &act)) }
            </div>
            <div class="p" role="group" aria-label={words.keypad}>
                { for PAD.into_iter().flatten().map(|key| pad(words, key, &act)) }
            </div>
        </>
    }
}

/// The name of a category.
pub fn category_name(words: &Words, category: Category) -> &'static str {
    match category {
        Category::Length => words.length,
        Category::Weight => words.weight,
        Category::Volume => words.volume,
        Category::Temperature => words.temperature,
        Category::Area => words.area,
        Category::Speed => words.speed,
    }
}

fn choice(words: &Words, category: Category, chosen: bool, act: &Callback<Act>) -> Html {
    let onclick = act.reform(move |_| Act::Choose(category));
    html! {
        <button key={category as usize} type="button" aria-pressed={chosen.to_string()} {onclick}>
            { category_name(words, category) }
        </button>
    }
}

fn side(
    label: &'static str,
    category: Category,
    unit: usize,
    number: String,
    entry: bool,
    change: Callback<usize>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event
            .target()
            .and_then(|t| t.dyn_into::<HtmlSelectElement>().ok())
        {
            change.emit(usize::try_from(select.selected_index()).unwrap_or(usize::MAX));
            // The next key is for the number.
            let _ = select.blur();
        }
    });
    // The digits live in an output: what is typed into a form control is found in the browser's session files.
    let shown = if entry {
        html! { <output id={page::DISPLAY} tabindex="-1" aria-live="off">{ number }</output> }
    } else {
        html! { <output>{ number }</output> }
    };
    html! {
        <div class="u">
            <select aria-label={label} autocomplete="off" {onchange}>
                { for category.units().iter().enumerate().map(|(i, u)| html! {
                    <option key={u.symbol} selected={i == unit}>{ u.symbol }</option>
                }) }
            </select>
            { shown }
        </div>
    }
}

fn again(pair: Pair, act: &Callback<Act>) -> Html {
    let symbol = |unit: usize| pair.category.units().get(unit).map_or("", |u| u.symbol);
    let text = format!("{} → {}", symbol(pair.from), symbol(pair.to));
    html! { <button key={text.clone()} type="button" onclick={act.reform(move |_| Act::Again(pair))}>{ text }</button> }
}

fn pad(words: &Words, key: Key, act: &Callback<Act>) -> Html {
    let (class, label) = match key {
        Key::Digit(_) | Key::Point => ("", key.face()),
        Key::Sign => ("", words.sign),
        Key::Back => ("o", words.backspace),
        Key::Clear => ("o", words.clear),
        Key::Swap => ("o", words.swap),
        Key::Equals => ("e", words.equals),
    };
    html! {
        <button key={key.name()} type="button" {class} data-k={key.name()} aria-label={label}
            onclick={act.reform(move |_| Act::Press(key))}>
            { key.face() }
        </button>
    }
}
