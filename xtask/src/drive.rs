//! Runs what is kept in real browsers: the tests, in each engine, and the pictures.

use std::process::Command;

use crate::axe;
use crate::browser::{self, Browser};
use crate::build::{self, cargo};
use crate::engines::Engine;
use crate::error::Error;
use crate::paths::Paths;
use crate::process::{output, run};

/// The tests that mean the same in every engine; the others try what Chromium alone lets a test
/// see: its profile, its memory, its processor slowed down.
pub(crate) const EVERYWHERE: &[&str] = &[
    "early",
    "exit",
    "fields",
    "fingers",
    "forbidden",
    "fronts",
    "history_real",
    "hurry",
    "identity",
    "locale",
    "nojs",
    "offline",
    "requests",
];

/// Of [`EVERYWHERE`], what CI runs each time: nothing brings the inside back, and nothing tells.
pub(crate) const IN_CI: &[&str] = &["exit", "identity"];

/// Everything in Chromium.
pub(crate) fn chromium(paths: &Paths, browser: &Browser) -> Result<(), Error> {
    let mut command = cargo(paths)?;
    command.args(["test", "--package", "tests", "--no-fail-fast"]);
    command.env("SIDEDOOR_AXE", axe::find_or_install(paths)?);
    run(
        "tests in Chromium",
        with_browser(one_at_a_time(&mut command), paths, browser),
    )
}

/// These tests in another engine.
pub(crate) fn engine(paths: &Paths, engine: &Engine, tests: &[&str]) -> Result<(), Error> {
    let mut command = cargo(paths)?;
    command.args(["test", "--package", "tests", "--no-fail-fast"]);
    for name in tests {
        command.args(["--test", name]);
    }
    command
        .env("SIDEDOOR_BIN", paths.binary("sidedoor"))
        .env("SIDEDOOR_ENGINE", engine.name.to_lowercase())
        .envs(engine.variables.clone());
    run(
        &format!("tests in {}", engine.name),
        one_at_a_time(&mut command),
    )
}

/// One browser at a time: several at once make each other miss their moments.
fn one_at_a_time(command: &mut Command) -> &mut Command {
    command.args(["--", "--test-threads=1"])
}

fn with_browser<'a>(command: &'a mut Command, paths: &Paths, browser: &Browser) -> &'a mut Command {
    command
        .env("SIDEDOOR_BIN", paths.binary("sidedoor"))
        .env("SIDEDOOR_CHROMIUM", &browser.program)
        .env("SIDEDOOR_CHROMEDRIVER", &browser.driver)
}

/// Builds, then takes the pictures in `docs/screens`, and those in `assets/fronts` for the dialog that installs a front.
pub(crate) fn screens(paths: &Paths) -> Result<(), Error> {
    letters()?;
    let browser = browser::find_or_install()?;
    build::build(paths)?;
    let mut command = cargo(paths)?;
    command
        .args([
            "test",
            "--package",
            "tests",
            "--test",
            "screens",
            "--",
            "--ignored",
            "--test-threads=1",
        ])
        .env("SIDEDOOR_SCREENS", paths.root.join("docs/screens"));
    run(
        "take the pictures",
        with_browser(&mut command, paths, &browser),
    )
}

/// Where the system can be asked: there is a font for each script of the app, or the pictures would show empty boxes.
fn letters() -> Result<(), Error> {
    for (language, package) in [("zh-cn", "fonts-noto-cjk"), ("ar", "fonts-dejavu")] {
        let fonts = output("fc-list", &[&format!(":lang={language}")]);
        if fonts.is_some_and(|fonts| fonts.trim().is_empty()) {
            let line = format!("no font for {language}; on Debian: apt-get install {package}");
            return Err(Error::because("take the pictures", line));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_test_that_is_named_is_there() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/tests");
        for name in EVERYWHERE.iter().chain(IN_CI) {
            assert!(folder.join(format!("{name}.rs")).is_file(), "{name}");
        }
        assert!(IN_CI.iter().all(|name| EVERYWHERE.contains(name)));
    }
}
