//! A screen that nobody sees, and a hand on its keyboard.
//!
//! WebDriver's Back visits history entries that a person's Back skips, so what Back and Forward
//! really do is tried with key events of the window system.

use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context;

use crate::Result;
use crate::process::{Running, wait_for};

/// A running Xvfb.
#[derive(Debug)]
pub struct Display {
    name: String,
    _xvfb: Running,
}

impl Display {
    /// Starts one on the first free display; none where Xvfb or xdotool is not installed.
    pub fn start() -> Result<Option<Self>> {
        if !has("Xvfb", "-version") || !has("xdotool", "version") {
            return Ok(None);
        }
        // Tests that start at once must not take the same one: the keys of one would reach the other.
        static TURN: Mutex<()> = Mutex::new(());
        let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        for number in 90..200 {
            let socket = format!("/tmp/.X11-unix/X{number}");
            let lock = format!("/tmp/.X{number}-lock");
            if std::fs::exists(&socket)? || std::fs::exists(&lock)? {
                continue;
            }
            let name = format!(":{number}");
            let xvfb = Running::start(
                Command::new("Xvfb")
                    .args([
                        name.as_str(),
                        "-screen",
                        "0",
                        "800x1000x24",
                        "-nolisten",
                        "tcp",
                    ])
                    .stdin(Stdio::null())
                    .stdout(Stdio::null())
                    .stderr(Stdio::null()),
            )?
            .tidy();
            wait_for("Xvfb", Duration::from_secs(10), || {
                std::fs::exists(&socket).unwrap_or(false)
            })?;
            return Ok(Some(Self { name, _xvfb: xvfb }));
        }
        anyhow::bail!("no free display between :90 and :199")
    }

    /// Its name, such as `:90`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Presses keys, by the names X gives them, such as `Escape`, `alt+Left`, `7`.
    pub fn keys(&self, keys: &[&str]) -> Result<()> {
        self.xdotool(&[&["key", "--clearmodifiers", "--delay", "60"], keys].concat())
    }

    /// Moves the pointer to a place on the screen and clicks.
    pub fn click(&self, x: u32, y: u32) -> Result<()> {
        let (x, y) = (x.to_string(), y.to_string());
        self.xdotool(&["mousemove", &x, &y, "click", "1"])
    }

    fn xdotool(&self, arguments: &[&str]) -> Result<()> {
        let status = Command::new("xdotool")
            .args(arguments)
            .env("DISPLAY", &self.name)
            .status()
            .context("starting xdotool")?;
        anyhow::ensure!(status.success(), "xdotool {arguments:?}: {status}");
        Ok(())
    }
}

fn has(program: &str, argument: &str) -> bool {
    Command::new(program)
        .arg(argument)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok()
}
