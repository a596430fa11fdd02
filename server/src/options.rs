//! The table of options. The command line, the environment, the file of `--config`, the help and `docs/server.md` are all
//! made from it; there is no other list.

use std::net::SocketAddr;
use std::str::FromStr;
use std::time::Duration;

use crate::Settings;

/// One option.
pub(crate) struct Row {
    /// The flag without its dashes, and the key in the file of `--config`.
    pub(crate) name: &'static str,
    /// What stands for the value in the help; empty for a switch.
    pub(crate) value: &'static str,
    /// Used where nothing is given; empty for none.
    pub(crate) default: &'static str,
    /// The group in the help.
    pub(crate) group: &'static str,
    pub(crate) help: &'static str,
    pub(crate) kind: Kind,
    /// Reads the value.
    pub(crate) set: fn(&mut Settings, &str) -> Result<(), String>,
}

/// How a value is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A flag without a value; `true` or `false` elsewhere.
    Switch,
    /// A path; in a file it is from the folder of that file.
    Path,
    /// Anything else.
    Plain,
    /// Like `Plain`, and may be given several times.
    Many,
}

impl Row {
    /// The variable of the environment.
    pub(crate) fn variable(&self) -> String {
        format!("SIDEDOOR_{}", self.name.to_uppercase().replace('-', "_"))
    }
}

const SITE: &str = "What is served";
const WHERE: &str = "Where";
const CERTIFICATE: &str = "Certificate";
const LIMITS: &str = "Limits";

