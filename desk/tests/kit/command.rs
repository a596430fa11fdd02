//! The real binary.

use std::path::Path;
use std::process::Command;

/// What it said: its exit code, its output, its complaints.
pub(crate) fn run(args: &[&str]) -> (i32, String, String) {
    said(command().args(args))
}

/// The binary, with nothing asked of it yet.
pub(crate) fn command() -> Command {
    Command::new(env!("CARGO_BIN_EXE_sidedoor-desk"))
}

/// Runs it, and gives what it said as [`run`] does.
pub(crate) fn said(command: &mut Command) -> (i32, String, String) {
    let out = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (
        out.status.code().unwrap(),
        text(&out.stdout),
        text(&out.stderr),
    )
}

/// A path, as an argument.
pub(crate) fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}
