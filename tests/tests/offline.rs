//! Promise 4: it works with no network, from a cold start, whole.

use serde_json::json;
use tests::Result;
use tests::browser::{Browser, Options};
use tests::server::Server;

/// Keys as WebDriver writes them.
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

/// Switches the inside to the language with this tag: the languages are behind the name of the one that is shown.
async fn switch_to(browser: &Browser, language: &str) -> Result<()> {
    let row = format!("document.querySelector('main button [lang=\"{language}\"]')");
    browser
        .js("document.querySelector('.page button[lang]').click();")
        .await?;
    browser.wait("the languages", &row).await?;
    browser
        .js(&format!("{row}.closest('button').click();"))
        .await?;
    Ok(())
}

async fn numbers(browser: &Browser) -> Result<Vec<String>> {
    let value = browser
        .js("return [...document.querySelectorAll('a[href^=\"tel:\"]')].map((a) => a.getAttribute('href'));")
        .await?;
    Ok(serde_json::from_value(value)?)
}

#[tokio::test]
async fn a_cold_start_without_a_server_has_everything() -> Result<()> {
    let mut server = Server::start()?;
    let options = Options::fresh()?;
    let browser = Browser::start(&options).await?;
    browser.load(&server.url()).await?;
    let online_texts = browser.open_and_read().await?;
    let online = numbers(&browser).await?;
    assert!(online.len() >= 3, "three calls come first: {online:?}");
    assert!(
        online.iter().any(|number| number == "tel:911"),
        "{online:?}"
    );
    let browser = if browser.engine().keeps_profile() {
        browser.quit().await?;
        server.stop();
        Browser::start(&options).await?
    } else {
        server.stop();
        browser.driver().goto("about:blank").await?;
        browser
    };
    browser.driver().goto(server.url()).await?;
    browser
        .wait("the tool", "document.querySelector('output')")
        .await?;
    browser.press("7").await?;
    browser
        .wait(
            "the tool to answer",
            "document.querySelector('output').textContent.includes('7')",
        )
        .await?;
    browser.press(ENTER).await?;
    let offline_texts = browser.open_and_read().await?;
    assert_eq!(numbers(&browser).await?, online);
    assert_eq!(
        offline_texts, online_texts,
        "the same screen as with a network"
    );

    switch_to(&browser, "es").await?;
    browser
        .wait(
            "Spanish",
            "document.querySelector('[lang=es], :root[lang=es]')",
        )
        .await?;
    let spanish = browser.lines().await?;
    assert_ne!(spanish, offline_texts);
    assert_eq!(
        numbers(&browser).await?,
        online,
        "the same calls in Spanish"
    );
    switch_to(&browser, "en").await?;
    browser
        .wait(
            "English",
            &format!(
                "document.body.innerText.includes({})",
                json!(offline_texts[1])
            ),
        )
        .await?;
    browser.quit().await
}

#[tokio::test]
async fn a_server_that_comes_back_changes_nothing() -> Result<()> {
    let mut server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    server.stop();
    browser.reload().await?;
    browser.settle().await?;
    browser.open().await?;
    server.restart()?;
    browser.press(ESCAPE).await?;
    browser.reload().await?;
    browser.settle().await?;
    browser.open().await?;
    browser.quit().await
}
