//! What others are not measured beside: the start, many idle connections, a new site under load.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::{Bench, load, middle, peers};
use crate::code;
use crate::error::Error;
use crate::paths::Paths;

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
    let starts: Result<Vec<f64>, Error> = (0..7).map(|_| start(paths)).collect();
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

fn start(paths: &Paths) -> Result<f64, Error> {
    let failed = |error| Error::because("starting the built server", error);
    let begun = Instant::now();
    let mut child = Command::new(paths.binary("sidedoor"))
        .args([
            "serve",
            "--http",
            "127.0.0.1:0",
            "--code",
            &code::make_up()?,
        ])
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
    let server = peers::ours_with(paths, bench, &more)?;
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

/// Reads the site anew, again and again, while it is asked for; `h2load` counts what fails.
fn reloads(paths: &Paths, bench: &Bench) -> Result<(u32, u32), Error> {
    const REQUESTS: u32 = 40_000;
    let server = peers::ours(paths, bench)?;
    let pid = server.pid().to_string();
    let done = std::sync::atomic::AtomicBool::new(false);
    let mut times = 0;
    thread::scope(|scope| {
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
            times += 1;
            thread::sleep(Duration::from_millis(150));
        }
        let asked = asking
            .join()
            .map_err(|_| Error::Failed("a thread panicked".to_owned()))?;
        asked.map(|_| (REQUESTS, times))
    })
}
