//! Builds the app and the two programs, and leaves them in the clone's own target folder.

use std::env;
use std::fs;
use std::process::Command;

use crate::error::Error;
use crate::files;
use crate::paths::Paths;
use crate::process::{Turn, run};
use crate::remap;
use crate::tools;
use crate::wrapper;

/// What the app is made of; when none of it has changed, neither has the app.
const APP_SOURCES: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "rust-toolchain.toml",
    "assets",
    "client",
    "desk",
    "directory",
    "press",
    "translations",
    "trust",
];

/// Programs by package name, which is also the name of the binary.
const PROGRAMS: &[(&str, &[&str])] = &[
    ("sidedoor", &["--features", "embedded"]),
    ("sidedoor-desk", &[]),
];

/// Sets up, builds everything, and leaves `target/release/sidedoor` and
/// `target/release/sidedoor-desk`.
pub(crate) fn build(paths: &Paths) -> Result<(), Error> {
    tools::for_building(paths)?;
    // Clones share one target folder, where the last build's programs lie: nobody else may
    // build between our build and our copy.
    let _turn = Turn::take(paths, "build")?;
    app(paths)?;
    for (package, features) in PROGRAMS {
        let mut command = cargo(paths)?;
        command
            .args(["build", "--release", "--package", package])
            .args(*features)
            .env("SIDEDOOR_APP_TAR", paths.target().join("app.tar"));
        run(&format!("build {package}"), &mut command)?;
        let name = format!("{package}{}", env::consts::EXE_SUFFIX);
        files::copy(
            &paths.shared_target().join("release").join(name),
            &paths.binary(package),
        )?;
    }
    println!("• built target/release/sidedoor and target/release/sidedoor-desk");
    Ok(())
}

/// A cargo command with the settings that every build shares.
pub(crate) fn cargo(paths: &Paths) -> Result<Command, Error> {
    let mut command = Command::new("cargo");
    settings(paths, &mut command)?;
    Ok(command)
}

fn settings(paths: &Paths, command: &mut Command) -> Result<(), Error> {
    let this = env::current_exe().map_err(|error| Error::because("finding xtask", error))?;
    command
        .current_dir(&paths.root)
        .env("PATH", paths.search_path()?)
        .env("CARGO_TARGET_DIR", paths.shared_target())
        .env("CARGO_ENCODED_RUSTFLAGS", remap::encoded_flags(paths)?)
        .env_remove("RUSTFLAGS")
        .env("RUSTC_WORKSPACE_WRAPPER", this)
        .env(wrapper::ASKED, "1");
    Ok(())
}

/// `trunk build`, whose last hook runs the press, which writes `target/app` and `target/app.tar`.
fn app(paths: &Paths) -> Result<(), Error> {
    let (folder, archive) = (paths.target().join("app"), paths.target().join("app.tar"));
    let stamp = paths.target().join("app.stamp");
    let flags = remap::encoded_flags(paths)?;
    let print = files::fingerprint(&paths.root, APP_SOURCES, &flags)?;
    if archive.is_file() && fs::read_to_string(&stamp).is_ok_and(|text| text == print) {
        println!("• app: nothing has changed since it was built");
        return Ok(());
    }
    for old in [&stamp, &archive] {
        match fs::remove_file(old) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Error::because(old.display(), error));
            }
            _ => {}
        }
    }
    let mut trunk = Command::new("trunk");
    settings(paths, &mut trunk)?;
    trunk
        .args(["build", "--release", "--offline"])
        .env("SIDEDOOR_APP_OUT", &folder)
        // Trunk reads NO_COLOR as a truth value and stops at anything but true or false.
        .env_remove("NO_COLOR");
    run("build the app with Trunk", &mut trunk)?;
    if !archive.is_file() {
        return Err(Error::Failed(format!(
            "build the app with Trunk: the press left no {}",
            archive.display()
        )));
    }
    fs::write(&stamp, print).map_err(|error| Error::because(stamp.display(), error))
}
