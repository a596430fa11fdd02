//! Storage that is full or wiped: the front is a tool all the same, leaving works, and nothing tells.

use std::time::Duration;

use anyhow::Context;
use tests::Result;
use tests::browser::Browser;
use tests::recorder::Recorder;
use tests::server::{CODE, FRONTS, Server, address};

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

/// Opening from memory asks the server for nothing, no more than opening from storage does.
async fn asks_for_nothing(browser: &Browser, network: &Recorder, front: &str) -> Result<()> {
    network.clear();
    browser.open().await.with_context(|| front.to_owned())?;
    browser.press(ESCAPE).await?;
    assert_eq!(network.requests(), Vec::<String>::new(), "{front}");
    Ok(())
}

#[tokio::test]
async fn full_before_the_first_visit() -> Result<()> {
    for front in FRONTS {
        let server = Server::start_front(front)?;
        let network = Recorder::before(server.port())?;
        let url = address(network.port());
        let browser = Browser::fresh().await?;
        browser.quota(&url, 4096).await?;
        browser.load_unkept(&url).await?;
        assert_eq!(browser.caches().await?, Vec::<String>::new(), "{front}");
        browser.use_the_tool().await?;
        asks_for_nothing(&browser, &network, front).await?;
        browser.opens_and_leaves(front).await?;
        browser.is_calm(front).await?;
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn full_afterwards() -> Result<()> {
    let mut server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    browser.quota(&server.url(), 1).await?;
    browser.opens_and_leaves("full").await?;
    server.stop();
    browser.reload().await?;
    browser.settle().await?;
    browser.opens_and_leaves("full, without a network").await?;
    browser.is_calm("full").await?;
    browser.quit().await
}

/// What can be wiped, and whether what the door needs is there afterwards.
const WIPED: [(&str, bool); 4] = [
    ("cache_storage", false),
    ("service_workers", true),
    ("local_storage", true),
    ("all", false),
];

/// The front with everything kept, and the network that it has.
async fn kept() -> Result<(Server, Recorder, Browser, String)> {
    let server = Server::start()?;
    let network = Recorder::before(server.port())?;
    let browser = Browser::fresh().await?;
    let url = address(network.port());
    browser.load(&url).await?;
    Ok((server, network, browser, url))
}

#[tokio::test]
async fn wiped_while_the_front_shows() -> Result<()> {
    for (what, there) in WIPED {
        let (_server, network, browser, url) = kept().await?;
        browser.wipe(&url, what).await?;
        browser.use_the_tool().await?;
        network.gone(true);
        // What is gone cannot be opened; what is there can.
        browser.press(CODE).await?;
        browser.press(ENTER).await?;
        tokio::time::sleep(Duration::from_secs(4)).await;
        assert_eq!(browser.is_open().await?, there, "{what}");
        browser.press(ESCAPE).await?;
        browser.use_the_tool().await?;
        browser.is_calm(what).await?;

        network.gone(false);
        comes_back(&browser, &url, what).await?;
    }
    Ok(())
}

#[tokio::test]
async fn wiped_while_it_is_open() -> Result<()> {
    for (what, _) in WIPED {
        let (_server, network, browser, url) = kept().await?;
        let texts = browser.open_and_read().await?;
        browser.wipe(&url, what).await?;
        network.gone(true);
        browser.show_a_number().await?;
        browser.touch("#x").await?;
        browser.assert_closed(what, &texts).await?;
        tokio::time::sleep(Duration::from_secs(1)).await;
        browser.use_the_tool().await?;
        // Out of sight it would be loaded anew, which nothing answers now.
        browser.look_away().await?;
        let settled = browser.settle().await;
        settled.with_context(|| format!("{what}, out of sight"))?;
        browser.assert_closed(what, &texts).await?;
        browser.use_the_tool().await?;
        browser.is_calm(what).await?;

        network.gone(false);
        comes_back(&browser, &url, what).await?;
    }
    Ok(())
}

#[tokio::test]
async fn wiped_and_the_server_has_another_version() -> Result<()> {
    let (mut server, _network, browser, url) = kept().await?;
    browser.wipe(&url, "cache_storage").await?;
    server.restart()?;
    browser.driver().goto(&url).await?;
    browser.use_the_tool().await?;
    // It tries again after five seconds, and after ten more.
    tokio::time::sleep(Duration::from_secs(18)).await;
    browser.opens_and_leaves("another version").await?;
    browser.quit().await
}

/// With the server back everything is fetched again.
async fn comes_back(browser: &Browser, url: &str, when: &str) -> Result<()> {
    let load = browser.load(url).await;
    load.with_context(|| format!("{when}, with the server back"))?;
    browser.opens_and_leaves(when).await
}
