//! How long after the touch on the way out the front is painted, and beside it the same of npm's
//! `govuk-frontend`; run by `cargo xtask bench client`.

use std::path::PathBuf;
use std::time::Duration;

use serde_json::{Value, json};
use tests::Result;
use tests::browser::Browser;
use tests::peer::{self, Peer};
use tests::server::Server;

const ROUNDS: usize = 15;
/// How many times slower the slow phone is.
const SLOW: u32 = 6;
/// What a person on it may wait, milliseconds.
const SLOW_BUDGET: f64 = 50.0;
/// The folder of the npm package to measure beside; without it ours alone is measured.
const PACKAGE: &str = "SIDEDOOR_PEER";

/// From the event on `control` that leaves, by its own time: when the next frame began and whether
/// `left` held by then, and when that frame had been painted: a task from within the frame runs
/// after its painting. Kept for the tab, since one of the two goes to another page.
fn watch(event: &str, control: &str, left: &str) -> String {
    format!(
        "addEventListener('{event}', (event) => {{
            if (!event.target.closest?.('{control}')) return;
            const at = event.timeStamp;
            let later = 0;
            const frame = () => {{
                if (!({left})) {{
                    later += 1;
                    return requestAnimationFrame(frame);
                }}
                const {{ port1, port2 }} = new MessageChannel();
                port1.onmessage = () => sessionStorage.setItem('times', JSON.stringify([performance.now() - at, later]));
                port2.postMessage(0);
            }};
            requestAnimationFrame(frame);
        }}, true);"
    )
}

/// What the browser itself says (Event Timing, in steps of 8 ms), which goes on to the picture's
/// being shown.
const SHOWN: &str = "
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
    /// Frames that began with the page still there.
    later: u64,
}

/// A browser and the control in it that leaves.
struct Side {
    browser: Browser,
    control: &'static str,
}

impl Side {
    async fn begin(control: &'static str) -> Result<Self> {
        let browser = Browser::fresh().await?;
        Ok(Self { browser, control })
    }

    async fn ours(server: &Server) -> Result<Self> {
        let side = Self::begin("#x").await?;
        side.browser.load(&server.url()).await?;
        let watch = watch("pointerdown", "#x", "!document.getElementById('x')");
        side.browser.js(&format!("{watch} {SHOWN}")).await?;
        Ok(side)
    }

    async fn theirs() -> Result<Self> {
        let side = Self::begin(peer::CONTROL).await?;
        // Theirs waits for the finger's going up, which is counted from here, not from its coming down.
        let cover = format!("document.querySelector('{}')", peer::COVER);
        side.browser
            .run_first(&watch("click", peer::CONTROL, &cover))
            .await?;
        Ok(side)
    }

    /// One touch on a phone `rate` times slower.
    async fn round(&self, rate: u32, times: &mut Times) -> Result<()> {
        let browser = &self.browser;
        browser
            .js("sessionStorage.clear(); self.shown?.splice(0);")
            .await?;
        self.throttle(rate).await?;
        // What drawing left to do is done before a person reaches for the way out.
        tokio::time::sleep(Duration::from_millis(500)).await;
        browser.touch(self.control).await?;
        browser
            .wait("the frame", "sessionStorage.getItem('times')")
            .await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        self.throttle(1).await?;
        let measured = browser
            .js("return [...JSON.parse(sessionStorage.getItem('times')), Math.max(16, ...(self.shown ?? []))];")
            .await?;
        times.painted.push(number(&measured[0])?);
        times.later += measured[1].as_u64().unwrap_or_default();
        // No entry means less than the 16 ms from which the browser writes one.
        times.shown.push(number(&measured[2])?);
        Ok(())
    }

    async fn throttle(&self, rate: u32) -> Result<()> {
        let rate = json!({ "rate": rate });
        self.browser
            .devtools("Emulation.setCPUThrottlingRate", rate)
            .await?;
        Ok(())
    }

