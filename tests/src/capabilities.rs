//! How each engine is started: its driver's command line, and what a session asks for.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::Context;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::Result;
use crate::browser::{Options, SCREEN};
use crate::engine::Engine;
use crate::process::free_port;

/// Where WebKitGTK's packages put the browser that its driver drives; beside no other program.
const MINIBROWSERS: &[&str] = &[
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1",
    "/usr/lib/webkit2gtk-4.1",
    "/usr/libexec/webkit2gtk-4.1",
];

/// The driver's command line, to listen on `port`.
pub(crate) fn driver(engine: Engine, port: u16, options: &Options) -> Result<Command> {
    let mut command = match engine {
        Engine::Chromium => {
            let mut command = Command::new(program("SIDEDOOR_CHROMEDRIVER", &["chromedriver"])?);
            command.arg(format!("--port={port}"));
            command
        }
        Engine::Firefox => {
            let mut command = Command::new(program("SIDEDOOR_GECKODRIVER", &["geckodriver"])?);
            command.arg(format!("--port={port}"));
            // Its default is one port for all.
            command.arg(format!("--websocket-port={}", free_port()?));
            command
        }
        Engine::WebKit => {
            let mut command = Command::new(program("SIDEDOOR_WEBKITDRIVER", &["WebKitWebDriver"])?);
            command.arg(format!("--port={port}"));
            for folder in ["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
                command.env(folder, options.profile.path());
            }
            command.env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1");
            // Of the system's languages, English if it does not have this one.
            command.env(
                "LANG",
                format!("{}.UTF-8", options.language.replace('-', "_")),
            );
            command
        }
    };
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    Ok(command)
}

/// What a new session asks for.
pub(crate) fn capabilities(engine: Engine, options: &Options) -> Result<Capabilities> {
    match engine {
        Engine::Chromium => chromium(options),
        Engine::Firefox => firefox(options),
        Engine::WebKit => webkit(options),
    }
}

fn chromium(options: &Options) -> Result<Capabilities> {
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
        let metrics = json!({ "width": options.screen.0, "height": options.screen.1, "pixelRatio": options.density, "touch": true });
        chrome.add_experimental_option("mobileEmulation", json!({ "deviceMetrics": metrics }))?;
    }
    if !options.javascript {
        preferences["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    if options.letters != 16 {
        preferences["webkit.webprefs.default_font_size"] = json!(options.letters);
    }
    if !options.storage {
        preferences["profile.default_content_setting_values.cookies"] = json!(2);
    }
    if options.restore {
        chrome.add_arg("--restore-last-session")?;
    }
    chrome.add_experimental_option("prefs", preferences)?;
    chrome.set_browser_log_level(thirtyfour::LoggingPrefsLogLevel::All)?;
    Ok(chrome.into())
}

fn firefox(options: &Options) -> Result<Capabilities> {
    let binary = program("SIDEDOOR_FIREFOX", &["firefox-esr", "firefox"])?;
    let mut arguments = vec![
        "-profile".to_owned(),
        options.profile.path().display().to_string(),
        // Its windows are never narrower than 500 pixels.
        format!("--width={}", SCREEN.0),
        format!("--height={}", SCREEN.1),
    ];
    if options.display.is_none() {
        arguments.push("-headless".to_owned());
    }
    Ok(asked(
        "moz:firefoxOptions",
        json!({
            "binary": binary,
            "args": arguments,
            "prefs": {
                "intl.accept_languages": options.language,
                "javascript.enabled": options.javascript,
                "dom.w3c_touch_events.enabled": 1,
                // 5: strangers' storage kept apart, its own default; 2: nobody's.
                "network.cookie.cookieBehavior": if options.storage { 5 } else { 2 },
            },
        }),
    ))
}

fn webkit(options: &Options) -> Result<Capabilities> {
    let folders = MINIBROWSERS.iter().map(PathBuf::from);
    let binary = env::var_os("SIDEDOOR_MINIBROWSER")
        .map(PathBuf::from)
        .or_else(|| {
            folders
                .map(|folder| folder.join("MiniBrowser"))
                .find(|file| file.is_file())
        })
        .context("WebKitGTK's MiniBrowser is missing; run `cargo xtask setup engines`")?;
    Ok(asked(
        "webkitgtk:browserOptions",
        json!({
            "binary": binary,
            "args": ["--automation", format!("--enable-javascript={}", options.javascript)],
        }),
    ))
}

fn asked(name: &str, options: Value) -> Capabilities {
    serde_json::Map::from_iter([(name.to_owned(), options)]).into()
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
        .with_context(|| {
            format!(
                "{} is not on PATH; run `cargo xtask setup engines`",
                names[0]
            )
        })
}
