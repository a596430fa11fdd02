//! The plain edition in a browser: read without scripts, on a small screen, with large letters, and left by the first link.

use std::path::{Path, PathBuf};

use anyhow::Context;
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::Result;
use tests::browser::{Browser, Options};
use tests::engine::{Engine, skip_in};
use tests::server::{Server, desk};

/// The page as the publisher's command prints it, and a server for it.
fn serve() -> Result<(TempDir, Server)> {
    let folder = tempfile::tempdir()?;
    let file: PathBuf = folder.path().join("page.html");
    desk(
        Path::new("."),
        &[
            "plain",
            "--list",
            "../assets/directory",
            "--to",
            &file.display().to_string(),
        ],
    )?;
    let server = Server::start_plain(&file)?;
    Ok((folder, server))
}

/// A browser without scripts whose screen is as wide as the smallest phones.
async fn small(letters: u32) -> Result<Browser> {
    let mut options = Options::fresh()?;
    options.javascript = false;
    options.screen = (320, 568);
    options.letters = letters;
    Browser::start(&options).await
}

#[tokio::test]
async fn it_is_read_without_scripts_on_a_small_screen() -> Result<()> {
    let (_folder, server) = serve()?;
    for letters in [16, 32] {
        let browser = small(letters).await?;
        if browser.engine() != Engine::Chromium && letters != 16 {
            skip_in(&[browser.engine()], "the size of letters cannot be set")?;
            return Ok(());
        }
        browser.driver().goto(server.url()).await?;
        // WebDriver's own scripts run all the same.
        let wide = "return [...document.querySelectorAll('body *')]
            .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
            .map((e) => e.outerHTML.slice(0, 80)).slice(0, 5);";
        assert_eq!(browser.js(wide).await?, json!([]), "{letters}");
        let page = browser
            .js("const e = document.scrollingElement; return [e.scrollWidth <= innerWidth, innerWidth];")
            .await?;
        assert_eq!(page, json!([true, 320]), "{letters}");
        // A number stays on one line, whatever is said around it.
        let broken = "const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), seen = [], broken = [];
            for (const details of document.querySelectorAll('details')) details.open = true;
            for (let text; (text = texts.nextNode()); ) {
                for (const number of text.data.matchAll(/(?<!\\d)(?:\\d-)?(?:\\d{3}-)?\\d{3}-\\d{4}(?!\\d)/g)) {
                    const range = document.createRange();
                    range.setStart(text, number.index);
                    range.setEnd(text, number.index + number[0].length);
                    seen.push(number[0]);
                    const lines = new Set([...range.getClientRects()].map((r) => Math.round(r.top)));
                    if (lines.size !== 1) broken.push(text.data.slice(0, 80));
                }
            }
            return [seen.length > arguments[0], broken.slice(0, 5)];";
        let numbers = vec![json!(translations::LANGUAGES.len() * 90)];
        assert_eq!(
            browser.js_with(broken, numbers.clone()).await?,
            json!([true, []]),
            "{letters}"
        );
        // The policy lets the page's own style in.
        let styled = "return getComputedStyle(document.querySelector('.leave')).fontWeight;";
        assert_eq!(browser.js(styled).await?, json!("650"));
        // It does find what is wrong.
        browser
            .js("document.body.style.width = '8rem';
                 for (const number of document.querySelectorAll('bdi')) number.style.whiteSpace = 'normal';")
            .await?;
        let found = browser.js_with(broken, numbers).await?;
        assert_ne!(found[1], json!([]), "{letters}");
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_way_out_comes_first_and_back_comes_back_as_it_says() -> Result<()> {
    let (_folder, server) = serve()?;
    let browser = small(16).await?;
    browser.driver().goto(server.url()).await?;
    browser.press("\u{e004}").await?;
    let first = browser
        .js("const e = document.activeElement; const box = e.getBoundingClientRect();
             return [e.className, e.href, box.top >= 0 && box.bottom <= innerHeight && box.height >= 44];")
        .await?;
    assert_eq!(first, json!(["leave", "https://www.weather.gov/", true]));
    // In every language the way out stays on the screen, wherever one reads.
    let stays = "return [...document.querySelectorAll('main > section')].map((section) => {
        const all = section.querySelectorAll('article');
        all[all.length >> 1].scrollIntoView();
        const bar = section.querySelector('.bar .leave').getBoundingClientRect();
        return bar.top >= 0 && bar.bottom < 120;
    });";
    let all: Vec<bool> = serde_json::from_value(browser.js(stays).await?)?;
    assert_eq!(all, vec![true; translations::LANGUAGES.len()]);
    browser.driver().goto("about:blank").await?;
    browser.driver().back().await?;
    assert_eq!(browser.driver().title().await?, "Information");
    assert_eq!(
        browser
            .js("return !!document.querySelector('.leave');")
            .await?,
        json!(true)
    );
    browser.quit().await
}

#[tokio::test]
async fn languages_are_links_whose_addresses_tell_nothing() -> Result<()> {
    let (_folder, server) = serve()?;
    let browser = small(16).await?;
    for tag in translations::LANGUAGES {
        let language = translations::language(tag).context("a language")?;
        browser.driver().goto(server.url()).await?;
        let script = "[...document.querySelectorAll('main > nav a')].find((a) => a.lang === arguments[0]).click();";
        browser.js_with(script, vec![json!(language.tag)]).await?;
        let seen: Value = browser
            .js("const at = document.querySelector(':target'); const section = at.closest('section');
                 const box = at.getBoundingClientRect();
                 return [location.hash, at.textContent, section.lang, section.dir, box.top >= 0 && box.top < innerHeight];")
            .await?;
        let hash = seen[0].as_str().unwrap_or_default().to_owned();
        assert!(
            hash.len() > 1 && hash[1..].bytes().all(|b| b.is_ascii_digit()),
            "{hash}"
        );
        let (name, way) = (language.own_name, language.direction.as_str());
        assert_eq!(seen, json!([hash, name, language.tag, way, true]));
    }
    browser.quit().await
}

#[tokio::test]
async fn nothing_of_it_keeps_people_out() -> Result<()> {
    let (_folder, server) = serve()?;
    let browser = Browser::fresh().await?;
    browser.driver().goto(server.url()).await?;
    browser.bring_axe().await?;
    for scheme in ["light", "dark"] {
        browser.scheme(scheme).await?;
        assert_eq!(
            browser.violations().await?,
            Vec::<String>::new(),
            "{scheme}"
        );
    }
    browser.quit().await
}
