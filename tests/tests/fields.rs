//! Form data: no front has a field, so no browser keeps what was typed, or offers it again.

use serde_json::json;
use tests::Result;
use tests::browser::Browser;
use tests::server::{CODE, FRONTS, Server};

/// What a browser keeps for a form, and offers again.
const FIELDS: &str = "return document.querySelectorAll(
    'input, textarea, form, [contenteditable], a[download], audio, video').length;";

#[tokio::test]
async fn no_front_has_a_field() -> Result<()> {
    for front in FRONTS {
        let server = Server::start_front(front)?;
        let browser = Browser::fresh().await?;
        browser.load(&server.url()).await?;
        // At first, with a tool in use, and with a code on its display.
        for keys in ["", "530\u{e007}", CODE] {
            browser.press(keys).await?;
            assert_eq!(browser.js(FIELDS).await?, json!(0), "{front}");
        }
        // Whatever its own keys show.
        let press = "document.querySelectorAll('#f button')[arguments[0]]?.click();";
        for index in 0..40 {
            browser.js_with(press, vec![json!(index)]).await?;
            assert_eq!(browser.js(FIELDS).await?, json!(0), "{front}, key {index}");
        }
        browser.quit().await?;
    }
    Ok(())
}
