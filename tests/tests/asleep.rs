//! Promise 3 when the worker sleeps, as it does half a minute after its last task: leaving loads the page anew, and a browser
//! that wakes a worker may ask the server at the same time. A driver keeps workers awake, so this one is put to sleep.

use std::time::Duration;

use serde_json::json;
use tests::Result;
use tests::browser::Browser;
use tests::recorder::Recorder;
use tests::server::{Server, address};

async fn pause(milliseconds: u64) {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
}

#[tokio::test]
async fn leaving_asks_for_nothing() -> Result<()> {
    let server = Server::start()?;
    let recorder = Recorder::before(server.port())?;
    let browser = Browser::fresh().await?;
    browser.load(&address(recorder.port())).await?;
    pause(2000).await;
    assert!(!recorder.requests().is_empty(), "the recorder works");
    recorder.clear();

    browser.open_and_read().await?;
    browser.devtools("ServiceWorker.enable", json!({})).await?;
    browser
        .devtools("ServiceWorker.stopAllWorkers", json!({}))
        .await?;
    pause(500).await;
    browser.js("window.here = 1;").await?;
    // Another tab hides the page, which leaves and is loaded anew.
    browser.look_away().await?;
    pause(2000).await;
    browser.settle().await?;
    assert_eq!(
        browser.js("return window.here ?? null;").await?,
        json!(null),
        "it was loaded anew"
    );
    assert_eq!(recorder.requests(), Vec::<String>::new());
    browser.quit().await
}
