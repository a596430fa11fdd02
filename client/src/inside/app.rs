//! The screens and the way between them.

use std::rc::Rc;

use translations::inside as words;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::help::{Help, Known};
use super::screen::{Screen, Way};
use super::screens;
use crate::ui::top::Top;

/// What [`App`] needs.
#[derive(Properties, Clone)]
pub struct Props {
    /// What was read.
    pub known: Rc<Known>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.known, &other.known)
    }
}

/// The whole of the inside.
#[component]
pub fn App(props: &Props) -> Html {
    let language = use_state(|| first_language(&props.known));
    let way = use_state(Way::new);
    let page = use_node_ref();
    {
        let (page, opened) = (page.clone(), use_mut_ref(|| false));
        use_effect_with((way.here().place(), *language), move |_| {
            // The first screen leaves the focus where it is, so that the first Tab is the way out.
            if opened.replace(true)
                && let Some(page) = page.cast::<Element>()
            {
                from_the_top(&page);
            }
        });
    }

    // Decoding a catalog at every key press would be felt.
    let help = use_memo((props.clone(), *language), |(props, language)| {
        Help::new(props.known.clone(), *language)
    });
    let Some(help) = &*help else {
        return screens::bare::bare(&props.known);
    };
    let w = &help.words;
    let go = {
        let way = way.clone();
        Callback::from(move |screen: Screen| way.set(way.to(screen)))
    };
    let onback = {
        let way = way.clone();
        Callback::from(move |()| way.set(way.back()))
    };
    let speak = {
        let way = way.clone();
        Callback::from(move |place: usize| {
            language.set(place);
            way.set(way.back());
        })
    };
    let onlanguage = go.reform(|()| Screen::Languages);
    let back: Option<AttrValue> =
        (*way.here() != Screen::Home).then(|| words::back(w).to_owned().into());
    html! {
        <div ref={page} class="page" lang={w.language().to_owned()} dir={w.direction().as_str()}>
            <Top {back} {onback} language={w.own_name().to_owned()} tag={w.language().to_owned()} {onlanguage} />
            <main class="page-body" key={way.here().place()}>{ screen(help, way.here(), &go, &speak) }</main>
        </div>
    }
}

/// A new screen is read from its top, by eye and by ear.
fn from_the_top(page: &Element) {
    if let Some(scroller) = page.parent_element() {
        scroller.set_scroll_top(0);
    }
    let heading = page.query_selector("h1").ok().flatten();
    if let Some(heading) = heading.and_then(|h| h.dyn_into::<HtmlElement>().ok()) {
        heading.set_tab_index(-1);
        let _ = heading.focus();
    }
}

fn screen(help: &Help, screen: &Screen, go: &Callback<Screen>, speak: &Callback<usize>) -> Html {
    match screen {
        Screen::Home => screens::home::home(help, go),
        Screen::Find => screens::find::find(help, go),
        Screen::Results(asked) => screens::results::results(help, asked, go),
        Screen::Town(asked) => {
            html! { <screens::town::Town help={help.clone()} asked={asked.clone()} go={go.clone()} /> }
        }
        Screen::Speaks(asked) => screens::speaks::speaks(help, asked, go),
        Screen::Listing(id) => screens::listing::listing(help, id, go),
        Screen::Number(id, place) => screens::number::number(help, id, *place, go),
        Screen::Room(room) => screens::room::room(help, *room, go),
        Screen::Guide(id) => {
            html! { <screens::guide::Guide key={id.name()} help={help.clone()} id={*id} go={go.clone()} /> }
        }
        Screen::Check(place, yes) => screens::check::check(help, *place, yes, go),
        Screen::Limits => screens::limits::limits(help),
        Screen::About => screens::about::about(help, go),
        Screen::Languages => {
            html! { <screens::languages::Languages help={help.clone()} go={go.clone()} speak={speak.clone()} /> }
        }
        Screen::Settings => screens::settings::settings(help, go),
        Screen::CallWhom => screens::call_whom::call_whom(help, go),
        Screen::Choose(what) => {
            html! { <screens::choose::Choose help={help.clone()} what={what.clone()} go={go.clone()} /> }
        }
        Screen::End => {
            html! { <screens::end::End help={help.clone()} go={go.clone()} /> }
        }
        Screen::Next => html! { <screens::next::Next help={help.clone()} go={go.clone()} /> },
    }
}

/// The language that was kept, else the phone's where there is a catalog for it, and the first otherwise.
fn first_language(known: &Known) -> usize {
    let kept = known.keeping.borrow();
    if let Some(kept) = kept
        .as_ref()
        .and_then(|k| k.language(translations::LANGUAGES))
    {
        return kept;
    }
    let wanted = web_sys::window()
        .map(|w| w.navigator().languages())
        .unwrap_or_default();
    let tags = wanted.iter().filter_map(|tag| tag.as_string());
    let all = translations::LANGUAGES.iter().copied();
    let place = |tag: String| translations::nearest(&all, &tag);
    tags.filter_map(place)
        .find(|place| *place < known.catalogs.len())
        .unwrap_or(0)
}
