//! What is typed before everything has arrived is not lost, and opens nothing late.

use std::time::{Duration, Instant};

use tests::Result;
use tests::browser::Browser;
use tests::front::OPEN;
use tests::recorder::Recorder;
use tests::server::{CODE, Server, address};

const ENTER: &str = "\u{e007}";

/// Loads the front with requests for `part` slowed down by `wait`; returns once it is painted.
async fn arrive(part: &'static str, wait: Duration) -> Result<(Server, Recorder, Browser)> {
    let server = Server::start()?;
    let recorder = Recorder::before(server.port())?;
    recorder.slow_down(part, wait);
    let browser = Browser::fresh().await?;
    // Not WebDriver's own navigation, which waits until everything has loaded.
    browser
        .js(&format!(
            "setTimeout(() => location.href = '{}', 0);",
            address(recorder.port())
        ))
        .await?;
    browser
        .wait("the first paint", "document.querySelector('output')")
        .await?;
    Ok((server, recorder, browser))
}

/// Whether the inside is open within `limit`.
async fn opens_within(browser: &Browser, limit: Duration) -> Result<bool> {
    let start = Instant::now();
    while start.elapsed() < limit {
        if browser.is_open().await? {
            return Ok(true);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(false)
}

#[tokio::test]
async fn keys_pressed_before_the_wasm_are_replayed() -> Result<()> {
    let (_server, recorder, browser) = arrive(".wasm", Duration::from_secs(3)).await?;
    browser.press("47").await?;
    assert!(
        !browser
            .text("return document.querySelector('output').textContent;")
            .await?
            .contains("47"),
        "the wasm was there already: the test tests nothing"
    );
    browser
        .wait(
            "the keys",
            "document.querySelector('output').textContent === '47'",
        )
        .await?;
    assert!(
        recorder
            .requests()
            .iter()
            .any(|request| request.ends_with(".wasm"))
    );
    browser.quit().await
}

#[tokio::test]
async fn the_code_opens_as_soon_as_the_packs_are_there() -> Result<()> {
    let (_server, _recorder, browser) = arrive(".targets.json", Duration::from_millis(500)).await?;
    browser
        .wait(
            "the tool",
            "!document.querySelector('output').closest('[inert]')",
        )
        .await?;
    browser.press(CODE).await?;
    browser.press(ENTER).await?;
    assert!(opens_within(&browser, Duration::from_secs(5)).await?);
    browser.quit().await
}

#[tokio::test]
async fn a_code_that_waited_too_long_opens_nothing() -> Result<()> {
    let (_server, _recorder, browser) = arrive(".targets.json", Duration::from_secs(7)).await?;
    browser.press(CODE).await?;
    browser.press(ENTER).await?;
    assert!(
        !opens_within(&browser, Duration::from_secs(9)).await?,
        "it opened long after"
    );
    browser
        .wait("everything to be cached", tests::front::CACHED)
        .await?;
    assert!(
        !opens_within(&browser, Duration::from_secs(2)).await?,
        "it opened when all was there"
    );
    browser.press(CODE).await?;
    browser.press(ENTER).await?;
    browser.wait("the inside to open", OPEN).await?;
    browser.quit().await
}

#[tokio::test]
async fn a_touch_after_the_code_calls_it_off() -> Result<()> {
    let (_server, _recorder, browser) =
        arrive(".targets.json", Duration::from_millis(1500)).await?;
    browser.press(CODE).await?;
    browser.press(ENTER).await?;
    browser.press("1").await?;
    assert!(!opens_within(&browser, Duration::from_secs(5)).await?);
    browser.quit().await
}
