//! How long after the touch on the way out the front is painted; run by `cargo xtask bench client`.

use std::time::Duration;

use serde_json::{Value, json};
use tests::Result;
use tests::browser::Browser;
use tests::server::Server;

const ROUNDS: usize = 15;
/// What a person on a phone six times slower may wait, milliseconds.
const SLOW_BUDGET: f64 = 50.0;

/// Notes when the finger came down, when the next frame began and whether the room was gone by then,
/// and when that frame had been painted: a task from within the frame runs after its painting. The
/// browser's own measure (Event Timing, in steps of 8 ms) goes on to the picture's being shown.
const WATCH: &str = "
    self.times = null;
    addEventListener('pointerdown', (event) => {
        if (!event.target.closest?.('#x')) return;
        const at = event.timeStamp, times = { handled: performance.now() - at, later: 0 };
        const frame = (now) => {
            times.begun ??= performance.now() - at;
            if (document.getElementById('x')) {
                times.later += 1;
                return requestAnimationFrame(frame);
            }
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => { times.painted = performance.now() - at; self.times = times; };
            port2.postMessage(0);
        };
        requestAnimationFrame(frame);
    }, true);
    self.shown = [];
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
            if (entry.name === 'pointerdown') shown.push(entry.duration);
        }
    }).observe({ type: 'event', durationThreshold: 16 });";

/// Milliseconds of each round.
#[derive(Default)]
struct Times {
    painted: Vec<f64>,
    shown: Vec<f64>,
    /// Frames that began with the room still there.
    later: u64,
}

async fn measure(browser: &Browser, rate: u32) -> Result<Times> {
    let mut times = Times::default();
    let throttle = async |rate: u32| {
        browser
            .devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))
            .await
    };
    for _ in 0..ROUNDS {
        browser.open_and_read().await?;
        browser.js("self.times = null; shown.length = 0;").await?;
        throttle(rate).await?;
        // What drawing left to do is done before a person reaches for the way out.
        tokio::time::sleep(Duration::from_millis(500)).await;
        browser.touch("#x").await?;
        browser.wait("the front's frame", "self.times").await?;
        let measured = browser.js("return times;").await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        // No entry means less than the 16 ms from which the browser writes one.
        let shown = browser.js("return Math.max(16, ...shown);").await?;
        throttle(1).await?;
        times.painted.push(number(&measured["painted"])?);
        times.shown.push(number(&shown)?);
        times.later += measured["later"].as_u64().unwrap_or_default();
    }
    times.painted.sort_by(f64::total_cmp);
    times.shown.sort_by(f64::total_cmp);
    Ok(times)
}

fn number(value: &Value) -> Result<f64> {
    value
        .as_f64()
        .ok_or_else(|| anyhow::anyhow!("{value} is no time"))
}

fn line(times: &[f64]) -> String {
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    let worst = times.last().copied().unwrap_or_default();
    format!("{median:>9.1}  ms, worst {worst:.1}")
}

fn verdict(kept: bool) -> &'static str {
    if kept { "kept" } else { "NOT kept" }
}

#[tokio::test]
#[ignore = "prints times; run by `cargo xtask bench client`"]
async fn print() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    browser.js(WATCH).await?;
    for (rate, name) in [(1, ""), (6, ", six times slower")] {
        let times = measure(&browser, rate).await?;
        println!("{}  touch to painted front{name}", line(&times.painted));
        println!("{}  to shown, in steps of 8{name}", line(&times.shown));
        if rate == 1 {
            println!(
                "           at most one frame: {}; frames that still showed the inside: {}",
                verdict(times.later == 0),
                times.later
            );
        } else {
            let worst = times.painted.last().copied().unwrap_or(f64::MAX);
            let within = times.painted.iter().filter(|time| **time <= SLOW_BUDGET);
            println!(
                "           at most {SLOW_BUDGET} ms: {}; {} of {ROUNDS} were within",
                verdict(worst <= SLOW_BUDGET),
                within.count()
            );
        }
    }
    browser.quit().await
}
