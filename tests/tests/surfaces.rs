//! Leak surfaces of `docs/leaks.md` that one visit can settle: what the page offers to the phone
//! around it, while the inside is open and after it was left.

use std::time::Duration;

use serde_json::{Value, json};
use tests::Result;
use tests::browser::Browser;
use tests::fetch::get;
use tests::server::Server;
use tests::words;
use thirtyfour::prelude::*;

const ESCAPE: &str = "\u{e00c}";

async fn front(server: &Server) -> Result<Browser> {
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    Ok(browser)
}

/// What a screen reader could read, nodes without a name left out.
async fn spoken(browser: &Browser) -> Result<Vec<String>> {
    browser.devtools("Accessibility.enable", json!({})).await?;
    let tree = browser
        .devtools("Accessibility.getFullAXTree", json!({}))
        .await?;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let text = |node: &Value| node["name"]["value"].as_str().map(str::to_owned);
    let ignored = |node: &&Value| node["ignored"] == json!(true);
    let seen = nodes.iter().filter(|node| !ignored(node));
    Ok(seen
        .filter_map(text)
        .filter(|text| !text.trim().is_empty())
        .collect())
}

/// How many objects with the prototype that `expression` gives the page still holds, after what
/// nothing holds has been thrown away.
async fn held(browser: &Browser, expression: &str) -> Result<u64> {
    let prototype = browser
        .devtools("Runtime.evaluate", json!({ "expression": expression }))
        .await?;
    let id = &prototype["result"]["objectId"];
    let objects = browser
        .devtools("Runtime.queryObjects", json!({ "prototypeObjectId": id }))
        .await?;
    let count = browser
        .devtools(
            "Runtime.callFunctionOn",
            json!({
                "objectId": objects["objects"]["objectId"],
                "functionDeclaration": "function () { return this.length; }",
                "returnByValue": true,
            }),
        )
        .await?;
    // What the inspector was given it holds, too.
    for held in [id, &objects["objects"]["objectId"]] {
        browser
            .devtools("Runtime.releaseObject", json!({ "objectId": held }))
            .await?;
    }
    Ok(count["result"]["value"].as_u64().unwrap_or(u64::MAX))
}

#[tokio::test]
async fn the_page_offers_no_preview_and_no_translation() -> Result<()> {
    let server = Server::start()?;
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
        'input, textarea, form, [contenteditable], a[download], audio, video').length;";
    assert_eq!(browser.js(fields).await?, json!(0), "nothing to type into");
    browser.press(ESCAPE).await?;
    assert_eq!(browser.js("return asked;").await?, json!([]));
    assert_eq!(browser.text(cookies).await?, kept);
    browser.quit().await
}

#[tokio::test]
async fn a_text_begins_empty() -> Result<()> {
    let server = Server::start()?;
    let browser = front(&server).await?;
    browser.open_and_read().await?;
    let script =
        "return [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'));";
    let links: Vec<String> = serde_json::from_value(browser.js(script).await?)?;
    assert!(
        links.iter().any(|link| link.starts_with("sms:")),
        "{links:?}"
    );
    for link in links {
        let number = link
            .strip_prefix("sms:")
            .or_else(|| link.strip_prefix("tel:"));
        assert!(
            number.is_some_and(|n| n.chars().all(|c| c == '+' || c.is_ascii_digit())),
            "{link}: a number and nothing else"
        );
    }
    browser.quit().await
}

#[tokio::test]
async fn nothing_of_it_is_left_in_the_page() -> Result<()> {
    let server = Server::start()?;
    let browser = front(&server).await?;
    let globals = "return Object.getOwnPropertyNames(self).sort().join(' ');";
    let instances = "WebAssembly.Instance.prototype";
    let memories = "WebAssembly.Memory.prototype";
    let before = (
        spoken(&browser).await?,
        browser.text(globals).await?,
        held(&browser, instances).await?,
        held(&browser, memories).await?,
    );

    let texts = browser.open_and_read().await?;
    let phrase = texts
        .iter()
        .find(|text| text.len() > 12 && text.is_ascii())
        .map_or("", String::as_str);
    let find = |text: &str| format!("getSelection().empty(); return self.find({});", json!(text));
    let searched = find(phrase);
    assert_eq!(
        browser.js(&searched).await?,
        json!(true),
        "{phrase:?} can be found while it is open"
    );
    let open = spoken(&browser).await?.join("\n");
    assert!(open.contains(phrase), "and read aloud: {open}");
    assert!(held(&browser, instances).await? > before.2);

    browser.touch("#x").await?;
    browser.assert_closed("left", &texts).await?;
    assert_eq!(browser.js(&searched).await?, json!(false), "find in page");
    assert_eq!(
        browser
            .js("return document.adoptedStyleSheets.length;")
            .await?,
        json!(0)
    );
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(spoken(&browser).await?, before.0, "names");
    assert_eq!(browser.text(globals).await?, before.1, "globals");
    assert_eq!(held(&browser, instances).await?, before.2, "modules");
    assert_eq!(held(&browser, memories).await?, before.3, "memories");
    browser.quit().await
}

#[tokio::test]
async fn paper_shows_what_the_screen_shows() -> Result<()> {
    let server = Server::start()?;
    let browser = front(&server).await?;
    let texts = browser.open_and_read().await?;
    browser.press(ESCAPE).await?;
    browser
        .devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await?;
    let printed = browser.lines().await?.join("\n");
    assert_eq!(words::scan(printed.as_bytes()), []);
    browser.assert_closed("printed", &texts).await?;
    // The name of a file that is saved or printed is the page's title.
    let title = browser.state().await?.title;
    browser.open_and_read().await?;
    assert_eq!(browser.state().await?.title, title);
    browser.quit().await
}
