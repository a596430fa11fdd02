//! A browser with a profile of its own, driven through its engine's WebDriver.

use std::io::{Read, Write};
use std::mem::ManuallyDrop;
use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::prelude::*;

use crate::Result;
use crate::capabilities::{capabilities, driver};
use crate::display::Display;
use crate::engine::Engine;
use crate::process::{Running, free_port, wait_for};

/// A phone's screen in CSS pixels.
pub const SCREEN: (u32, u32) = (390, 844);

/// How long a page may take to get somewhere, on a slow machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// How the browser is to start.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where cookies, caches and history are; keep it to start the same browser again.
    pub profile: Arc<TempDir>,
    /// X display to show a window on, such as `:99`; none runs headless.
    pub display: Option<String>,
    /// Whether pages may run scripts.
    pub javascript: bool,
    /// Language that the browser asks for.
    pub language: &'static str,
    /// The screen in CSS pixels, and how many pixels of its own it has to one of those; without a window only.
    pub screen: (u32, u32),
    /// See [`Self::screen`].
    pub density: f64,
    /// Size of letters that the person has set, CSS pixels; browsers come with 16. Chromium alone.
    pub letters: u32,
    /// Whether sites may keep anything: cookies, caches, workers. Chromium and Firefox can be told not to let them.
    pub storage: bool,
    /// Whether the pages of the last time are opened again, as after a crash; Chromium alone.
    pub restore: bool,
}

impl Options {
    /// A fresh profile, headless, scripts on, English.
    pub fn fresh() -> Result<Self> {
        Ok(Self {
            profile: Arc::new(tempfile::tempdir()?),
            display: None,
            javascript: true,
            language: "en-US",
            screen: SCREEN,
            density: 2.0,
            letters: 16,
            storage: true,
            restore: false,
        })
    }
}

/// A running browser.
#[derive(Debug)]
pub struct Browser {
    // Left alone when dropped: its own way to end the session waits for the very thread it blocks.
    driver: ManuallyDrop<WebDriver>,
    engine: Engine,
    port: u16,
    // In the order in which they are to end.
    _driver: Running,
    _display: Option<Display>,
    _profile: Arc<TempDir>,
}

impl Browser {
    /// Starts a headless one with a fresh profile.
    pub async fn fresh() -> Result<Self> {
        Self::start(&Options::fresh()?).await
    }

    /// Starts one.
    pub async fn start(options: &Options) -> Result<Self> {
        let engine = Engine::chosen()?;
        let own = match (engine, &options.display) {
            (Engine::WebKit, None) => {
                Some(Display::start()?.context("Xvfb and xdotool are missing")?)
            }
            _ => None,
        };
        let port = free_port()?;
        let mut command = driver(engine, port, options)?;
        let display = own.as_ref().map(Display::name);
        if let Some(display) = display.or(options.display.as_deref()) {
            command.env("DISPLAY", display);
        }
        let program = Running::start(&mut command)?;
        wait_for("the driver", PATIENCE, || {
            TcpStream::connect(("127.0.0.1", port)).is_ok()
        })?;
        let address = format!("http://127.0.0.1:{port}");
        let driver = WebDriver::new(address, capabilities(engine, options)?)
            .await
            .with_context(|| format!("starting {}", engine.name()))?;
        let browser = Self {
            driver: ManuallyDrop::new(driver),
            engine,
            port,
            _driver: program,
            _display: own,
            _profile: Arc::clone(&options.profile),
        };
        if engine == Engine::WebKit {
            // Its window comes up without the focus that a person's has.
            let driver = browser.driver();
            driver.set_window_rect(0, 0, SCREEN.0, SCREEN.1).await?;
            driver.switch_to_window(driver.window().await?).await?;
        }
        Ok(browser)
    }

    /// Its engine.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The session, for what has no helper here.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Closes the browser as a person does, so that it writes down what it keeps.
    pub async fn quit(self) -> Result<()> {
        // An open page keeps some of its storage in memory; closing it first has it written.
        self.driver.goto("about:blank").await?;
        tokio::time::sleep(Duration::from_millis(500)).await;
        WebDriver::clone(&self.driver).quit().await?;
        Ok(())
    }

    /// Sends a command of the Chrome DevTools protocol, which Chromium alone understands.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        anyhow::ensure!(self.engine == Engine::Chromium, "{method} is not for all");
        self.driver
            .cdp()
            .send_raw(method, parameters)
            .await
            .with_context(|| method.to_owned())
    }

    /// Runs `script` in every page from now on, before the page's own.
    pub async fn run_first(&self, script: &str) -> Result<()> {
        self.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .await?;
        Ok(())
    }

    /// Writes a picture of the page.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        Ok(self.driver.screenshot(file).await?)
    }
}

impl Drop for Browser {
    /// Ends the session, and with it the browser, also when a test has failed.
    fn drop(&mut self) {
        let request = format!(
            "DELETE /session/{} HTTP/1.1\r\nHost: localhost\r\n\r\n",
            self.driver.session_id()
        );
        if let Ok(mut driver) = TcpStream::connect(("127.0.0.1", self.port)) {
            let _ = driver.set_read_timeout(Some(PATIENCE));
            let _ = driver.write_all(request.as_bytes());
            // It answers when the browser is gone.
            let _ = driver.read(&mut [0; 64]);
        }
    }
}
