//! One turn of one server: `h2load` asks, the system says how much processor time the server took.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use super::peers::Peer;
use crate::error::Error;
use crate::process;

/// What is asked.
pub(super) struct Ask<'a> {
    pub(super) path: &'a str,
    pub(super) http1: bool,
    pub(super) requests: u32,
    pub(super) headers: &'a [(String, String)],
}

/// What came of it.
pub(super) struct Measured {
    /// Requests per second of processor time.
    pub(super) per_second: f64,
    /// Milliseconds.
    pub(super) p99: f64,
}

/// The cipher for all, so that none is measured by another.
const CIPHER: &str = "TLS_AES_128_GCM_SHA256";

/// Which processor asks; the servers have the other.
const ASKING: &str = "1";

/// `-c 32 -m 8`, as many requests as `ask` says.
pub(super) fn run(peer: &Peer, ask: &Ask<'_>, folder: &Path) -> Result<Measured, Error> {
    let log = folder.join("h2load.log");
    let _ = fs::remove_file(&log);
    let mut command = Command::new("taskset");
    command
        .args(["-c", ASKING, "h2load", "-c", "32", "-m", "8", "-n"])
        .arg(ask.requests.to_string());
    command
        .arg(format!("--tls13-ciphers={CIPHER}"))
        .arg(format!("--log-file={}", log.display()));
    if ask.http1 {
        command.arg("--h1");
    }
    for (name, value) in ask.headers {
        command.args(["-H", &format!("{name}: {value}")]);
    }
    command.arg(format!("https://{}{}", peer.address, ask.path));
    let before = peer.seconds()?;
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Error::because("h2load", error))?;
    let used = peer.seconds()? - before;
    let text = String::from_utf8_lossy(&output.stdout);
    let wanted = format!(
        "{0} total, {0} started, {0} done, {0} succeeded, 0 failed, 0 errored",
        ask.requests
    );
    if !output.status.success() || !text.contains(&wanted) {
        let said = text
            .lines()
            .filter(|line| line.starts_with("requests:") || line.starts_with("status"));
        return Err(Error::Failed(format!(
            "h2load of {}: {}",
            peer.name,
            said.collect::<Vec<_>>().join(" ")
        )));
    }
    Ok(Measured {
        per_second: f64::from(ask.requests) / used,
        p99: p99(&log)?,
    })
}

/// From the log: start, status and microseconds of each request.
pub(crate) fn p99(log: &Path) -> Result<f64, Error> {
    let text = fs::read_to_string(log).map_err(|error| Error::because(log.display(), error))?;
    let mut times: Vec<f64> = text
        .lines()
        .filter_map(|line| line.split('\t').nth(2)?.parse().ok())
        .collect();
    times.sort_by(f64::total_cmp);
    let at = times.len() * 99 / 100;
    times
        .get(at)
        .map(|time| time / 1000.0)
        .ok_or_else(|| Error::Failed("h2load logged nothing".to_owned()))
}

/// Full handshakes per second of processor time.
pub(super) fn handshakes(peer: &Peer) -> Result<f64, Error> {
    let before = peer.seconds()?;
    let connect = peer.address.to_string();
    let arguments = [
        "-c", ASKING, "openssl", "s_time", "-new", "-tls1_3", "-time", "2", "-connect", &connect,
    ];
    let text = process::output("taskset", &arguments)
        .ok_or_else(|| Error::Failed("openssl s_time failed".to_owned()))?;
    let used = peer.seconds()? - before;
    // `1234 connections in 1.20s; 1028.33 connections/user sec, bytes read 0`
    let count = text.lines().find_map(|line| {
        line.split_once(" connections in ")?
            .0
            .trim()
            .parse::<f64>()
            .ok()
    });
    count
        .map(|count| count / used)
        .ok_or_else(|| Error::Failed(format!("openssl s_time of {} said no number", peer.name)))
}

/// Status, headers and body, over HTTP/1.1.
pub(super) fn fetch(
    peer: &Peer,
    path: &str,
    headers: &[(String, String)],
) -> Result<Answer, Error> {
    let mut command = Command::new("curl");
    command.args([
        "--silent",
        "--show-error",
        "--insecure",
        "--http1.1",
        "--include",
        "--max-time",
        "10",
    ]);
    for (name, value) in headers {
        command.args(["--header", &format!("{name}: {value}")]);
    }
    let place = format!("https://{}{path}", peer.address);
    let output = command
        .arg(&place)
        .output()
        .map_err(|error| Error::because("curl", error))?;
    let wrong = || {
        Error::Failed(format!(
            "{}: GET {path}: no answer: {}",
            peer.name,
            String::from_utf8_lossy(&output.stderr).trim()
        ))
    };
    let end = output
        .stdout
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .ok_or_else(wrong)?;
    let head = String::from_utf8_lossy(&output.stdout[..end]);
    let mut lines = head.lines();
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1)?.parse().ok())
        .ok_or_else(wrong)?;
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers = headers
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    Ok((status, headers, output.stdout[end + 4..].to_vec()))
}

/// Status, headers with names in lower case, body.
pub(super) type Answer = (u16, Vec<(String, String)>, Vec<u8>);

/// The headers with which a browser asks for what it has from this server.
pub(super) fn known(peer: &Peer, path: &str) -> Result<Vec<(String, String)>, Error> {
    let (_, headers, _) = fetch(peer, path, &[])?;
    let find = |name: &str| {
        headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.clone())
    };
    let pairs = [
        ("if-none-match", find("etag")),
        ("if-modified-since", find("last-modified")),
    ];
    Ok(pairs
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect())
}
