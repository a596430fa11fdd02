//! Storage that is full, forbidden or wiped: the front is a tool all the same, leaving works, and nothing tells.

use std::time::Duration;

use anyhow::Context;
use tests::Result;
use tests::browser::{Browser, Options};
use tests::engine::{Engine, skip_in};
use tests::recorder::Recorder;
use tests::server::{CODE, FRONTS, Server, address};
use tests::words;

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

/// Opens, leaves, and is the front again, also when the page is loaded anew.
async fn opens_and_leaves(browser: &Browser, when: &str) -> Result<()> {
    let texts = browser
        .open_and_read()
        .await
        .with_context(|| when.to_owned())?;
    browser.press(ESCAPE).await?;
    browser.assert_closed(when, &texts).await?;
    browser.use_the_tool().await?;
    browser.look_away().await?;
    browser.settle().await?;
    browser.assert_closed(when, &texts).await?;
    browser.use_the_tool().await
}

/// Nothing on the page tells, and the console is empty.
async fn is_calm(browser: &Browser, when: &str) -> Result<()> {
    let page = browser.lines().await?.join("\n");
    assert_eq!(words::scan(page.as_bytes()), [], "{when}");
    if browser.engine() == Engine::Chromium {
        assert_eq!(browser.faults().await?, Vec::<String>::new(), "{when}");
    }
    Ok(())
}

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
        opens_and_leaves(&browser, front).await?;
        is_calm(&browser, front).await?;
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
    opens_and_leaves(&browser, "full").await?;
    server.stop();
    browser.reload().await?;
    browser.settle().await?;
    opens_and_leaves(&browser, "full, without a network").await?;
    is_calm(&browser, "full").await?;
    browser.quit().await
}

#[tokio::test]
async fn forbidden() -> Result<()> {
    if skip_in(&[Engine::WebKit], "its driver cannot forbid it")? {
        return Ok(());
    }
    for front in FRONTS {
        let server = Server::start_front(front)?;
        let mut options = Options::fresh()?;
        options.storage = false;
        let browser = Browser::start(&options).await?;
        browser.load_unkept(&server.url()).await?;
        let refused = browser
            .text("try { localStorage.length; return ''; } catch (error) { return error.name; }")
            .await?;
        assert_eq!(refused, "SecurityError", "the test tests nothing");
        browser.use_the_tool().await?;
        opens_and_leaves(&browser, front).await?;
        is_calm(&browser, front).await?;
        browser.quit().await?;
    }
    Ok(())
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
        is_calm(&browser, what).await?;

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
        is_calm(&browser, what).await?;

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
    opens_and_leaves(&browser, "another version").await?;
    browser.quit().await
}

/// With the server back everything is fetched again.
async fn comes_back(browser: &Browser, url: &str, when: &str) -> Result<()> {
    let load = browser.load(url).await;
    load.with_context(|| format!("{when}, with the server back"))?;
    opens_and_leaves(browser, when).await
}
