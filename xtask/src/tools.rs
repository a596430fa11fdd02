//! Finds the tools that building needs, and installs those that are missing.
//!
//! A tool that is found with the right version is used. Otherwise the package of its registry is
//! installed, which that registry checksums: crates are compiled, npm's binaryen is ready made.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::lock;
use crate::npm::{self, Package};
use crate::paths::{Paths, which};
use crate::process::{Turn, output, run, run_quietly};

const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
const GECKODRIVER: &str = "0.37.1";
const BINARYEN: &str = "132.0.0";
/// What leaving is measured beside.
const PEER: Package = Package {
    name: "govuk-frontend",
    version: "6.6.0",
    integrity: "sha512-xctkWrQvLnvQt7fyjQ3MGX9S0wz0x0RQuLxCeoXF+s8EjGICG81/DYQGKN5qgO+0KVT12UAaRwUsGY6fulRcRg==",
};
/// Older ones refuse what rustc has emitted since 1.87.
const OLDEST_WASM_OPT: u32 = 116;
/// What phones run.
pub(crate) const PHONE_TARGET: &str = "wasm32-unknown-unknown";

/// Sees to the wasm target, Trunk, wasm-bindgen and wasm-opt.
pub(crate) fn for_building(paths: &Paths) -> Result<(), Error> {
    let _turn = Turn::take(paths, "setup")?;
    wasm_target(paths)?;
    crate_tool(paths, "trunk", "trunk", TRUNK, true)?;
    let wasm_bindgen = lock::version_of(paths, "wasm-bindgen")?;
    // Not `--locked`: its own lock file pins nothing we rely on, and ages with every release.
    crate_tool(
        paths,
        "wasm-bindgen-cli",
        "wasm-bindgen",
        &wasm_bindgen,
        false,
    )?;
    wasm_opt(paths)
}

/// Sees to cargo-deny, which checks licences and sources.
pub(crate) fn cargo_deny(paths: &Paths) -> Result<(), Error> {
    let _turn = Turn::take(paths, "setup")?;
    crate_tool(paths, "cargo-deny", "cargo-deny", CARGO_DENY, true)
}

/// Sees to geckodriver, which drives Firefox.
pub(crate) fn geckodriver(paths: &Paths) -> Result<PathBuf, Error> {
    let _turn = Turn::take(paths, "setup")?;
    crate_tool(paths, "geckodriver", "geckodriver", GECKODRIVER, true)?;
    paths
        .which("geckodriver")
        .ok_or_else(|| Error::Failed("geckodriver was installed and is not there".to_owned()))
}

/// Sees to the npm package that leaving is measured beside; gives its folder.
pub(crate) fn peer(paths: &Paths) -> Result<PathBuf, Error> {
    npm::find_or_install(paths, "peer", &PEER)
}

fn wasm_target(paths: &Paths) -> Result<(), Error> {
    let library = output("rustc", &["--print", "sysroot"]).map(|root| {
        Path::new(root.trim())
            .join("lib/rustlib")
            .join(PHONE_TARGET)
    });
    if library.is_some_and(|folder| folder.is_dir()) {
        return Ok(());
    }
    if which("rustup").is_none() {
        return Err(Error::Failed(format!(
            "Rust's {PHONE_TARGET} library is missing and there is no rustup to add it; install it the way Rust was installed"
        )));
    }
    run(
        &format!("add the target {PHONE_TARGET} to Rust"),
        Command::new("rustup")
            .args(["target", "add", PHONE_TARGET])
            .current_dir(&paths.root),
    )
}

/// Installs `package` from crates.io unless `program` is there with that `version`.
fn crate_tool(
    paths: &Paths,
    package: &str,
    program: &str,
    version: &str,
    locked: bool,
) -> Result<(), Error> {
    if is_there(paths, program, version) {
        return Ok(());
    }
    let mut command = Command::new("cargo");
    command
        .args(["install", package, "--version", version, "--root"])
        .arg(paths.tools())
        .args(locked.then_some("--locked"))
        .arg("--force")
        .env("CARGO_TARGET_DIR", paths.shared_target().join("tools"))
        .current_dir(&paths.root);
    run(
        &format!("compile {package} {version} (some minutes, once on this machine)"),
        &mut command,
    )?;
    if is_there(paths, program, version) {
        Ok(())
    } else {
        Err(Error::Failed(format!(
            "{program} {version} was installed but does not run"
        )))
    }
}

