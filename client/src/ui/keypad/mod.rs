//! Digits without a field: nothing that is typed here is a form's, so nothing of it is learned, offered again or restored.

use yew::prelude::*;

#[cfg(feature = "examples")]
pub mod examples;

/// What [`Keypad`] needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// How many digits there can be.
    pub most: usize,
    /// The word on the key that is done.
    pub next: AttrValue,
    /// The name of the key that takes one back.
    pub erase: AttrValue,
    /// The digits, as typed; the pad is then blank again.
    pub ondone: Callback<String>,
}

/// What a key does.
#[derive(Clone, Copy, PartialEq)]
enum Key {
    Digit(char),
    Erase,
    Next,
}

impl Key {
    /// By [`KeyboardEvent.key`](https://www.w3.org/TR/uievents-key/).
    fn named(name: &str) -> Option<Self> {
        match name {
            "Backspace" => Some(Self::Erase),
            "Enter" => Some(Self::Next),
            _ => name
                .chars()
                .next()
                .filter(|c| name.len() == 1 && c.is_ascii_digit())
                .map(Self::Digit),
        }
    }
}

/// Ten digits, one that erases, one that is done.
#[component]
pub fn Keypad(props: &Props) -> Html {
    let digits = use_mut_ref(String::new);
    let redraw = use_force_update();
    let act = {
        let (digits, most, ondone) = (digits.clone(), props.most, props.ondone.clone());
        Callback::from(move |key: Key| {
            match key {
                Key::Digit(digit) if digits.borrow().len() < most => {
                    digits.borrow_mut().push(digit)
                }
                Key::Digit(_) => {}
                Key::Erase => {
                    digits.borrow_mut().pop();
                }
                Key::Next => {
                    let typed = digits.take();
                    ondone.emit(typed);
                }
            }
            redraw.force_update();
        })
    };
    use_keys(&act);

    let digit = |digit: char| key(&act, Key::Digit(digit), digit.to_string().into(), None);
    let shown = digits.borrow().clone();
    html! {
        <div class="keypad">
            <output class="number" aria-live="off" dir="ltr">{ if shown.is_empty() { "–".to_owned() } else { shown } }</output>
            <div class="keys" dir="ltr">
                { for ('1'..='9').map(digit) }
                { key(&act, Key::Erase, "⌫".into(), Some(props.erase.clone())) }
                { digit('0') }
                { key(&act, Key::Next, props.next.clone(), None) }
            </div>
        </div>
    }
}

fn key(act: &Callback<Key>, key: Key, face: AttrValue, name: Option<AttrValue>) -> Html {
    let class = (key == Key::Next).then_some("strong");
    let onclick = act.reform(move |_: MouseEvent| key);
    html! { <button key={face.to_string()} type="button" {class} aria-label={name} {onclick}>{ face }</button> }
}

/// Hardware keys, wherever the focus is, but for the Enter of a key that has it.
#[hook]
fn use_keys(act: &Callback<Key>) {
    // The listener outlives a drawing, and what a key does is of the last one.
    let latest = use_mut_ref(|| act.clone());
    latest.replace(act.clone());
    use_effect_with((), move |()| {
        let document = web_sys::window().and_then(|w| w.document());
        let listener = document.map(|document| {
            let options = gloo::events::EventListenerOptions::enable_prevent_default();
            gloo::events::EventListener::new_with_options(
                &document,
                "keydown",
                options,
                move |event| {
                    use wasm_bindgen::JsCast;
                    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                        return;
                    };
                    let on_key = event
                        .target()
                        .and_then(|t| t.dyn_into::<web_sys::Element>().ok())
                        .is_some_and(|t| t.tag_name() == "BUTTON");
                    let chord = event.ctrl_key() || event.meta_key() || event.alt_key();
                    if let Some(key) = Key::named(&event.key())
                        && !chord
                        && !(key == Key::Next && (on_key || event.repeat()))
                    {
                        event.prevent_default();
                        let act = latest.borrow().clone();
                        act.emit(key);
                    }
                },
            )
        });
        move || drop(listener)
    });
}
