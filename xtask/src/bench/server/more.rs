//! What others are not measured beside: the start, many idle connections, a new site under load.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::{Bench, load, middle, peers};
use crate::code;
use crate::error::Error;
use crate::paths::Paths;
use crate::process;

/// Milliseconds from the start of the program to its ready line.
const READY: f64 = 100.0;
/// Connections that are held, and the mebibytes they may take.
const IDLE: u32 = 10_000;
const IDLE_MEMORY: f64 = 250.0;

pub(super) fn print(paths: &Paths, bench: &Bench, missed: &mut Vec<String>) -> Result<(), Error> {
    println!("\n| what | measured | wanted |\n|---|---:|---:|");
    let mut row = |what: &str, measured: f64, most: f64, unit: &str| {
        println!("| {what} | {measured:.1} {unit} | ≤ {most:.0} {unit} |");
        if measured > most {
            missed.push(format!("{what}: {measured:.1} {unit}"));
        }
    };
    site(paths, bench)?;
    let starts: Result<Vec<f64>, Error> = (0..7).map(|_| start(paths, bench)).collect();
    row("start to ready, middle of 7", middle(starts?), READY, "ms");
    let (held, each) = idle(paths, bench)?;
    row(
        &format!("{IDLE} idle HTTP/2 connections"),
        held,
        IDLE_MEMORY,
        "MiB",
    );
    println!("| of that for each connection | {each:.1} KiB | |");
    let (requests, reloads) = reloads(paths, bench)?;
    println!(
        "| requests that failed of {requests} while the site was read anew {reloads} times | 0 | 0 |"
    );
    Ok(())
}

/// A site folder with a code in it, as an operator has: hashing one at the start takes longer than all the rest.
fn site(paths: &Paths, bench: &Bench) -> Result<(), Error> {
    let failed = |error: std::io::Error| Error::because("the site folder of the bench", error);
    let folder = bench.folder.join("site");
    let copied = Command::new("cp")
        .arg("-r")
        .arg(bench.folder.join("app/site"))
        .arg(&folder)
        .status();
    let digits = code::make_up()?;
    let lines = process::output(paths.binary("sidedoor"), &["code", &digits]);
    let (true, Some(lines)) = (copied.map_err(failed)?.success(), lines) else {
        return Err(Error::Failed("no site folder for the bench".to_owned()));
    };
    let file = folder.join("site.toml");
    let text = fs::read_to_string(&file).map_err(failed)?;
    fs::write(file, lines + &text).map_err(failed)
}

fn start(paths: &Paths, bench: &Bench) -> Result<f64, Error> {
    let failed = |error| Error::because("starting the built server", error);
    let begun = Instant::now();
    let mut child = Command::new(paths.binary("sidedoor"))
        .args(["serve", "--http", "127.0.0.1:0"])
        .arg("--site")
        .arg(bench.folder.join("site"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let mut line = String::new();
    if let Some(out) = child.stdout.take() {
        BufReader::new(out).read_line(&mut line).map_err(failed)?;
    }
    let time = begun.elapsed();
    let _ = child.kill();
    let _ = child.wait();
    match line.starts_with("ready ") {
        true => Ok(time.as_secs_f64() * 1000.0),
        false => Err(Error::Failed(
            "the built server did not become ready".to_owned(),
        )),
    }
}

/// Mebibytes in all, and kibibytes for each.
fn idle(paths: &Paths, bench: &Bench) -> Result<(f64, f64), Error> {
    let count = IDLE.to_string();
    let more = [
        "--connections",
        "20000",
        "--per-address",
        "20000",
        "--idle-time",
        "600",
    ];
    let server = peers::ours_with(paths, bench, &more, Stdio::null())?;
    let before = server.memory()?;
    let mut clients = Command::new(paths.shared_target().join("release/examples/idle"))
        .args([&server.address.to_string(), &count])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| Error::because("the idle clients", error))?;
    let mut line = String::new();
    if let Some(out) = clients.stdout.take() {
        BufReader::new(out)
            .read_line(&mut line)
            .map_err(|error| Error::because("the idle clients", error))?;
    }
    thread::sleep(Duration::from_secs(2));
    let after = server.memory();
    let _ = clients.kill();
    let _ = clients.wait();
    if line.trim() != format!("held {count}") {
        return Err(Error::Failed(format!(
            "the idle clients said `{}`; is `ulimit -n` above {count}?",
            line.trim()
        )));
    }
    let after = after?;
    Ok((
        after as f64 / 1024.0,
        (after - before) as f64 / f64::from(IDLE),
    ))
}

/// Reads the site anew, again and again, while it is asked for; `h2load` counts what fails. How often, the server says:
/// signals that come while it reads are one.
fn reloads(paths: &Paths, bench: &Bench) -> Result<(u32, usize), Error> {
    const REQUESTS: u32 = 40_000;
    let log = bench.folder.join("reloads.log");
    let failed = |error: std::io::Error| Error::because(log.display(), error);
    let complaints = fs::File::create(&log).map_err(failed)?;
    let server = peers::ours_with(paths, bench, &[], complaints.into())?;
    let pid = server.pid().to_string();
    let done = std::sync::atomic::AtomicBool::new(false);
    let asked = thread::scope(|scope| {
        let asking = scope.spawn(|| {
            let ask = load::Ask {
                path: "/",
                http1: false,
                requests: REQUESTS,
                headers: &[],
            };
            let result = load::run(&server, &ask, &bench.folder);
            done.store(true, std::sync::atomic::Ordering::Relaxed);
            result
        });
        while !done.load(std::sync::atomic::Ordering::Relaxed) {
            let sent = Command::new("kill").args(["-HUP", &pid]).status();
            sent.map_err(|error| Error::because("kill -HUP", error))?;
            thread::sleep(Duration::from_millis(150));
        }
        asking
            .join()
            .map_err(|_| Error::Failed("a thread panicked".to_owned()))?
    });
    asked?;
    Ok((REQUESTS, taken(&fs::read_to_string(&log).map_err(failed)?)?))
}

/// How often a server says that it took its site anew.
///
/// # Errors
/// Never, or a refusal among what it said: then nothing was measured.
fn taken(said: &str) -> Result<usize, Error> {
    if let Some(line) = said.lines().find(|line| line.starts_with("not taken: ")) {
        return Err(Error::because("reading the site anew", line));
    }
    let lines = said.lines().filter(|line| line.starts_with("taken: front"));
    match lines.count() {
        0 => Err(Error::Failed(
            "the site was never read anew while it was asked for".to_owned(),
        )),
        count => Ok(count),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_was_taken_and_not_what_was_sent() {
        let once =
            "taken: the certificate\ntaken: front converter (plain), list version 5\nwarning: x\n";
        assert_eq!(taken(&once.repeat(3)).unwrap(), 3);
        assert!(taken("taken: the certificate\n").is_err());
        let refused = format!("{once}not taken: site.toml: is missing\n");
        assert!(taken(&refused).is_err());
    }
}
