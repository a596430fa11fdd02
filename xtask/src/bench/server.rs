//! How fast the server hands out, beside others that hand out the same files: requests per second of processor time, which
//! does not depend on what else the machine does, then the time that 99 of 100 requests stay under.

pub(crate) use load::p99;

mod load;
mod more;
mod peers;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::build::cargo;
use crate::error::Error;
use crate::paths::Paths;
use crate::process;

use load::{Ask, Measured};
use peers::Peer;

/// How often each server has its turn. They take turns, because the machine drifts.
const ROUNDS: usize = 5;

/// One row: what is asked, and how many times nginx ours has to be.
struct Row {
    name: &'static str,
    http1: bool,
    known: bool,
    /// Requests of one turn.
    requests: u32,
    /// The least part of nginx's, and whether missing it is said rather than an error.
    least: f64,
    hoped: bool,
}

const ROWS: [Row; 4] = [
    Row {
        name: "304, HTTP/1.1",
        http1: true,
        known: true,
        requests: 60_000,
        least: 1.4,
        hoped: false,
    },
    Row {
        name: "304, HTTP/2",
        http1: false,
        known: true,
        requests: 60_000,
        least: 1.4,
        hoped: false,
    },
    Row {
        name: "pack, HTTP/1.1",
        http1: true,
        known: false,
        requests: 20_000,
        least: 2.0,
        hoped: false,
    },
    Row {
        name: "pack, HTTP/2",
        http1: false,
        known: false,
        requests: 20_000,
        least: 1.2,
        hoped: true,
    },
];

/// What ours has to reach of a bare loop over hyper and rustls.
const OF_FLOOR: f64 = 0.9;

/// Measures and prints all of it; fails naming what was missed.
pub(super) fn print(paths: &Paths) -> Result<(), Error> {
    let bench = Bench::prepare(paths)?;
    let peers = peers::start(paths, &bench)?;
    bench.check(&peers)?;
    for peer in &peers {
        println!("{:<19} {}", peer.name, peer.version);
    }
    let mut missed = Vec::new();
    println!(
        "\n| what is asked | server | requests per CPU-second | part of nginx | p99, ms |\n|---|---|---:|---:|---:|"
    );
    for row in &ROWS {
        compare(row, &bench, &peers, &mut missed)?;
    }
    handshakes(&peers, &mut missed)?;
    drop(peers);
    more::print(paths, &bench, &mut missed)?;
    let _ = std::io::stdout().flush();
    match missed.is_empty() {
        true => Ok(()),
        false => Err(Error::Failed(format!("missed: {}", missed.join("; ")))),
    }
}

/// Files and certificate, in a folder of their own.
pub(crate) struct Bench {
    pub(crate) folder: PathBuf,
    /// `/a/<hash>.bin`, the pack nearest to 60 kB.
    pack: String,
    /// Headers of the pack as ours sends them; the others are set up to send them, too.
    headers: Vec<(String, String)>,
}

/// The size that a pack has.
const PACK: usize = 60_000;

impl Bench {
    fn prepare(paths: &Paths) -> Result<Self, Error> {
        let folder = paths.target().join("bench");
        let failed = |error| Error::because(folder.display(), error);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("files/a")).map_err(failed)?;
        certificate(&folder)?;
        process::run(
            "build the bare loop and the idle clients",
            cargo(paths)?
                .args([
                    "build",
                    "--release",
                    "--package",
                    "sidedoor",
                    "--examples",
                    "--features",
                    "embedded",
                ])
                .env("SIDEDOOR_APP_TAR", paths.target().join("app.tar")),
        )?;
        let app = paths.target().join("app/a");
        let mut packs = Vec::new();
        for entry in fs::read_dir(&app).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if path.extension().is_some_and(|ending| ending == "bin") {
                packs.push((
                    fs::metadata(&path)
                        .map_err(failed)?
                        .len()
                        .abs_diff(PACK as u64),
                    path,
                ));
            }
        }
        packs.sort();
        let (_, pack) = packs
            .into_iter()
            .next()
            .ok_or_else(|| Error::Failed("no pack in target/app/a".to_owned()))?;
        let name = pack
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        fs::copy(&pack, folder.join("files/a").join(&name)).map_err(failed)?;
        let mut bench = Self {
            folder,
            pack: format!("/a/{name}"),
            headers: Vec::new(),
        };
        bench.headers = bench.headers_of_ours(paths)?;
        let lines: String = bench
            .headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}\n"))
            .collect();
        fs::write(bench.folder.join("headers"), lines)
            .map_err(|error| Error::because("bench", error))?;
        Ok(bench)
    }

    fn headers_of_ours(&self, paths: &Paths) -> Result<Vec<(String, String)>, Error> {
        let ours = peers::ours(paths, self)?;
        let (_, headers, _) = load::fetch(&ours, &self.pack, &[])?;
        Ok(headers
            .into_iter()
            .filter(|(name, _)| name != "date")
            .collect())
    }

    pub(crate) fn pack_file(&self) -> PathBuf {
        self.folder
            .join("files")
            .join(self.pack.trim_start_matches('/'))
    }

    /// Each serves the same bytes and says 304 to its own tag, or nothing is measured.
    fn check(&self, peers: &[Peer]) -> Result<(), Error> {
        let right = fs::read(self.pack_file()).map_err(|error| Error::because("bench", error))?;
        for peer in peers {
            let (status, _, body) = load::fetch(peer, &self.pack, &[])?;
            if status != 200 || body != right {
                return Err(Error::Failed(format!(
                    "{}: {status}, {} bytes of {}",
                    peer.name,
                    body.len(),
                    right.len()
                )));
            }
            let known = load::known(peer, &self.pack)?;
            let (status, _, _) = load::fetch(peer, &self.pack, &known)?;
            if status != 304 {
                return Err(Error::Failed(format!(
                    "{}: {status} where 304 was due",
                    peer.name
                )));
            }
        }
        println!(
            "• all serve the same {} bytes of {}",
            right.len(),
            self.pack
        );
        Ok(())
    }
}

