//! Attacks with other people's tools, part of `test all`: slow clients while others are served, what a scanner finds in the
//! TLS, and what one finds in the headers. What is done by hand and in seconds is in `server/tests`.

mod scanners;
mod slow;

use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::code;
use crate::error::Error;
use crate::paths::{Paths, which};
use crate::process;

/// A line for each tool that is not here.
pub(crate) fn missing(paths: &Paths) -> Vec<String> {
    let programs = ["slowhttptest", "h2load", "testssl", "openssl", "taskset"];
    let missing = programs.into_iter().filter(|name| which(name).is_none());
    let mut lines: Vec<String> = missing
        .map(|name| format!("attacks: no {name} here"))
        .collect();
    if !scanners::observatory(paths).is_dir() {
        lines.push(format!(
            "attacks: no HTTP Observatory here: {}",
            scanners::INSTALL
        ));
    }
    lines
}

/// Runs them all against the built server; prints a row for each, and fails naming what did not hold.
pub(crate) fn run(paths: &Paths) -> Result<(), Error> {
    let target = Target::start(paths)?;
    println!("\n| attack | what came of it | held |\n|---|---|---|");
    let mut fallen = Vec::new();
    let mut row = |name: &str, result: Result<String, Error>| {
        let (text, held) = match result {
            Ok(text) => (text, "yes"),
            Err(error) => (error.to_string(), "no"),
        };
        println!("| {name} | {text} | {held} |");
        if held == "no" {
            fallen.push(name.to_owned());
        }
    };
    for mode in &slow::MODES {
        row(
            &format!("slowhttptest {}", mode.flag),
            slow::attack(&target, mode),
        );
    }
    row("testssl.sh", scanners::tls(&target));
    row("MDN HTTP Observatory", scanners::headers(paths, &target));
    match fallen.is_empty() {
        true => Ok(()),
        false => Err(Error::Failed(format!(
            "did not hold: {}",
            fallen.join(", ")
        ))),
    }
}

/// The built server with a certificate of the test's own authority; ended when dropped.
pub(crate) struct Target {
    folder: PathBuf,
    https: SocketAddr,
    http: SocketAddr,
    child: Child,
}

impl Drop for Target {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Target {
    /// All attackers have one address here, so that the share of an address is lifted: what holds without it holds with it.
    fn start(paths: &Paths) -> Result<Self, Error> {
        let folder = paths.target().join("attacks");
        fs::create_dir_all(&folder).map_err(|error| Error::because(folder.display(), error))?;
        certificate(&folder)?;
        let failed = |error| Error::because("starting the built server", error);
        let free = || TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let (https, http) = (free().map_err(failed)?, free().map_err(failed)?);
        let child = Command::new("taskset")
            .args(["-c", "0"])
            .arg(paths.binary("sidedoor"))
            .args([
                "serve",
                "--code",
                &code::make_up()?,
                "--per-address",
                "4096",
            ])
            .args([
                "--https",
                &https.to_string(),
                "--redirect",
                &http.to_string(),
            ])
            .arg("--cert")
            .arg(folder.join("cert.pem"))
            .arg("--key")
            .arg(folder.join("key.pem"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .map_err(failed)?;
        let target = Self {
            folder,
            https,
            http,
            child,
        };
        let start = Instant::now();
        while TcpStream::connect(https).is_err() {
            if start.elapsed() > Duration::from_secs(20) {
                return Err(Error::Failed(format!(
                    "the built server does not answer at {https}"
                )));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(target)
    }
}

const LEAF: &str = "subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n\
                    keyUsage=digitalSignature\nextendedKeyUsage=serverAuth\n";

/// `ca.pem`, and a certificate from it in `cert.pem` with its key in `key.pem`.
fn certificate(folder: &Path) -> Result<(), Error> {
    let file = |name: &str| folder.join(name).display().to_string();
    fs::write(folder.join("leaf.ext"), LEAF)
        .map_err(|error| Error::because(folder.display(), error))?;
    let openssl = |words: &str| {
        let mut command = Command::new("openssl");
        command.args(words.split_whitespace()).current_dir(folder);
        process::run_quietly("make a certificate", &mut command)
    };
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes";
    openssl(&format!(
        "req -x509 {key} -days 30 -subj /CN=Tests -keyout ca.key -out ca.pem"
    ))?;
    openssl(&format!(
        "req {key} -subj /CN=localhost -keyout key.pem -out leaf.req"
    ))?;
    openssl(
        "x509 -req -in leaf.req -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile leaf.ext -out leaf.pem",
    )?;
    let read = |name: &str| fs::read_to_string(file(name));
    let chain = read("leaf.pem").and_then(|leaf| Ok(leaf + &read("ca.pem")?));
    chain
        .and_then(|chain| fs::write(folder.join("cert.pem"), chain))
        .map_err(|error| Error::because(folder.display(), error))
}
