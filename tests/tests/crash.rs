//! A browser that dies while the inside is open, and opens its pages again: they show the front.

use std::process::Command;
use std::time::Duration;

use anyhow::Context;
use tests::Result;
use tests::browser::{Browser, Options};
use tests::engine::{Engine, skip_in};
use tests::server::Server;
use tests::words;

/// The process of the browser that uses this profile, as Chromium itself notes it: `host-number`.
fn process(options: &Options) -> Result<String> {
    let note = std::fs::read_link(options.profile.path().join("SingletonLock"))?;
    let note = note.to_string_lossy().into_owned();
    let (_, id) = note.rsplit_once('-').context("a note without a number")?;
    anyhow::ensure!(id.parse::<u32>().is_ok(), "{note} is no process");
    Ok(id.to_owned())
}

#[tokio::test]
async fn after_a_crash_the_front_is_restored() -> Result<()> {
    if skip_in(
        &[Engine::Firefox, Engine::WebKit],
        "their drivers restore nothing",
    )? {
        return Ok(());
    }
    let mut server = Server::start()?;
    let mut options = Options::fresh()?;
    let browser = Browser::start(&options).await?;
    browser.load(&server.url()).await?;
    let texts = browser.open_and_read().await?;
    browser.show_a_number().await?;
    // What the browser writes down of a session and of itself it writes some seconds later.
    tokio::time::sleep(Duration::from_secs(12)).await;
    assert!(browser.is_open().await?);
    let id = process(&options)?;
    assert!(
        Command::new("kill")
            .args(["-KILL", &id])
            .status()?
            .success(),
        "the browser could not be ended"
    );
    drop(browser);
    // The next one must not take the dead one for alive.
    for name in ["SingletonLock", "SingletonCookie", "SingletonSocket"] {
        let _ = std::fs::remove_file(options.profile.path().join(name));
    }
    // After a crash the browser asks whether its pages are to come back. This is the answer yes.
    let preferences = options.profile.path().join("Default/Preferences");
    let text = std::fs::read_to_string(&preferences)?;
    let (crashed, normal) = (r#""exit_type":"Crashed""#, r#""exit_type":"Normal""#);
    assert!(text.contains(crashed), "the browser did not crash");
    std::fs::write(&preferences, text.replace(crashed, normal))?;

    server.stop();
    options.restore = true;
    let browser = Browser::start(&options).await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let mut restored = 0;
    for window in browser.driver().windows().await? {
        browser.driver().switch_to_window(window).await?;
        let state = browser.state().await?;
        if state.url != server.url() {
            continue;
        }
        restored += 1;
        browser.use_the_tool().await?;
        browser.assert_closed("restored", &texts).await?;
        let page = browser.lines().await?.join("\n");
        assert_eq!(words::scan(page.as_bytes()), []);
        for _ in 0..2 {
            browser.driver().back().await?;
            browser.assert_closed("restored, then back", &texts).await?;
        }
        browser.driver().forward().await?;
        browser
            .assert_closed("restored, then forward", &texts)
            .await?;
    }
    assert_eq!(restored, 1, "the page was restored");
    browser.quit().await
}
