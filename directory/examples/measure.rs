//! `measure N FOLDER`: makes a list of N services, times reading and searching it here, and leaves
//! in the folder what a browser needs for the same: `list.gz`, `docs.json`, `typed.json`.
//!
//! Printed: one line of `name value`, times in microseconds. Run by `cargo xtask bench directory`.
#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "it is run by hand or by the bench"
)]

mod made_up;

use directory::Directory;
use directory::pack::{self, Book};
use directory::search::{Ask, Labels};
use std::path::Path;
use std::time::{Duration, Instant};

fn main() {
    let mut words = std::env::args().skip(1);
    let count: usize = words
        .next()
        .and_then(|n| n.parse().ok())
        .expect("how many services");
    let folder = words.next().expect("a folder");
    let folder = Path::new(&folder);
    let list = made_up::list(count);
    std::fs::create_dir_all(folder).expect("the folder");
    let bytes = pack::write_list(&list);
    let typed = made_up::typed(&list);
    let packed = gzip(&bytes);
    std::fs::write(folder.join("list.gz"), &packed).expect("list.gz");
    std::fs::write(folder.join("docs.json"), documents(&list)).expect("docs.json");
    std::fs::write(folder.join("typed.json"), strings(&typed)).expect("typed.json");

    let (patching, patch) = patch(&list, &bytes);
    let (read, book) = fastest(5, || Book::open(bytes.clone()).expect("its own pack"));
    let (index, search) = fastest(5, || book.search(Labels::default()));
    let mut presses = Vec::new();
    for words in &typed {
        for end in words.char_indices().map(|(at, c)| at + c.len_utf8()) {
            let ask = Ask {
                words: &words[..end],
                today: Some(list.made),
                limit: 50,
                ..Ask::default()
            };
            presses.push(fastest(3, || search.find(&ask)).0);
        }
    }
    presses.sort();
    let at = |part: usize| presses[(presses.len() - 1) * part / 100].as_micros();
    println!(
        "services {count} pack {} gzip {} patch {patch} patching {} read {} index {} median {} worst {}",
        bytes.len(),
        packed.len(),
        patching.as_micros(),
        read.as_micros(),
        index.as_micros(),
        at(50),
        at(100)
    );
}

/// One number changes: the bytes of the patch that says so, and the time to apply it.
fn patch(list: &Directory, bytes: &[u8]) -> (Duration, usize) {
    let mut next = list.clone();
    next.version += 1;
    let middle = next.services.len() / 2;
    let phone = &mut next.services[middle].phones[0];
    "+18605550199".clone_into(&mut phone.number);
    "1-860-555-0199".clone_into(&mut phone.display);
    phone.reviewed = Some(list.made);
    let next = pack::write_list(&next);
    let patch = trust::patch::diff(bytes, &next);
    let apply = || trust::patch::apply(bytes, &patch, next.len()).expect("its own patch");
    let (time, made) = fastest(5, apply);
    assert_eq!(made, next, "a patch gives the next edition");
    (time, patch.len())
}

/// The shortest of several times, which the machine disturbed least.
fn fastest<T>(times: usize, mut run: impl FnMut() -> T) -> (Duration, T) {
    let mut timed = || {
        let start = Instant::now();
        let result = run();
        (start.elapsed(), result)
    };
    let mut best = timed();
    for _ in 1..times {
        let next = timed();
        if next.0 < best.0 {
            best = next;
        }
    }
    best
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

/// The same texts that are searched here, for other engines: name, organization with towns and
/// numbers, and the rest.
fn documents(list: &Directory) -> String {
    let texts = |all: Vec<&directory::Text>| {
        let words = all
            .iter()
            .flat_map(|text| text.iter().map(|(_, words)| words));
        words.collect::<Vec<_>>().join(" ")
    };
    let document = |(at, s): (usize, &directory::Service)| {
        let rest = [&s.purpose, &s.answered_by_note, &s.cost].into_iter();
        let rest = texts(rest.chain(&s.caveats).chain(&s.hours_note).collect());
        let numbers: Vec<_> = s.phones.iter().map(|phone| phone.digits()).collect();
        let more = format!(
            "{} {} {}",
            s.organization,
            s.area.join(" "),
            numbers.join(" ")
        );
        format!(
            "{{\"id\":{at},\"name\":{},\"more\":{},\"rest\":{}}}",
            string(&texts(vec![&s.name])),
            string(&more),
            string(&rest)
        )
    };
    let all: Vec<_> = list.services.iter().enumerate().map(document).collect();
    format!("[{}]", all.join(","))
}

fn strings(all: &[String]) -> String {
    let all: Vec<_> = all.iter().map(|one| string(one)).collect();
    format!("[{}]", all.join(","))
}

/// As JSON; the made-up words hold no control characters.
fn string(words: &str) -> String {
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
}
