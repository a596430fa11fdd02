//! Promise 1 by fingers: a tap with two of them leaves, one that is held does no more than leave, and hurried ones neither.

use std::time::Duration;

use serde_json::{Value, json};
use tests::Result;
use tests::browser::Browser;
use tests::server::Server;

async fn send(browser: &Browser, what: &str, points: Value) -> Result<()> {
    let event = json!({ "type": what, "touchPoints": points });
    browser.devtools("Input.dispatchTouchEvent", event).await?;
    Ok(())
}

fn point(id: u8, x: f64, y: f64) -> Value {
    json!({ "id": id, "x": x, "y": y })
}

async fn pause(milliseconds: u64) {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
}

/// The middle of the exit control, in CSS pixels.
async fn control(browser: &Browser) -> Result<(f64, f64)> {
    let script = "const r = document.getElementById('x').getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2];";
    let place = browser.js(script).await?;
    Ok((
        place[0].as_f64().unwrap_or_default(),
        place[1].as_f64().unwrap_or_default(),
    ))
}

#[tokio::test]
async fn two_at_once_leave() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    let before = browser.state().await?;
    let texts = browser.open_and_read().await?;

    // One finger that scrolls is no way out.
    send(&browser, "touchStart", json!([point(1, 200.0, 600.0)])).await?;
    send(&browser, "touchMove", json!([point(1, 200.0, 500.0)])).await?;
    send(&browser, "touchEnd", json!([])).await?;
    assert!(browser.is_open().await?);

    let both = json!([point(1, 120.0, 500.0), point(2, 280.0, 500.0)]);
    send(&browser, "touchStart", both).await?;
    send(&browser, "touchEnd", json!([])).await?;
    browser.assert_closed("two fingers", &texts).await?;
    pause(600).await;
    assert_eq!(
        browser.state().await?,
        before,
        "the fingers pressed something beneath"
    );
    browser.quit().await
}

#[tokio::test]
async fn a_held_finger_and_hurried_ones_press_nothing_beneath() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    let before = browser.state().await?;
    for (held, taps) in [(1500, 0), (30, 4)] {
        let texts = browser.open_and_read().await?;
        // A key of the front lies under the control, as it does on small and on turned phones.
        let under = "const x = document.getElementById('x'), k = document.querySelector('#f [data-k=\"5\"]').getBoundingClientRect();
            x.style.position = 'fixed'; x.style.zIndex = '9'; x.style.left = k.x + 'px'; x.style.top = k.y + 'px';";
        browser.js(under).await?;
        let (x, y) = control(&browser).await?;
        send(&browser, "touchStart", json!([point(1, x, y)])).await?;
        browser.assert_closed("finger down", &texts).await?;
        pause(held).await;
        send(&browser, "touchEnd", json!([])).await?;
        for _ in 0..taps {
            pause(120).await;
            send(&browser, "touchStart", json!([point(1, x, y)])).await?;
            send(&browser, "touchEnd", json!([])).await?;
        }
        pause(600).await;
        assert_eq!(
            browser.state().await?,
            before,
            "held {held} ms, {taps} taps"
        );
    }
    browser.quit().await
}
