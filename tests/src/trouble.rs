//! What goes wrong on a phone: storage that is full or wiped, an update that comes, and what the console then says.

use std::time::Duration;

use anyhow::Context;
use serde_json::{Value, json};

use crate::Result;
use crate::browser::Browser;
use crate::engine::Engine;
use crate::words;

/// JavaScript that is true when the tool takes keys.
pub const STANDS: &str = "!document.documentElement.classList.contains('n')
    && document.querySelector('#f button') && !document.querySelector('[inert]')";

impl Browser {
    /// From now on the site at `url` may keep no more than so many bytes. Chromium alone.
    pub async fn quota(&self, url: &str, bytes: u64) -> Result<()> {
        let limit = json!({ "origin": url, "quotaSize": bytes });
        self.devtools("Storage.overrideQuotaForOrigin", limit)
            .await?;
        Ok(())
    }

    /// Throws away what is kept for the site at `url`: `cache_storage`, `service_workers`, `local_storage` or `all`, as the
    /// browser's own settings do. Chromium alone.
    pub async fn wipe(&self, url: &str, what: &str) -> Result<()> {
        let types = json!({ "origin": url, "storageTypes": what });
        self.devtools("Storage.clearDataForOrigin", types).await?;
        Ok(())
    }

    /// The faults that the browser's console shows since the last call; lines of its own about requests that failed do not
    /// count. Chromium alone.
    pub async fn faults(&self) -> Result<Vec<String>> {
        let entries = self.driver().browser_log().await?;
        let lines = entries
            .iter()
            .map(|entry| format!("{:?} {}", entry.level, entry.message));
        Ok(lines
            .filter(|line| !line.contains("Failed to load resource"))
            .collect())
    }

    /// Uses the front as a tool; fails where it does not answer.
    pub async fn use_the_tool(&self) -> Result<()> {
        self.wait("the tool", STANDS).await?;
        self.press("\u{e017}47").await?;
        self.wait(
            "the tool to answer",
            "/47/.test(document.querySelector('output').textContent)",
        )
        .await?;
        self.press("\u{e017}").await
    }

    /// Opens, leaves, and is the front again, also when the page was out of sight.
    pub async fn opens_and_leaves(&self, when: &str) -> Result<()> {
        let texts = self.open_and_read().await;
        let texts = texts.with_context(|| when.to_owned())?;
        self.press("\u{e00c}").await?;
        self.assert_closed(when, &texts).await?;
        self.use_the_tool().await?;
        self.look_away().await?;
        self.settle().await?;
        self.assert_closed(when, &texts).await?;
        self.use_the_tool().await
    }

    /// Fails where anything on the page tells, or the console, which in Chromium can be read, shows a fault.
    pub async fn is_calm(&self, when: &str) -> Result<()> {
        let page = self.lines().await?.join("\n");
        let telling = words::scan(page.as_bytes());
        anyhow::ensure!(telling.is_empty(), "{when}: {telling:?}");
        if self.engine() == Engine::Chromium {
            let faults = self.faults().await?;
            anyhow::ensure!(faults.is_empty(), "{when}: {faults:?}");
        }
        Ok(())
    }

    /// Loads the front where nothing can be kept, and gives the worker that cannot come the time to fail.
    pub async fn load_unkept(&self, url: &str) -> Result<()> {
        self.driver().goto(url).await?;
        self.wait("the tool", STANDS).await?;
        tokio::time::sleep(Duration::from_millis(2500)).await;
        Ok(())
    }

    /// Has the browser look for a new version of the site now, rather than when a day is over.
    pub async fn look_for_update(&self) -> Result<()> {
        self.devtools("Network.clearBrowserCache", json!({}))
            .await?;
        self.js_async(
            "const registration = await navigator.serviceWorker.getRegistration();
             await registration.update().catch(() => 0);",
        )
        .await?;
        Ok(())
    }

    /// The versions of the app that are kept.
    pub async fn versions(&self) -> Result<Vec<String>> {
        let mut names = self.caches().await?;
        names.retain(|name| name.starts_with("v-"));
        Ok(names)
    }

    /// Names of the caches that the site keeps.
    pub async fn caches(&self) -> Result<Vec<String>> {
        let names = self.js_async("return await caches.keys();").await?;
        Ok(serde_json::from_value(names)?)
    }

    /// Where the worker stands that is on its way: `installing`, `installed` (it waits), or nothing.
    pub async fn next_worker(&self) -> Result<String> {
        let state = self
            .js_async(
                "const registration = await navigator.serviceWorker.getRegistration();
                 const next = registration && (registration.installing || registration.waiting);
                 return next ? next.state : '';",
            )
            .await?;
        Ok(state.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until `done` says yes of what `ask` gives.
    pub async fn until<T: std::fmt::Debug>(
        &self,
        what: &str,
        ask: impl AsyncFn(&Self) -> Result<T>,
        done: impl Fn(&T) -> bool,
    ) -> Result<T> {
        let start = std::time::Instant::now();
        loop {
            let answer = ask(self).await;
            if let Ok(value) = &answer
                && done(value)
            {
                return answer;
            }
            anyhow::ensure!(
                start.elapsed() < crate::browser::PATIENCE,
                "waited for {what}: {answer:?}"
            );
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}

/// A clock that is wrong by `self.shift` milliseconds: `Date` in all its uses. To be run first.
pub fn wrong_clock(shift: i64) -> String {
    format!(
        "{{
             const Own = Date;
             self.shift = {};
             self.Date = class extends Own {{
                 constructor(...all) {{ all.length ? super(...all) : super(Own.now() + self.shift); }}
                 static now() {{ return Own.now() + self.shift; }}
             }};
         }}",
        Value::from(shift)
    )
}
