//! Taking everything away: by a code, by the button; what is left, and the way back.

use std::time::Duration;

use serde_json::json;
use tests::Result;
use tests::browser::Browser;
use tests::choosing::{OFFER, SETTINGS};
use tests::recorder::Recorder;
use tests::server::{CODE, Server, address};

const MINE: &str = "592816";
const AWAY: &str = "71940258";

/// The paths of the worker's two lists.
async fn lists(browser: &Browser) -> Result<[Vec<String>; 2]> {
    let lists = browser
        .js_async(
            "const text = await (await fetch('/sw.js')).text();
             const list = (name) => JSON.parse(text.match(new RegExp(name + ' ?= ?(\\\\[\\\\[.*?\\\\]\\\\])'))[1]);
             return ['FRONT', 'REST'].map((name) => list(name).map(([path]) => path).sort());",
        )
        .await?;
    let [front, rest]: [Vec<String>; 2] = serde_json::from_value(lists)?;
    assert!(
        front.contains(&"/".to_owned()) && rest.len() > 5,
        "{rest:?}"
    );
    Ok([front, rest])
}

/// Fails unless the caches hold the front, whole, and an empty note; and no code opens.
async fn assert_away(browser: &Browser, front: &[String], codes: &[&str]) -> Result<()> {
    let mut expected = front.to_vec();
    expected.push("/k".to_owned());
    expected.sort();
    for _ in 0..50 {
        if browser.cached().await? == expected {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(browser.cached().await?, expected);
    let length = browser
        .js_async("return (await (await caches.match('/k')).arrayBuffer()).byteLength;")
        .await?;
    assert_eq!(length, json!(0), "the codes are still there");
    for code in codes {
        assert!(!browser.opens_with(code).await?, "{code} opens");
    }
    Ok(())
}

#[tokio::test]
async fn a_code_takes_everything_away_and_nothing_shows() -> Result<()> {
    let mut server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    let [front, rest] = lists(&browser).await?;
    browser.open().await?;
    browser.choose_code(&[OFFER], MINE).await?;
    browser.to_the_start().await?;
    let said = browser
        .choose_code(&[SETTINGS, "A code that takes"], AWAY)
        .await?;
    assert!(said.starts_with("Done"), "{said}");
    browser.leave().await?;
    let there = browser.cached().await?;
    assert!(rest.iter().all(|path| there.contains(path)), "{there:?}");

    // What a wrong code looks like, and then the one that takes everything away.
    browser.commit("71940259").await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let wrong = browser.face().await?;
    browser.clear_display().await?;
    browser.commit(AWAY).await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let away = browser.face().await?;
    assert!(away == wrong, "somebody who watches could tell them apart");
    let figures = browser.state().await?.display;
    let figures: String = figures.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(figures, AWAY, "like any number, it stays on the display");
    browser.clear_display().await?;
    assert_away(&browser, &front, &[CODE, MINE, AWAY]).await?;

    // The tool goes on without a network, from its own files.
    server.stop();
    browser.load(&server.url()).await?;
    browser.press("12").await?;
    assert!(browser.state().await?.display.contains("12"));
    browser.clear_display().await?;
    assert_away(&browser, &front, &[CODE, MINE]).await
}

#[tokio::test]
async fn the_button_takes_everything_away_and_later_versions_bring_nothing() -> Result<()> {
    let mut server = Server::start()?;
    let recorder = Recorder::before(server.port())?;
    let url = address(recorder.port());
    let browser = Browser::fresh().await?;
    browser.load(&url).await?;
    let [front, rest] = lists(&browser).await?;
    browser.open().await?;
    browser.choose_row(SETTINGS).await?;
    browser.choose_row("Take this away").await?;
    browser.choose_row("Take it away now").await?;
    assert!(!browser.is_open().await?, "it stays open");
    assert_away(&browser, &front, &[CODE]).await?;

    // Another version: the front alone is fetched.
    server.restart_with("135908")?;
    recorder.clear();
    // A day later: the worker's script is not kept any longer.
    browser
        .devtools("Network.clearBrowserCache", json!({}))
        .await?;
    browser
        .js_async("await (await navigator.serviceWorker.getRegistration()).update(); return 1;")
        .await?;
    let asked = loop_until_quiet(&recorder).await;
    assert!(asked.contains(&"GET /sw.js".to_owned()), "{asked:?}");
    assert!(asked.contains(&"GET /".to_owned()), "no update: {asked:?}");
    for path in &rest {
        assert!(
            !asked.contains(&format!("GET {path}")),
            "{path} was fetched"
        );
    }
    let later = asked
        .iter()
        .filter(|line| line.starts_with("GET /data/") || line.contains(".bin"));
    assert_eq!(later.count(), 0, "{asked:?}");
    browser.load(&url).await?;
    assert!(!browser.opens_with("135908").await?);

    // Clearing the site's data is the way back.
    browser
        .devtools(
            "Storage.clearDataForOrigin",
            json!({ "origin": url.trim_end_matches('/'), "storageTypes": "all" }),
        )
        .await?;
    browser.load(&url).await?;
    assert!(browser.opens_with("135908").await?, "no way back");
    Ok(())
}

async fn loop_until_quiet(recorder: &Recorder) -> Vec<String> {
    let mut before = Vec::new();
    loop {
        tokio::time::sleep(Duration::from_secs(2)).await;
        let now = recorder.requests();
        if now == before {
            return now;
        }
        before = now;
    }
}

#[tokio::test]
async fn hiding_the_phone_at_once_does_not_save_what_is_taken_away() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    let [front, _] = lists(&browser).await?;
    browser.open().await?;
    browser.choose_code(&[OFFER], MINE).await?;
    browser
        .choose_code(&[SETTINGS, "A code that takes"], AWAY)
        .await?;
    // Having been open, the page is loaded anew once it is out of sight: not before this is done.
    browser.leave().await?;
    browser.commit(AWAY).await?;
    browser.look_away().await?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    browser.settle().await?;
    assert_away(&browser, &front, &[MINE, CODE]).await
}
