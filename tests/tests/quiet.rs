//! A timer that ends while something lies over it makes no sound, then or later.

use std::time::Duration;

use serde_json::{Value, json};
use tests::Result;
use tests::browser::Browser;
use tests::server::Server;

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

/// Counts the tones and the shakes.
const LISTEN: &str = "
    self.sounds = 0;
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...rest) { self.sounds += 1; return start.apply(this, rest); };
    Object.defineProperty(Navigator.prototype, 'vibrate', { value: () => { self.sounds += 1; return true; } });";

async fn sounds(browser: &Browser) -> Result<Value> {
    browser.js("return self.sounds;").await
}

#[tokio::test]
async fn a_timer_that_ends_unseen_makes_no_sound() -> Result<()> {
    let server = Server::start_front("timer")?;
    let browser = Browser::fresh().await?;
    browser.run_first(LISTEN).await?;
    browser.load(&server.url()).await?;

    browser.press("1").await?;
    browser.press(ENTER).await?;
    browser
        .wait("the sound of one that is seen", "self.sounds > 0")
        .await?;
    browser.press("\u{e017}").await?;

    browser.press("15").await?;
    browser.press(ENTER).await?;
    let texts = browser.open_and_read().await?;
    browser.js("self.sounds = 0;").await?;
    let left = "document.querySelector('#f li [role=timer]').textContent";
    let value = browser.text(&format!("return {left};")).await?;
    anyhow::ensure!(
        value != "0:00",
        "it ended before the room was open: {value}"
    );
    browser
        .wait("its end", &format!("{left} === '0:00'"))
        .await?;
    tokio::time::sleep(Duration::from_millis(2500)).await;
    assert!(browser.is_open().await?);
    assert_eq!(sounds(&browser).await?, json!(0), "while it is covered");

    browser.press(ESCAPE).await?;
    browser.assert_closed("Escape", &texts).await?;
    tokio::time::sleep(Duration::from_millis(2500)).await;
    assert_eq!(sounds(&browser).await?, json!(0), "once it is seen again");
    assert_eq!(browser.text(&format!("return {left};")).await?, "0:00");
    browser.quit().await
}
