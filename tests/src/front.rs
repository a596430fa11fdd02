//! What a person does at the front and sees, by the contract alone.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::Result;
use crate::browser::Browser;
use crate::server::CODE;

/// JavaScript that is true while the inside is open.
pub const OPEN: &str = "document.getElementById('x')";
/// JavaScript that is true when everything is cached.
pub const CACHED: &str =
    "document.documentElement.dataset.r === '1' && navigator.serviceWorker.controller";
/// Shorter texts than this occur by accident.
const TELLING: usize = 5;

/// What the page is, seen from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Title of the page.
    pub title: String,
    /// Address of the page.
    pub url: String,
    /// What the front's display reads.
    pub display: String,
    /// `history.state` as JSON.
    pub entry: Value,
}

impl Browser {
    /// Loads the front and waits until everything works offline.
    pub async fn load(&self, url: &str) -> Result<()> {
        self.driver().goto(url).await?;
        self.wait("everything to be cached", CACHED).await
    }

    /// Presses keys of a hardware keyboard, one by one, wherever the focus is.
    pub async fn press(&self, keys: impl AsRef<str>) -> Result<()> {
        for key in keys.as_ref().chars() {
            self.driver()
                .action_chain()
                .send_keys(key.to_string())
                .perform()
                .await?;
        }
        Ok(())
    }

    /// Clicks the button whose accessible name is `name`.
    pub async fn click(&self, name: &str) -> Result<()> {
        self.button(name).await?.click().await?;
        Ok(())
    }

    /// The visible button or link whose accessible name is `name`.
    pub async fn button(&self, name: &str) -> Result<WebElement> {
        for element in self
            .driver()
            .find_all(By::Css("button, a, [role=button]"))
            .await?
        {
            let label = element.attr("aria-label").await?;
            let text = match label {
                Some(label) => label,
                None => element.prop("textContent").await?.unwrap_or_default(),
            };
            if text.trim() == name && element.is_displayed().await? {
                return Ok(element);
            }
        }
        anyhow::bail!("no button called {name:?}")
    }

    /// Types the code on a hardware keyboard, Enter last, and waits for the inside.
    pub async fn open(&self) -> Result<()> {
        self.press(CODE).await?;
        self.press(Key::Enter.value().to_string()).await?;
        self.wait("the inside to open", OPEN).await
    }

    /// Whether the inside is open.
    pub async fn is_open(&self) -> Result<bool> {
        Ok(self.js(&format!("return !!({OPEN});")).await? == json!(true))
    }

    /// Title, address, display and history entry.
    pub async fn state(&self) -> Result<State> {
        let value = self
            .js("return [document.title, location.href, document.querySelector('output')?.textContent ?? '', history.state];")
            .await?;
        let text = |index: usize| value[index].as_str().unwrap_or_default().to_owned();
        Ok(State {
            title: text(0),
            url: text(1),
            display: text(2),
            entry: value[3].clone(),
        })
    }

    /// Lines of text on the page.
    pub async fn lines(&self) -> Result<Vec<String>> {
        let text = self.text("return document.body.innerText;").await?;
        Ok(text
            .lines()
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect())
    }

    /// Opens the inside, and gives the texts that only it shows.
    pub async fn open_and_read(&self) -> Result<Vec<String>> {
        let front = self
            .text("return document.documentElement.outerHTML;")
            .await?;
        self.open().await?;
        // The inside draws after the control stands.
        self.wait(
            "the inside to be drawn",
            "document.querySelector('a[href^=\"tel:\"]')",
        )
        .await?;
        let mut own = self.lines().await?;
        own.retain(|line| line.len() >= TELLING && !front.contains(line.as_str()));
        anyhow::ensure!(own.len() > 3, "the inside shows next to nothing: {own:?}");
        Ok(own)
    }

    /// Fails when anything of the inside is in the page: its control, or any of `texts`.
    pub async fn assert_closed(&self, when: &str, texts: &[String]) -> Result<()> {
        anyhow::ensure!(!self.is_open().await?, "{when}: the inside is open");
        let page = self
            .text("return document.documentElement.outerHTML;")
            .await?;
        for text in texts {
            anyhow::ensure!(
                !page.contains(text.as_str()),
                "{when}: the page holds {text:?}"
            );
        }
        Ok(())
    }

    /// Waits until the page is at rest after leaving: a reload while hidden may be under way.
    pub async fn settle(&self) -> Result<()> {
        tokio::time::sleep(Duration::from_millis(400)).await;
        self.wait(
            "the front",
            "document.readyState === 'complete' && document.querySelector('output')",
        )
        .await
    }
}
