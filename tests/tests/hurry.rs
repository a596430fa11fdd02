//! A code typed at twenty keys a second: every digit shows, and the door opens, in each front.

use serde_json::{Value, json};
use tests::Result;
use tests::browser::Browser;
use tests::engine::Engine;
use tests::front::OPEN;
use tests::hand::Fingers;
use tests::server::{CODE, FRONTS, Server};
use thirtyfour::common::command::Command;

/// Between one key and the next, milliseconds.
const PAUSE: u64 = 50;

/// Notes each text of the display in `self.seen`, digits alone.
const WATCH: &str = "self.seen = [];
    const display = document.querySelector('output');
    const note = () => seen.push(display.textContent.replace(/\\D/g, ''));
    new MutationObserver(note).observe(display,
        { childList: true, characterData: true, subtree: true });";

/// What the display showed, one text after the other.
async fn shown(browser: &Browser) -> Result<Vec<String>> {
    Ok(serde_json::from_value(browser.js("return seen;").await?)?)
}

/// Every digit of the code was shown as soon as it was typed.
async fn assert_shown(browser: &Browser, front: &str) -> Result<()> {
    let shown = shown(browser).await?;
    for end in 1..=CODE.len() {
        // A time is filled up with zeros from the left.
        let typed = &CODE[..end];
        let one = |text: &&String| text.trim_start_matches('0') == typed;
        assert!(
            shown.iter().any(|text| one(&text)),
            "{front}: {typed} in {shown:?}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn on_a_keyboard() -> Result<()> {
    for front in FRONTS {
        let server = Server::start_front(front)?;
        let browser = Browser::fresh().await?;
        browser.load(&server.url()).await?;
        browser.js(WATCH).await?;
        let keys: Vec<Value> = CODE
            .chars()
            .chain(['\u{e007}'])
            .flat_map(|key| {
                [
                    json!({ "type": "keyDown", "value": key }),
                    json!({ "type": "pause", "duration": PAUSE / 2 }),
                    json!({ "type": "keyUp", "value": key }),
                    json!({ "type": "pause", "duration": PAUSE / 2 }),
                ]
            })
            .collect();
        let hand = json!([{ "type": "key", "id": "hand", "actions": keys }]);
        let act = Command::PerformActions(hand.into());
        browser.driver().cmd(act).await?;
        browser.wait("the inside to open", OPEN).await?;
        assert_shown(&browser, front).await?;
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn on_the_screen() -> Result<()> {
    for front in FRONTS {
        let server = Server::start_front(front)?;
        let browser = Browser::fresh().await?;
        browser.load(&server.url()).await?;
        browser.js(WATCH).await?;
        let commit = "document.querySelector('[data-k=\"=\"], [data-k=Enter]').dataset.k";
        let commit = browser.text(&format!("return {commit};")).await?;
        let mut places = Vec::new();
        for key in CODE.chars().map(String::from).chain([commit]) {
            places.push(browser.middle(&format!("[data-k=\"{key}\"]")).await?);
        }
        let start = tokio::time::Instant::now();
        for (index, place) in (0_u64..).zip(places) {
            let when = std::time::Duration::from_millis(PAUSE * index);
            tokio::time::sleep_until(start + when).await;
            browser.fingers(Fingers::Down, &[place]).await?;
            browser.fingers(Fingers::Up, &[place]).await?;
        }
        let last = start.elapsed();
        browser.wait("the inside to open", OPEN).await?;
        assert_shown(&browser, front).await?;
        // Slower machines type more slowly; Chromium's own touches take next to no time.
        let slow = browser.engine() != Engine::Chromium;
        assert!(
            slow || last.as_millis() < 2000,
            "{last:?} for seven touches"
        );
        browser.quit().await?;
    }
    Ok(())
}