/// Where a bench of the server keeps certificate and key.
pub(crate) fn pair(folder: &Path) -> (PathBuf, PathBuf) {
    (folder.join("cert.pem"), folder.join("key.pem"))
}

fn certificate(folder: &Path) -> Result<(), Error> {
    let (cert, key) = pair(folder);
    process::run_quietly(
        "make a certificate",
        Command::new("openssl")
            .args([
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "2",
            ])
            .args([
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost,IP:127.0.0.1",
            ])
            .arg("-out")
            .arg(cert)
            .arg("-keyout")
            .arg(key),
    )
}

fn compare(
    row: &Row,
    bench: &Bench,
    peers: &[Peer],
    missed: &mut Vec<String>,
) -> Result<(), Error> {
    let mut turns: Vec<Vec<Measured>> = peers.iter().map(|_| Vec::new()).collect();
    for _ in 0..ROUNDS {
        for (peer, turns) in peers.iter().zip(&mut turns) {
            let known = if row.known {
                load::known(peer, &bench.pack)?
            } else {
                Vec::new()
            };
            let ask = Ask {
                path: &bench.pack,
                http1: row.http1,
                requests: row.requests,
                headers: &known,
            };
            turns.push(load::run(peer, &ask, &bench.folder)?);
        }
    }
    let middle =
        |index: usize, of: &dyn Fn(&Measured) -> f64| middle(turns[index].iter().map(of).collect());
    let rate = |index| middle(index, &|turn: &Measured| turn.per_second);
    let find = |name: &str| peers.iter().position(|peer| peer.name == name);
    for (index, peer) in peers.iter().enumerate() {
        let nginx = find("nginx").map_or(f64::NAN, rate);
        println!(
            "| {} | {} | {:.0} | {:.2} | {:.2} |",
            row.name,
            peer.name,
            rate(index),
            rate(index) / nginx,
            middle(index, &|turn| turn.p99)
        );
    }
    let parts = [("nginx", row.least), ("bare loop", OF_FLOOR)];
    for (name, least) in parts {
        let (Some(ours), Some(other)) = (find("sidedoor"), find(name)) else {
            continue;
        };
        let part = rate(ours) / rate(other);
        if part < least {
            let line = format!("{}: {part:.2} of {name}, where {least} is due", row.name);
            match row.hoped && name == "nginx" {
                true => println!("<!-- {line}: hoped for -->"),
                false => missed.push(line),
            }
        }
    }
    Ok(())
}

fn handshakes(peers: &[Peer], missed: &mut Vec<String>) -> Result<(), Error> {
    let mut turns: Vec<Vec<f64>> = peers.iter().map(|_| Vec::new()).collect();
    for _ in 0..ROUNDS {
        for (peer, turns) in peers.iter().zip(&mut turns) {
            turns.push(load::handshakes(peer)?);
        }
    }
    let rates: Vec<f64> = turns.into_iter().map(middle).collect();
    let find = |name: &str| {
        peers
            .iter()
            .position(|peer| peer.name == name)
            .map(|index| rates[index])
    };
    let nginx = find("nginx").unwrap_or(f64::NAN);
    for (peer, rate) in peers.iter().zip(&rates) {
        println!(
            "| full handshake | {} | {rate:.0} | {:.2} | |",
            peer.name,
            rate / nginx
        );
    }
    if let Some(ours) = find("sidedoor").filter(|ours| *ours < nginx) {
        missed.push(format!("handshakes: {:.2} of nginx", ours / nginx));
    }
    Ok(())
}

/// The middle one.
fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
