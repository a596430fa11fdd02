//! `test`: every check in order, what was skipped, and how long each took.

use std::env;
use std::process::Command;
use std::time::Instant;

use crate::bench;
use crate::browser::{self, Browser};
use crate::build::{self, cargo};
use crate::error::Error;
use crate::paths::Paths;
use crate::process::run;
use crate::tools::{self, PHONE_TARGET};

/// How much `test` runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Rust and Chromium.
    Usual,
    /// Other browser engines as well.
    Engines,
    /// Everything there is.
    All,
}

impl Scope {
    /// Reads the word after `test`.
    pub(crate) fn parse(words: &[String]) -> Result<Self, Error> {
        match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            [] => Ok(Self::Usual),
            ["engines"] => Ok(Self::Engines),
            ["all"] => Ok(Self::All),
            _ => Err(Error::Usage(format!(
                "test: `{}` is not understood; write `test`, `test engines` or `test all`",
                words.join(" ")
            ))),
        }
    }

    /// What this scope promises and no check keeps yet.
    fn missing(self) -> &'static [&'static str] {
        match self {
            Self::Usual => &[],
            Self::Engines => &["Firefox and WebKit: not yet"],
            Self::All => &[
                "Firefox and WebKit: not yet",
                "peers, attacks and fuzzing: not yet",
            ],
        }
    }
}

/// The step that later ones need.
const BUILD: &str = "build";

/// One check, ready to run.
type Step<'a> = &'a dyn Fn() -> Result<(), Error>;

/// Runs every check, also when an earlier one failed, and sums up in the last line.
pub(crate) fn test(paths: &Paths, scope: Scope) -> Result<(), Error> {
    let mut skipped: Vec<String> = scope.missing().iter().map(ToString::to_string).collect();
    tools::for_building(paths)?;
    tools::cargo_deny(paths)?;
    let browser = browser::find_or_install()?;
    if !browser.real_keys {
        skipped.push("Back and Forward by real key events: no Xvfb and xdotool here".to_owned());
    }
    let steps: [(&str, Step<'_>); 8] = [
        ("format", &|| check_format(paths)),
        ("clippy", &|| clippy(paths)),
        ("phone", &|| phone(paths)),
        ("rust", &|| rust_tests(paths)),
        (BUILD, &|| build::build(paths)),
        ("chromium", &|| browser_tests(paths, &browser)),
        ("licences", &|| licences(paths)),
        ("bytes", &|| bench::client(paths)),
    ];
    let (mut passed, mut failed) = (Vec::new(), Vec::new());
    for (number, (name, step)) in steps.iter().enumerate() {
        let start = Instant::now();
        match step() {
            Ok(()) => passed.push(format!("{name} {} s", start.elapsed().as_secs())),
            Err(error) => {
                println!("error: {error}");
                failed.push(*name);
            }
        }
        // What comes after the build tries what was built.
        if failed.contains(&BUILD) {
            skipped.extend(
                steps[number + 1..]
                    .iter()
                    .map(|(name, _)| format!("{name}: the build failed")),
            );
            break;
        }
    }
    for line in &skipped {
        println!("skipped: {line}");
    }
    println!("passed: {}", list(&passed));
    if !failed.is_empty() {
        return Err(Error::Failed(format!("failed: {}", list(&failed))));
    }
    skips_allowed(&skipped, env::var("CI").is_ok_and(|value| value == "true"))
}

fn list(words: &[impl AsRef<str>]) -> String {
    if words.is_empty() {
        return "nothing".to_owned();
    }
    words
        .iter()
        .map(AsRef::as_ref)
        .collect::<Vec<_>>()
        .join(", ")
}

fn skips_allowed(skipped: &[String], ci: bool) -> Result<(), Error> {
    if ci && !skipped.is_empty() {
        return Err(Error::Failed(format!(
            "CI=true allows no skipped check, and {} skipped",
            if skipped.len() == 1 {
                "one was".to_owned()
            } else {
                format!("{} were", skipped.len())
            }
        )));
    }
    Ok(())
}

/// `cargo fmt`.
pub(crate) fn format(paths: &Paths) -> Result<(), Error> {
    run("format", cargo(paths)?.args(["fmt", "--all"]))
}

/// Format and clippy.
pub(crate) fn lint(paths: &Paths) -> Result<(), Error> {
    check_format(paths)?;
    clippy(paths)?;
    phone(paths)
}

fn check_format(paths: &Paths) -> Result<(), Error> {
    run(
        "check the format",
        cargo(paths)?.args(["fmt", "--all", "--check"]),
    )
}

fn clippy(paths: &Paths) -> Result<(), Error> {
    run(
        "clippy",
        cargo(paths)?.args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]),
    )
}

fn phone(paths: &Paths) -> Result<(), Error> {
    run(
        "clippy for phones",
        cargo(paths)?
            .args([
                "clippy",
                "--package",
                "client",
                "--features",
                "csr",
                "--target",
                PHONE_TARGET,
            ])
            .args(["--", "-D", "warnings"]),
    )
}

fn rust_tests(paths: &Paths) -> Result<(), Error> {
    run(
        "Rust tests",
        cargo(paths)?.args([
            "test",
            "--workspace",
            "--exclude",
            "tests",
            "--features",
            "translations/icu",
        ]),
    )
}

fn browser_tests(paths: &Paths, browser: &Browser) -> Result<(), Error> {
    let mut command = cargo(paths)?;
    // One browser at a time: several at once make each other miss their moments.
    command.args([
        "test",
        "--package",
        "tests",
        "--no-fail-fast",
        "--",
        "--test-threads=1",
    ]);
    run(
        "tests in Chromium",
        with_browser(&mut command, paths, browser),
    )
}

fn with_browser<'a>(command: &'a mut Command, paths: &Paths, browser: &Browser) -> &'a mut Command {
    command
        .env("SIDEDOOR_BIN", paths.binary("sidedoor"))
        .env("SIDEDOOR_CHROMIUM", &browser.program)
        .env("SIDEDOOR_CHROMEDRIVER", &browser.driver)
}

/// Builds, then takes the pictures in `docs/screens`.
pub(crate) fn screens(paths: &Paths) -> Result<(), Error> {
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
        ])
        .env("SIDEDOOR_SCREENS", paths.root.join("docs/screens"));
    run(
        "take the pictures",
        with_browser(&mut command, paths, &browser),
    )
}

fn licences(paths: &Paths) -> Result<(), Error> {
    run(
        "licences, bans and sources of dependencies",
        cargo(paths)?.args([
            "deny",
            "check",
            "--hide-inclusion-graph",
            "licenses",
            "bans",
            "sources",
        ]),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes() {
        let parse = |line: &str| {
            Scope::parse(
                &line
                    .split_whitespace()
                    .map(str::to_owned)
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(parse("").unwrap(), Scope::Usual);
        assert_eq!(parse("engines").unwrap(), Scope::Engines);
        assert_eq!(parse("all").unwrap(), Scope::All);
        assert!(matches!(parse("engines all"), Err(Error::Usage(_))));
        assert!(Scope::All.missing().len() > Scope::Engines.missing().len());
    }

    #[test]
    fn a_skip_is_an_error_under_ci_only() {
        let skipped = vec!["something".to_owned()];
        assert!(skips_allowed(&skipped, false).is_ok());
        assert!(skips_allowed(&skipped, true).is_err());
        assert!(skips_allowed(&[], true).is_ok());
    }
}
