//! How fast the server hands out, beside others that hand out the same files: requests per second of processor time, which
//! does not depend on what else the machine does, then the time that 99 of 100 requests stay under.

pub(crate) use load::p99;

mod files;
mod load;
mod more;
mod peers;

use std::io::Write;
use std::path::PathBuf;

use crate::error::Error;
use crate::paths::Paths;

use load::{Ask, Measured};
use peers::Peer;

/// How often each server has its turn. They take turns, because the machine drifts.
const ROUNDS: usize = 3;

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
        requests: 30_000,
        least: 1.4,
        hoped: false,
    },
    Row {
        name: "304, HTTP/2",
        http1: false,
        known: true,
        requests: 30_000,
        least: 1.4,
        hoped: false,
    },
    Row {
        name: "pack, HTTP/1.1",
        http1: true,
        known: false,
        requests: 10_000,
        least: 2.0,
        hoped: false,
    },
    Row {
        name: "pack, HTTP/2",
        http1: false,
        known: false,
        requests: 10_000,
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
    /// `/a/<hash>.bin`
    pack: String,
    /// Headers of the pack as ours sends them; the others are set up to send them, too.
    headers: Vec<(String, String)>,
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
