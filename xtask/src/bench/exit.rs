//! Has a real browser measure how long leaving takes, where there is one.

use crate::build::cargo;
use crate::error::Error;
use crate::paths::{Paths, which};
use crate::process::run;
use crate::tools;

/// What the tests look for on PATH.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
const DRIVER: &str = "chromedriver";

/// Prints the times and whether they keep their budgets. A time over budget is no failure: it says as much of the
/// machine as of the app.
pub(super) fn print(paths: &Paths) -> Result<(), Error> {
    if !has_browser() {
        println!("skipped: the time that leaving takes: no Chromium and chromedriver here");
        return Ok(());
    }
    let mut command = cargo(paths)?;
    command
        .args([
            "test",
            "--quiet",
            "--package",
            "tests",
            "--test",
            "exit_time",
        ])
        .args(["--", "--ignored", "--nocapture"])
        .env("SIDEDOOR_BIN", paths.binary("sidedoor"));
    match tools::peer(paths) {
        Ok(folder) => {
            command.env("SIDEDOOR_PEER", folder);
        }
        Err(error) => println!("skipped: govuk-frontend's exit-this-page beside it: {error}"),
    }
    run(
        "leave 15 times, then 15 times six times slower",
        &mut command,
    )
}

/// Whether there is a browser to measure in.
pub(super) fn has_browser() -> bool {
    let named = |variable: &str| std::env::var_os(variable).is_some();
    let browser = named("SIDEDOOR_CHROMIUM") || BROWSERS.iter().any(|name| which(name).is_some());
    browser && (named("SIDEDOOR_CHROMEDRIVER") || which(DRIVER).is_some())
}
