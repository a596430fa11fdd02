//! One guide: its sections, and under each what it rests on.

use super::number::call;
use super::words::Words;
use directory::Need;
use maud::{Markup, html};
use std::ops::Range;
use translations::guides::{Block, Inline, Kind, Section, Source};
use translations::{GuideId, inside as words};

/// The guide, with its name to link to.
pub(super) fn guide(w: &Words<'_>, id: GuideId) -> Markup {
    let name = w.guide(id);
    html! {
        @if let Some(guide) = w.catalog.guide(id) {
            article class="card" aria-labelledby=(name) {
                div lang=[(!guide.own).then_some("en")] dir=[(!guide.own).then_some("ltr")] {
                    h4 id=(name) { (guide.title) }
                    @if id == GuideId::DangerNow { (emergency(w)) }
                    @for part in &guide.sections { (section(w, part)) }
                }
                @if !guide.own { p class="soft" { (words::guide_english(&w.catalog)) } }
            }
        }
    }
}

/// The call to 911, in the text that speaks of it.
fn emergency(w: &Words<'_>) -> Markup {
    let service = w.list.emergency_service();
    let phone = service.and_then(|service| Some((service, service.voice()?)));
    html! { @if let Some((service, phone)) = phone { (call(w, service, phone)) } }
}

fn section(w: &Words<'_>, section: &Section) -> Markup {
    html! {
        @if !section.heading.is_empty() { h5 { (section.heading) } }
        @for range in runs(&section.blocks) { (run(w, section.blocks.get(range).unwrap_or_default())) }
        (sources(w, &section.sources))
    }
}

fn run(w: &Words<'_>, blocks: &[Block]) -> Markup {
    let items = || html! { @for block in blocks { li { (inline(w, block)) } } };
    html! {
        @if let Some(first) = blocks.first() {
            @match first.kind {
                Kind::Text => p { (inline(w, first)) },
                Kind::Say => blockquote lang="en" dir="ltr" { (first.words()) },
                Kind::Caution => p class="note" { (inline(w, first)) },
                Kind::Item => ul { (items()) },
                Kind::Check => ul class="checks" { (items()) },
            }
        }
    }
}

/// Blocks that belong together: items that follow one another make one list.
fn runs(blocks: &[Block]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (place, block) in blocks.iter().enumerate() {
        let listed = matches!(block.kind, Kind::Item | Kind::Check);
        match runs.last_mut() {
            Some(run) if listed && blocks.get(run.start).is_some_and(|b| b.kind == block.kind) => {
                run.end = place + 1;
            }
            _ => runs.push(place..place + 1),
        }
    }
    runs
}

fn inline(w: &Words<'_>, block: &Block) -> Markup {
    html! {
        @for piece in &block.text {
            @match target(w, piece) {
                Some(name) => a href={ "#" (name) } { (piece.words()) },
                None => (piece.words()),
            }
        }
    }
}

/// Where a piece leads; nowhere where no service is listed for its need.
fn target(w: &Words<'_>, piece: &Inline) -> Option<String> {
    match piece {
        Inline::Text(_) => None,
        Inline::Need { code, .. } => {
            let need = Need::ALL.into_iter().find(|need| need.name() == &**code)?;
            (!w.services(need).is_empty()).then(|| w.need(need))
        }
        Inline::Guide { id, .. } => Some(w.guide(*id)),
    }
}

/// What a section rests on, folded: the law or page, its own date, and the day on which somebody read it.
fn sources(w: &Words<'_>, sources: &[Source]) -> Markup {
    let (c, l) = (&w.catalog, &w.locale);
    let date = |written: &str| written.parse().ok().map(|date| w.calendar.date(date));
    let dated = |source: &Source| {
        date(&source.date).map_or_else(
            || words::published_unknown(c).to_owned(),
            |day| words::published(c, l, &day),
        )
    };
    html! {
        @if !sources.is_empty() {
            details lang=(w.tag()) dir=(w.catalog.direction().as_str()) {
                summary { (words::source_title(c)) }
                ul {
                    @for source in sources {
                        li {
                            bdi lang="en" {
                                (source.title) @if !source.cite.is_empty() { ", " (source.cite) }
                            }
                            ". " (dated(source)) "."
                            @if let Some(day) = date(&source.as_of) { " " (words::source_read(c, l, &day)) "." }
                        }
                    }
                }
            }
        }
    }
}