fn is_there(paths: &Paths, program: &str, version: &str) -> bool {
    paths
        .which(program)
        .and_then(|file| output(file, &["--version"]))
        .is_some_and(|text| text.split_whitespace().any(|word| word == version))
}

fn wasm_opt(paths: &Paths) -> Result<(), Error> {
    if wasm_opt_is_there(paths) {
        return Ok(());
    }
    if let Some(npm) = which("npm") {
        let mut command = Command::new(npm);
        command
            .args(["install", &format!("binaryen@{BINARYEN}"), "--prefix"])
            .arg(paths.tools().join("binaryen"))
            .args(["--no-audit", "--no-fund", "--ignore-scripts"]);
        let done = run_quietly(
            &format!("fetch wasm-opt: binaryen {BINARYEN} from npm"),
            &mut command,
        );
        if done.is_ok() && wasm_opt_is_there(paths) {
            return Ok(());
        }
        println!("  npm's wasm-opt does not work here; compiling it instead");
    }
    let mut command = Command::new("cargo");
    command
        .args(["install", "wasm-opt", "--locked", "--force", "--root"])
        .arg(paths.tools())
        .env("CARGO_TARGET_DIR", paths.shared_target().join("tools"))
        .current_dir(&paths.root);
    run(
        "compile wasm-opt (needs a C++ compiler; many minutes, once on this machine)",
        &mut command,
    )?;
    if wasm_opt_is_there(paths) {
        return Ok(());
    }
    Err(Error::Failed(format!(
        "no wasm-opt of version {OLDEST_WASM_OPT} or later could be installed; put binaryen's on PATH"
    )))
}

fn wasm_opt_is_there(paths: &Paths) -> bool {
    paths
        .which("wasm-opt")
        .and_then(|file| output(file, &["--version"]))
        .and_then(|text| wasm_opt_version(&text))
        .is_some_and(|version| version >= OLDEST_WASM_OPT)
}

/// Search engines that the list is measured beside, each with the file that a browser loads.
const SEARCH_ENGINES: [(Package, &str); 2] = [
    (
        Package {
            name: "minisearch",
            version: "7.2.0",
            integrity: "sha512-dqT2XBYUOZOiC5t2HRnwADjhNS2cecp9u+TJRiJ1Qp/f5qjkeT5APcGPjHw+bz89Ms8Jp+cG4AlE+QZ/QnDglg==",
        },
        "dist/es/index.js",
    ),
    (
        Package {
            name: "fuse.js",
            version: "7.5.0",
            integrity: "sha512-sQtrEfA+ez/3G0cCZecF70oqpCRttCexYUG4mUrtWL49ULUzUyxokt5kyqwtKzj1270RaKih+hcP3qLcumccow==",
        },
        "dist/fuse.mjs",
    ),
];

/// Sees to the engines that the list is measured beside; gives the file of each with the name that
/// a page asks for.
pub(crate) fn search_engines(paths: &Paths) -> Result<Vec<(String, PathBuf)>, Error> {
    let engines = SEARCH_ENGINES.iter();
    let files = engines.map(|(package, file)| {
        let folder = npm::find_or_install(paths, "search-engines", package)?;
        let page = format!("{}.js", package.name.trim_end_matches(".js"));
        Ok((page, folder.join(file)))
    });
    files.collect()
}

/// 132 from `wasm-opt version 132 (version_132)`.
fn wasm_opt_version(text: &str) -> Option<u32> {
    text.strip_prefix("wasm-opt version ")?
        .split_whitespace()
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_wasm_opt_versions() {
        assert_eq!(
            wasm_opt_version("wasm-opt version 132 (version_132)\n"),
            Some(132)
        );
        assert_eq!(wasm_opt_version("wasm-opt version 108"), Some(108));
        assert_eq!(wasm_opt_version("node: not found"), None);
    }
}
