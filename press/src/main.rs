//! Prints the app from what Trunk built: prerendered pages, packs, hashed names, icons, policy, and the demonstration
//! site. Trunk runs it after the build; `SIDEDOOR_APP_OUT` says where to (default `target/app`, with `target/app.tar`).

mod archive;
mod common;
mod encode;
mod fronts;
mod glue;
mod ink;
mod page;
mod plain;
mod site;
mod table;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};

fn main() -> ExitCode {
    match print() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            #[allow(
                clippy::print_stderr,
                reason = "the one line that says why nothing was printed"
            )]
            {
                eprintln!("press: {fault:#}");
            }
            ExitCode::from(2)
        }
    }
}

fn print() -> Result<()> {
    let staged = PathBuf::from(
        std::env::var_os("TRUNK_STAGING_DIR")
            .context("run by Trunk, which sets TRUNK_STAGING_DIR")?,
    );
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .context("the workspace's folder")?;
    let out =
        std::env::var_os("SIDEDOOR_APP_OUT").map_or_else(|| root.join("target/app"), PathBuf::from);
    // Printed beside and exchanged whole: a failed print leaves the last good one.
    let fresh = out.with_extension("new");
    let _ = std::fs::remove_dir_all(&fresh);

    let table = table::Table::read(root)?;
    let common = common::print(&staged, root, &fresh)?;
    let fronts = fronts::print(&staged, root, &table, &fresh)?;
    site::print(root, &fresh)?;
    common::write_table(&common, &fronts, &table.look, &fresh)?;

    let _ = std::fs::remove_dir_all(&out);
    std::fs::rename(&fresh, &out).with_context(|| format!("rename to {}", out.display()))?;
    archive::print(&out, &out.with_extension("tar"))
}
