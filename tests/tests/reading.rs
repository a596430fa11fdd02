//! Guides and the self-check: to read, to skip, to check off, and nothing of it stays.

use serde_json::{Value, json};
use tests::Result;
use tests::browser::{Browser, Options};
use tests::server::Server;

async fn inside(server: &Server) -> Result<Browser> {
    inside_in(server, "en-US").await
}

/// The same, on a phone that is set to this language.
async fn inside_in(server: &Server, language: &'static str) -> Result<Browser> {
    let mut options = Options::fresh()?;
    options.language = language;
    let browser = Browser::start(&options).await?;
    browser.load(&server.url()).await?;
    browser.open_and_read().await?;
    Ok(browser)
}

async fn heading(browser: &Browser) -> Result<String> {
    browser
        .text("return document.querySelector('#v h1').textContent;")
        .await
}

/// Everything that a page can keep, the app's own files aside.
const STORED: &str = "return [{ ...localStorage }, { ...sessionStorage }, document.cookie, history.length, history.state,
    location.href, (await indexedDB.databases()).length, (await caches.keys()).filter((name) => !name.startsWith('v-')),
    performance.getEntriesByType('resource').length];";

#[tokio::test]
async fn the_self_check_asks_one_thing_a_screen_and_keeps_nothing() -> Result<()> {
    let server = Server::start()?;
    let browser = inside(&server).await?;
    let before = browser.js_async(STORED).await?;
    browser.choose_row("Is this right?").await?;
    browser.choose_row("Begin").await?;
    let mut seen = vec![];
    let mut ends = vec![];
    for answer in ["Skip this one", "No", "Yes"] {
        seen.clear();
        for _ in 0..100 {
            let answers = browser
                .js("return document.querySelectorAll('#v .answers button').length;")
                .await?;
            if answers == json!(0) {
                break;
            }
            assert_eq!(answers, json!(3), "one question a screen");
            let question = heading(&browser).await?;
            assert!(!seen.contains(&question), "{question} comes twice");
            let focus = "return document.activeElement === document.querySelector('#v h1');";
            assert_eq!(browser.js(focus).await?, json!(true), "{question} is read");
            seen.push(question);
            browser.choose_row(answer).await?;
        }
        assert!(seen.len() >= 15, "{seen:?}");
        let end = browser
            .text("return document.querySelector('#v main').innerText;")
            .await?;
        let digits = end.chars().filter(char::is_ascii_digit).count();
        assert!(digits < 12, "an end that counts: {end}");
        assert!(end.contains("Call someone"), "{end}");
        ends.push(end);
        // Back leads through the questions again.
        for _ in 0..seen.len() {
            browser.choose_row("‹ Back").await?;
        }
        assert_eq!(heading(&browser).await?, seen[0]);
    }
    assert_eq!(ends[0], ends[1], "a no and a skip lead to the same");
    assert_ne!(ends[1], ends[2]);
    browser.choose_row("Go to the end").await?;
    assert_eq!(browser.js_async(STORED).await?, before);

    // After leaving, no answer is left.
    browser.leave().await?;
    browser.open_and_read().await?;
    browser.choose_row("Is this right?").await?;
    browser.choose_row("Begin").await?;
    browser.choose_row("Go to the end").await?;
    let end = browser
        .text("return document.querySelector('#v main').innerText;")
        .await?;
    assert_eq!(end, ends[0]);
    browser.quit().await
}

#[tokio::test]
async fn lists_to_check_off_are_blank_again_after_leaving() -> Result<()> {
    let server = Server::start()?;
    let browser = inside(&server).await?;
    let checked =
        "return document.querySelectorAll('#v [role=checkbox][aria-checked=true]').length;";
    browser.choose_row("Stay safer").await?;
    browser.choose_row("Planning to leave").await?;
    let before = browser.js_async(STORED).await?;
    browser
        .js("[...document.querySelectorAll('#v [role=checkbox]')].slice(0, 3).forEach((box) => box.click());")
        .await?;
    browser
        .wait(
            "three marks",
            "document.querySelectorAll('#v [role=checkbox][aria-checked=true]').length === 3",
        )
        .await?;
    // During the visit they stay.
    browser.choose_row("‹ Back").await?;
    browser.choose_row("Planning to leave").await?;
    assert_eq!(browser.js(checked).await?, json!(3));
    assert_eq!(browser.js_async(STORED).await?, before);
    browser.leave().await?;
    browser.open_and_read().await?;
    browser.choose_row("Stay safer").await?;
    browser.choose_row("Planning to leave").await?;
    assert_eq!(browser.js(checked).await?, json!(0));
    browser.quit().await
}

