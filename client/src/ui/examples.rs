//! Every example of every component, for looking at them and for trying them; in no module that a phone gets.

use yew::prelude::*;

use super::{call, checks, chips, door, fact, fold, keypad, notice, row, say, search, top, web};

/// One example.
pub struct Example {
    /// What is to be seen.
    pub name: &'static str,
    /// What it looks like.
    pub html: Html,
}

/// One example.
pub fn example(name: &'static str, html: Html) -> Example {
    Example { name, html }
}

/// The components' folders with their examples.
pub fn all() -> Vec<(&'static str, Vec<Example>)> {
    vec![
        ("call", call::examples::all()),
        ("checks", checks::examples::all()),
        ("chips", chips::examples::all()),
        ("door", door::examples::all()),
        ("fact", fact::examples::all()),
        ("fold", fold::examples::all()),
        ("keypad", keypad::examples::all()),
        ("notice", notice::examples::all()),
        ("row", row::examples::all()),
        ("say", say::examples::all()),
        ("search", search::examples::all()),
        ("top", top::examples::all()),
        ("web", web::examples::all()),
    ]
}

/// The page of all examples, as it stands in the inside.
#[component]
pub fn Page() -> Html {
    let shown = |example: &Example| {
        html! {
            <section key={example.name}>
                <h3 class="soft">{ example.name }</h3>
                { example.html.clone() }
            </section>
        }
    };
    let component = |(name, examples): &(&'static str, Vec<Example>)| {
        html! { <section class="fact" key={*name}><h2>{ *name }</h2>{ for examples.iter().map(shown) }</section> }
    };
    html! {
        <div id="v">
            <div class="page">
                <main><h1>{ "Examples" }</h1>{ for all().iter().map(component) }</main>
            </div>
        </div>
    }
}
