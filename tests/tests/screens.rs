//! Takes the pictures of `docs/screens`; run by `cargo xtask screens`.

use std::path::PathBuf;

use serde_json::json;
use tests::Result;
use tests::browser::{Browser, SCREEN};
use tests::server::Server;

async fn scheme(browser: &Browser, name: &str) -> Result<()> {
    let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": name }] });
    browser
        .devtools("Emulation.setEmulatedMedia", features)
        .await?;
    let metrics =
        json!({ "width": SCREEN.0, "height": SCREEN.1, "deviceScaleFactor": 2, "mobile": true });
    browser
        .devtools("Emulation.setDeviceMetricsOverride", metrics)
        .await?;
    Ok(())
}

/// Clicks what the inside shows as `text`, in whole or at its beginning.
async fn choose(browser: &Browser, texts: &[&str]) -> Result<()> {
    let script = "
        const room = document.getElementById('x').closest('body > *');
        const all = [...room.querySelectorAll('button, a:not([href^=tel]):not([href^=sms])')];
        const one = arguments[0].map((t) => all.find((e) => e.id !== 'x' && e.textContent.includes(t))).find(Boolean);
        if (!one) return all.map((e) => e.textContent);
        one.click();
        return true;";
    let answer = browser.js_with(script, vec![json!(texts)]).await?;
    anyhow::ensure!(answer == json!(true), "none of {texts:?} among {answer}");
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    Ok(())
}

#[tokio::test]
#[ignore = "writes into the folder that SIDEDOOR_SCREENS names"]
async fn take() -> Result<()> {
    let folder = PathBuf::from(std::env::var("SIDEDOOR_SCREENS")?);
    let server = Server::start()?;
    for light in ["light", "dark"] {
        for (front, keys) in [
            ("calculator", "12+30\u{e007}200+10%"),
            ("timer", "530\u{e007}"),
        ] {
            let server = Server::start_front(front)?;
            let browser = Browser::fresh().await?;
            scheme(&browser, light).await?;
            browser.load(&server.url()).await?;
            browser.press(keys).await?;
            let file = folder.join(format!("{front}-{light}.png"));
            browser.screenshot(&file).await?;
            browser.quit().await?;
        }
        let picture = |name: &str| folder.join(format!("{name}-{light}.png"));
        let browser = Browser::fresh().await?;
        scheme(&browser, light).await?;
        browser.load(&server.url()).await?;
        browser.press("12.5").await?;
        browser.screenshot(&picture("front")).await?;
        browser.press("\u{e007}").await?;
        browser.open_and_read().await?;
        browser.screenshot(&picture("home")).await?;
        choose(
            &browser,
            &["Limits", "cannot hide", "can not hide", "What this"],
        )
        .await?;
        browser.screenshot(&picture("limits")).await?;
        browser.press("\u{e00c}").await?;
        browser.open_and_read().await?;
        choose(&browser, &["All services", "Everything", "Find", "More"]).await?;
        browser.screenshot(&picture("list")).await?;
        choose(
            &browser,
            &["Trafficking", "Safe Connect", "SafeConnect", "211", "2-1-1"],
        )
        .await?;
        browser.screenshot(&picture("listing")).await?;
        browser.press("\u{e00c}").await?;
        browser.open_and_read().await?;
        choose(&browser, &["Español"]).await?;
        browser.screenshot(&picture("home-es")).await?;
        browser.quit().await?;
    }
    Ok(())
}
