//! Finds the browser that the tests drive, or installs it, or says how to.

use std::path::Path;
use std::process::Command;

use crate::error::Error;
use crate::paths::which;
use crate::process::{output, run};

const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "chrome"];
const MAC_BROWSERS: &[&str] = &[
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const DRIVER: &str = "chromedriver";
/// An X server without a screen and a hand on its keyboard, for real key events.
const REAL_KEYS: [&str; 2] = ["Xvfb", "xdotool"];

/// How a system installs Chromium and its driver.
const INSTALLERS: &[(&str, &str)] = &[
    (
        "apt-get",
        "apt-get install -y chromium chromium-driver xvfb xdotool",
    ),
    (
        "dnf",
        "dnf install -y chromium chromedriver xorg-x11-server-Xvfb xdotool",
    ),
    (
        "pacman",
        "pacman -S --needed chromium xorg-server-xvfb xdotool",
    ),
    ("brew", "brew install --cask chromium chromedriver"),
    (
        "winget",
        "winget install Google.Chrome Chromium.ChromeDriver",
    ),
];

/// What was found.
#[derive(Debug)]
pub(crate) struct Browser {
    /// Path of Chromium or Chrome.
    pub(crate) program: String,
    /// Path of chromedriver.
    pub(crate) driver: String,
    /// Whether Xvfb and xdotool are there.
    pub(crate) real_keys: bool,
}

/// Finds the browser and its driver; as root on Debian or Ubuntu installs them when missing.
pub(crate) fn find_or_install() -> Result<Browser, Error> {
    let lacks_keys = cfg!(target_os = "linux") && !has_real_keys();
    if let Some(browser) = find()
        && !(lacks_keys && may_install())
    {
        return Ok(browser);
    }
    if may_install() {
        apt(&["update"])?;
        apt(&[
            "install",
            "-y",
            "chromium",
            "chromium-driver",
            "xvfb",
            "xdotool",
        ])?;
    }
    find().ok_or_else(|| {
        Error::Failed(format!(
            "the tests need Chromium and chromedriver, which are not on PATH; run: {}",
            advice(|program| which(program).is_some())
        ))
    })
}

fn find() -> Option<Browser> {
    let on_path = BROWSERS.iter().filter_map(|name| which(name));
    let on_mac = MAC_BROWSERS
        .iter()
        .map(Into::into)
        .filter(|file: &std::path::PathBuf| file.is_file());
    Some(Browser {
        program: on_path.chain(on_mac).next()?.to_string_lossy().into_owned(),
        driver: which(DRIVER)?.to_string_lossy().into_owned(),
        real_keys: has_real_keys(),
    })
}

/// Runs apt-get, which asks nothing.
pub(crate) fn apt(arguments: &[&str]) -> Result<(), Error> {
    let mut command = Command::new("apt-get");
    command
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive");
    run(&format!("apt-get {}", arguments.join(" ")), &mut command)
}

/// Whether Xvfb and xdotool are there.
pub(crate) fn has_real_keys() -> bool {
    REAL_KEYS.iter().all(|name| which(name).is_some())
}

/// Only Debian and Ubuntu have the packages under these names; Ubuntu's own are snaps, which
/// install all the same.
pub(crate) fn may_install() -> bool {
    Path::new("/etc/debian_version").exists()
        && which("apt-get").is_some()
        && output("id", &["-u"]).is_some_and(|id| id.trim() == "0")
}

/// The command for the first installer that `has` knows; with `sudo` where that is usual.
fn advice(has: impl Fn(&str) -> bool) -> String {
    match INSTALLERS.iter().find(|(installer, _)| has(installer)) {
        Some((installer @ ("brew" | "winget"), command)) => {
            debug_assert!(command.starts_with(installer));
            (*command).to_owned()
        }
        Some((_, command)) => format!("sudo {command}"),
        None => "your system's way to install Chromium and its chromedriver".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advice_is_a_command_for_the_system_at_hand() {
        assert!(advice(|name| name == "apt-get").starts_with("sudo apt-get install -y chromium"));
        assert!(advice(|name| name == "pacman").starts_with("sudo pacman"));
        assert!(advice(|name| name == "brew").starts_with("brew install"));
        assert!(advice(|_| false).contains("Chromium"));
    }
}
