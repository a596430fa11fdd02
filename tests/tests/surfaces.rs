//! What the page offers to the phone around it: previews, translation, prompts, links, other servers.

use anyhow::Context;
use serde_json::{Value, json};
use tests::Result;
use tests::browser::Browser;
use tests::fetch::{get, listed};
use tests::server::{FRONTS, Server};
use tests::words::scan;
use thirtyfour::prelude::*;

const ESCAPE: &str = "\u{e00c}";

async fn front(server: &Server) -> Result<Browser> {
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    Ok(browser)
}

/// The page and the manifest, as served.
fn offers_nothing(server: &Server) -> Result<()> {
    let page = String::from_utf8(get(server.port(), "/", "identity")?.body)?;
    for mark in [
        "og:",
        "twitter:",
        "article:",
        "application/ld+json",
        "itemprop",
        "oembed",
        "rel=\"canonical\"",
        "rel=\"alternate\"",
        "speculationrules",
        "prefetch",
        "prerender",
        "preconnect",
        "rel=\"search\"",
        "<input",
        "<textarea",
        "<form",
        "contenteditable",
    ] {
        assert!(!page.contains(mark), "the page has {mark:?}");
    }
    assert!(page.contains("translate=\"no\"") && page.contains("content=\"notranslate\""));

    let manifest = get(server.port(), "/manifest.webmanifest", "identity")?;
    let manifest: Value = serde_json::from_slice(&manifest.body)?;
    assert!(manifest["name"].is_string());
    for member in [
        "shortcuts",
        "share_target",
        "related_applications",
        "protocol_handlers",
        "file_handlers",
    ] {
        assert!(manifest.get(member).is_none(), "the manifest has {member}");
    }
    let pictures = manifest["screenshots"].as_array().map_or(0, Vec::len);
    assert_eq!(pictures, 1, "one picture, of the front: {manifest}");
    let path = manifest["screenshots"][0]["src"]
        .as_str()
        .unwrap_or_default();
    let picture = get(server.port(), path, "identity")?;
    let found = scan(&picture.body);
    assert!(found.is_empty(), "the picture tells: {found:?}");
    // Once looked at it is never asked for again, and nobody's phone fetches it of its own accord.
    assert!(picture.head.contains("immutable"), "{}", picture.head);
    let worker = get(server.port(), "/sw.js", "identity")?;
    assert!(!listed(&String::from_utf8(worker.body)?).contains(&path.to_owned()));
    Ok(())
}

#[tokio::test]
async fn the_page_offers_no_preview_and_no_translation() -> Result<()> {
    for front in FRONTS {
        let server = Server::start_front(front)?;
        offers_nothing(&server).with_context(|| front.to_owned())?;
    }
    let server = Server::start()?;
    let browser = front(&server).await?;
    let script = "const root = document.documentElement;
        const of = (list) => [...list].map((e) => e.outerHTML);
        return JSON.stringify([document.title, location.href, root.lang, root.translate,
            of(document.head.children)]);";
    let before = browser.text(script).await?;
    browser.open_and_read().await?;
    browser.other_language().await?;
    assert_eq!(
        browser.text(script).await?,
        before,
        "title, address, language, icon and all of the head stay the front's while it is open"
    );
    browser.quit().await
}

