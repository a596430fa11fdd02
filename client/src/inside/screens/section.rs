//! A section of a guide as it is drawn, and folded under it what it rests on.

use std::ops::Range;

use directory::Need;
use translations::guides::{Block, Inline, Kind, Section, Source};
use translations::inside as words;
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use crate::ui::checks::{Check, Checks};
use crate::ui::fold::Fold;
use crate::ui::notice::Notice;
use crate::ui::row::Row;
use crate::ui::say::Say;

/// A section without marks, for texts that have none.
pub(super) fn plain(help: &Help, section: &Section, go: &Callback<Screen>) -> Html {
    marked(help, section, go, &|_| false, &Callback::noop())
}

/// A section whose items can be checked off: `is_marked` tells of each place whether it is, `onmark` that it was touched.
pub(super) fn marked(
    help: &Help,
    section: &Section,
    go: &Callback<Screen>,
    is_marked: &dyn Fn(usize) -> bool,
    onmark: &Callback<usize>,
) -> Html {
    let one = |range: Range<usize>| -> Html {
        let Some(first) = section.blocks.get(range.start) else {
            return html! {};
        };
        let items = || {
            range
                .clone()
                .filter_map(|place| Some((place, section.blocks.get(place)?)))
        };
        match first.kind {
            Kind::Text => match lone(first, go) {
                Some(row) => row,
                None => html! { <p>{ inline(first, go) }</p> },
            },
            Kind::Say => html! { <Say words={first.words()} /> },
            Kind::Caution => html! { <Notice><p>{ inline(first, go) }</p></Notice> },
            // Ways on and nothing else.
            Kind::Item if items().all(|(_, block)| lone(block, go).is_some()) => {
                html! { <ul class="list">{ for items().map(|(place, block)| html! { <li key={place}>{ for lone(block, go) }</li> }) }</ul> }
            }
            Kind::Item => {
                html! { <ul class="points">{ for items().map(|(place, block)| html! { <li key={place}>{ inline(block, go) }</li> }) }</ul> }
            }
            Kind::Check => {
                let check = |(place, block): (usize, &Block)| {
                    let onclick = onmark.reform(move |()| place);
                    html! { <Check key={place} on={is_marked(place)} {onclick}>{ block.words() }</Check> }
                };
                html! { <Checks>{ for items().map(check) }</Checks> }
            }
        }
    };
    html! {
        <section class="part">
            if !section.heading.is_empty() {
                <h2>{ section.heading.to_string() }</h2>
            }
            { for runs(&section.blocks).into_iter().map(one) }
            { sources(help, &section.sources) }
        </section>
    }
}

/// Blocks that belong together: items that follow one another make one list.
fn runs(blocks: &[Block]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (place, block) in blocks.iter().enumerate() {
        let listed = matches!(block.kind, Kind::Item | Kind::Check);
        match runs.last_mut() {
            Some(run) if listed && blocks.get(run.start).is_some_and(|b| b.kind == block.kind) => {
                run.end = place + 1
            }
            _ => runs.push(place..place + 1),
        }
    }
    runs
}

/// A block that is one link: a row as large as every other way on.
fn lone(block: &Block, go: &Callback<Screen>) -> Option<Html> {
    let [piece] = &block.text[..] else {
        return None;
    };
    let to = leads(piece)?;
    let onclick = go.reform(move |()| to.clone());
    Some(html! { <Row title={piece.words().to_owned()} {onclick} /> })
}

/// The words of a block, its links as touches that lead on.
fn inline(block: &Block, go: &Callback<Screen>) -> Html {
    let mut pieces = Vec::new();
    let mut rest = block.text.iter().peekable();
    // Bytes of the next words that are drawn already, with the link before them.
    let mut taken = 0;
    while let Some(piece) = rest.next() {
        let Some(to) = leads(piece) else {
            let words = piece.words().get(taken..).unwrap_or_default();
            taken = 0;
            pieces.push(html! { { words.to_owned() } });
            continue;
        };
        let onclick = go.reform(move |_: MouseEvent| to.clone());
        let link = html! { <button type="button" class="within" {onclick}>{ piece.words().to_owned() }</button> };
        let after = rest.peek().filter(|next| matches!(next, Inline::Text(_)));
        let mark = after.map_or("", |next| closing(next.words()));
        taken = mark.len();
        pieces.push(html! { <span class="whole">{ link }{ mark.to_owned() }</span> });
    }
    html! { <>{ for pieces }</> }
}

/// The marks that end what came before: a full stop never stands on a line of its own.
fn closing(words: &str) -> &str {
    let end = words.find(|c: char| !".,;:!?)”»،؛؟。，、；：！？）".contains(c));
    words.get(..end.unwrap_or(words.len())).unwrap_or_default()
}

/// Where a piece leads, if it is a link.
fn leads(piece: &Inline) -> Option<Screen> {
    match piece {
        Inline::Text(_) => None,
        Inline::Need { code, .. } => {
            let need = Need::ALL.into_iter().find(|need| need.name() == &**code);
            Some(Screen::results(need))
        }
        Inline::Guide { id, .. } => Some(Screen::Guide(*id)),
    }
}

/// What a section rests on, folded: the law or page, its own date, and the day on which somebody read it.
fn sources(help: &Help, sources: &[Source]) -> Html {
    if sources.is_empty() {
        return html! {};
    }
    let w = &help.words;
    let line = |(place, source): (usize, &Source)| {
        let name = if source.cite.is_empty() {
            source.title.to_string()
        } else {
            format!("{}, {}", source.title, source.cite)
        };
        let date = |written: &str| written.parse().ok().map(|date| help.locale.date(date));
        let dated = date(&source.date).map_or_else(
            || words::published_unknown(w).to_owned(),
            |day| words::published(w, &help.locale, &day),
        );
        let read = date(&source.as_of).map(|day| words::source_read(w, &help.locale, &day));
        html! {
            <li key={place}>
                <bdi lang="en">{ name }</bdi>{ ". " }{ dated }{ ". " }{ read }
            </li>
        }
    };
    html! {
        <Fold title={words::source_title(w).to_owned()}>
            <ul class="points soft">{ for sources.iter().enumerate().map(line) }</ul>
        </Fold>
    }
}
