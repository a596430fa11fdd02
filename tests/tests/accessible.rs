//! WCAG 2.2 AA, as far as a program can tell: every example of every component, and every screen in every language.

use serde_json::{Value, json};
use tests::Result;
use tests::browser::Browser;
use tests::labels::labels;
use tests::server::Server;
use translations::inside as words;

/// Looks at each screen once a language and scheme; keeps what is wrong in `self.wrong`.
const LOOK: &str = "
    self.wrong = [];
    self.screens = new Set();
    self.look = async () => {
        const room = document.getElementById('v');
        const page = room.querySelector('.page');
        const name = `${page.lang}: ${room.querySelector('h1').textContent}`;
        if (screens.has(name)) return;
        screens.add(name);
        for (const line of await violations(room)) wrong.push(`${name}: ${line}`);
        // What cannot be hidden is one touch away, everywhere but there.
        const ways = [...room.querySelectorAll('main button')].filter((b) => toLimits[0].some((l) => b.textContent.startsWith(l)));
        if (!ways.length && !toLimits[1].includes(room.querySelector('h1').textContent)) wrong.push(`${name}: no way to the limits`);
    };";

/// How the examples are looked at.
const SIGHTS: [(&str, &str); 3] = [
    ("prefers-color-scheme", "light"),
    ("prefers-color-scheme", "dark"),
    ("forced-colors", "active"),
];

#[tokio::test]
async fn every_example_of_every_component() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("examples.html");
    std::fs::write(&file, client::ui::page::print().await)?;
    let browser = Browser::fresh().await?;
    browser
        .driver()
        .goto(format!("file://{}", file.display()))
        .await?;
    browser.bring_axe().await?;
    let shown = browser
        .js("return document.querySelectorAll('.fact > section').length;")
        .await?;
    let examples: usize = client::ui::examples::all()
        .iter()
        .map(|(_, all)| all.len())
        .sum();
    assert_eq!(shown, json!(examples));
    for (feature, value) in SIGHTS {
        browser.media(&[(feature, value)]).await?;
        assert_eq!(browser.violations().await?, Vec::<String>::new(), "{value}");
    }
    // It does find what is wrong.
    browser
        .js("document.querySelector('.place').removeAttribute('aria-label');")
        .await?;
    assert!(!browser.violations().await?.is_empty());
    browser.quit().await
}

async fn every_screen(scheme: &str) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    browser.scheme(scheme).await?;
    browser.open_and_read().await?;
    browser.bring_axe().await?;
    let limits = json!([labels(words::limits_link)?, labels(words::limits_title)?]);
    browser
        .js(&format!("self.toLimits = {limits}; {LOOK}"))
        .await?;
    for _ in translations::LANGUAGES {
        browser.browse().await?;
        browser.other_language().await?;
        // Clicks of a script are nobody's touch: without a key now and then it would close by itself.
        browser.press("\u{e008}").await?;
    }
    let screens: Value = browser.js("return screens.size;").await?;
    let most = translations::LANGUAGES.len() * 60;
    assert!(
        screens.as_u64() > Some(most as u64),
        "{screens} screens were seen"
    );
    let wrong: Vec<String> = serde_json::from_value(browser.js("return wrong;").await?)?;
    assert_eq!(wrong, Vec::<String>::new(), "{scheme}");
    browser.quit().await
}

#[tokio::test]
async fn every_screen_in_every_language_in_light() -> Result<()> {
    every_screen("light").await
}

#[tokio::test]
async fn every_screen_in_every_language_in_dark() -> Result<()> {
    every_screen("dark").await
}

/// Moves, fades or blinks; and what would.
const MOVING: &str = "
    const of = [document.getElementById('v'), ...document.querySelectorAll('#v *')];
    return of.filter((e) => {
        const style = getComputedStyle(e);
        return style.animationName !== 'none' || style.transitionDuration.split(',').some((t) => parseFloat(t) > 0)
            || style.scrollBehavior !== 'auto';
    }).map((e) => e.outerHTML.slice(0, 99));";

#[tokio::test]
async fn nothing_moves_whatever_the_person_has_set() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    browser.open_and_read().await?;
    for motion in ["no-preference", "reduce"] {
        browser.media(&[("prefers-reduced-motion", motion)]).await?;
        assert_eq!(browser.js(MOVING).await?, json!([]), "{motion}");
    }
    browser.quit().await
}
