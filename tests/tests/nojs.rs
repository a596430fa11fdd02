//! Where scripts or wasm are refused the front is a page with a table, and nothing more.

use std::time::Duration;

use serde_json::json;
use tests::Result;
use tests::browser::{Browser, Options};
use tests::engine::{Engine, skip_in};
use tests::server::{FRONTS, Server};
use tests::words;

#[tokio::test]
async fn without_scripts_there_is_a_table() -> Result<()> {
    let server = Server::start()?;
    let mut options = Options::fresh()?;
    options.javascript = false;
    let browser = Browser::start(&options).await?;
    browser.driver().goto(server.url()).await?;
    // WebDriver's own scripts run all the same.
    let rows = browser
        .js("return [...document.querySelectorAll('table tr')].filter((r) => r.checkVisibility()).length;")
        .await?;
    assert!(rows.as_u64() >= Some(5), "{rows} rows to be seen");
    let text = browser.lines().await?.join("\n");
    assert_eq!(words::scan(text.as_bytes()), []);
    assert!(
        !text.contains("JavaScript"),
        "a page that stands on its own asks for nothing"
    );
    browser.quit().await
}

/// What a browser without wasm may look like: none at all (Lockdown Mode), or one that refuses.
const REFUSALS: [&str; 2] = [
    "delete self.WebAssembly;",
    "for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) {
         WebAssembly[name] = () => Promise.reject(new WebAssembly.CompileError('refused'));
     }",
];

#[tokio::test]
async fn without_wasm_there_is_a_table() -> Result<()> {
    for front in FRONTS {
        for refusal in REFUSALS {
            let server = Server::start_front(front)?;
            let browser = Browser::fresh().await?;
            if browser.engine() != Engine::Chromium {
                skip_in(
                    &[browser.engine()],
                    "wasm can only be taken away before the page runs",
                )?;
                return Ok(());
            }
            browser.run_first(refusal).await?;
            browser.driver().goto(server.url()).await?;
            let table = "[...document.querySelectorAll('table tr')].filter((r) => r.checkVisibility()).length >= 5";
            browser.wait("the table", table).await?;
            // Keys that do nothing are not on the page, and keys that are typed break nothing.
            browser.press("804713\u{e007}").await?;
            tokio::time::sleep(Duration::from_secs(2)).await;
            let keys = "return [...document.querySelectorAll('button, select')].filter((e) => e.checkVisibility()).length;";
            assert_eq!(browser.js(keys).await?, json!(0), "{front}");
            assert!(!browser.is_open().await?, "{front}");
            let text = browser.lines().await?.join("\n");
            assert_eq!(words::scan(text.as_bytes()), [], "{front}");
            for word in ["error", "WebAssembly", "browser"] {
                assert!(
                    !text.to_lowercase().contains(&word.to_lowercase()),
                    "{front}: {text}"
                );
            }
            let console = browser.faults().await?.join("\n");
            assert_eq!(words::scan(console.as_bytes()), [], "{front}: {console}");
            browser.quit().await?;
        }
    }
    Ok(())
}
