//! Choosing a town from the list's own, by its first letters. Nothing looks up where the phone is.

use translations::inside as words;
use yew::prelude::*;

use super::super::asked::Asked;
use super::super::help::Help;
use super::super::screen::Screen;
use super::parts;
use crate::ui::row::Row;
use crate::ui::search::Search;

/// What [`Town`] needs.
#[derive(Properties, PartialEq)]
pub(in super::super) struct Props {
    /// What is known.
    pub(in super::super) help: Help,
    /// What the town is for.
    pub(in super::super) asked: Asked,
    /// The way on.
    pub(in super::super) go: Callback<Screen>,
}

/// The screen.
#[component]
pub(in super::super) fn Town(props: &Props) -> Html {
    let w = &props.help.words;
    let typed = use_state(String::new);
    let onwords = {
        let typed = typed.clone();
        Callback::from(move |words: String| typed.set(words))
    };
    let choose = |town: Option<String>| {
        let asked = Asked {
            town,
            ..props.asked.clone()
        };
        props.go.reform(move |()| Screen::Results(asked.clone()))
    };
    let list = props.help.known.list.as_ref();
    let names = list
        .iter()
        .flat_map(|list| &list.towns)
        .map(|town| town.name.as_str());
    let fitting = fitting(names, &typed);
    let row = |town: &str| {
        let onclick = choose(Some(town.to_owned()));
        html! { <li key={town.to_owned()}><Row title={town.to_owned()} {onclick} /></li> }
    };
    html! {
        <>
            <h1>{ words::town_title(w) }</h1>
            <p class="soft">{ words::town_lead(w) }</p>
            <Search label={words::in_town(w).to_owned()} hint={words::in_town(w).to_owned()}
                clear={words::search_clear(w).to_owned()} words={(*typed).clone()} {onwords} />
            <p role="status" class="soft">{ if fitting.is_empty() { words::town_none(w) } else { "" } }</p>
            <ul class="list">
                if typed.trim().is_empty() {
                    <li key=""><Row title={words::any_town(w).to_owned()} onclick={choose(None)} /></li>
                }
                { for fitting.into_iter().map(row) }
            </ul>
            { parts::limits_row(&props.help, &props.go) }
        </>
    }
}

/// The names with a word that begins so, those that begin so themselves first.
fn fitting<'a>(names: impl Iterator<Item = &'a str>, typed: &str) -> Vec<&'a str> {
    let typed = typed.trim().to_lowercase();
    let mut fitting: Vec<(bool, &str)> = names
        .filter_map(|name| {
            let lower = name.to_lowercase();
            let inside = lower.split(' ').any(|word| word.starts_with(&typed));
            let begins = lower.starts_with(&typed);
            (begins || inside).then_some((!begins, name))
        })
        .collect();
    fitting.sort_by_key(|(later, _)| *later);
    fitting.into_iter().map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_town_is_found_by_its_first_letters() {
        let names = [
            "East Haven",
            "Hartford",
            "New Haven",
            "Haddam",
            "West Hartford",
        ];
        let of = |typed| fitting(names.into_iter(), typed);
        assert_eq!(
            of("ha"),
            [
                "Hartford",
                "Haddam",
                "East Haven",
                "New Haven",
                "West Hartford"
            ]
        );
        assert_eq!(of(" new h"), ["New Haven"]);
        assert_eq!(of("haven"), ["East Haven", "New Haven"]);
        assert_eq!(of("").len(), 5);
        assert!(of("<b>").is_empty());
    }
}
