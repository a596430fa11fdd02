//! One guide to read: its sections, and under each what it rests on.

use std::ops::Range;

use directory::Need;
use translations::guides::{Block, Inline, Kind, Section, Source};
use translations::{GuideId, inside as words};
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::parts;
use crate::ui::checks::{Check, Checks};
use crate::ui::fold::Fold;
use crate::ui::notice::Notice;
use crate::ui::say::Say;

/// What [`Guide`] needs.
#[derive(Properties, PartialEq)]
pub(in super::super) struct Props {
    /// What is known.
    pub(in super::super) help: Help,
    /// Which.
    pub(in super::super) id: GuideId,
    /// The way on.
    pub(in super::super) go: Callback<Screen>,
}

/// The screen.
#[component]
pub(in super::super) fn Guide(props: &Props) -> Html {
    let (help, go) = (&props.help, &props.go);
    let w = &help.words;
    let Some(guide) = w.guide(props.id) else {
        return html! { <h1>{ words::nothing_readable(w) }</h1> };
    };
    let sections = (0..guide.sections.len()).map(|place| {
        html! { <Part key={place} help={help.clone()} id={props.id} {place} go={go.clone()} /> }
    });
    html! {
        <>
            <div class="text" lang={(!guide.own).then_some("en")} dir={(!guide.own).then_some("ltr")}>
                <h1>{ guide.title.to_string() }</h1>
                { for sections }
            </div>
            if !guide.own {
                <p class="soft">{ words::guide_english(w) }</p>
            }
            { parts::limits_row(help, go) }
        </>
    }
}

/// What [`Part`] needs.
#[derive(Properties, PartialEq)]
struct PartProps {
    help: Help,
    id: GuideId,
    place: usize,
    go: Callback<Screen>,
}

/// One section of a guide: a drawing of its own, so that a mark changes no more than this.
#[component]
fn Part(props: &PartProps) -> Html {
    let redraw = use_force_update();
    let guide = props.help.words.guide(props.id);
    let Some(section) = guide.and_then(|guide| guide.sections.get(props.place)) else {
        return html! {};
    };
    let marked = {
        let (known, id, place) = (props.help.known.clone(), props.id, props.place);
        Callback::from(move |block: usize| {
            let mark = (id.name(), place, block);
            let mut marks = known.marks.borrow_mut();
            if !marks.remove(&mark) {
                marks.insert(mark);
            }
            drop(marks);
            redraw.force_update();
        })
    };
    let known = &props.help.known;
    let is_marked = |block: usize| {
        known
            .marks
            .borrow()
            .contains(&(props.id.name(), props.place, block))
    };
    section_html(&props.help, section, &props.go, &is_marked, &marked)
}

/// A section without marks, for texts that have none.
pub(super) fn plain(help: &Help, section: &Section, go: &Callback<Screen>) -> Html {
    section_html(help, section, go, &|_| false, &Callback::noop())
}

fn section_html(
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
            Kind::Text => html! { <p>{ inline(first, go) }</p> },
            Kind::Say => html! { <Say words={first.words()} /> },
            Kind::Caution => html! { <Notice><p>{ inline(first, go) }</p></Notice> },
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

/// The words of a block, its links as touches that lead on.
pub(super) fn inline(block: &Block, go: &Callback<Screen>) -> Html {
    html! { <>{ for block.text.iter().map(|piece| piece_html(piece, go)) }</> }
}

fn piece_html(piece: &Inline, go: &Callback<Screen>) -> Html {
    let to = match piece {
        Inline::Text(text) => return html! { { text.to_string() } },
        Inline::Need { code, .. } => {
            Screen::results(Need::ALL.into_iter().find(|need| need.name() == &**code))
        }
        Inline::Guide { id, .. } => Screen::Guide(*id),
    };
    let onclick = go.reform(move |_: MouseEvent| to.clone());
    html! { <button type="button" class="within" {onclick}>{ piece.words().to_owned() }</button> }
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
