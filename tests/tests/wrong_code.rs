//! A wrong code looks like any number, whichever codes a phone has.

use std::time::Duration;

use serde_json::{Value, json};
use tests::Result;
use tests::browser::Browser;
use tests::choosing::{OFFER, SETTINGS};
use tests::front::OPEN;
use tests::recorder::Recorder;
use tests::server::{Server, address};

const MINE: &str = "592816";

/// Everything that could tell one page from another: what it shows, what the console says, what is stored.
async fn seen(browser: &Browser) -> Result<[Value; 4]> {
    let page = browser.face().await?;
    let stored = browser
        .js("return [{ ...localStorage }, { ...sessionStorage }, document.cookie, document.title, location.href];")
        .await?;
    Ok([
        json!(page),
        browser.complaints().await?,
        stored,
        json!(browser.cached().await?),
    ])
}

/// A number that is no code, and the same with one digit more than any code has: what each leaves to be seen.
async fn compare(browser: &Browser, recorder: &Recorder, phone: &str) -> Result<()> {
    browser.complaints().await?;
    // What nobody ever tries as a code.
    browser.commit("1357").await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    browser.clear_display().await?;
    let before = seen(browser).await?;
    recorder.clear();
    // And what is tried.
    for wrong in ["592817", "0592816", "99592816"] {
        browser.commit(wrong).await?;
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert!(!browser.is_open().await?, "{phone}: {wrong} opens");
        browser.clear_display().await?;
        let after = seen(browser).await?;
        for (part, (before, after)) in before.iter().zip(&after).enumerate() {
            assert!(before == after, "{phone}: {wrong} shows in part {part}");
        }
    }
    assert_eq!(recorder.requests(), [""; 0], "{phone}");
    Ok(())
}

#[tokio::test]
async fn a_wrong_code_leaves_nothing_to_be_seen() -> Result<()> {
    let server = Server::start()?;
    let recorder = Recorder::before(server.port())?;
    let browser = Browser::fresh().await?;
    browser.load(&address(recorder.port())).await?;
    compare(&browser, &recorder, "with the site's codes").await?;

    browser.open().await?;
    let said = browser.choose_code(&[OFFER], MINE).await?;
    assert!(said.starts_with("Done"), "{said}");
    browser.leave().await?;
    compare(&browser, &recorder, "with its own code").await?;

    browser.commit(MINE).await?;
    browser.wait("the inside to open", OPEN).await?;
    browser.choose_row(SETTINGS).await?;
    browser.choose_row("Take this away").await?;
    browser.choose_row("Take it away now").await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    compare(&browser, &recorder, "with nothing behind").await
}

#[tokio::test]
async fn a_wrong_code_takes_no_longer_than_another() -> Result<()> {
    // Derivations, counted where they are made: one, whichever codes there are.
    const COUNT: &str = "window.derived = 0;
        const derive = SubtleCrypto.prototype.deriveBits;
        SubtleCrypto.prototype.deriveBits = function (...how) { window.derived++; return derive.apply(this, how); };";
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    browser.js(COUNT).await?;
    assert!(!browser.opens_with("592817").await?);
    assert_eq!(browser.js("return window.derived;").await?, json!(1));
    browser.open().await?;
    browser.choose_code(&[OFFER], MINE).await?;
    browser.leave().await?;
    browser.js("window.derived = 0;").await?;
    assert!(!browser.opens_with("592817").await?);
    assert_eq!(browser.js("return window.derived;").await?, json!(1));
    Ok(())
}
