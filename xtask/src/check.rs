//! `test`: every check in order, what was skipped, and how long each took.

use std::env;
use std::time::Instant;

use crate::attacks;
use crate::bench;
use crate::browser;
use crate::build::{self, cargo};
use crate::drive;
use crate::engines::{self, Engine, Missing};
use crate::error::Error;
use crate::lint;
use crate::paths::Paths;
use crate::process::run;
use crate::tools;

/// How much `test` runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Rust and Chromium; under `CI=true` the main promises in the other engines, too.
    Usual,
    /// Other browser engines as well.
    Engines,
    /// Only the attacks with other people's tools.
    Attacks,
    /// Everything there is.
    All,
}

impl Scope {
    /// Reads the word after `test`.
    pub(crate) fn parse(words: &[String]) -> Result<Self, Error> {
        match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            [] => Ok(Self::Usual),
            ["engines"] => Ok(Self::Engines),
            ["attacks"] => Ok(Self::Attacks),
            ["all"] => Ok(Self::All),
            _ => Err(Error::Usage(format!(
                "test: `{}` is not understood; write `test`, `test engines`, `test attacks` or `test all`",
                words.join(" ")
            ))),
        }
    }

    /// What is run in the engines beside Chromium.
    fn elsewhere(self, ci: bool) -> &'static [&'static str] {
        match self {
            Self::Usual if ci => drive::IN_CI,
            Self::Usual | Self::Attacks => &[],
            Self::Engines | Self::All => drive::EVERYWHERE,
        }
    }

    /// What this scope promises and no check keeps yet.
    fn missing(self) -> &'static [&'static str] {
        match self {
            Self::Usual | Self::Engines | Self::Attacks => &[],
            Self::All => &[
                "peers: run `cargo xtask bench server` by hand",
                "fuzzing: run by hand, as fuzz/README.md says",
            ],
        }
    }
}

/// The step that later ones need.
const BUILD: &str = "build";

/// One check, ready to run.
type Step<'a> = &'a dyn Fn() -> Result<(), Error>;

/// Builds, and tries what was built with the tools of others.
fn only_attacks(paths: &Paths) -> Result<(), Error> {
    let missing = attacks::missing(paths);
    if !missing.is_empty() {
        return Err(Error::Failed(missing.join("; ")));
    }
    tools::for_building(paths)?;
    build::build(paths)?;
    attacks::run(paths)
}

/// Runs every check, also when an earlier one failed, and sums up in the last line.
pub(crate) fn test(paths: &Paths, scope: Scope) -> Result<(), Error> {
    if scope == Scope::Attacks {
        return only_attacks(paths);
    }
    let ci = env::var("CI").is_ok_and(|value| value == "true");
    let elsewhere = scope.elsewhere(ci);
    let mut skipped: Vec<String> = scope.missing().iter().map(ToString::to_string).collect();
    let attackers = if scope == Scope::All {
        attacks::missing(paths)
    } else {
        Vec::new()
    };
    let attacked = scope == Scope::All && attackers.is_empty();
    skipped.extend(attackers);
    tools::for_building(paths)?;
    tools::cargo_deny(paths)?;
    let browser = browser::find_or_install()?;
    if !browser.real_keys {
        skipped.push("Back and Forward by real key events: no Xvfb and xdotool here".to_owned());
    }
    let (engines, missing) = other_engines(paths, elsewhere)?;
    skipped.extend(missing);
    let usual: [(&str, Step<'_>); 8] = [
        ("format", &|| lint::check_format(paths)),
        ("clippy", &|| lint::clippy(paths)),
        ("phone", &|| lint::phone(paths)),
        ("rust", &|| rust_tests(paths)),
        (BUILD, &|| build::build(paths)),
        ("chromium", &|| drive::chromium(paths, &browser)),
        ("licences", &|| licences(paths)),
        ("bytes", &|| bench::client(paths)),
    ];
    let driven: Vec<_> = engines
        .iter()
        .map(|engine| {
            let step = move || drive::engine(paths, engine, elsewhere);
            (engine.name, step)
        })
        .collect();
    let driven = driven.iter().map(|(name, step)| (*name, step as Step<'_>));
    let attack: Step<'_> = &|| attacks::run(paths);
    let attack = attacked.then_some(("attacks", attack));
    let steps: Vec<_> = usual.into_iter().chain(driven).chain(attack).collect();
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
    skips_allowed(&skipped, ci)
}

/// The engines beside Chromium where something is to be run, and a line for each that is not to be had.
fn other_engines(paths: &Paths, elsewhere: &[&str]) -> Result<(Vec<Engine>, Vec<String>), Error> {
    let (mut ready, mut missing) = (Vec::new(), Vec::new());
    if !elsewhere.is_empty() {
        for engine in engines::find_or_install(paths)? {
            match engine {
                Ok(engine) => ready.push(engine),
                Err(Missing(line)) => missing.push(line),
            }
        }
    }
    Ok((ready, missing))
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
    fn the_page_on_fuzzing_names_every_target() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz");
        let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
        let (page, manifest) = (read("README.md"), read("Cargo.toml"));
        let targets = manifest
            .lines()
            .filter_map(|line| line.strip_prefix("path = \"targets/"));
        let mut count = 0;
        for target in targets.filter_map(|rest| rest.strip_suffix(".rs\"")) {
            assert!(page.contains(&format!("| `{target}` |")), "{target}");
            count += 1;
        }
        assert_eq!(page.matches("\n| `").count(), count);
    }

    #[test]
    fn ci_keeps_the_main_promises_in_every_engine() {
        assert!(Scope::Usual.elsewhere(false).is_empty());
        assert_eq!(Scope::Usual.elsewhere(true), ["exit", "identity"]);
        let all = Scope::Engines.elsewhere(false);
        assert!(all.len() > 2);
        assert_eq!(all, Scope::All.elsewhere(true));
    }

    #[test]
    fn a_skip_is_an_error_under_ci_only() {
        let skipped = vec!["something".to_owned()];
        assert!(skips_allowed(&skipped, false).is_ok());
        assert!(skips_allowed(&skipped, true).is_err());
        assert!(skips_allowed(&[], true).is_ok());
    }
}
