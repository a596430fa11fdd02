//! Ways in other than the door: links, several tabs and windows, pages loaded ahead. All lead to the
//! front, and only one page at a time shows more.

use std::time::Duration;

use serde_json::json;
use tests::Result;
use tests::browser::Browser;
use tests::server::Server;
use tests::words;
use thirtyfour::prelude::*;

async fn front(server: &Server) -> Result<Browser> {
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    Ok(browser)
}

#[tokio::test]
async fn any_link_leads_to_the_front() -> Result<()> {
    let server = Server::start()?;
    let browser = front(&server).await?;
    let title = browser.state().await?.title;
    for end in [
        "#:~:text=Safe%20Connect",
        "?q=804713#804713",
        "#x",
        "index.html",
        "help",
        "a/../x?utm_source=y",
    ] {
        browser
            .driver()
            .goto(format!("{}{end}", server.url()))
            .await?;
        browser.settle().await?;
        tokio::time::sleep(Duration::from_millis(700)).await;
        browser.assert_closed(end, &[]).await?;
        let state = browser.state().await?;
        assert_eq!(state.title, title, "{end}");
        assert!(!state.url.contains(":~:"), "{}", state.url);
        let page = browser.lines().await?.join("\n");
        assert_eq!(words::scan(page.as_bytes()), [], "{end}");
        assert_eq!(browser.js("return scrollY;").await?, json!(0), "{end}");
    }
    browser.quit().await
}

#[tokio::test]
async fn of_two_tabs_none_stays_open() -> Result<()> {
    let server = Server::start()?;
    let browser = front(&server).await?;
    let first = browser.driver().window().await?;
    let texts = browser.open_and_read().await?;
    let second = browser.driver().new_tab().await?;
    browser.driver().switch_to_window(second.clone()).await?;
    browser.load(&server.url()).await?;
    browser.assert_closed("the second tab", &texts).await?;
    browser.open_and_read().await?;

    browser.driver().switch_to_window(first).await?;
    browser.settle().await?;
    browser.assert_closed("the first tab", &texts).await?;
    browser.open_and_read().await?;
    browser.driver().switch_to_window(second).await?;
    browser.settle().await?;
    browser
        .assert_closed("the second tab again", &texts)
        .await?;
    browser.quit().await
}

#[tokio::test]
async fn a_tab_opened_from_the_page_shows_the_front() -> Result<()> {
    let server = Server::start()?;
    let browser = front(&server).await?;
    let texts = browser.open_and_read().await?;
    let driver = browser.driver();
    // "Duplicate tab" and links in a new window carry the address and nothing else.
    browser
        .js(
            "const a = document.createElement('a'); a.href = location.href; a.target = '_blank';
             document.body.append(a); a.click(); a.remove();",
        )
        .await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    for window in driver.windows().await? {
        driver.switch_to_window(window).await?;
        browser.settle().await?;
        browser.assert_closed("a window", &texts).await?;
        assert_eq!(browser.js("return self.name;").await?, json!(""));
    }
    browser.quit().await
}

#[tokio::test]
async fn a_page_loaded_ahead_does_nothing_of_its_own() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    // A page that is hidden from the start, as one that is loaded ahead.
    browser
        .run_first("Object.defineProperty(document, 'hidden', { get: () => !self.shown });")
        .await?;
    browser.load(&server.url()).await?;
    browser.press(tests::server::CODE).await?;
    browser.press(Key::Enter.value().to_string()).await?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    assert!(
        !browser.is_open().await?,
        "out of sight the door stays shut"
    );
    browser.js("self.shown = true;").await?;
    browser.open_and_read().await?;
    browser.quit().await
}
