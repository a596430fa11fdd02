//! Measures the list at four sizes: bytes, opening, searching, importing; here and in a browser,
//! beside two other engines on the same data in the same run.

mod browser;
mod import;
mod table;

use std::fs;
use std::path::PathBuf;

use super::exit::has_browser;
use crate::build::cargo;
use crate::error::Error;
use crate::paths::Paths;
use crate::process::{output, run_quietly};
use crate::tools;
use table::{Values, budget, growth, number, table, values};

/// Services in each list.
const SIZES: [usize; 4] = [40, 1_000, 10_000, 50_000];
/// The size that budgets are for.
const BUDGETED: usize = 10_000;
/// What a pack of that size may weigh, compressed.
const PACK: f64 = 1_500_000.0;
/// What one changed number may weigh on its way, as a part of the compressed pack.
const PATCH: f64 = 0.1;

/// Builds what is measured, measures it, prints it.
pub(super) fn print(paths: &Paths) -> Result<(), Error> {
    tools::for_building(paths)?;
    let folder = paths.target().join("bench-directory");
    let measure = build(paths)?;
    let mut here: Vec<Values> = Vec::new();
    for size in SIZES {
        let data = folder.join(size.to_string());
        fs::create_dir_all(&data).map_err(|error| Error::because(data.display(), error))?;
        let data = data.to_string_lossy().into_owned();
        let line = output(&measure, &[&size.to_string(), &data])
            .ok_or_else(|| Error::Failed(format!("bench directory: no list of {size}")))?;
        here.push(values(&line));
    }
    println!(
        "• the list here: bytes; microseconds to read and index a pack and to answer a key press"
    );
    table(
        &here,
        &[
            "services", "pack", "gzip", "patch", "read", "index", "median", "worst",
        ],
    );
    growth(&here, &["gzip", "read", "index", "median"]);
    let mut over = Vec::new();
    let heavy = here
        .iter()
        .find(|line| number(line, "services") == BUDGETED as f64);
    budget(
        &mut over,
        "pack, bytes in gzip",
        heavy.map(|line| number(line, "gzip")),
        PACK,
    );
    budget(
        &mut over,
        "one changed number, bytes on the way",
        heavy.map(|line| number(line, "patch")),
        heavy.map_or(0.0, |line| number(line, "gzip") * PATCH),
    );
    if has_browser() {
        browser::print(paths, &folder)?;
    } else {
        println!("skipped: times in a browser: no Chromium and chromedriver here");
    }
    import::print(paths, &folder, &SIZES)?;
    if over.is_empty() {
        Ok(())
    } else {
        Err(Error::Failed(format!("over budget: {}", over.join("; "))))
    }
}

/// The program that makes and measures lists.
fn build(paths: &Paths) -> Result<PathBuf, Error> {
    let mut command = cargo(paths)?;
    command.args([
        "build",
        "--quiet",
        "--release",
        "--package",
        "directory",
        "--example",
        "measure",
    ]);
    run_quietly("build what measures", &mut command)?;
    Ok(paths.shared_target().join("release/examples/measure"))
}
