//! A phone that several people use, one after another: nothing is kept on it but the app.

use serde_json::json;
use tests::Result;
use tests::browser::Browser;
use tests::choosing::{OFFER, SETTINGS};
use tests::server::{CODE, FRONTS, Server};
use tests::site::Folder;

/// What the page has stored beside the app's own cache and the list's.
async fn stored(browser: &Browser) -> Result<serde_json::Value> {
    browser
        .js_async(
            "return [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie,
                (await indexedDB.databases()).map((d) => d.name),
                (await caches.keys()).filter((name) => !/^[vd]-/.test(name))];",
        )
        .await
}

async fn shared(front: &str) -> Result<(Folder, Server, Browser)> {
    let site = Folder::with(&format!("shared = true\nfront = \"{front}\"\n"))?;
    let server = Server::start_site(&site, &[CODE])?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    Ok((site, server, browser))
}

#[tokio::test]
async fn nothing_is_kept_but_the_app() -> Result<()> {
    for front in FRONTS {
        let (_site, server, browser) = shared(front).await?;
        // What each front keeps elsewhere: a recent pair, a sum, a timer.
        for keys in ["12", "\u{e007}", "7+5", "\u{e007}"] {
            browser.press(keys).await?;
        }
        browser.clear_display().await?;
        browser.open().await?;
        let rows = browser
            .text("return document.querySelector('#v main').innerText;")
            .await?;
        assert!(!rows.contains(OFFER), "{front}: a code is offered");
        browser.choose_row(SETTINGS).await?;
        let said = browser
            .text("return document.querySelector('#v main').innerText;")
            .await?;
        assert!(said.contains("Several people use this phone"), "{said}");
        browser.leave().await?;
        let nothing = json!([[], [], "", [], []]);
        assert_eq!(stored(&browser).await?, nothing, "{front}");
        browser.load(&server.url()).await?;
        assert_eq!(stored(&browser).await?, nothing, "{front}, after a reload");
    }
    Ok(())
}

#[tokio::test]
async fn it_says_that_it_is_empty_and_empties_what_is_not() -> Result<()> {
    let (_site, _server, browser) = shared(FRONTS[0]).await?;
    browser.open().await?;
    browser.choose_row("Ready for the next person").await?;
    browser
        .wait(
            "four lines",
            "document.querySelectorAll('#v main [role=status] li').length === 4",
        )
        .await?;
    let said = browser.said().await?;
    assert_eq!(said.matches(": empty").count(), 4, "{said}");
    let by_hand = browser
        .text("return document.querySelector('#v main .notice').innerText;")
        .await?;
    for word in ["history", "calls", "Messages", "Photos"] {
        assert!(by_hand.contains(word), "{word}: {by_hand}");
    }

    // What somebody left there some other way is seen, and can be emptied.
    browser
        .js_async(
            "localStorage.setItem('a', '1'); document.cookie = 'a=1';
             await new Promise((done) => { indexedDB.open('a').onsuccess = (e) => { e.target.result.close(); done(); }; });
             await (await caches.open('k')).put('/k', new Response(''));
             return 1;",
        )
        .await?;
    browser.to_the_start().await?;
    browser.choose_row("Ready for the next person").await?;
    browser
        .wait(
            "what is not empty",
            "document.querySelector('#v main [role=status]').innerText.includes('not empty')",
        )
        .await?;
    let said = browser.said().await?;
    assert_eq!(said.matches("not empty").count(), 4, "{said}");
    browser.choose_row("Empty it now").await?;
    browser
        .wait(
            "all to be empty",
            "!document.querySelector('#v main [role=status]').innerText.includes('not empty')",
        )
        .await?;
    assert_eq!(stored(&browser).await?, json!([[], [], "", [], []]));
    Ok(())
}

/// The times that timers were set to, and a way to let the last of at least half a minute run out at once.
const TIMERS: &str = "window.waits = []; const set = setTimeout;
    window.setTimeout = (act, time, ...rest) => {
        if (time >= 30000) { window.waits.push(time); window.last = act; }
        return set(act, time, ...rest);
    };";

#[tokio::test]
async fn it_closes_after_a_minute_and_as_chosen_for_the_visit() -> Result<()> {
    for (settings, usual) in [("shared = true\n", 60_000), ("", 120_000)] {
        let site = Folder::with(settings)?;
        let server = Server::start_site(&site, &[CODE])?;
        let browser = Browser::fresh().await?;
        browser.run_first(TIMERS).await?;
        browser.load(&server.url()).await?;
        browser.open().await?;
        assert_eq!(browser.js("return waits.at(-1);").await?, json!(usual));
        browser.choose_row(SETTINGS).await?;
        browser.choose_row("5 minutes").await?;
        assert_eq!(browser.js("return waits.at(-1);").await?, json!(300_000));
        browser.js("window.waits = [];").await?;
        browser.choose_row("Never").await?;
        assert_eq!(browser.js("return waits;").await?, json!([]));
        browser.choose_row("30 seconds").await?;
        browser.js("last();").await?;
        assert!(!browser.is_open().await?, "the time ran out and it stays");
        browser.open().await?;
        assert_eq!(browser.js("return waits.at(-1);").await?, json!(usual));
    }
    Ok(())
}

/// Codes of one's own, as somebody left them here before: made of the same byte, so that no digits fit.
const LEFT: &str = "await (await caches.open('k')).put('/k', new Response(new Uint8Array(132).fill(7))); return 1;";

#[tokio::test]
async fn codes_that_somebody_chose_before_count_for_nobody() -> Result<()> {
    for (settings, opens) in [("", false), ("shared = true\n", true)] {
        let site = Folder::with(settings)?;
        let server = Server::start_site(&site, &[CODE])?;
        let browser = Browser::fresh().await?;
        browser.load(&server.url()).await?;
        browser.js_async(LEFT).await?;
        assert_eq!(browser.opens_with(CODE).await?, opens, "{settings:?}");
    }
    Ok(())
}
