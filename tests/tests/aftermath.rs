//! What the page still holds after leaving: read aloud, searched, printed, and held in memory.

use std::time::Duration;

use serde_json::{Value, json};
use tests::Result;
use tests::browser::Browser;
use tests::server::Server;
use tests::words;

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
async fn the_way_out_is_named_for_who_hears_it() -> Result<()> {
    let server = Server::start()?;
    let browser = front(&server).await?;
    browser.open_and_read().await?;
    browser.devtools("Accessibility.enable", json!({})).await?;
    let tree = browser
        .devtools("Accessibility.getFullAXTree", json!({}))
        .await?;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let heard = |role: &str| {
        let of = |node: &&Value| node["ignored"] != json!(true) && node["role"]["value"] == role;
        nodes.iter().filter(of).cloned().collect::<Vec<_>>()
    };
    let dialogs = heard("dialog");
    let buttons = heard("button");
    assert_eq!(dialogs.len(), 1);
    assert_eq!(
        dialogs[0]["name"]["value"],
        json!(browser.state().await?.title),
        "the name tells nothing"
    );
    let first = buttons.first().cloned().unwrap_or_default();
    let word = browser
        .text("return document.getElementById('x').textContent;")
        .await?;
    assert!(
        !word.is_empty() && first["name"]["value"] == json!(word),
        "{first}"
    );
    assert!(
        first["properties"].to_string().contains("\"Escape\""),
        "its key is said: {first}"
    );
    assert!(
        buttons.iter().all(|button| button["name"]["value"] != "7"),
        "the keys beneath are not heard"
    );
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
