//! What a person's hand does to the browser, and what a screen reader says, in every engine.

use std::time::Duration;

use anyhow::Context;
use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::prelude::*;

use crate::Result;
use crate::browser::Browser;
use crate::engine::Engine;

/// What another tab shows.
const ELSEWHERE: &str = "data:text/html,<title>earlier</title><p>earlier";

/// A question of the WebDriver standard that has no helper elsewhere: a GET of `0`.
#[derive(Debug)]
struct Ask(String);

impl ExtensionCommand for Ask {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> Method {
        Method::GET
    }

    fn endpoint(&self) -> std::sync::Arc<str> {
        self.0.as_str().into()
    }
}

/// What fingers do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fingers {
    /// They come down.
    Down,
    /// They move, and stay down.
    Move,
    /// They go up, all of them.
    Up,
}

impl Browser {
    /// One touch of a finger on the middle of the element that `selector` finds. WebKitGTK takes
    /// the finger of its driver for a mouse.
    pub async fn touch(&self, selector: &str) -> Result<()> {
        let (x, y) = self.middle(selector).await?;
        self.fingers(Fingers::Down, &[(x, y)]).await?;
        self.fingers(Fingers::Up, &[(x, y)]).await
    }

    /// Puts fingers on these places, in CSS pixels of the viewport, moves them there, or takes all
    /// of them away; a finger keeps its index.
    pub async fn fingers(&self, what: Fingers, places: &[(f64, f64)]) -> Result<()> {
        if self.engine() == Engine::Chromium {
            let points = places.iter().enumerate();
            let points: Vec<_> = points
                .map(|(id, (x, y))| json!({ "id": id, "x": x, "y": y }))
                .collect();
            let touch = match what {
                Fingers::Down => json!({ "type": "touchStart", "touchPoints": points }),
                Fingers::Move => json!({ "type": "touchMove", "touchPoints": points }),
                Fingers::Up => json!({ "type": "touchEnd", "touchPoints": [] }),
            };
            self.devtools("Input.dispatchTouchEvent", touch).await?;
            return Ok(());
        }
        let finger = |(id, (x, y)): (usize, &(f64, f64))| {
            let go =
                json!({ "type": "pointerMove", "x": x.round(), "y": y.round(), "duration": 0 });
            let actions = match what {
                Fingers::Down => json!([go, { "type": "pointerDown", "button": 0 }]),
                Fingers::Move => json!([go]),
                Fingers::Up => json!([{ "type": "pointerUp", "button": 0 }]),
            };
            json!({
                "type": "pointer",
                "id": format!("finger {id}"),
                "parameters": { "pointerType": "touch" },
                "actions": actions,
            })
        };
        let all: Vec<_> = places.iter().enumerate().map(finger).collect();
        let act = Command::PerformActions(json!(all).into());
        self.driver().cmd(act).await?;
        Ok(())
    }

    /// Middle of an element in CSS pixels of the viewport.
    pub async fn middle(&self, selector: &str) -> Result<(f64, f64)> {
        let script = "const r = document.querySelector(arguments[0]).getBoundingClientRect();
            return [r.x + r.width / 2, r.y + r.height / 2];";
        let value = self.js_with(script, vec![json!(selector)]).await?;
        let at = |index: usize| value[index].as_f64().context("an element without a place");
        Ok((at(0)?, at(1)?))
    }

    /// Loads the page again as a person does. Firefox's driver knows only the forced way, which
    /// passes the service worker by.
    pub async fn reload(&self) -> Result<()> {
        if self.engine() != Engine::Firefox {
            return Ok(self.driver().refresh().await?);
        }
        self.js("window.before = true; location.reload();").await?;
        self.wait(
            "the page anew",
            "!window.before && document.readyState === 'complete'",
        )
        .await
    }

    /// Has the page hidden, and comes back to it.
    pub async fn look_away(&self) -> Result<()> {
        self.look_away_for(Duration::from_millis(300)).await
    }

    /// Has the page hidden for so long, and comes back to it: by another tab, or where the driver's tabs stay in the
    /// background, by putting the window away.
    pub async fn look_away_for(&self, time: Duration) -> Result<()> {
        let driver = self.driver();
        if self.engine() == Engine::WebKit {
            let size = driver.get_window_rect().await?;
            driver.minimize_window().await?;
            tokio::time::sleep(time).await;
            let (width, height) = (u32::try_from(size.width)?, u32::try_from(size.height)?);
            driver.set_window_rect(0, 0, width, height).await?;
            return Ok(());
        }
        let own = driver.window().await?;
        let other = driver.new_tab().await?;
        driver.switch_to_window(other).await?;
        driver.goto(ELSEWHERE).await?;
        tokio::time::sleep(time).await;
        driver.close_window().await?;
        driver.switch_to_window(own).await?;
        Ok(())
    }

    /// What a screen reader has to say of the page: the names of everything, and in Chromium
    /// descriptions and values too.
    pub async fn spoken(&self) -> Result<Vec<String>> {
        if self.engine() == Engine::Chromium {
            self.devtools("Accessibility.enable", json!({})).await?;
            let tree = self
                .devtools("Accessibility.getFullAXTree", json!({}))
                .await?;
            return Ok(in_tree(&tree));
        }
        // The driver of WebKit fails at what no screen reader meets.
        let met = self
            .js("return [...document.querySelectorAll('body *')].map((e) => e.checkVisibility());")
            .await?;
        let all = self.driver().find_all(By::Css("body *")).await?;
        let mut spoken = Vec::new();
        for (index, element) in all.iter().enumerate() {
            if met[index] != json!(true) {
                continue;
            }
            let path = format!("/element/{}/computedlabel", element.element_id());
            let ask = Command::ExtensionCommand(Box::new(Ask(path)));
            let name: String = self.driver().cmd(ask).await?.value()?;
            spoken.extend(Some(name).filter(|name| !name.is_empty()));
        }
        Ok(spoken)
    }
}

/// Names, descriptions and values in Chromium's accessibility tree.
fn in_tree(tree: &Value) -> Vec<String> {
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    nodes
        .iter()
        .flat_map(|node| {
            ["name", "description", "value"]
                .map(|field| node[field]["value"].as_str().unwrap_or("").to_owned())
        })
        .filter(|text| !text.is_empty())
        .collect()
}
