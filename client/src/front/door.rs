//! The door: decides what becomes of digits that were committed. It knows neither the tool nor what is behind.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::Callback;

use super::busy::Going;
use super::store::{self, Part};
use super::tool::REPORTED;
use super::{exit, history, opening, page, touch, unpack, worker};
use crate::codes::keep::{self, Kept};
use crate::codes::own::{Meaning, Own};
use crate::codes::site::{self, Site};
use crate::codes::{derive, seal};

/// How long after the commit it may still open where the files have not arrived, milliseconds.
const PATIENCE: f64 = 2_000.0;

/// How long after the commit it may open at all, milliseconds: a slow phone derives for seconds, and then nobody expects
/// it any more.
const LIMIT: f64 = 10_000.0;

/// What digits are for.
enum Purpose {
    /// Opens.
    Open,
    /// Takes everything away.
    End,
    /// Leads to an address, which is the phone's to open.
    Follow(String),
}

/// A bare number was committed. To be called within the key press; `take_back` removes the number from the display.
pub fn committed(digits: &str, take_back: Callback<()>) {
    if !REPORTED.contains(&digits.len()) {
        return;
    }
    history::mark();
    let (digits, touches, began) = (digits.to_owned(), touch::count(), page::now());
    let going = Going::on();
    spawn_local(async move {
        let _going = going;
        // The tool's own answer first.
        page::painted().await;
        let deadline = began + PATIENCE;
        let purpose = purpose(&digits, deadline).await;
        // Whatever was touched since, and every turning away, calls it off.
        let wanted = || touch::count() == touches && page::now() < began + LIMIT && !page::hidden();
        match purpose {
            // This one is never called off, and changes nothing that can be seen.
            Some(Purpose::End) => end().await,
            Some(Purpose::Follow(address)) if wanted() => {
                take_back.emit(());
                follow(&address);
            }
            Some(Purpose::Open) if store::whole_by(deadline).await => {
                let ready = opening::prepared().await;
                if let (true, Ok(ready), false) = (wanted(), ready, exit::is_open()) {
                    take_back.emit(());
                    // A failure from here on leaves the front, which is what is there already.
                    if opening::open(&ready).is_err() {
                        exit::leave();
                    }
                }
            }
            _ => {}
        }
    });
}

/// Takes everything behind the front away: first the note that it is gone, so that nothing brings it back.
pub async fn end() {
    let _going = Going::on();
    let mut noted = keep::end().await;
    if !noted {
        // A full phone: what goes makes room for the note.
        store::forget().await;
        noted = keep::end().await;
    }
    if noted {
        store::forget().await;
        worker::settle();
    }
}

/// What the digits are for: one derivation, whichever codes there are. `None` as well where nothing can be read.
async fn purpose(digits: &str, deadline: f64) -> Option<Purpose> {
    match keep::read().await {
        Kept::Own(own) if !page::shared() => own_purpose(digits, &own).await,
        // On a phone that is handed on, nobody's own code counts, whoever chose it before.
        Kept::Own(_) | Kept::Nothing => {
            let packed = store::part_by(Part::Hashes, deadline).await?;
            let site = Site::parse(&unpack::unpacked(&packed).await.ok()?.to_vec())?;
            let key = derive::key(digits, site.salt()).await.ok()?;
            let opens = site.opens(&key, site::day(js_sys::Date::now()));
            opens.then_some(Purpose::Open)
        }
        Kept::Ended => None,
    }
}

async fn own_purpose(digits: &str, own: &Own) -> Option<Purpose> {
    let key = derive::key(digits, &own.salt()).await.ok()?;
    match own.meaning(&key) {
        Some(Meaning::Opens) => Some(Purpose::Open),
        Some(Meaning::Ends) => Some(Purpose::End),
        None => seal::unseal(own, &key).await.map(Purpose::Follow),
    }
}

/// Asks the phone to open an address, as a touched link does. Whose it is stands nowhere on the page.
fn follow(address: &str) {
    let link = page::document().and_then(|d| d.create_element("a").ok());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok())
        && link.set_attribute("href", address).is_ok()
    {
        link.click();
    }
}
