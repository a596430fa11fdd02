//! The codes of this phone, and when it closes by itself.

use translations::inside as words;
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
            { codes(help, go) }
            <Idle help={help.clone()} />
            { parts::limits_row(help, go) }
        </>
    }
}

fn codes(help: &Help, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let here = &help.known.here;
    if here.shared {
        return html! { <p>{ words::codes_shared(w) }</p> };
    }
    if !here.keeps {
        return html! { <p>{ words::code_not_kept(w) }</p> };
    }
    let to = |screen: Screen| go.reform(move |()| screen.clone());
    html! {
        <>
            <ul class="list">
                <li><Row title={words::code_open_title(w).to_owned()} onclick={to(Screen::Choose(Use::Open))} /></li>
                if here.own_code.get() {
                    <li><Row title={words::code_call_title(w).to_owned()} onclick={to(Screen::CallWhom)} /></li>
                    <li><Row title={words::code_end_title(w).to_owned()} onclick={to(Screen::Choose(Use::End))} /></li>
                }
                <li><Row title={words::end_title(w).to_owned()} onclick={to(Screen::End)} /></li>
            </ul>
            if here.own_code.get() {
                <Forget help={help.clone()} />
            } else {
                <p class="soft">{ words::code_first(w) }</p>
            }
        </>
    }
}

/// What the parts below need.
#[derive(Properties, PartialEq)]
struct Props {
    help: Help,
}

/// The site's code again, in place of one's own.
#[component]
fn Forget(props: &Props) -> Html {
    let w = &props.help.words;
    let done = use_state(|| false);
    let onclick = {
        let (done, known) = (done.clone(), props.help.known.clone());
        Callback::from(move |_: MouseEvent| {
            let (done, known) = (done.clone(), known.clone());
            wasm_bindgen_futures::spawn_local(async move {
                if crate::codes::keep::forget().await {
                    known.here.own_code.set(false);
                    done.set(true);
                }
            });
        })
    };
    html! {
        <p role="status" class="soft">
            if *done {
                { words::code_forgotten(w) }
            } else {
                <button type="button" class="plain" {onclick}>{ words::code_forget(w) }</button>
            }
        </p>
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
