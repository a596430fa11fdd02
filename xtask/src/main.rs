//! The one list of commands that people, the README and CI share.
//!
//! Errors: every step returns [`error::Error`]; only `main` prints it and chooses the exit code.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "what it prints is what it is for"
)]

mod args;
mod attacks;
mod axe;
mod bench;
mod browser;
mod build;
mod check;
mod code;
mod commands;
mod drive;
mod engines;
mod error;
mod fetch;
mod files;
mod lint;
mod lock;
mod npm;
mod paths;
mod process;
mod remap;
mod serve;
mod tools;
mod wrapper;

use std::process::ExitCode;

fn main() -> ExitCode {
    if wrapper::is_asked_for() {
        return wrapper::main();
    }
    let words: Vec<String> = std::env::args().skip(1).collect();
    match commands::run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            error.exit_code()
        }
    }
}
