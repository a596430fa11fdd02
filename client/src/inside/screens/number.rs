//! One number, large, to dial on another phone: nothing is written here, and nothing is called.

use directory::PhoneUse;
use translations::inside as words;
use yew::prelude::*;

use super::super::help::Help;
use super::super::screen::Screen;
use super::parts;
use crate::ui::fact::Fact;

/// The screen.
pub(in super::super) fn number(help: &Help, id: &str, place: usize, go: &Callback<Screen>) -> Html {
    let w = &help.words;
    let service = help.service(id);
    let Some((service, phone)) = service.and_then(|s| Some((s, s.phones.get(place)?))) else {
        return html! { <p>{ words::nothing_readable(w) }</p> };
    };
    let who = words::who_answers(w, &help.locale, help.who(service.answered_by));
    html! {
        <>
            <h1>{ words::dial_title(w) }</h1>
            <p class="number">{ parts::digits(&phone.display) }</p>
            // Said before the call, on whichever phone it is made.
            <p><bdi>{ help.text(&service.name) }</bdi></p>
            <p class="soft">{ who }</p>
            if phone.use_ == PhoneUse::Text {
                <p class="mark">{ parts::text_words(help, phone) }</p>
            }
            if let Some(keys) = &phone.extra {
                <p class="mark">{ words::then_press(w, &help.locale, keys) }</p>
            }
            if let Some(note) = &phone.note {
                <p>{ help.text(note) }</p>
            }
            <p class="soft">{ words::dial_note(w) }</p>
            <Fact title={words::source_title(w).to_owned()}>{ parts::phone_dates(help, phone, false) }</Fact>
            { parts::limits_row(help, go) }
        </>
    }
}
