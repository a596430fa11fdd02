//! Promises 2 and 5: what the browser has written down, after a visit and its end, does not tell.

use std::path::Path;
use std::time::Duration;

use tests::Result;
use tests::browser::{Browser, Options};
use tests::server::Server;

/// Eight digits, so that they do not come up among a profile's times and numbers by chance.
const LONG_CODE: &str = "80471362";

/// Texts of the inside, and the code, plain and as the display groups it.
const TELLING: &[&str] = &[
    LONG_CODE,
    "80,471,362",
    "80 471 362",
    "80\u{202f}471\u{202f}362",
    "Human Trafficking",
    "Safe Connect",
    "888-373-7888",
    "8883737888",
    "What this cannot hide",
    "Trata de Personas",
];

/// Files below `folder` that hold `text`, as UTF-8 or UTF-16, which is how Chromium writes.
fn files_with(folder: &Path, text: &str) -> Vec<String> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(bytes) = std::fs::read(&path) {
                let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|part| part == needle);
                if holds(text.as_bytes()) || holds(&wide) {
                    found.push(path.display().to_string());
                }
            }
        }
    }
    found
}

#[tokio::test]
async fn a_profile_holds_nothing_of_a_visit_but_the_front() -> Result<()> {
    let server = Server::start_with(LONG_CODE)?;
    let options = Options::fresh()?;
    let browser = Browser::start(&options).await?;
    browser.load(&server.url()).await?;
    browser.press(LONG_CODE).await?;
    browser.press("\u{e007}").await?;
    browser
        .wait(
            "the inside to be drawn",
            "document.querySelector('a[href^=\"tel:\"]')",
        )
        .await?;
    // Session files are written some seconds after something has changed.
    tokio::time::sleep(Duration::from_secs(4)).await;
    browser.press("\u{e00c}").await?;
    tokio::time::sleep(Duration::from_secs(4)).await;
    browser.quit().await?;

    let folder = options.profile.path();
    let address = format!("127.0.0.1:{}", server.port());
    assert!(
        !files_with(folder, &address).is_empty(),
        "the search finds what must be there"
    );
    assert!(
        !files_with(folder, "Unit Converter").is_empty(),
        "and the title in the history"
    );
    for text in TELLING {
        assert_eq!(files_with(folder, text), Vec::<String>::new(), "{text:?}");
    }
    Ok(())
}
