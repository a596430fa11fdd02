//! The ways to every screen of the inside, the same in each language.

use serde_json::json;
use tests::Result;
use tests::browser::Browser;
use translations::{Catalog, GuideId, Room, inside as words};

/// One touch on the way to a screen.
pub(crate) enum Touch {
    /// What this message stands on.
    Says(Message),
    /// The one of this place among what this selector finds.
    Nth(&'static str, usize),
    /// A code, typed twice.
    Digits(&'static str),
}

use Touch::{Digits, Nth, Says};

/// A screen's name, and the touches that lead there from the first one. The last ones need a code of the person's own, which
/// the one before them chooses.
pub(crate) fn all() -> Vec<(String, Vec<Touch>)> {
    let mut all: Vec<(String, Vec<Touch>)> = Vec::new();
    let mut to = |name: &str, way: Vec<Touch>| all.push((name.to_owned(), way));
    to("home", vec![]);
    to("languages", vec![Nth("nav button[lang]", 0)]);
    to(
        "number",
        vec![Nth("main .title", 0), Says(words::show_number)],
    );
    to("listing", vec![Nth("main .title", 0)]);
    to("find", vec![Says(words::find_title)]);
    to("need", vec![Says(words::find_title), Nth("main .door", 0)]);
    to(
        "about",
        vec![Says(words::find_title), Says(words::about_title)],
    );
    let everything = || vec![Says(words::find_title), Says(words::all_services)];
    let further = |last| everything().into_iter().chain([last]).collect();
    to("results", everything());
    to("town", further(Says(words::in_town)));
    to("speaks", further(Says(words::in_language)));
    to("limits", vec![Says(words::limits_link)]);
    let check = |last| vec![Says(words::room_signs), Says(words::check_begin), last];
    to("check", vec![Says(words::room_signs)]);
    to(
        "check-question",
        vec![Says(words::room_signs), Says(words::check_begin)],
    );
    to("check-end", check(Says(words::check_to_end)));
    for (room, name, title) in ROOMS {
        if room != Room::Signs {
            to(name, vec![Says(title)]);
        }
        for (place, guide) in room.guides().enumerate() {
            // The self-check stands before the guides of its room.
            to(
                &guide_name(guide),
                vec![Says(title), Nth("main .list .row", place)],
            );
        }
    }
    to("settings", vec![Says(words::settings_title)]);
    to(
        "end",
        vec![Says(words::settings_title), Says(words::end_title)],
    );
    let choose = || vec![Says(words::settings_title), Says(words::code_open_title)];
    to("choose", choose());
    to(
        "choose-done",
        choose().into_iter().chain([Digits("592816")]).collect(),
    );
    to("settings-own", vec![Says(words::settings_title)]);
    to(
        "call-whom",
        vec![Says(words::settings_title), Says(words::code_call_title)],
    );
    all
}

type Message = fn(&Catalog) -> &str;

/// Each room with its name here, and the message on its door.
const ROOMS: [(Room, &str, Message); 4] = [
    (Room::Signs, "signs", words::room_signs),
    (Room::Rights, "rights", words::room_rights),
    (Room::Safer, "safer", words::room_safer),
    (Room::Helpers, "helpers", words::room_helpers),
];

fn guide_name(guide: GuideId) -> String {
    format!("guide-{}", guide.name())
}

/// Touches what the inside shows.
pub(crate) async fn touch(browser: &Browser, words: &Catalog, touch: &Touch) -> Result<()> {
    let (selector, place, text) = match touch {
        Says(message) => ("main button", 0, message(words)),
        Nth(selector, place) => (*selector, *place, ""),
        Digits(digits) => {
            browser.press(digits).await?;
            browser.press("\u{e007}").await?;
            browser.press(digits).await?;
            browser.press("\u{e007}").await?;
            // In whatever language: what it says at last is not that it works on it.
            let working = serde_json::to_string(words::code_working(words))?;
            let done = format!(
                "((said) => said && said !== {working})(document.querySelector('#v main [role=status]')?.innerText.trim())"
            );
            browser.wait("the answer", &done).await?;
            return Ok(());
        }
    };
    let script = "
        const [selector, place, text] = arguments;
        const found = [...document.querySelectorAll(`#v ${selector}`)].filter((e) => e.textContent.trim().startsWith(text));
        if (!found[place]) return document.getElementById('v').innerText;
        found[place].click();
        return null;";
    let missing = browser
        .js_with(script, vec![json!(selector), json!(place), json!(text)])
        .await?;
    anyhow::ensure!(
        missing == json!(null),
        "no {selector} {place} {text:?} on: {missing}"
    );
    tokio::time::sleep(std::time::Duration::from_millis(150)).await;
    Ok(())
}
