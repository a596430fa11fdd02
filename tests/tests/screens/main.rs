//! Takes the pictures of `docs/screens`, and those of the dialog that installs a front; run by `cargo xtask screens`.

mod ways;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use serde_json::json;
use tests::Result;
use tests::browser::{Browser, Options, SCREEN};
use tests::picture::{ALL, TEXT, small};
use tests::server::{CODE, Server};
use tests::site::Folder;
use translations::{Catalog, LANGUAGES, inside as words};

/// What is typed into each front before its picture is taken.
const TYPED: [(&str, &str); 3] = [
    ("converter", "12.5"),
    ("calculator", "12+30\u{e007}200+10%"),
    ("timer", "530\u{e007}"),
];

/// Bytes of a picture that a phone fetches when its owner is about to install the front.
const MOST: usize = 40 * 1024;

/// The first screen as a phone shows it, no longer than that.
const FIRST: &str = "first";

/// Physical pixels a CSS pixel: one, so that some hundred long pictures stay small.
const DENSITY: f64 = 1.0;
/// The same for those that the README shows.
const SHARP: f64 = 2.0;

/// A phone's screen, this many CSS pixels high.
async fn screen(browser: &Browser, height: u32, density: f64) -> Result<()> {
    let metrics = json!({ "width": SCREEN.0, "height": height, "deviceScaleFactor": density, "mobile": true });
    browser
        .devtools("Emulation.setDeviceMetricsOverride", metrics)
        .await?;
    Ok(())
}

async fn take(browser: &Browser, file: &Path, colours: usize) -> Result<()> {
    browser.screenshot(file).await?;
    Ok(fs::write(file, small(&fs::read(file)?, colours)?)?)
}

/// The screen with all that can be scrolled to, as if the phone were as long.
async fn take_whole(browser: &Browser, file: &Path) -> Result<()> {
    let height = "
        const content = document.getElementById('v').lastElementChild;
        content.scrollTop = 0;
        return Math.ceil(content.scrollHeight + innerHeight - content.clientHeight);";
    let height = browser.js(height).await?.as_u64().context("a height")?;
    screen(browser, u32::try_from(height)?, DENSITY).await?;
    take(browser, file, TEXT).await?;
    screen(browser, SCREEN.1, SHARP).await
}

#[tokio::test]
#[ignore = "writes into the folder that SIDEDOOR_SCREENS names"]
async fn take_fronts() -> Result<()> {
    let folder = PathBuf::from(std::env::var("SIDEDOOR_SCREENS")?);
    for language in LANGUAGES {
        fronts(&folder, language, "light").await?;
    }
    fronts(&folder, LANGUAGES[0], "dark").await
}

#[tokio::test]
#[ignore = "writes into the folder that SIDEDOOR_SCREENS names"]
async fn take_inside() -> Result<()> {
    let folder = PathBuf::from(std::env::var("SIDEDOOR_SCREENS")?);
    let shared = Folder::with("shared = true\n")?;
    let (server, shared) = (Server::start()?, Server::start_site(&shared, &[CODE])?);
    for (tag, bytes) in translations::catalogs() {
        let words = Catalog::decode(&bytes).ok();
        let words = words.with_context(|| format!("the catalog {tag} cannot be read"))?;
        inside(&server, &folder, &words, "light").await?;
        handed_on(&shared, &folder, &words).await?;
    }
    let english = Catalog::decode(&translations::catalogs()[0].1).ok();
    let english = english.context("English cannot be read")?;
    inside(&server, &folder, &english, "dark").await?;
    fs::write(folder.join("README.md"), index(&folder)?)?;
    Ok(())
}

/// Where the picture of a screen is.
fn file(folder: &Path, language: &str, scheme: &str, name: &str) -> PathBuf {
    let place = if scheme == "light" { language } else { scheme };
    folder.join(place).join(format!("{name}.png"))
}

async fn start(language: &'static str, scheme: &str) -> Result<Browser> {
    let mut options = Options::fresh()?;
    options.language = language;
    let browser = Browser::start(&options).await?;
    browser.scheme(scheme).await?;
    screen(&browser, SCREEN.1, SHARP).await?;
    Ok(browser)
}

