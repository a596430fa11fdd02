//! Chromium with a profile of its own, driven through chromedriver.

use std::env;
use std::io::{Read, Write};
use std::mem::ManuallyDrop;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context;
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::ChromeCapabilities;
use thirtyfour::prelude::*;

use crate::Result;
use crate::process::{Running, free_port, wait_for};

/// A phone's screen in CSS pixels.
pub const SCREEN: (u32, u32) = (390, 844);

/// How long a page may take to get somewhere, on a slow machine.
const PATIENCE: Duration = Duration::from_secs(30);

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
}

impl Options {
    /// A fresh profile, headless, scripts on, English.
    pub fn fresh() -> Result<Self> {
        Ok(Self {
            profile: Arc::new(tempfile::tempdir()?),
            display: None,
            javascript: true,
            language: "en-US",
        })
    }
}

/// A running browser.
#[derive(Debug)]
pub struct Browser {
    // Left alone when dropped: its own way to end the session waits for the very thread it blocks.
    driver: ManuallyDrop<WebDriver>,
    port: u16,
    _chromedriver: Running,
    _profile: Arc<TempDir>,
}

impl Browser {
    /// Starts a headless one with a fresh profile.
    pub async fn fresh() -> Result<Self> {
        Self::start(&Options::fresh()?).await
    }

    /// Starts one.
    pub async fn start(options: &Options) -> Result<Self> {
        let port = free_port()?;
        let mut command = Command::new(program("SIDEDOOR_CHROMEDRIVER", &["chromedriver"])?);
        command
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if let Some(display) = &options.display {
            command.env("DISPLAY", display);
        }
        let chromedriver = Running::start(&mut command)?;
        wait_for("chromedriver", PATIENCE, || {
            TcpStream::connect(("127.0.0.1", port)).is_ok()
        })?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities(options)?)
            .await
            .context("starting Chromium")?;
        Ok(Self {
            driver: ManuallyDrop::new(driver),
            port,
            _chromedriver: chromedriver,
            _profile: Arc::clone(&options.profile),
        })
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

    /// Runs a script's body and gives what it returns.
    pub async fn js(&self, script: &str) -> Result<Value> {
        self.js_with(script, Vec::new()).await
    }

    /// Like [`Self::js`]; the script finds `arguments`.
    pub async fn js_with(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let result = self
            .driver
            .execute(script, arguments)
            .await
            .with_context(|| format!("running {script}"))?;
        Ok(result.json().clone())
    }

    /// Runs an async function's body and gives what its promise resolves to.
    pub async fn js_async(&self, script: &str) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ {script} }})().then(done, (e) => done('failed: ' + e));"
        );
        let value = self
            .driver
            .execute_async(&script, Vec::new())
            .await?
            .json()
            .clone();
        if let Some(reason) = value.as_str().filter(|text| text.starts_with("failed: ")) {
            anyhow::bail!("{reason} in {script}");
        }
        Ok(value)
    }

    /// Text that a script returns; empty for anything else.
    pub async fn text(&self, script: &str) -> Result<String> {
        Ok(self
            .js(script)
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Waits until `condition`, a JavaScript expression, holds. A page that is just being loaded
    /// answers nothing, which counts as not yet.
    pub async fn wait(&self, what: &str, condition: &str) -> Result<()> {
        let start = Instant::now();
        let script = format!("return !!({condition});");
        loop {
            let answer = self.js(&script).await;
            if matches!(answer, Ok(Value::Bool(true))) {
                return Ok(());
            }
            anyhow::ensure!(
                start.elapsed() < PATIENCE,
                "waited {PATIENCE:?} for {what}: {condition} is {answer:?}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Sends a command of the Chrome DevTools protocol.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
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

    /// One touch of a finger on the middle of the element that `selector` finds.
    pub async fn touch(&self, selector: &str) -> Result<()> {
        let (x, y) = self.middle(selector).await?;
        let point = json!([{ "x": x, "y": y }]);
        self.devtools(
            "Input.dispatchTouchEvent",
            json!({ "type": "touchStart", "touchPoints": point }),
        )
        .await?;
        self.devtools(
            "Input.dispatchTouchEvent",
            json!({ "type": "touchEnd", "touchPoints": [] }),
        )
        .await?;
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
        if let Ok(mut chromedriver) = TcpStream::connect(("127.0.0.1", self.port)) {
            let _ = chromedriver.set_read_timeout(Some(PATIENCE));
            let _ = chromedriver.write_all(request.as_bytes());
            // It answers when the browser is gone.
            let _ = chromedriver.read(&mut [0; 64]);
        }
    }
}

fn capabilities(options: &Options) -> Result<ChromeCapabilities> {
    let mut chrome = DesiredCapabilities::chrome();
    let names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    let binary = program("SIDEDOOR_CHROMIUM", &names)?;
    chrome.set_binary(&binary.to_string_lossy())?;
    let profile = options.profile.path().display();
    for argument in [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--touch-events=enabled",
        &format!("--window-size={},{}", SCREEN.0, SCREEN.1),
        &format!("--lang={}", options.language),
        &format!("--user-data-dir={profile}"),
    ] {
        chrome.add_arg(argument)?;
    }
    let mut preferences = json!({ "intl.accept_languages": options.language });
    if options.display.is_none() {
        chrome.add_arg("--headless=new")?;
        let metrics =
            json!({ "width": SCREEN.0, "height": SCREEN.1, "pixelRatio": 2.0, "touch": true });
        chrome.add_experimental_option("mobileEmulation", json!({ "deviceMetrics": metrics }))?;
    }
    if !options.javascript {
        preferences["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    chrome.add_experimental_option("prefs", preferences)?;
    Ok(chrome)
}

/// The program that `variable` names, or the first of `names` on PATH.
fn program(variable: &str, names: &[&str]) -> Result<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        return Ok(path.into());
    }
    let path = env::var_os("PATH").unwrap_or_default();
    names
        .iter()
        .flat_map(|name| env::split_paths(&path).map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
        .with_context(|| format!("{} is not on PATH; run `cargo xtask setup test`", names[0]))
}
