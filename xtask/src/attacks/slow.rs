//! `slowhttptest`: a thousand clients that are in no hurry, while a hundred others fetch the page.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use super::Target;
use crate::bench::p99;
use crate::error::Error;

/// One of its modes.
pub(super) struct Mode {
    pub(super) flag: &'static str,
    more: &'static str,
}

pub(super) const MODES: [Mode; 4] = [
    Mode {
        flag: "-H",
        more: "-i 5 -x 10",
    },
    Mode {
        flag: "-B",
        more: "-i 5 -x 10 -s 8192",
    },
    Mode {
        flag: "-R",
        more: "-a 5 -b 2000",
    },
    Mode {
        flag: "-X",
        more: "-w 1 -y 10 -n 5 -z 5 -k 3",
    },
];

/// How many attack, and for how many seconds.
const CROWD: u32 = 1_000;
const SPAN: u32 = 25;

/// How many times slower the slowest of a hundred may become for the others.
const SLOWER: f64 = 2.0;

/// Milliseconds below which nobody is slow, whatever the machine does besides.
const QUICK: f64 = 20.0;

/// The attack, and what the others saw.
pub(super) fn attack(target: &Target, mode: &Mode) -> Result<String, Error> {
    let quiet = others(target)?;
    let mut command = Command::new("taskset");
    command
        .args(["-c", "1", "slowhttptest", mode.flag])
        .args(mode.more.split(' '));
    command.args([
        "-c",
        &CROWD.to_string(),
        "-r",
        "500",
        "-p",
        "5",
        "-l",
        &SPAN.to_string(),
    ]);
    command.args(["-u", &format!("https://{}/", target.https)]);
    let attacker = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let attacker = attacker.map_err(|error| Error::because("slowhttptest", error))?;
    thread::sleep(Duration::from_secs(5));
    let attacked = others(target)?;
    let output = attacker
        .wait_with_output()
        .map_err(|error| Error::because("slowhttptest", error))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    let last = |name: &str| {
        let lines = text.lines().rev().map(plain);
        lines
            .filter_map(|line| Some(line.strip_prefix(name)?.trim().to_owned()))
            .next()
    };
    let left = last("connected:").or(last("pending:")).unwrap_or_default();
    let closed = last("closed:").unwrap_or_default();
    let available = last("service available:").unwrap_or_default();
    let said = format!(
        "{closed} of {CROWD} closed, {left} left, service available: {available}; p99 of others {quiet:.1} ms before, {attacked:.1} ms meanwhile"
    );
    let calm = attacked < (quiet * SLOWER).max(QUICK);
    match closed == CROWD.to_string() && available == "YES" && calm {
        true => Ok(said),
        false => Err(Error::Failed(said)),
    }
}

/// Without the colours of a terminal.
fn plain(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.filter_map(|part| Some(part.split_once('m')?.1));
    rest.fold(first, |line, part| line + part).trim().to_owned()
}

/// The time in milliseconds under which 99 of 100 requests of a hundred honest clients stay.
fn others(target: &Target) -> Result<f64, Error> {
    let log = target.folder.join("others.log");
    let _ = fs::remove_file(&log);
    let output = Command::new("taskset")
        .args([
            "-c", "1", "h2load", "--h1", "-c", "100", "-m", "1", "-n", "5000",
        ])
        .arg(format!("--log-file={}", log.display()))
        .arg(format!("https://{}/", target.https))
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Error::because("h2load", error))?;
    let text = String::from_utf8_lossy(&output.stdout);
    if !text.contains("5000 succeeded, 0 failed, 0 errored") {
        let said = text
            .lines()
            .find(|line| line.starts_with("requests:"))
            .unwrap_or_default();
        return Err(Error::Failed(format!(
            "the others were not all served: {said}"
        )));
    }
    p99(&log)
}
