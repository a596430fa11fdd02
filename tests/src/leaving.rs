//! Has a page left by touch, and measures when the frame that shows it was painted.

use std::time::Duration;

use serde_json::{Value, json};

use crate::Result;
use crate::browser::Browser;
use crate::peer;
use crate::server::Server;

/// The page that was left is on the screen.
pub const STILL_THERE: &str = "the page that was left";

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
#[derive(Debug, Default)]
pub struct Times {
    /// From the event that leaves to the painted frame.
    pub painted: Vec<f64>,
    /// From the finger's coming down to the picture's being shown, in steps of 8, at least 16.
    pub shown: Vec<f64>,
    /// Frames that began with the page still there.
    pub later: u64,
}

/// A browser and the control in it that leaves.
#[derive(Debug)]
pub struct Side {
    /// The browser.
    pub browser: Browser,
    control: &'static str,
}

impl Side {
    async fn begin(control: &'static str) -> Result<Self> {
        let browser = Browser::fresh().await?;
        Ok(Self { browser, control })
    }

    /// The front with everything at hand.
    pub async fn ours(server: &Server) -> Result<Self> {
        let side = Self::begin("#x").await?;
        side.browser.load(&server.url()).await?;
        let watch = watch("pointerdown", "#x", "!document.getElementById('x')");
        side.browser.js(&format!("{watch} {SHOWN}")).await?;
        Ok(side)
    }

    /// For the pages of a [`peer::Peer`].
    pub async fn theirs() -> Result<Self> {
        let side = Self::begin(peer::CONTROL).await?;
        // Theirs waits for the finger's going up, which is counted from here, not from its coming down.
        let cover = format!("document.querySelector('{}')", peer::COVER);
        side.browser
            .run_first(&watch("click", peer::CONTROL, &cover))
            .await?;
        Ok(side)
    }

    /// One touch on a phone `rate` times slower.
    pub async fn round(&self, rate: u32, times: &mut Times) -> Result<()> {
        let browser = &self.browser;
        browser
            .js("sessionStorage.clear(); self.shown?.splice(0);")
            .await?;
        self.throttle(rate).await?;
        // What drawing left to do is done before a person reaches for the way out.
        tokio::time::sleep(Duration::from_millis(500)).await;
        self.leave().await?;
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

    /// Touches the control.
    pub async fn leave(&self) -> Result<()> {
        self.browser.touch(self.control).await
    }

    async fn throttle(&self, rate: u32) -> Result<()> {
        let rate = json!({ "rate": rate });
        self.browser
            .devtools("Emulation.setCPUThrottlingRate", rate)
            .await?;
        Ok(())
    }

    /// Takes the network away, or gives it back.
    pub async fn network(&self, is_there: bool) -> Result<()> {
        let how = json!({ "offline": !is_there, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.browser
            .devtools("Network.emulateNetworkConditions", how)
            .await?;
        Ok(())
    }

    /// What is on the screen, some time later; `text` is of the page that is to be left.
    pub async fn screen(&self, text: &str) -> Result<String> {
        tokio::time::sleep(Duration::from_millis(1500)).await;
        let address = self.browser.text("return location.href;").await?;
        let lines = self.browser.lines().await?;
        let title = self.browser.text("return document.title;").await?;
        Ok(if lines.iter().any(|line| line.contains(text)) {
            STILL_THERE.to_owned()
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