/// The tools, from a site in this language.
async fn fronts(folder: &Path, language: &'static str, scheme: &str) -> Result<()> {
    for (front, keys) in TYPED {
        let site = Folder::with(&format!("front = \"{front}\"\nlanguage = \"{language}\"\n"))?;
        let server = Server::start_site(&site, &[CODE])?;
        let browser = start(language, scheme).await?;
        browser.load(&server.url()).await?;
        browser.press(keys).await?;
        take(&browser, &file(folder, language, scheme, front), ALL).await?;
        browser.quit().await?;
    }
    Ok(())
}

/// Every screen of the inside.
async fn inside(server: &Server, folder: &Path, words: &Catalog, scheme: &str) -> Result<()> {
    let browser = start(tag(words)?, scheme).await?;
    browser.load(&server.url()).await?;
    browser.open_and_read().await?;
    let first = file(folder, words.language(), scheme, FIRST);
    take(&browser, &first, ALL).await?;
    for (name, way) in ways::all() {
        for touch in &way {
            ways::touch(&browser, words, touch)
                .await
                .with_context(|| format!("the way to {name}"))?;
        }
        take_whole(&browser, &file(folder, words.language(), scheme, &name)).await?;
        browser.to_the_start().await?;
        // Clicks of a script are nobody's touch: without a key now and then it would close by itself.
        browser.press("\u{e008}").await?;
    }
    browser.quit().await
}

/// What is only there where several people use a phone.
async fn handed_on(server: &Server, folder: &Path, words: &Catalog) -> Result<()> {
    let browser = start(tag(words)?, "light").await?;
    browser.load(&server.url()).await?;
    browser.open_and_read().await?;
    ways::touch(&browser, words, &ways::Touch::Says(words::next_title)).await?;
    take_whole(&browser, &file(folder, words.language(), "light", "next")).await?;
    browser.quit().await
}

fn tag(words: &Catalog) -> Result<&'static str> {
    let tag = LANGUAGES.iter().find(|tag| **tag == words.language());
    tag.copied().context("a language of the app")
}

/// A table of all pictures: a line a screen, a column a language.
fn index(folder: &Path) -> Result<String> {
    let mut text = String::from(
        "# Every screen\n\nTaken by `cargo xtask screens` from a real browser with the demonstration list: 390 CSS pixels wide, and as \
         long as the screen\ncan be scrolled. Nobody who speaks it natively has read any language but English.\n\n",
    );
    let all: Vec<String> = LANGUAGES
        .iter()
        .map(|tag| (*tag).to_owned())
        .chain(["dark".to_owned()])
        .collect();
    writeln!(
        text,
        "| screen | {} |\n|---|{}",
        all.join(" | "),
        "---|".repeat(all.len())
    )?;
    let fronts = TYPED.iter().map(|(front, _)| (*front).to_owned());
    let fronts = fronts.chain([FIRST.to_owned()]);
    let inside = ways::all().into_iter().map(|(name, _)| name);
    for name in fronts.chain(inside).chain(["next".to_owned()]) {
        let there = |place: &String| folder.join(place).join(format!("{name}.png")).is_file();
        let link = |place: &String| {
            if there(place) {
                format!("[{place}]({place}/{name}.png)")
            } else {
                String::new()
            }
        };
        let links: Vec<String> = all.iter().map(link).collect();
        writeln!(text, "| {name} | {} |", links.join(" | "))?;
    }
    Ok(text)
}

#[tokio::test]
#[ignore = "writes into assets/fronts"]
async fn take_for_installing() -> Result<()> {
    let fronts = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../assets/fronts");
    for (front, keys) in TYPED {
        for language in LANGUAGES {
            let site = Folder::with(&format!("front = \"{front}\"\nlanguage = \"{language}\"\n"))?;
            let server = Server::start_site(&site, &[CODE])?;
            let mut options = Options::fresh()?;
            options.language = language;
            let browser = Browser::start(&options).await?;
            browser.scheme("light").await?;
            screen(&browser, SCREEN.1, 2.0).await?;
            browser.load(&server.url()).await?;
            browser.press(keys).await?;
            let whole = site.path().join("whole.png");
            browser.screenshot(&whole).await?;
            let picture = small(&fs::read(&whole)?, ALL)?;
            let length = picture.len();
            anyhow::ensure!(
                length <= MOST,
                "{front}, {language}: {length} bytes of {MOST}"
            );
            let folder = fronts.join(front).join("screens");
            fs::create_dir_all(&folder)?;
            fs::write(folder.join(format!("{language}.png")), picture)?;
            browser.quit().await?;
        }
    }
    Ok(())
}