    async fn network(&self, is_there: bool) -> Result<()> {
        let how = json!({ "offline": !is_there, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.browser
            .devtools("Network.emulateNetworkConditions", how)
            .await?;
        Ok(())
    }

    /// What is on the screen.
    async fn screen(&self, text: &str) -> Result<String> {
        tokio::time::sleep(Duration::from_millis(1500)).await;
        let address = self.browser.text("return location.href;").await?;
        let lines = self.browser.lines().await?;
        let title = self.browser.text("return document.title;").await?;
        Ok(if lines.iter().any(|line| line.contains(text)) {
            "the page that was left".to_owned()
        } else if address.starts_with("chrome-error:") {
            "the browser's error page".to_owned()
        } else {
            format!("\u{201c}{title}\u{201d}")
        })
    }
}

fn number(value: &Value) -> Result<f64> {
    value
        .as_f64()
        .ok_or_else(|| anyhow::anyhow!("{value} is no time"))
}

/// Median and worst.
fn line(times: &[f64]) -> String {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    let worst = times.last().copied().unwrap_or_default();
    format!("{median:.1} ms, worst {worst:.1}")
}

fn verdict(kept: bool) -> &'static str {
    if kept { "kept" } else { "NOT kept" }
}

fn print(rate: u32, ours: &Times, theirs: Option<&Times>) {
    let name = if rate == 1 {
        "as it is"
    } else {
        "six times slower"
    };
    let beside = theirs.map_or(String::new(), |times| {
        format!(" / theirs {}", line(&times.painted))
    });
    println!("  {name}: ours {}{beside}", line(&ours.painted));
    println!("    ours to shown, in steps of 8: {}", line(&ours.shown));
    if rate == 1 {
        println!(
            "    at most one frame: {}; frames that still showed the inside: {}",
            verdict(ours.later == 0),
            ours.later
        );
    } else {
        let within = ours.painted.iter().filter(|time| **time <= SLOW_BUDGET);
        let within = within.count();
        println!(
            "    at most {SLOW_BUDGET} ms: {}; {within} of {ROUNDS} were within",
            verdict(within == ROUNDS)
        );
    }
}

#[tokio::test]
#[ignore = "prints times; run by `cargo xtask bench client`"]
async fn compare() -> Result<()> {
    let server = Server::start()?;
    let ours = Side::ours(&server).await?;
    let texts = ours.browser.open_and_read().await?;
    let text = texts.first().cloned().unwrap_or_default();
    ours.browser.press("\u{e00c}").await?;
    let package = std::env::var_os(PACKAGE).map(PathBuf::from);
    let theirs = match &package {
        Some(package) => Some((Side::theirs().await?, Peer::start(package, &texts)?)),
        None => None,
    };
    println!("  from the touch that leaves to the painted cover, median of {ROUNDS}");
    for rate in [1, SLOW] {
        let (mut our, mut their) = (Times::default(), Times::default());
        // In turns, so that both meet the same machine.
        for _ in 0..ROUNDS {
            ours.browser.open_and_read().await?;
            ours.round(rate, &mut our).await?;
            if let Some((side, peer)) = &theirs {
                side.browser.driver().goto(peer.url()).await?;
                side.round(rate, &mut their).await?;
            }
        }
        print(rate, &our, theirs.is_some().then_some(&their));
    }

    ours.browser.open_and_read().await?;
    let mut sides = vec![("ours", &ours)];
    if let Some((side, peer)) = &theirs {
        side.browser.driver().goto(peer.url()).await?;
        sides.push(("theirs", side));
    }
    for (name, side) in sides {
        let before = side.screen(&text).await?;
        anyhow::ensure!(before == "the page that was left", "{name}: {before}");
        side.network(false).await?;
        side.browser.touch(side.control).await?;
        let left = side.screen(&text).await?;
        side.network(true).await?;
        println!("  {name}, left without a network: {left}");
        back(name, side, &text).await?;
    }
    if let Some((side, peer)) = &theirs {
        side.browser.driver().goto(peer.url()).await?;
        side.browser.touch(side.control).await?;
        println!("  theirs, left: {}", side.screen(&text).await?);
        back("theirs", side, &text).await?;
        theirs.expect("it is there").0.browser.quit().await?;
    }
    ours.browser.quit().await
}

async fn back(name: &str, side: &Side, text: &str) -> Result<()> {
    side.browser.driver().back().await?;
    println!("  {name}, then Back: {}", side.screen(text).await?);
    Ok(())
}
