//! From the open door to a call and to a service, by the keyboard alone and by what a screen reader is told alone.

use serde_json::{Value, json};
use tests::Result;
use tests::browser::Browser;
use tests::server::Server;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const SPACE: &str = " ";

async fn inside(server: &Server) -> Result<Browser> {
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    browser.open_and_read().await?;
    Ok(browser)
}

/// Presses Tab until the focus is on what begins with `text`, and sees that it can be seen there.
async fn tab_to(browser: &Browser, text: &str) -> Result<()> {
    for _ in 0..260 {
        browser.press(TAB).await?;
        let at = browser
            .js("const e = document.activeElement, r = e.getBoundingClientRect();
                 const style = getComputedStyle(e);
                 return [e.textContent.trim() || e.getAttribute('aria-label') || '', r.top >= 0 && r.bottom <= innerHeight + 1,
                     style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2];")
            .await?;
        if at[0].as_str().is_some_and(|found| found.starts_with(text)) {
            assert_eq!(
                (&at[1], &at[2]),
                (&json!(true), &json!(true)),
                "{text}: seen, and marked"
            );
            return Ok(());
        }
    }
    anyhow::bail!("no way to {text:?} by Tab")
}

#[tokio::test]
async fn by_the_keyboard_alone() -> Result<()> {
    let server = Server::start()?;
    let browser = inside(&server).await?;
    tab_to(&browser, "Call 1-888").await?;
    let link = browser
        .js("return document.activeElement.getAttribute('href');")
        .await?;
    assert_eq!(link, json!("tel:+18883737888"));
    tab_to(&browser, "Find help").await?;
    browser.press(ENTER).await?;
    tab_to(&browser, "A place to stay").await?;
    browser.press(ENTER).await?;
    // Words are typed where the focus is, and the switches take a blank.
    tab_to(&browser, "Search").await?;
    browser.press("safe").await?;
    tab_to(&browser, "I can text").await?;
    browser.press(SPACE).await?;
    browser
        .wait(
            "the switch",
            "document.querySelector('#v [aria-pressed=true]')",
        )
        .await?;
    tab_to(&browser, "CT Safe Connect").await?;
    browser.press(ENTER).await?;
    tab_to(&browser, "Call 1-888-774-2900").await?;
    tab_to(&browser, "Where this comes from").await?;
    browser.press(ENTER).await?;
    browser
        .wait("the sources", "document.querySelector('#v details[open]')")
        .await?;
    // Back leads the whole way, and to the language and out.
    for _ in 0..3 {
        tab_to(&browser, "‹").await?;
        browser.press(ENTER).await?;
    }
    tab_to(&browser, "Is this right?").await?;
    browser.press(ENTER).await?;
    tab_to(&browser, "Begin").await?;
    browser.press(ENTER).await?;
    tab_to(&browser, "Skip").await?;
    browser.press(SPACE).await?;
    tab_to(&browser, "English").await?;
    browser.press(ENTER).await?;
    tab_to(&browser, "Español").await?;
    browser.press(ENTER).await?;
    browser
        .wait(
            "Spanish",
            "document.querySelector('#v .page').lang === 'es'",
        )
        .await?;
    browser.press("\u{e00c}").await?;
    browser.assert_closed("Escape", &[]).await?;
    browser.quit().await
}

/// What a screen reader is told of the first thing with this role whose name begins so: its element's number.
async fn told(browser: &Browser, role: &str, name: &str) -> Result<Value> {
    browser.devtools("Accessibility.enable", json!({})).await?;
    let tree = browser
        .devtools("Accessibility.getFullAXTree", json!({}))
        .await?;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let of_role =
        |node: &&Value| node["role"]["value"] == json!(role) && node["ignored"] != json!(true);
    let said: Vec<String> = nodes
        .iter()
        .filter(of_role)
        .map(|node| {
            node["name"]["value"]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        })
        .collect();
    let node = nodes.iter().filter(of_role).find(|node| {
        node["name"]["value"]
            .as_str()
            .is_some_and(|n| n.starts_with(name))
    });
    let node = node.ok_or_else(|| anyhow::anyhow!("no {role} {name:?} among {said:?}"))?;
    Ok(node["backendDOMNodeId"].clone())
}

/// Does to it what a screen reader does: a click that no finger made.
async fn act(browser: &Browser, role: &str, name: &str) -> Result<()> {
    let node = told(browser, role, name).await?;
    let object = browser
        .devtools("DOM.resolveNode", json!({ "backendNodeId": node }))
        .await?;
    browser
        .devtools(
            "Runtime.callFunctionOn",
            json!({
                "objectId": object["object"]["objectId"],
                "functionDeclaration": "function () { this.focus(); this.click(); }",
            }),
        )
        .await?;
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    Ok(())
}

#[tokio::test]
async fn by_what_a_screen_reader_is_told_alone() -> Result<()> {
    let server = Server::start()?;
    let browser = inside(&server).await?;
    told(&browser, "heading", "Call someone").await?;
    told(&browser, "link", "Call 1-888-373-7888").await?;
    act(&browser, "button", "Find help").await?;
    told(&browser, "heading", "What do you need?").await?;
    act(&browser, "button", "All services").await?;
    act(&browser, "searchbox", "Search").await?;
    browser.press("runaway").await?;
    told(&browser, "status", "").await?;
    act(&browser, "button", "Open now").await?;
    act(&browser, "button", "National Runaway").await?;
    told(&browser, "heading", "National Runaway").await?;
    told(&browser, "link", "Call 1-800-786-2929").await?;
    browser.to_the_start().await?;
    act(&browser, "button", "Stay safer").await?;
    act(&browser, "button", "Planning to leave").await?;
    act(&browser, "checkbox", "Medicine").await?;
    let on = browser
        .js("return document.querySelectorAll('#v [aria-checked=true]').length;")
        .await?;
    assert_eq!(on, json!(1));
    act(&browser, "button", "Close").await?;
    browser.assert_closed("the press", &[]).await?;
    browser.quit().await
}
