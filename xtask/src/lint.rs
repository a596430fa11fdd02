//! The format of the sources, and clippy with warnings denied, for this machine and for phones.

use crate::build::cargo;
use crate::error::Error;
use crate::paths::Paths;
use crate::process::run;
use crate::tools::PHONE_TARGET;

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

pub(crate) fn check_format(paths: &Paths) -> Result<(), Error> {
    run(
        "check the format",
        cargo(paths)?.args(["fmt", "--all", "--check"]),
    )
}

pub(crate) fn clippy(paths: &Paths) -> Result<(), Error> {
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

pub(crate) fn phone(paths: &Paths) -> Result<(), Error> {
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
