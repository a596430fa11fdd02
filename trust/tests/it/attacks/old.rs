//! Attacks that give out what was once right.

use trust::{Error, Expiry, File, Floor, Meta, Trusted, sign_root};

use crate::common::{FILES, Phone, Repository, day, key};

#[test]
fn indefinite_freeze_attack() {
    // The place goes on giving what was once right. Whoever asks is told when it is past its date.
    for (file, date) in [
        (File::Timestamp, "07-01"),
        (File::Snapshot, "08-01"),
        (File::Targets, "09-01"),
        (File::Root, "12-31"),
    ] {
        let mut repository = Repository::new();
        let mut phone = Phone::new(&repository);
        let far = day("12-31") + 1_000_000;
        repository.root.expires = far;
        repository.targets.expires = far;
        repository.snapshot.expires = far;
        repository.timestamp.expires = far;
        let expires = day(date);
        match file {
            File::Root => repository.root.expires = expires,
            File::Timestamp => repository.timestamp.expires = expires,
            File::Snapshot => repository.snapshot.expires = expires,
            File::Targets => repository.targets.expires = expires,
        }
        repository.sign_root();
        repository.sign_all();
        phone.root = repository.newest(File::Root);
        for (now, frozen) in [(expires - 1, false), (expires, true), (far - 1, true)] {
            phone.policy.expiry = Expiry::Refuse { now };
            let refused = phone.clone().update(&mut repository).err();
            assert_eq!(refused, frozen.then_some(Error::Expired { file, expires }));
            // Also where everything but the root is there already.
            let mut again = phone.clone();
            again.policy.expiry = Expiry::Report;
            let trusted = again.update(&mut repository).unwrap();
            let past: Vec<File> = trusted.expired(now).collect();
            assert_eq!(past, if frozen { vec![file] } else { vec![] });
            assert_eq!(trusted.verified.expired(now), frozen);
            again.policy.expiry = Expiry::Refuse { now };
            let refused = again.update(&mut repository).err();
            assert_eq!(refused, frozen.then_some(Error::Expired { file, expires }));
        }
    }
}

#[test]
fn rollback_attack() {
    let mut repository = Repository::new();
    let old = repository.files.clone();
    let mut phone = Phone::new(&repository);
    repository.publish();
    phone.update(&mut repository).unwrap();
    let back = |file, found, least| Error::Rollback { file, found, least };
    // All of an older edition.
    repository.files = old;
    let error = phone.update(&mut repository).unwrap_err();
    assert_eq!(error, back(File::Timestamp, 1, 2));
    // A new timestamp that names an older snapshot.
    let mut repository = Repository::new();
    repository.timestamp.version = 3;
    repository.sign_timestamp();
    let error = phone.update(&mut repository).unwrap_err();
    assert_eq!(error, back(File::Snapshot, 1, 2));
    // A new snapshot that lists older targets.
    repository.snapshot.version = 3;
    repository.sign_all();
    let error = phone.clone().update(&mut repository).unwrap_err();
    assert_eq!(error, back(File::Targets, 1, 2));
    // A new snapshot that no longer lists what it did.
    let mut repository = Repository::new();
    let more = Meta::of(1, b"{}");
    repository.snapshot.meta.insert("more.json".into(), more);
    repository.sign_all();
    let mut other = Phone::new(&repository);
    other.update(&mut repository).unwrap();
    repository.snapshot.meta.remove("more.json");
    repository.publish();
    let error = other.update(&mut repository).unwrap_err();
    assert!(
        matches!(
            error,
            Error::Field {
                file: File::Snapshot,
                ..
            }
        ),
        "{error}"
    );
    // An older root in place of the next one, and one that leaves a number out.
    repository.rotate(File::Targets, &[5]);
    for version in [1, 3] {
        let mut root = repository.root.clone();
        root.version = version;
        let root = sign_root(&root, &[&key(1)]).unwrap();
        repository.files.insert("2.root.json".to_owned(), root);
        let error = phone.update(&mut repository).unwrap_err();
        let (file, found, expected) = (File::Root, version, 2);
        assert_eq!(
            error,
            Error::Version {
                file,
                found,
                expected
            }
        );
    }
}

#[test]
fn rollback_attack_after_storage_was_wiped() {
    // What came with the installation holds although nothing is kept.
    let mut repository = Repository::new();
    let mut phone = Phone::that_reports(&repository);
    for file in FILES {
        let mut floor = Floor::default();
        match file {
            File::Root => floor.root = 2,
            File::Timestamp => floor.timestamp = 2,
            File::Snapshot => floor.snapshot = 2,
            File::Targets => floor.targets = 2,
        }
        phone.policy.floor = floor;
        let (found, least) = (1, 2);
        let back = Error::Rollback { file, found, least };
        assert_eq!(phone.clone().update(&mut repository).unwrap_err(), back);
        let mut free = Phone::that_reports(&repository);
        let trusted = free.update(&mut repository).unwrap();
        let loaded = Trusted::load(&[trusted.root()], trusted.kept(), floor);
        assert_eq!(loaded.unwrap_err(), back);
    }
    phone.policy.floor = Floor {
        root: 2,
        timestamp: 2,
        snapshot: 2,
        targets: 2,
    };
    repository.rotate(File::Targets, &[5]);
    repository.publish();
    phone.update(&mut repository).unwrap();
}