#[tokio::test]
async fn every_right_says_where_it_comes_from() -> Result<()> {
    let server = Server::start()?;
    let browser = inside(&server).await?;
    browser.choose_row("Your rights").await?;
    let guides = browser
        .js("return [...document.querySelectorAll('#v main .list .row')].map((row) => row.textContent);")
        .await?;
    let guides: Vec<String> = serde_json::from_value(guides)?;
    assert!(guides.len() >= 8, "{guides:?}");
    for guide in guides {
        browser.choose_row(&guide).await?;
        let sources = browser
            .js("return [...document.querySelectorAll('#v .fold')].map((fold) => [fold.open, fold.textContent]);")
            .await?;
        let sources: Vec<(bool, String)> = serde_json::from_value(sources)?;
        assert!(!sources.is_empty(), "{guide}");
        for (open, text) in sources {
            assert!(
                !open && text.contains("Read on") && text.contains("2026"),
                "{guide}: {text}"
            );
        }
        browser.choose_row("‹ Back").await?;
    }
    browser.quit().await
}

/// Makes the catalog of Spanish unreadable, where it rests.
const DAMAGE: &str = "
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
            if (!request.url.endsWith('.bin')) continue;
            const bytes = await (await cache.match(request)).arrayBuffer();
            const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
            const plain = new Uint8Array(await new Response(stream).arrayBuffer());
            if (!new TextDecoder().decode(plain.slice(0, 60)).includes('Español')) continue;
            await cache.put(request, new Response(bytes.slice(0, bytes.byteLength / 2)));
            return request.url;
        }
    }
    return null;";

#[tokio::test]
async fn a_damaged_language_is_english_and_the_numbers_are_there() -> Result<()> {
    let server = Server::start()?;
    let mut options = Options::fresh()?;
    options.language = "es-US";
    let browser = Browser::start(&options).await?;
    browser.load(&server.url()).await?;
    assert_ne!(browser.js_async(DAMAGE).await?, Value::Null, "the catalog");
    browser.load(&server.url()).await?;
    browser.open_and_read().await?;
    assert_eq!(
        browser
            .js("return [document.querySelector('#v .page').lang, document.querySelectorAll('#v a[href^=\"tel:\"]').length];")
            .await?,
        json!(["en", 4])
    );
    browser.choose_row("English").await?;
    let text = browser
        .text("return document.querySelector('#v main').innerText;")
        .await?;
    assert!(text.contains("Cannot be read right now"), "{text}");
    browser.quit().await
}

/// Where the first and the last word of the element with this text begin, in CSS pixels from the left.
const ORDER: &str = "
    const found = [...document.querySelectorAll('#v main bdi')].find((e) => e.textContent === arguments[0]);
    if (!found) return null;
    const at = (from, to) => {
        const range = document.createRange();
        range.setStart(found.firstChild, from);
        range.setEnd(found.firstChild, to);
        return range.getBoundingClientRect().left;
    };
    const text = found.textContent;
    return [getComputedStyle(document.querySelector('#v .page')).direction, at(0, 1), at(text.length - 1, text.length)];";

#[tokio::test]
async fn a_name_in_other_letters_keeps_its_order_from_right_to_left() -> Result<()> {
    let server = Server::start()?;
    let browser = inside_in(&server, "ar").await?;
    let name = vec![json!("211 Connecticut")];
    let on_the_first_screen = browser.js_with(ORDER, name.clone()).await?;
    browser.to_all_services().await?;
    let in_the_list = browser.js_with(ORDER, name).await?;
    for seen in [on_the_first_screen, in_the_list] {
        assert_eq!(seen[0], json!("rtl"), "{seen}");
        assert!(seen[1].as_f64() < seen[2].as_f64(), "211 is first: {seen}");
    }
    browser.quit().await
}
