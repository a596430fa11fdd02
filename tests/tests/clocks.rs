//! A phone whose clock is wrong by years, or that is set while it is used: the door opens, leaving leaves, touches arrive.

use anyhow::Context;
use serde_json::json;
use tests::Result;
use tests::browser::Browser;
use tests::labels::labels;
use tests::server::{CODE, Server};
use tests::trouble::wrong_clock;
use translations::inside as words;

const ENTER: &str = "\u{e007}";
const YEAR: i64 = 365 * 24 * 3600 * 1000;

async fn front(server: &Server, shift: i64) -> Result<Browser> {
    let browser = Browser::fresh().await?;
    browser.run_first(&wrong_clock(shift)).await?;
    browser.load(&server.url()).await?;
    let wrong = "return Date.now() - performance.timeOrigin - performance.now() - self.shift;";
    let off = browser.js(wrong).await?.as_f64();
    assert!(off.is_some_and(|ms| ms.abs() < 60_000.0), "{off:?}");
    Ok(browser)
}

/// The next touch on the front reaches it.
async fn touches_arrive(browser: &Browser) -> Result<()> {
    let key = "[data-k=\"7\"]";
    browser.press("\u{e017}").await?;
    // What is swallowed by right, so soon after leaving.
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    browser.touch(key).await?;
    let shown = "document.querySelector('output').textContent.includes('7')";
    browser.wait("the touch to arrive", shown).await
}

#[tokio::test]
async fn wrong_from_the_start() -> Result<()> {
    let old = labels(words::list_old)?;
    for (years, past) in [(10, true), (-10, false)] {
        let server = Server::start()?;
        let browser = front(&server, years * YEAR).await?;
        let texts = browser.open_and_read().await?;
        let warned = browser.lines().await?.iter().any(|line| old.contains(line));
        assert_eq!(warned, past, "{years} years: the list is past its date");
        assert!(
            browser.browse().await?.contains("tel:911"),
            "the list is there"
        );
        browser.touch("#x").await?;
        browser.assert_closed("the touch", &texts).await?;
        touches_arrive(&browser).await?;
        assert_eq!(browser.faults().await?, Vec::<String>::new());
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn set_between_leaving_and_the_next_touch() -> Result<()> {
    for years in [-5, 5] {
        let server = Server::start()?;
        let browser = front(&server, 0).await?;
        let texts = browser.open_and_read().await?;
        browser.touch("#x").await?;
        browser
            .js(&format!("self.shift = {};", years * YEAR))
            .await?;
        browser.assert_closed("the touch", &texts).await?;
        let arrive = touches_arrive(&browser).await;
        arrive.with_context(|| format!("{years} years"))?;
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn set_between_the_code_and_the_door() -> Result<()> {
    for years in [-5, 5] {
        let server = Server::start()?;
        let browser = front(&server, 0).await?;
        // The key is being derived when the clock is set.
        browser
            .js_with(
                "document.addEventListener('keyup', (event) => {
                     if (event.key === 'Enter') self.shift = arguments[0];
                 });",
                vec![json!(years * YEAR)],
            )
            .await?;
        browser.press(CODE).await?;
        browser.press(ENTER).await?;
        let open = browser.wait("the door", tests::front::OPEN).await;
        open.with_context(|| format!("{years} years"))?;
        assert_eq!(browser.js("return shift;").await?, json!(years * YEAR));
        browser.touch("#x").await?;
        touches_arrive(&browser).await?;
        browser.quit().await?;
    }
    Ok(())
}
