//! Choosing a code: the digits, the same once more, and what is true from then on.

use std::cell::Cell;
use std::rc::Rc;

use translations::{Catalog, inside as words};
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::parts;
use crate::codes::choose::{self, DIGITS, Refused, Use};
use crate::ui::keypad::Keypad;
use crate::ui::notice::Notice;
use crate::ui::row::Row;

/// What [`Choose`] needs.
#[derive(Properties, Clone, PartialEq)]
pub(in super::super) struct Props {
    /// What is known.
    pub(in super::super) help: Help,
    /// What the code is to do.
    pub(in super::super) what: Use,
    /// The way on.
    pub(in super::super) go: Callback<Screen>,
}

/// Where the choice stands.
#[derive(Clone, PartialEq)]
enum Step {
    /// The digits are typed, after what was wrong the last time.
    First(Option<Wrong>),
    /// The same once more.
    Again(String),
    /// The browser derives.
    Working,
    /// It is a code now.
    Done,
}

#[derive(Clone, Copy, PartialEq)]
enum Wrong {
    Refused(Refused),
    Different,
}

/// The screen.
#[component]
pub(in super::super) fn Choose(props: &Props) -> Html {
    let w = &props.help.words;
    let step = use_state(|| Step::First(None));
    // Whether the person is still here.
    let here = use_memo((), |()| Cell::new(true));
    {
        let here = here.clone();
        use_effect_with((), move |()| move || here.set(false));
    }
    let ondone = {
        let (step, props) = (step.clone(), props.clone());
        Callback::from(move |digits: String| typed(digits, &step, &props, &here))
    };
    let title = match props.what {
        Use::Open => words::code_open_title(w),
        Use::End => words::code_end_title(w),
        Use::Call(_) => words::code_call_title(w),
    };
    let prompt = match *step {
        Step::Again(_) => words::code_again(w),
        _ => words::code_type(w),
    };
    let wrong = match *step {
        Step::First(Some(wrong)) => why(w, wrong),
        _ => "",
    };
    // A fresh keypad for the second time.
    let again = matches!(*step, Step::Again(_));
    html! {
        <>
            <h1>{ title }</h1>
            { match &*step {
                Step::Done => done(props),
                Step::Working => html! { <p role="status">{ words::code_working(w) }</p> },
                Step::First(_) | Step::Again(_) => html! {
                    <>
                        { for lead(w, &props.what).map(|text| html! { <p key={text}>{ text }</p> }) }
                        <div role="status">
                            <p class="mark">{ wrong }</p>
                            <h2>{ prompt }</h2>
                        </div>
                        <Keypad key={u8::from(again)} most={*DIGITS.end()} next={words::code_next(w).to_owned()}
                            erase={words::code_erase(w).to_owned()} {ondone} />
                    </>
                },
            } }
            { parts::limits_row(&props.help, &props.go) }
        </>
    }
}

fn lead<'a>(w: &'a Catalog, what: &Use) -> [&'a str; 2] {
    match what {
        Use::Open => [words::code_open_lead(w), words::code_open_forgotten(w)],
        Use::End => [words::code_end_lead(w), words::end_back(w)],
        Use::Call(_) => [words::code_call_how(w), words::code_call_trace(w)],
    }
}

fn why(w: &Catalog, wrong: Wrong) -> &str {
    match wrong {
        Wrong::Different => words::code_different(w),
        Wrong::Refused(Refused::Length) => words::code_length(w),
        Wrong::Refused(Refused::Easy) => words::code_easy(w),
        Wrong::Refused(Refused::Taken) => words::code_taken(w),
        Wrong::Refused(Refused::First) => words::code_first(w),
        Wrong::Refused(Refused::NotKept) => words::code_not_kept(w),
    }
}

fn done(props: &Props) -> Html {
    let w = &props.help.words;
    let said = match props.what {
        Use::Open => words::code_open_done(w),
        Use::End => words::code_end_done(w),
        Use::Call(_) => words::code_call_done(w),
    };
    let settings = props.go.reform(|()| Screen::Settings);
    let home = props.go.reform(|()| Screen::Home);
    html! {
        <>
            <div role="status"><Notice><p>{ said }</p></Notice></div>
            <ul class="list">
                <li><Row title={words::settings_title(w).to_owned()} onclick={settings} /></li>
                <li><Row title={words::home(w).to_owned()} onclick={home} /></li>
            </ul>
        </>
    }
}

fn typed(digits: String, step: &UseStateHandle<Step>, props: &Props, here: &Rc<Cell<bool>>) {
    let refused = |refused| Step::First(Some(Wrong::Refused(refused)));
    match &**step {
        Step::First(_) => {
            step.set(choose::fits(&digits).map_or_else(refused, |()| Step::Again(digits)))
        }
        Step::Again(first) if *first != digits => step.set(Step::First(Some(Wrong::Different))),
        Step::Again(_) => {
            step.set(Step::Working);
            let (step, here) = (step.clone(), here.clone());
            let (known, what) = (props.help.known.clone(), props.what.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let site = known.site.clone().unwrap_or_default();
                let chosen = choose::choose(&site, &digits, what, || here.get()).await;
                if !here.get() {
                    return;
                }
                step.set(match chosen {
                    Ok(()) => {
                        known.here.own_code.set(true);
                        Step::Done
                    }
                    Err(why) => refused(why),
                });
            });
        }
        Step::Working | Step::Done => {}
    }
}
