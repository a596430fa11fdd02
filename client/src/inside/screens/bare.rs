//! When no language can be read: names and numbers, without a word around them.

use directory::NumberEntry;
use yew::prelude::*;

use super::super::help::Known;
use crate::ui::call::{Call, tel};

/// The screen.
pub(in super::super) fn bare(known: &Known) -> Html {
    let entry = |entry: &NumberEntry| {
        html! {
            <section class="card" key={format!("{} {}", entry.id, entry.number)}>
                <h2>{ entry.name.in_language("en") }</h2>
                <Call href={tel(&entry.number)} label={entry.display.clone()} />
            </section>
        }
    };
    html! {
        <div class="page">
            if let Some(numbers) = &known.numbers {
                { for numbers.first.iter().chain([&numbers.emergency]).chain(&numbers.others).map(entry) }
            } else {
                <Call href={tel("911")} label="911" />
            }
        </div>
    }
}
