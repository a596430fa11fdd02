//! The command: reads its arguments, and says in one line what is wrong. Exit code 2 for whatever
//! has to be mended before it can start.

use std::io::{self, Write};
use std::panic::{self, PanicHookInfo};
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use mimalloc::MiMalloc;
use sidedoor::{
    Cli, Code, Command, Day, Error, Notify, Prepared, Server, Settings, check_config, hush,
    lines_for_site, one_line, prepare, stop_signal,
};
use tokio::runtime::{Builder, Runtime};

/// `cargo xtask bench server` says what it is worth.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    panic::set_hook(Box::new(|panic| complain(&place_of(panic))));
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) if error.use_stderr() => {
            complain(&one_line(&error));
            return ExitCode::from(2);
        }
        Err(help) => {
            let _ = help.print();
            return ExitCode::SUCCESS;
        }
    };
    let done = match cli.command {
        Command::Serve(settings) => serve(&settings),
        Command::Code {
            digits,
            until,
            site,
        } => code(&digits, until, site.as_deref()),
        Command::CheckConfig {
            settings,
            switch_front,
        } => check(&settings, switch_front.as_deref()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("error: {error}"));
            ExitCode::from(2)
        }
    }
}

fn serve(settings: &Settings) -> Result<(), Error> {
    hush();
    let prepared = prepare(settings)?;
    warn(&prepared.warnings);
    let runtime = runtime(settings.workers)?;
    runtime.block_on(answer(settings, prepared))
}

/// One thread needs no other to wake it.
fn runtime(workers: usize) -> Result<Runtime, Error> {
    let mut builder = match workers {
        1 => Builder::new_current_thread(),
        _ => Builder::new_multi_thread(),
    };
    if workers > 1 {
        builder.worker_threads(workers);
    }
    builder.enable_all().build().map_err(Error::system)
}

async fn answer(settings: &Settings, prepared: Prepared) -> Result<(), Error> {
    let server = Server::bind(settings, prepared).await?.saying(complain);
    let stop = stop_signal()?;
    let ready: String = server
        .urls()
        .iter()
        .map(|url| format!("ready {url}\n"))
        .collect();
    say(&ready);
    Notify::Ready.send();
    server.run(stop).await;
    Ok(())
}

fn check(settings: &Settings, switch: Option<&str>) -> Result<(), Error> {
    let prepared = check_config(settings, switch)?;
    warn(&prepared.warnings);
    say(&format!("ok: {}\n", prepared.summary));
    Ok(())
}

fn code(digits: &Code, until: Option<Day>, site: Option<&Path>) -> Result<(), Error> {
    let made = lines_for_site(digits, until, site)?;
    warn(&made.warnings);
    say(&made.lines);
    Ok(())
}

/// The place and nothing else: a message could hold something of a visitor.
fn place_of(panic: &PanicHookInfo<'_>) -> String {
    panic.location().map_or("panic".to_owned(), |place| {
        format!("panic at {}:{}", place.file(), place.line())
    })
}

fn warn(warnings: &[String]) {
    for warning in warnings {
        complain(&format!("warning: {warning}"));
    }
}

fn say(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::sync::Mutex;

    use super::*;

    static SAID: Mutex<String> = Mutex::new(String::new());

    #[test]
    fn a_panic_tells_its_place_only() {
        panic::set_hook(Box::new(|panic| {
            SAID.lock().unwrap().push_str(&place_of(panic))
        }));
        let path = "/canary4711";
        let ended = panic::catch_unwind(|| panic!("cannot answer {path}"));
        let _ = panic::take_hook();
        assert!(ended.is_err());
        let said = SAID.lock().unwrap();
        assert!(
            said.starts_with("panic at ") && said.contains("main.rs:"),
            "{said}"
        );
        assert!(!said.contains("canary"), "{said}");
    }
}