#[tokio::test]
async fn the_inside_asks_the_phone_for_nothing() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser
        .run_first(
            "self.asked = [];
             const watch = (owner, names) => {
                 for (const name of names.split(' ')) {
                     if (!owner || !owner[name]) continue;
                     const own = owner[name];
                     owner[name] = function (...all) {
                         asked.push(name === 'setItem' ? all.join('=') : name);
                         return name === 'setItem' ? own.apply(this, all) : Promise.resolve();
                     };
                 }
             };
             watch(navigator.clipboard?.constructor.prototype, 'write writeText read readText');
             watch(Document.prototype, 'execCommand');
             watch(Navigator.prototype, 'share setAppBadge vibrate sendBeacon requestMIDIAccess');
             watch(self.Notification, 'requestPermission');
             watch(self.Geolocation?.prototype, 'getCurrentPosition watchPosition');
             watch(self.PushManager?.prototype, 'subscribe');
             watch(self.ServiceWorkerRegistration?.prototype, 'showNotification');
             watch(self, 'open print alert confirm prompt showSaveFilePicker');
             watch(Storage.prototype, 'setItem');
             watch(IDBFactory.prototype, 'open');",
        )
        .await?;
    browser.load(&server.url()).await?;
    // Used once as a tool, it has its recent units written down already.
    browser.press("12.5").await?;
    browser.press(Key::Enter.value().to_string()).await?;
    browser
        .js("asked.length = 0; document.execCommand('copy');")
        .await?;
    assert_eq!(
        browser.js("return asked.splice(0);").await?,
        json!(["execCommand"]),
        "what is asked for is noticed"
    );
    let cookies =
        "return document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage });";
    let kept = browser.text(cookies).await?;

    browser.open_and_read().await?;
    let lines = browser.browse().await?;
    assert!(lines.len() > 100, "everything was seen: {}", lines.len());
    browser.show_a_number().await?;
    let fields = "return document.querySelectorAll(
        'input, textarea, form, a[download], audio, video').length;";
    assert_eq!(browser.js(fields).await?, json!(0), "no field of a form");
    browser.to_the_start().await?;
    browser.to_all_services().await?;
    assert_eq!(browser.js(fields).await?, json!(0), "nor for words");
    let checked = "const place = document.querySelector('#v .place');
        return [place.isContentEditable, place.spellcheck];";
    assert_eq!(
        browser.js(checked).await?,
        json!([true, false]),
        "no spelling is looked up"
    );
    browser.press(ESCAPE).await?;
    assert_eq!(browser.js("return asked;").await?, json!([]));
    assert_eq!(browser.text(cookies).await?, kept);
    browser.quit().await
}

#[tokio::test]
async fn links_are_numbers_or_the_services_own_pages() -> Result<()> {
    let server = Server::start()?;
    let browser = front(&server).await?;
    browser.open_and_read().await?;
    let lines = browser.browse().await?;
    let numbers: Vec<&str> = lines
        .iter()
        .filter_map(|line| {
            line.strip_prefix("sms:")
                .or_else(|| line.strip_prefix("tel:"))
        })
        .collect();
    assert!(
        numbers.len() > 20 && lines.contains("tel:911"),
        "{numbers:?}"
    );
    for number in numbers {
        let digits = number.strip_prefix('+').unwrap_or(number);
        assert!(
            digits.chars().all(|c| c.is_ascii_digit()),
            "{number}: a number and nothing else, no text already written"
        );
    }
    let pages: Vec<&String> = lines.iter().filter(|line| line.contains("://")).collect();
    assert!(pages.len() > 20, "{pages:?}");
    for page in pages {
        for map in ["maps", "geo:", "goo.gl", "directions", "waze"] {
            assert!(!page.contains(map), "{page} is a map");
        }
    }
    browser.quit().await
}

#[tokio::test]
async fn nothing_comes_from_elsewhere() -> Result<()> {
    let server = Server::start()?;
    let policy = get(server.port(), "/", "identity")?.head.to_lowercase();
    let policy = policy
        .lines()
        .find(|line| line.starts_with("content-security-policy:"))
        .unwrap_or_default()
        .to_owned();
    for part in [
        "default-src 'none'",
        "connect-src 'self'",
        "form-action 'none'",
    ] {
        assert!(policy.contains(part), "{part}: {policy}");
    }
    for part in ["://", "*", "data:", "unsafe-inline"] {
        assert!(!policy.contains(part), "{part}: {policy}");
    }
    let browser = front(&server).await?;
    browser.open_and_read().await?;
    browser.browse().await?;
    let asked = browser
        .js("return performance.getEntriesByType('resource').map((entry) => entry.name);")
        .await?;
    let asked: Vec<String> = serde_json::from_value(asked)?;
    assert!(asked.len() > 1, "{asked:?}");
    for address in asked {
        assert!(address.starts_with(&server.url()), "{address}");
    }
    browser.quit().await
}
