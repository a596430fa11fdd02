//! Measures the bytes that a phone fetches, how long leaving takes, how fast the server hands out,
//! and how the list grows.

mod directory;
mod exit;
mod server;

pub(crate) use server::p99;

use crate::build::{self, cargo};
use crate::error::Error;
use crate::fetch::Server;
use crate::paths::Paths;
use crate::process;

/// Bytes of the first response, complete on its own.
const FIRST: usize = 14_000;
/// Bytes of everything up to a front that answers keys.
const INTERACTIVE: usize = 110_000;
/// Bytes of all packs: the inside, every language, the whole list.
const PACKS: usize = 700_000;
/// Bytes of everything that works offline.
const OFFLINE: usize = 750_000;

/// `bench client`, `bench server` or `bench directory`.
pub(crate) fn run(words: &[String]) -> Result<(), Error> {
    let measure = match words {
        // The list is measured by itself, without the app.
        [word] if word == "directory" => return directory::print(&Paths::find()?),
        [word] if word == "client" => phone,
        [word] if word == "server" => server::print,
        _ => {
            return Err(Error::Usage(
                "bench: say what to measure: `bench client`, `bench server` or `bench directory`"
                    .to_owned(),
            ));
        }
    };
    let paths = Paths::find()?;
    build::build(&paths)?;
    measure(&paths)
}

/// Bytes, then the time that leaving takes; too many bytes do not keep the time from being measured.
fn phone(paths: &Paths) -> Result<(), Error> {
    let bytes = client(paths);
    accidents(paths)?;
    exit::print(paths)?;
    bytes
}

/// Prints how likely it is that ordinary use of a front is taken for a code.
fn accidents(paths: &Paths) -> Result<(), Error> {
    process::run(
        "uses of each front that are taken for a code",
        cargo(paths)?.args([
            "test",
            "--quiet",
            "--package",
            "client",
            "--test",
            "chance",
            "--",
            "--nocapture",
        ]),
    )
}

/// Prints what a phone fetches, with brotli where the server offers it, and fails over budget.
pub(crate) fn client(paths: &Paths) -> Result<(), Error> {
    let mut over = Ok(());
    for front in fronts(paths)? {
        println!("• bytes of the {front}");
        over = over.and(one(paths, &front));
    }
    over
}

/// The fronts in the table that the press prints for the server.
fn fronts(paths: &Paths) -> Result<Vec<String>, Error> {
    let table = paths.target().join("app").join("app.toml");
    let text = std::fs::read_to_string(&table)
        .map_err(|error| Error::because(format!("reading {}", table.display()), error))?;
    let ids = text.lines().filter_map(|line| line.strip_prefix("id = \""));
    Ok(ids.map(|id| id.trim_end_matches('"').to_owned()).collect())
}

/// The paths of the signed files that a page names.
fn signed(page: &str) -> Vec<String> {
    let list = page.split("data-d=\"").nth(1).unwrap_or_default();
    let list = list.split('"').next().unwrap_or_default();
    let entries = list.split_whitespace();
    entries
        .filter_map(|entry| Some(entry.split_once('#')?.0.to_owned()))
        .collect()
}

fn one(paths: &Paths, front: &str) -> Result<(), Error> {
    let server = Server::start(paths, Some(front))?;
    let script = server.body("/sw.js", "identity")?;
    let lists = lists(&String::from_utf8_lossy(&script));
    let front = lists
        .iter()
        .find(|list| list.iter().any(|path| path == "/"))
        .ok_or_else(|| Error::Failed("sw.js: no list of files holds the path `/`".to_owned()))?;
    let mut sizes: Vec<(&str, usize)> = Vec::new();
    // The list is in none of them: a worker finds it by what is signed. The page names it, too.
    let page = server.body("/", "identity")?;
    let list = signed(&String::from_utf8_lossy(&page));
    for path in lists.iter().flatten().chain(&list) {
        if sizes.iter().all(|(known, _)| known != path) {
            sizes.push((path, server.body(path, "br")?.len()));
        }
    }
    for (path, size) in &sizes {
        println!("{size:>9}  {path}");
    }
    let is_early = |path: &str| {
        path == "/"
            || front.iter().any(|own| own == path)
                && (path.ends_with(".js") || path.ends_with(".wasm"))
    };
    let sum = |wanted: &dyn Fn(&str) -> bool| -> usize {
        sizes
            .iter()
            .filter(|(path, _)| wanted(path))
            .map(|(_, size)| size)
            .sum()
    };
    let is_pack = |path: &str| path.ends_with(".bin") || path.starts_with("/data/");
    verdict(&[
        ("first response", sum(&|path| path == "/"), FIRST),
        ("interactive front", sum(&is_early), INTERACTIVE),
        ("all packs", sum(&is_pack), PACKS),
        ("everything offline", sum(&|_| true), OFFLINE),
    ])
}

/// Prints each sum beside its budget; fails naming those that exceed it.
fn verdict(sums: &[(&str, usize, usize)]) -> Result<(), Error> {
    let mut over = Vec::new();
    for (name, bytes, budget) in sums {
        println!("{bytes:>9}  {name} (budget {budget})");
        if *bytes == 0 || bytes > budget {
            over.push(format!("{name}: {bytes} bytes of {budget}"));
        }
    }
    if over.is_empty() {
        return Ok(());
    }
    Err(Error::Failed(format!("over budget: {}", over.join("; "))))
}

/// The paths of each list of `["/path", "sha256-…"]` pairs in the service worker.
fn lists(script: &str) -> Vec<Vec<String>> {
    let script: String = script.chars().filter(|c| !c.is_whitespace()).collect();
    script
        .split("[[\"")
        .skip(1)
        .map(|list| {
            let list = list.split("]]").next().unwrap_or(list);
            list.split("],[\"")
                .filter_map(|pair| pair.split_once("\",\"sha256-"))
                .map(|(path, _)| path.to_owned())
                .collect()
        })
        .filter(|list: &Vec<String>| !list.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_lists_of_a_service_worker() {
        let script = "const a = [[\"/\", \"sha256-AA=\"],\n [\"/a/x.js\",\"sha256-BB=\"]];\n\
            const b=[[\"/a/y.bin\",\"sha256-CC=\"]]; const c = [[1,2]]; t[\"a\"]";
        assert_eq!(lists(script), [vec!["/", "/a/x.js"], vec!["/a/y.bin"]]);
    }

    #[test]
    fn a_budget_is_kept_up_to_its_last_byte() {
        assert!(verdict(&[("a", 10, 10)]).is_ok());
        let line = verdict(&[("a", 10, 10), ("b", 11, 10)])
            .unwrap_err()
            .to_string();
        assert!(line.contains("b: 11") && !line.contains("a: 10"), "{line}");
        assert!(verdict(&[("nothing", 0, 10)]).is_err());
    }
}
