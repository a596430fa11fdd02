//! Attacks that give out what nobody signed, or more than anybody wants.

use trust::{Error, File, Kept, MAX_SNAPSHOT, MAX_TARGETS, MAX_TIMESTAMP, Meta, Update};

use crate::common::{Phone, Repository};

pub(super) fn none_good(file: File) -> Error {
    Error::Threshold {
        file,
        valid: 0,
        threshold: 1,
    }
}

#[test]
fn arbitrary_software_attack() {
    for (file, number) in [
        (File::Timestamp, 2),
        (File::Snapshot, 3),
        (File::Targets, 4),
    ] {
        // A stranger signs, and each of the other roles' keys.
        for hand in (1..=9).filter(|hand| *hand != number) {
            let mut repository = Repository::new();
            let mut phone = Phone::new(&repository);
            phone.update(&mut repository).unwrap();
            let before = phone.clone();
            repository.hands.insert(file, vec![hand]);
            repository.publish();
            assert_eq!(phone.update(&mut repository).unwrap_err(), none_good(file));
            assert_eq!(phone.targets, before.targets);
        }
    }
    // Bytes that nobody signed, under a name that is signed.
    let mut repository = Repository::new();
    let trusted = Phone::new(&repository).update(&mut repository).unwrap();
    let error = trusted.verified.check("list", b"list of edition X");
    let name = "list".to_owned();
    assert_eq!(error, Err(Error::Hash { name }));
}

#[test]
fn endless_data_attack() {
    // Where the file before it gives a length, no byte more is asked for.
    let mut repository = Repository::new();
    let phone = Phone::new(&repository);
    let mut update = Update::new(&phone.root, Kept::default(), phone.policy).unwrap();
    while let Some(want) = update.wants() {
        let bytes = repository.get(&want.name);
        if want.file > File::Timestamp {
            assert_eq!(want.limit, bytes.as_ref().unwrap().len());
        }
        update.give(bytes.as_deref()).unwrap();
    }
    // Where none is given, there is a cap; who sends more is refused, whatever it is.
    for (file, cap) in [
        (File::Root, trust::MAX_ROOT),
        (File::Timestamp, MAX_TIMESTAMP),
        (File::Snapshot, MAX_SNAPSHOT),
        (File::Targets, MAX_TARGETS),
    ] {
        let mut repository = Repository::new();
        for meta in repository.snapshot.meta.values_mut() {
            *meta = Meta {
                length: None,
                sha256: None,
                ..*meta
            };
        }
        repository.sign_snapshot();
        repository.timestamp.snapshot.length = None;
        repository.timestamp.snapshot.sha256 = None;
        repository.sign_timestamp();
        if file == File::Root {
            repository.rotate(File::Targets, &[5]);
        }
        let endless = repository.files.get_mut(&repository.root_or(file)).unwrap();
        endless.resize(cap + 100_000, b' ');
        let error = Phone::new(&repository).update(&mut repository).unwrap_err();
        assert_eq!(error, Error::TooLarge { file, limit: cap });
    }
    // A signed length above the cap is refused before anything is fetched.
    let mut repository = Repository::new();
    repository.timestamp.snapshot.length = Some(u64::MAX);
    repository.sign_timestamp();
    let error = Phone::new(&repository).update(&mut repository).unwrap_err();
    let (file, limit) = (File::Snapshot, MAX_SNAPSHOT);
    assert_eq!(error, Error::TooLarge { file, limit });
    assert_eq!(repository.asked, ["2.root.json", "timestamp.json"]);
}

/// There are no dependencies here: a signed file cannot make anybody fetch another one.
#[test]
fn extraneous_dependencies_attack() {
    let mut repository = Repository::new();
    let more = Meta::of(1, b"{}");
    repository.snapshot.meta.insert("more.json".into(), more);
    repository.sign_all();
    let mut phone = Phone::new(&repository);
    phone.update(&mut repository).unwrap();
    assert_eq!(
        repository.asked,
        [
            "2.root.json",
            "timestamp.json",
            "1.snapshot.json",
            "1.targets.json"
        ]
    );
}
