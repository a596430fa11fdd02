//! `slowhttptest`: a thousand clients that are in no hurry, while a hundred others fetch the page.

use std::fs;
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

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
const SPAN: u32 = 45;

/// Connections of the tool's own, with which it looks whether the service is there.
const PROBES: usize = 5;

/// How many times slower the slowest of a hundred may become for the others.
const SLOWER: f64 = 2.0;

/// Milliseconds below which nobody is slow, whatever the machine does besides.
const QUICK: f64 = 20.0;

/// The attack, and what the others saw.
pub(super) fn attack(target: &Target, mode: &Mode) -> Result<String, Error> {
    let quiet = middle_of_three(target)?;
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
    let (attacked, gone, output) = thread::scope(|scope| {
        // Half of them have come by then. Two of the attacks are over after three or four seconds, so that it is measured once.
        let others = scope.spawn(|| {
            thread::sleep(Duration::from_secs(1));
            (others(target), Instant::now())
        });
        let watched = watch(target, attacker);
        let over = Instant::now();
        let (attacked, measured) = others.join().map_err(|_| panicked())?;
        let (gone, child) = watched?;
        let output = output(child)?;
        match measured < over {
            true => Ok((attacked?, gone, output)),
            false => Err(Error::Failed(
                "ended before it could be measured what the others see meanwhile".to_owned(),
            )),
        }
    })?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    let last = |name: &str| {
        let lines = text.lines().rev().map(plain);
        lines
            .filter_map(|line| Some(line.strip_prefix(name)?.trim().to_owned()))
            .next()
    };
    // At its end the tool closes whatever it still has; only before that does the table speak of the server.
    let gone = gone.filter(|second| *second < f64::from(SPAN - 1));
    let alone = text.contains("No open connections left");
    let ended = last("Test ended on").unwrap_or_default();
    let available = last("service available:").unwrap_or_default();
    let said = format!(
        "the system had none of the {CROWD} any more: {}; the tool ended on the {ended}; service available: {available}; \
         p99 of others {quiet:.1} ms before, {attacked:.1} ms meanwhile",
        match gone {
            Some(second) => format!("from second {second:.0} on"),
            None if alone => "when the tool ended".to_owned(),
            None => "no".to_owned(),
        },
    );
    let calm = attacked < (quiet * SLOWER).max(QUICK);
    match (gone.is_some() || alone) && available == "YES" && calm {
        true => Ok(said),
        false => Err(Error::Failed(said)),
    }
}

/// Looks at the system's table until the attacker ends; gives the second from which on it had no connection of his. What the
/// tool believes is no measure: it reads what its own side has kept of a connection that is long gone.
fn watch(target: &Target, mut attacker: Child) -> Result<(Option<f64>, Child), Error> {
    let start = Instant::now();
    let (mut most, mut gone) = (0, None);
    loop {
        let there = connections(target)?;
        most = most.max(there);
        gone = match there > PROBES {
            true => None,
            false => gone.or(Some(start.elapsed().as_secs_f64())),
        };
        let ended = attacker
            .try_wait()
            .map_err(|error| Error::because("slowhttptest", error))?;
        if ended.is_some() {
            break;
        }
        thread::sleep(Duration::from_millis(250));
    }
    match most <= PROBES {
        true => Err(Error::Failed(format!(
            "slowhttptest had no more than {most} connections: nothing was tried"
        ))),
        false => Ok((gone, attacker)),
    }
}

/// How many connections the system has at the server's port, whether the server still holds them or not.
fn connections(target: &Target) -> Result<usize, Error> {
    /// States in `/proc/net/tcp` of what takes nothing: TIME_WAIT and LISTEN.
    const OF_NO_WEIGHT: [&str; 2] = ["06", "0A"];
    let path = "/proc/net/tcp";
    let table = fs::read_to_string(path).map_err(|error| Error::because(path, error))?;
    let port = format!(":{:04X}", target.https.port());
    let rows = table.lines().filter(|line| {
        let fields: Vec<&str> = line.split_whitespace().take(4).collect();
        matches!(fields[..], [_, local, _, state] if local.ends_with(&port) && !OF_NO_WEIGHT.contains(&state))
    });
    Ok(rows.count())
}

fn output(child: Child) -> Result<Output, Error> {
    child
        .wait_with_output()
        .map_err(|error| Error::because("slowhttptest", error))
}

fn panicked() -> Error {
    Error::Failed("a thread panicked".to_owned())
}

fn middle_of_three(target: &Target) -> Result<f64, Error> {
    let mut times = [others(target)?, others(target)?, others(target)?];
    times.sort_by(f64::total_cmp);
    Ok(times[1])
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
