//! The codes of this phone, and when it closes by itself.

use translations::inside as words;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::parts;
use crate::codes::choose::Use;
use crate::ui::row::Row;

/// How long it may stay open untouched, seconds; 0 for ever.
const STAYS: [u32; 6] = [30, 60, 120, 300, 1200, 0];

/// The screen.
pub(in super::super) fn settings(help: &Help, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    html! {
        <>
            <h1>{ words::settings_title(w) }</h1>
            <Codes help={help.clone()} go={go.clone()} />
            <Idle help={help.clone()} />
            { parts::limits_row(help, go) }
        </>
    }
}

/// What the parts below need.
#[derive(Properties, PartialEq)]
struct Props {
    help: Help,
    #[prop_or_default]
    go: Callback<Screen>,
}

/// The codes of this browser.
#[component]
fn Codes(props: &Props) -> Html {
    let w = &props.help.words;
    let here = &props.help.known.here;
    // What the last try to delete them came to.
    let deleted = use_state(|| None);
    // What deletes them says first what it does: the second touch does it.
    let sure = use_state(|| false);
    if here.shared {
        return html! { <p>{ words::codes_shared(w) }</p> };
    }
    if !here.keeps {
        return html! { <p>{ words::code_not_kept(w) }</p> };
    }
    // The focus goes to what is said, as the button that had it goes away.
    let said = use_node_ref();
    {
        let said = said.clone();
        use_effect_with((*sure, *deleted), move |(sure, deleted)| {
            let place = said.cast::<HtmlElement>();
            if let Some(place) = place.filter(|_| *sure || deleted.is_some()) {
                let _ = place.focus();
            }
        });
    }
    let ask = {
        let sure = sure.clone();
        Callback::from(move |_: MouseEvent| sure.set(true))
    };
    let first = (!here.own_code.get()).then(|| AttrValue::from(words::code_first(w).to_owned()));
    let to = |screen: Screen| props.go.reform(move |()| screen.clone());
    let forget = {
        let (deleted, known) = (deleted.clone(), props.help.known.clone());
        Callback::from(move |_: MouseEvent| {
            let (deleted, known) = (deleted.clone(), known.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let done = crate::codes::keep::forget().await;
                known.here.own_code.set(!done);
                if done {
                    known.keeping.replace(None);
                }
                deleted.set(Some(done));
            });
        })
    };
    html! {
        <>
            <ul class="list">
                <li><Row title={words::code_open_title(w).to_owned()} more={first} onclick={to(Screen::Choose(Use::Open))} /></li>
                if here.own_code.get() {
                    <li><Row title={words::code_call_title(w).to_owned()} onclick={to(Screen::CallWhom)} /></li>
                    <li><Row title={words::code_end_title(w).to_owned()} onclick={to(Screen::Choose(Use::End))} /></li>
                }
                <li><Row title={words::end_title(w).to_owned()} onclick={to(Screen::End)} /></li>
            </ul>
            <p role="status" class="soft" tabindex="-1" ref={said.clone()}>
                { match *deleted {
                    Some(true) => words::code_forgotten(w),
                    Some(false) => words::code_not_kept(w),
                    None if *sure => words::code_forget_note(w),
                    None => "",
                } }
            </p>
            if here.own_code.get() {
                // Two buttons and not one with two meanings: a key that is held down would press it twice.
                if *sure {
                    <button key="now" type="button" class="lesser" onclick={forget}>{ words::code_forget_now(w) }</button>
                } else {
                    <button key="ask" type="button" class="lesser" onclick={ask}>{ words::code_forget(w) }</button>
                }
            }
        </>
    }
}

/// When it closes by itself, for this visit.
#[component]
fn Idle(props: &Props) -> Html {
    let help = &props.help;
    let w = &help.words;
    let redraw = use_force_update();
    let name = |seconds: u32| match seconds {
        0 => words::idle_never(w).to_owned(),
        1..60 => words::idle_seconds(w, &help.locale, u64::from(seconds)),
        _ => words::idle_minutes(w, &help.locale, u64::from(seconds / 60)),
    };
    let choice = |seconds: u32| {
        let (known, redraw) = (help.known.clone(), redraw.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            known.here.stay(seconds);
            redraw.force_update();
        });
        let chosen = help.known.here.stays.get() == seconds;
        html! {
            <button key={seconds} type="button" aria-pressed={chosen.to_string()} {onclick}>{ name(seconds) }</button>
        }
    };
    html! {
        <section class="card">
            <h2>{ words::idle_title(w) }</h2>
            <p>{ words::idle_lead(w) }</p>
            <div class="choices" role="group" aria-label={words::idle_title(w).to_owned()}>{ for STAYS.map(choice) }</div>
        </section>
    }
}
