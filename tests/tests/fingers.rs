//! Promise 1 by fingers: a tap with two of them leaves, one that is held does no more than leave, and hurried ones neither.

use std::time::{Duration, Instant};

use tests::Result;
use tests::browser::Browser;
use tests::engine::{Engine, skip_in};
use tests::hand::Fingers;
use tests::server::Server;

async fn pause(milliseconds: u64) {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
}

/// WebKitGTK's driver has no touch to give.
fn no_fingers() -> Result<bool> {
    skip_in(
        &[Engine::WebKit],
        "the driver knows a mouse, and no fingers",
    )
}

#[tokio::test]
async fn two_at_once_leave() -> Result<()> {
    if no_fingers()? {
        return Ok(());
    }
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    let before = browser.state().await?;
    let texts = browser.open_and_read().await?;

    // One finger that scrolls is no way out.
    browser.fingers(Fingers::Down, &[(200.0, 600.0)]).await?;
    browser.fingers(Fingers::Move, &[(200.0, 500.0)]).await?;
    browser.fingers(Fingers::Up, &[(200.0, 500.0)]).await?;
    assert!(browser.is_open().await?);

    let both = [(120.0, 500.0), (280.0, 500.0)];
    browser.fingers(Fingers::Down, &both).await?;
    browser.fingers(Fingers::Up, &both).await?;
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
    if no_fingers()? {
        return Ok(());
    }
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    for (held, taps) in [(1500, 0), (30, 4)] {
        for attempt in 1.. {
            let before = browser.state().await?;
            let texts = browser.open_and_read().await?;
            // A key of the front lies under the control, as it does on small and on turned phones.
            let under = "const x = document.getElementById('x'), k = document.querySelector('#f [data-k=\"5\"]').getBoundingClientRect();
                x.style.position = 'fixed'; x.style.zIndex = '9'; x.style.left = k.x + 'px'; x.style.top = k.y + 'px';";
            browser.js(under).await?;
            let place = [browser.middle("#x").await?];
            browser.fingers(Fingers::Down, &place).await?;
            browser.assert_closed("finger down", &texts).await?;
            pause(held).await;
            let hurried = hurry(&browser, place, taps).await?;
            pause(600).await;
            if !hurried && attempt < 4 {
                continue;
            }
            assert_eq!(
                browser.state().await?,
                before,
                "held {held} ms, {taps} taps"
            );
            break;
        }
    }
    browser.quit().await
}

/// Takes the finger away and taps with it so many times. Says whether the taps came as hurried as they were meant: on a
/// machine that stands still for a moment they are ordinary ones.
async fn hurry(browser: &Browser, place: [(f64, f64); 1], taps: u32) -> Result<bool> {
    let mut hurried = true;
    let mut last = Instant::now();
    browser.fingers(Fingers::Up, &place).await?;
    for _ in 0..taps {
        pause(120).await;
        browser.fingers(Fingers::Down, &place).await?;
        hurried &= last.elapsed() < Duration::from_millis(350);
        last = Instant::now();
        browser.fingers(Fingers::Up, &place).await?;
    }
    Ok(hurried)
}
