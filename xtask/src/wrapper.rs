//! Stands between cargo and rustc for the workspace's own crates, so that no name of a source
//! file of ours reaches a phone.
//!
//! Panic messages name the file they come from, and names like `door.rs` tell. Each file is
//! renamed to a number. Only builds for phones are changed: everywhere else the names help.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::files;
use crate::remap::flag;
use crate::tools::PHONE_TARGET;

/// Set by the build for the process that cargo starts as RUSTC_WORKSPACE_WRAPPER.
pub(crate) const ASKED: &str = "SIDEDOOR_RUSTC_WRAPPER";

/// Whether this process was started by cargo in place of rustc.
pub(crate) fn is_asked_for() -> bool {
    env::var_os(ASKED).is_some()
        && env::args_os().nth(1).is_some_and(|word| {
            Path::new(&word)
                .file_stem()
                .is_some_and(|stem| stem == "rustc")
        })
}

/// Runs the rustc that cargo named, with the flags for the crate at hand.
pub(crate) fn main() -> ExitCode {
    let mut words = env::args_os().skip(1);
    let Some(rustc) = words.next() else {
        return ExitCode::FAILURE;
    };
    let words: Vec<_> = words.collect();
    let mut command = Command::new(rustc);
    command.args(&words);
    if words.iter().any(|word| word == PHONE_TARGET) {
        command.args(flags());
    }
    match command.status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: cannot start rustc: {error}");
            ExitCode::FAILURE
        }
    }
}

fn flags() -> Vec<String> {
    let folder = |name: &str| env::var_os(name).map(PathBuf::from);
    let here = env::current_dir().unwrap_or_default();
    let mut flags = Vec::new();
    if let Some(package) = folder("CARGO_MANIFEST_DIR") {
        flags.push(flag(&here, "w"));
        // rustc joins a module's path to that of the crate's root file, which cargo gives
        // relative to the workspace.
        let relative = package
            .strip_prefix(&here)
            .map_or(package.clone(), Path::to_path_buf);
        flags.extend(numbered(&relative.join("src"), &package.join("src"), "m"));
    }
    if let Some(generated) = folder("OUT_DIR") {
        flags.extend(numbered(&generated, &generated, "g"));
    }
    flags
}

/// A flag for each file in `folder`, which the compiler knows as `name`.
fn numbered(name: &Path, folder: &Path, letter: &str) -> Vec<String> {
    files::below(folder)
        .iter()
        .enumerate()
        .filter_map(|(number, file)| {
            let inner = file.strip_prefix(folder).ok()?;
            Some(flag(&name.join(inner), &format!("{letter}{number}")))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_source_file_gets_a_number() {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        let flags = numbered(Path::new("x/src"), &package.join("src"), "m");
        assert!(flags.len() > 10);
        let wrapper = Path::new("x/src").join("wrapper.rs");
        assert!(
            flags
                .iter()
                .any(|flag| flag.contains(&format!("={}=m", wrapper.display())))
        );
    }
}
