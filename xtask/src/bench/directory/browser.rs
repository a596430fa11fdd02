//! The list in Chromium, as fast as this machine and six times slower, beside other engines.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use super::table::{Values, budget, growth, number, table, values};
use super::{BUDGETED, SIZES};
use crate::build::cargo;
use crate::error::Error;
use crate::paths::Paths;
use crate::process::run_quietly;
use crate::tools::{self, PHONE_TARGET};

/// What opening a list may take in a browser six times slower, milliseconds.
const OPEN: f64 = 300.0;
/// What a key press may take there, milliseconds.
const PRESS: f64 = 50.0;

/// The same in Chromium, with the peers. A time over budget is no failure: it says as much of the
/// machine, and of what else it does, as of the list.
pub(super) fn print(paths: &Paths, folder: &Path) -> Result<(), Error> {
    let mut command = cargo(paths)?;
    command
        .args([
            "build",
            "--quiet",
            "--package",
            "directory",
            "--example",
            "phone",
        ])
        .args(["--profile", "phone", "--target", PHONE_TARGET]);
    run_quietly("build the list for a browser", &mut command)?;
    let wasm = paths
        .shared_target()
        .join(PHONE_TARGET)
        .join("phone/examples/phone.wasm");
    let mut command = Command::new("wasm-bindgen");
    command
        .env("PATH", paths.search_path()?)
        .args(["--target", "web", "--out-dir"]);
    run_quietly("bind it", command.arg(folder).arg(wasm))?;
    for (file, peer) in tools::search_engines(paths)? {
        crate::files::copy(&peer, &folder.join(file))?;
    }
    println!("• the list in Chromium (a few minutes)");
    let mut command = cargo(paths)?;
    command
        .args([
            "test",
            "--quiet",
            "--package",
            "tests",
            "--test",
            "directory_time",
        ])
        .args(["--", "--ignored", "--nocapture"])
        .env("SIDEDOOR_BENCH", folder)
        .env(
            "SIDEDOOR_BENCH_SIZES",
            SIZES.map(|size| size.to_string()).join(" "),
        );
    let lines = watched(&mut command)?;
    println!("  milliseconds; most: 99 of 100 are faster; the others open the same as JSON text");
    println!(
        "  index: made by ours once the first screen stands; the others make theirs while they open"
    );
    println!("  -: not done within the time that the test gives it");
    table(
        &lines,
        &[
            "services", "engine", "slower", "unpack", "open", "index", "median", "most", "worst",
            "presses", "found",
        ],
    );
    let ours: Vec<Values> = lines
        .into_iter()
        .filter(|line| {
            line.get("engine")
                .is_some_and(|engine| engine == "sidedoor")
        })
        .collect();
    let slow = |line: &&Values| number(line, "slower") > 1.0;
    let slow: Vec<Values> = ours.iter().filter(slow).cloned().collect();
    growth(&slow, &["unpack", "open", "index", "median"]);
    let budgeted = slow
        .iter()
        .find(|line| number(line, "services") == BUDGETED as f64);
    let opened = budgeted.map(|line| number(line, "unpack") + number(line, "open"));
    budget(
        &mut Vec::new(),
        "unpacked and open, ms, six times slower",
        opened,
        OPEN,
    );
    let pressed = budgeted.map(|line| number(line, "most"));
    budget(
        &mut Vec::new(),
        "99 of 100 key presses, ms, six times slower",
        pressed,
        PRESS,
    );
    Ok(())
}

/// Runs the browser's part and says how far it is; gives the lines that it measured.
fn watched(command: &mut Command) -> Result<Vec<Values>, Error> {
    let failed = |error: std::io::Error| Error::because("bench directory", error);
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(failed)?;
    let mut lines = Vec::new();
    let printed = child.stdout.take().map(BufReader::new);
    for line in printed
        .into_iter()
        .flat_map(BufRead::lines)
        .map_while(Result::ok)
    {
        // The first line follows what the test's own frame has begun to print.
        if let Some((_, line)) = line.split_once("browser ") {
            let line = values(line);
            let of = |name: &str| line.get(name).cloned().unwrap_or_default();
            println!(
                "  … {} with {}, {} times slower",
                of("services"),
                of("engine"),
                of("slower")
            );
            lines.push(line);
        }
    }
    let status = child.wait().map_err(failed)?;
    if !status.success() || lines.is_empty() {
        return Err(Error::Failed(
            "bench directory: the browser did not measure".to_owned(),
        ));
    }
    Ok(lines)
}
