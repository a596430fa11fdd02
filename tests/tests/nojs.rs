//! Where scripts are refused the front is a page of common conversions, and nothing more.

use tests::Result;
use tests::browser::{Browser, Options};
use tests::server::Server;
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