/// Every option there is, in the order of the help.
pub(crate) const ROWS: &[Row] = &[
    Row {
        name: "config",
        value: "FILE",
        default: "",
        group: SITE,
        help: "A TOML file with any of these options; the command line goes first, then the environment",
        kind: Kind::Path,
        set: |settings, text| path(text).map(|path| settings.config = Some(path)),
    },
    Row {
        name: "site",
        value: "DIR",
        default: "",
        group: SITE,
        help: "The site folder; without it the demonstration site, which needs a --code",
        kind: Kind::Path,
        set: |settings, text| path(text).map(|path| settings.site = Some(path)),
    },
    Row {
        name: "app",
        value: "DIR",
        default: "",
        group: SITE,
        help: "The folder of a built app; without it the one inside this program",
        kind: Kind::Path,
        set: |settings, text| path(text).map(|path| settings.app = Some(path)),
    },
    Row {
        name: "front",
        value: "NAME",
        default: "",
        group: SITE,
        help: "The front, in place of the one in site.toml",
        kind: Kind::Plain,
        set: |settings, text| {
            settings.front = Some(text.to_owned());
            Ok(())
        },
    },
    Row {
        name: "code",
        value: "DIGITS",
        default: "",
        group: SITE,
        help: "One more code, 6 to 8 digits; may be given several times",
        kind: Kind::Many,
        set: |settings, text| {
            settings.codes.push(text.parse()?);
            Ok(())
        },
    },
    Row {
        name: "plain",
        value: "FILE",
        default: "",
        group: SITE,
        help: "Instead of a site, the plain edition: this one page at /, without scripts, on a host of its own",
        kind: Kind::Path,
        set: |settings, text| path(text).map(|path| settings.plain = Some(path)),
    },
    Row {
        name: "http",
        value: "ADDR",
        default: "",
        group: WHERE,
        help: "Plain HTTP, on this machine only; 127.0.0.1:8080 where no other place is given",
        kind: Kind::Plain,
        set: |settings, text| loopback(text).map(|address| settings.http = Some(address)),
    },
    Row {
        name: "https",
        value: "ADDR",
        default: "",
        group: WHERE,
        help: "HTTPS; needs --cert and --key, or --self-signed",
        kind: Kind::Plain,
        set: |settings, text| address(text).map(|address| settings.https = Some(address)),
    },
    Row {
        name: "redirect",
        value: "ADDR",
        default: "",
        group: WHERE,
        help: "Plain HTTP that does nothing but lead to HTTPS; needs --https",
        kind: Kind::Plain,
        set: |settings, text| address(text).map(|address| settings.redirect = Some(address)),
    },
    Row {
        name: "challenges",
        value: "DIR",
        default: "",
        group: WHERE,
        help: "The webroot of an ACME client: --redirect also hands out what is in DIR/.well-known/acme-challenge",
        kind: Kind::Path,
        set: |settings, text| path(text).map(|path| settings.challenges = Some(path)),
    },
    Row {
        name: "unix",
        value: "PATH",
        default: "",
        group: WHERE,
        help: "Plain HTTP on a Unix socket, for an onion service or a proxy",
        kind: Kind::Path,
        set: |settings, text| path(text).map(|path| settings.unix = Some(path)),
    },
    Row {
        name: "workers",
        value: "N",
        default: "0",
        group: WHERE,
        help: "Threads that answer; 0 for one on each core",
        kind: Kind::Plain,
        set: |settings, text| number(text, 0, 1024).map(|count| settings.workers = count),
    },
    Row {
        name: "cert",
        value: "FILE",
        default: "",
        group: CERTIFICATE,
        help: "Certificate chain, PEM; read anew when it changes",
        kind: Kind::Path,
        set: |settings, text| path(text).map(|path| settings.cert = Some(path)),
    },
    Row {
        name: "key",
        value: "FILE",
        default: "",
        group: CERTIFICATE,
        help: "Private key, PEM; read anew when it changes",
        kind: Kind::Path,
        set: |settings, text| path(text).map(|path| settings.key = Some(path)),
    },
    Row {
        name: "self-signed",
        value: "",
        default: "",
        group: CERTIFICATE,
        help: "A fresh certificate for localhost and 127.0.0.1",
        kind: Kind::Switch,
        set: |settings, text| match text {
            "true" | "1" => {
                settings.self_signed = true;
                Ok(())
            }
            "false" | "0" => Ok(()),
            _ => Err("expected `true` or `false`".to_owned()),
        },
    },
    Row {
        name: "connections",
        value: "N",
        default: "4096",
        group: LIMITS,
        help: "Connections at a time; more wait their turn",
        kind: Kind::Plain,
        // Each listener holds one for whoever comes next, and none may wait for another's.
        set: |settings, text| number(text, 16, MOST).map(|n| settings.limits.connections = n),
    },
    Row {
        name: "per-address",
        value: "N",
        default: "256",
        group: LIMITS,
        help: "Connections at a time of one IPv4 address, or of one IPv6 network (/64); not for --http and --unix",
        kind: Kind::Plain,
        set: |settings, text| number(text, 1, MOST).map(|n| settings.limits.per_address = n),
    },
    Row {
        name: "streams",
        value: "N",
        default: "64",
        group: LIMITS,
        help: "Requests at a time on one HTTP/2 connection",
        kind: Kind::Plain,
        set: |settings, text| number(text, 1, MOST).map(|n| settings.limits.streams = n),
    },
    Row {
        name: "head-bytes",
        value: "BYTES",
        default: "16384",
        group: LIMITS,
        help: "Size of a request's head",
        kind: Kind::Plain,
        set: |settings, text| number(text, 1024, MOST).map(|n| settings.limits.head_bytes = n),
    },
    Row {
        name: "handshake-time",
        value: "SECONDS",
        default: "10",
        group: LIMITS,
        help: "For a TLS handshake",
        kind: Kind::Plain,
        set: |settings, text| seconds(text).map(|time| settings.limits.handshake = time),
    },
    Row {
        name: "head-time",
        value: "SECONDS",
        default: "10",
        group: LIMITS,
        help: "For a request's head, from when it is waited for (HTTP/1.1)",
        kind: Kind::Plain,
        set: |settings, text| seconds(text).map(|time| settings.limits.head = time),
    },
    Row {
        name: "idle-time",
        value: "SECONDS",
        default: "30",
        group: LIMITS,
        help: "For an HTTP/2 connection that asks for nothing; shorter when connections run short",
        kind: Kind::Plain,
        set: |settings, text| seconds(text).map(|time| settings.limits.idle = time),
    },
    Row {
        name: "stall-time",
        value: "SECONDS",
        default: "60",
        group: LIMITS,
        help: "For a browser that takes nothing of an answer it asked for",
        kind: Kind::Plain,
        set: |settings, text| seconds(text).map(|time| settings.limits.stall = time),
    },
    Row {
        name: "age-time",
        value: "SECONDS",
        default: "300",
        group: LIMITS,
        help: "After this a connection is asked to end, however busy it is",
        kind: Kind::Plain,
        set: |settings, text| seconds(text).map(|time| settings.limits.age = time),
    },
    Row {
        name: "last-time",
        value: "SECONDS",
        default: "60",
        group: LIMITS,
        help: "For what a connection that was asked to end still has to fetch",
        kind: Kind::Plain,
        set: |settings, text| seconds(text).map(|time| settings.limits.last = time),
    },
    Row {
        name: "linger-time",
        value: "SECONDS",
        default: "2",
        group: LIMITS,
        help: "For the other side to close, so that the last answer is not lost",
        kind: Kind::Plain,
        set: |settings, text| seconds(text).map(|time| settings.limits.linger = time),
    },
    Row {
        name: "drain-time",
        value: "SECONDS",
        default: "20",
        group: LIMITS,
        help: "For all connections to finish when the server stops",
        kind: Kind::Plain,
        set: |settings, text| seconds(text).map(|time| settings.limits.drain = time),
    },
    Row {
        name: "poll-time",
        value: "SECONDS",
        default: "2",
        group: LIMITS,
        help: "Between two looks at the site folder and the certificate",
        kind: Kind::Plain,
        set: |settings, text| seconds(text).map(|time| settings.limits.poll = time),
    },
];

fn path(text: &str) -> Result<std::path::PathBuf, String> {
    if text.is_empty() {
        return Err("expected a path".to_owned());
    }
    Ok(text.into())
}

fn address(text: &str) -> Result<SocketAddr, String> {
    let example = "expected an address with a port, such as 127.0.0.1:8080";
    text.parse().map_err(|_| example.to_owned())
}

fn loopback(text: &str) -> Result<SocketAddr, String> {
    let address = address(text)?;
    if address.ip().is_loopback() {
        Ok(address)
    } else {
        Err("plain HTTP is for this machine only (127.0.0.1 or [::1]); use --https".to_owned())
    }
}

/// The most that is sensible for anything that is counted here.
const MOST: u32 = 1_000_000;

/// A whole number.
fn number<T: FromStr>(text: &str, least: u32, most: u32) -> Result<T, String> {
    let problem = || format!("expected a whole number from {least} to {most}");
    let count: u32 = text.parse().map_err(|_| problem())?;
    if !(least..=most).contains(&count) {
        return Err(problem());
    }
    text.parse().map_err(|_| problem())
}

/// From a hundredth of a second to a day.
fn seconds(text: &str) -> Result<Duration, String> {
    text.parse()
        .ok()
        .filter(|count: &f64| (0.01..=86_400.0).contains(count))
        .map(Duration::from_secs_f64)
        .ok_or_else(|| "expected seconds, from 0.01 to 86400".to_owned())
}
