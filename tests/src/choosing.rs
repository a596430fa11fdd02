//! Choosing codes inside, as a person does it, in English.

use std::time::Duration;

use serde_json::Value;
use thirtyfour::prelude::*;

use crate::Result;
use crate::browser::Browser;
use crate::front::OPEN;

/// Beginnings of the buttons' texts.
pub const OFFER: &str = "Choose a code";
/// The row on the first screen.
pub const SETTINGS: &str = "Codes and settings";
/// The row in the settings.
pub const OWN: &str = "Your own code";
/// The row for a code that calls.
pub const CALLS: &str = "A code that calls";

/// What the page notes of links that are followed.
const NOTE_LINKS: &str = "window.followed = [];
    HTMLAnchorElement.prototype.click = function () { window.followed.push(this.getAttribute('href')); };";

impl Browser {
    /// Types digits and Enter on a hardware keyboard.
    pub async fn commit(&self, digits: &str) -> Result<()> {
        self.press(digits).await?;
        self.press(Key::Enter.value().to_string()).await
    }

    /// Whether digits typed on the front open within three seconds; the display is cleared if not.
    pub async fn opens_with(&self, digits: &str) -> Result<bool> {
        self.commit(digits).await?;
        for _ in 0..30 {
            if self.is_open().await? {
                return Ok(true);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        self.clear_display().await?;
        Ok(false)
    }

    /// Clears the display, by the key that does it on every front.
    pub async fn clear_display(&self) -> Result<()> {
        self.press(Key::Delete.value().to_string()).await
    }

    /// The page as it stands, but for the figures on it.
    pub async fn face(&self) -> Result<String> {
        self.text(
            "const page = document.documentElement.cloneNode(true);
             for (const figures of page.querySelectorAll('output')) figures.textContent = '';
             return page.outerHTML;",
        )
        .await
    }

    /// Leaves by the control, and waits until touches reach the front again.
    pub async fn leave(&self) -> Result<()> {
        self.js("document.getElementById('x').click();").await?;
        tokio::time::sleep(Duration::from_millis(500)).await;
        anyhow::ensure!(!self.is_open().await?, "the control did not leave");
        Ok(())
    }

    /// Presses a button by the beginning of its text.
    pub async fn choose_row(&self, text: &str) -> Result<()> {
        let script = format!(
            "const of = [...document.querySelectorAll('#v button')];
             const button = of.find((b) => b.textContent.trim().startsWith({text:?}));
             if (!button) return document.body.innerText;
             button.click();
             return null;"
        );
        let missing = self.js(&script).await?;
        anyhow::ensure!(missing == Value::Null, "no {text:?} on: {missing}");
        tokio::time::sleep(Duration::from_millis(100)).await;
        Ok(())
    }

    /// On the first screen: chooses `digits` as a code, by the rows that lead there; returns what was said.
    pub async fn choose_code(&self, rows: &[&str], digits: &str) -> Result<String> {
        for row in rows {
            self.choose_row(row).await?;
        }
        self.commit(digits).await?;
        self.commit(digits).await?;
        self.said().await
    }

    /// What the status of the screen says, once it says something.
    pub async fn said(&self) -> Result<String> {
        let status = "[...document.querySelectorAll('#v main [role=status]')].map((e) => e.innerText.trim()).join(' ')";
        self.wait(
            "the answer",
            &format!("{status} && !{status}.startsWith('One moment')"),
        )
        .await?;
        self.text(&format!("return {status};")).await
    }

    /// From now on links are noted in place of being followed.
    pub async fn note_links(&self) -> Result<()> {
        self.js(NOTE_LINKS).await?;
        Ok(())
    }

    /// The links noted.
    pub async fn noted(&self) -> Result<Vec<String>> {
        Ok(serde_json::from_value(
            self.js("return window.followed;").await?,
        )?)
    }

    /// Every path in the caches, sorted.
    pub async fn cached(&self) -> Result<Vec<String>> {
        let paths = self
            .js_async(
                "const paths = [];
                 for (const name of await caches.keys())
                   for (const request of await (await caches.open(name)).keys())
                     paths.push(new URL(request.url).pathname);
                 return paths.sort();",
            )
            .await?;
        Ok(serde_json::from_value(paths)?)
    }

    /// Waits until the inside is open.
    pub async fn opened(&self) -> Result<()> {
        self.wait("the inside to open", OPEN).await?;
        self.wait("the first screen", "document.querySelector('#v main h1')")
            .await
    }

    /// Every line the console wrote since it was asked first, and every error of the page.
    pub async fn complaints(&self) -> Result<Value> {
        self
            .js("if (!window.complaints) {
                     window.complaints = [];
                     for (const name of ['log', 'info', 'warn', 'error', 'debug'])
                       console[name] = (...words) => window.complaints.push(words.join(' '));
                     addEventListener('error', (e) => window.complaints.push(e.message));
                     addEventListener('unhandledrejection', (e) => window.complaints.push(String(e.reason)));
                 }
                 return window.complaints;")
            .await
    }
}
