//! Repositories that other tools wrote: python-tuf and tough (`tests/fixtures`).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use trust::{Error, Expiry, File, Floor, Kept, Policy, Trusted, Update, add_signatures};

use crate::common::{day, key};

fn fixture(path: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    folder.join("tests/fixtures").join(path)
}

fn files(path: &str) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(fixture(path)).unwrap();
    let files = entries.map(|entry| {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        (name, std::fs::read(entry.path()).unwrap())
    });
    files.collect()
}

fn update(files: &BTreeMap<String, Vec<u8>>, kept: Kept<'_>) -> Result<Trusted, Error> {
    let policy = Policy {
        expiry: Expiry::Refuse { now: day("06-01") },
        floor: Floor::default(),
    };
    let mut update = Update::new(&files["1.root.json"], kept, policy)?;
    while let Some(want) = update.wants() {
        update.give(files.get(&want.name).map(Vec::as_slice))?;
    }
    update.finish()
}

#[test]
fn python_tuf() {
    let files = files("python-tuf/metadata");
    let trusted = update(&files, Kept::default()).unwrap();
    assert_eq!(trusted.version(File::Root), 3);
    assert_eq!(trusted.verified.version, 2);
    assert_eq!(trusted.verified.expires, day("07-01"));
    let target = trusted.verified.target("list").unwrap();
    let path = fixture("python-tuf/targets").join(target.file_name("list"));
    let list = std::fs::read(path).unwrap();
    trusted.verified.check("list", &list).unwrap();
    let plain = list.repeat(2);
    trusted.verified.check_plain("list", &plain).unwrap();
    assert!(trusted.verified.check_plain("list", &list).is_err());
    let again = Trusted::load(&[trusted.root()], trusted.kept(), Floor::default());
    assert_eq!(again.unwrap().verified, trusted.verified);
}

#[test]
fn python_tuf_from_the_first_edition_on() {
    let mut first = files("python-tuf/metadata");
    let all = first.clone();
    first.retain(|name, _| name.starts_with("1."));
    let timestamp = std::fs::read(fixture("python-tuf/first-timestamp.json")).unwrap();
    first.insert("timestamp.json".to_owned(), timestamp);
    let before = update(&first, Kept::default()).unwrap();
    assert_eq!(before.verified.version, 1);
    let after = update(&all, before.kept()).unwrap();
    assert_eq!((after.version(File::Root), after.verified.version), (3, 2));
    // And not back.
    let mut mixed = all;
    mixed.retain(|name, _| name.ends_with("root.json"));
    mixed.extend(first);
    let error = update(&mixed, after.kept()).unwrap_err();
    assert!(matches!(
        error,
        Error::Threshold {
            file: File::Timestamp,
            ..
        }
    ));
}

#[test]
fn delegations_of_python_tuf_are_refused() {
    let mut all = files("python-tuf/metadata");
    all.extend(files("python-tuf/delegated"));
    assert_eq!(
        update(&all, Kept::default()).unwrap_err(),
        Error::Delegations
    );
}

#[test]
fn tough() {
    let files = files("tough/metadata");
    let trusted = update(&files, Kept::default()).unwrap();
    let versions = [File::Root, File::Timestamp, File::Snapshot, File::Targets];
    assert_eq!(versions.map(|file| trusted.version(file)), [2, 7, 6, 5]);
    let target = trusted.verified.target("list").unwrap();
    let path = fixture("tough/targets").join(target.file_name("list"));
    let list = std::fs::read(path).unwrap();
    trusted.verified.check("list", &list).unwrap();
}

/// Ed25519 has one signature for one key and one message: who signs again what others signed, and
/// finds the same, has the same canonical form.
#[test]
fn ours_signs_the_same_as_others() {
    for folder in [
        "python-tuf/metadata",
        "python-tuf/delegated",
        "tough/metadata",
    ] {
        for (name, bytes) in files(folder) {
            let (file, hands) = match name.rsplit('.').nth(1) {
                Some("root") => (File::Root, &[1, 5, 15][..]),
                Some("timestamp") => (File::Timestamp, &[2, 12][..]),
                Some("snapshot") => (File::Snapshot, &[3][..]),
                _ => (File::Targets, &[4][..]),
            };
            let theirs = signatures(&bytes);
            assert!(!theirs.is_empty());
            let keys: Vec<_> = hands.iter().map(|hand| key(*hand)).collect();
            let ours = add_signatures(file, &bytes, &keys.iter().collect::<Vec<_>>()).unwrap();
            let ours = signatures(&ours);
            for (keyid, sig) in theirs {
                assert_eq!(ours[&keyid], sig, "{folder}/{name}");
            }
        }
    }
}

fn signatures(bytes: &[u8]) -> BTreeMap<String, String> {
    let value: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let all = value["signatures"].as_array().unwrap().iter();
    all.map(|one| (text(&one["keyid"]), text(&one["sig"])))
        .collect()
}
