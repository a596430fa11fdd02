//! The screens and the way between them.

use std::rc::Rc;

use translations::inside as words;
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
    let heading = use_node_ref();
    {
        // A new screen is read from its top, by eye and by ear.
        let heading = heading.clone();
        use_effect_with((way.here().clone(), *language), move |_| {
            if let Some(heading) = heading.cast::<web_sys::HtmlElement>() {
                heading.scroll_into_view();
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = heading.focus_with_options(&options);
            }
        });
    }

    let Some(help) = Help::new(props.known.clone(), *language) else {
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
    let onlanguage = {
        let (language, next) = (language.clone(), help.next_language());
        Callback::from(move |()| language.set(next))
    };
    let other = translations::LANGUAGES
        .get(help.next_language())
        .copied()
        .unwrap_or_default();
    let back: Option<AttrValue> =
        (*way.here() != Screen::Home).then(|| words::back(w).to_owned().into());
    html! {
        <div class="page" lang={w.language().to_owned()} dir={w.direction().as_str()}>
            <div ref={heading} tabindex="-1">
                <Top {back} {onback} language={words::other_language(w).to_owned()} tag={other} {onlanguage} />
            </div>
            <main class="page-body" key={format!("{:?}", way.here())}>{ screen(&help, way.here(), &go) }</main>
        </div>
    }
}

fn screen(help: &Help, screen: &Screen, go: &Callback<Screen>) -> Html {
    match screen {
        Screen::Home => screens::home::home(help, go),
        Screen::All => screens::all::all(help, go),
        Screen::For(need) => screens::all::for_need(help, *need, go),
        Screen::Listing(id) => screens::listing::listing(help, id, go),
        Screen::Number(display) => screens::number::number(help, display),
        Screen::Limits => screens::limits::limits(help),
    }
}

/// The phone's language where there is a catalog for it, and the first otherwise.
fn first_language(known: &Known) -> usize {
    let wanted = web_sys::window()
        .map(|w| w.navigator().languages())
        .unwrap_or_default();
    let tags = wanted.iter().filter_map(|tag| tag.as_string());
    let place = |tag: String| {
        let plain = tag.split('-').next().unwrap_or_default().to_owned();
        translations::LANGUAGES
            .iter()
            .position(|l| *l == tag || *l == plain)
    };
    tags.filter_map(place)
        .find(|place| *place < known.catalogs.len())
        .unwrap_or(0)
}
