//! One guide to read, and which of its items are checked off during the visit.

use translations::{GuideId, inside as words};
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::{home, parts, section};

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
                if props.id == GuideId::DangerNow {
                    { home::emergency(help, go) }
                }
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
    let Some(part) = guide.and_then(|guide| guide.sections.get(props.place)) else {
        return html! {};
    };
    let onmark = {
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
    section::marked(&props.help, part, &props.go, &is_marked, &onmark)
}
