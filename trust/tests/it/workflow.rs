//! An update from its first question to what is kept, where nobody is up to anything.

use trust::{Error, Expiry, File, Floor, Kept, Meta, Trusted, Update};

use crate::common::{FILES, Phone, Repository, day};

#[test]
fn a_first_update_fetches_four_files() {
    let mut repository = Repository::new();
    let mut phone = Phone::new(&repository);
    let trusted = phone.update(&mut repository).unwrap();
    let names = [
        "2.root.json",
        "timestamp.json",
        "1.snapshot.json",
        "1.targets.json",
    ];
    assert_eq!(repository.asked, names);
    assert_eq!(phone.versions(), [1, 1, 1, 1]);
    assert_eq!(trusted.verified.version, 1);
    assert_eq!(trusted.verified.root_version, 1);
    // The first of four dates.
    assert_eq!(trusted.verified.expires, day("07-01"));
    assert_eq!(trusted.expires(File::Targets), day("09-01"));
    trusted
        .verified
        .check("list", b"list of edition 1")
        .unwrap();
}

#[test]
fn where_nothing_is_new_only_the_timestamp_travels() {
    let mut repository = Repository::new();
    let mut phone = Phone::new(&repository);
    phone.update(&mut repository).unwrap();
    repository.asked.clear();
    phone.update(&mut repository).unwrap();
    assert_eq!(repository.asked, ["2.root.json", "timestamp.json"]);
    // A renewed timestamp over the same list.
    repository.asked.clear();
    repository.timestamp.version = 2;
    repository.timestamp.expires = day("07-09");
    repository.sign_timestamp();
    let trusted = phone.update(&mut repository).unwrap();
    assert_eq!(repository.asked, ["2.root.json", "timestamp.json"]);
    assert_eq!(trusted.expires(File::Timestamp), day("07-09"));
    assert!(repository.newest(File::Timestamp).len() < 700);
}

#[test]
fn another_timestamp_of_the_same_version_is_no_news() {
    let mut repository = Repository::new();
    let mut phone = Phone::new(&repository);
    phone.update(&mut repository).unwrap();
    let kept = phone.timestamp.clone();
    repository.timestamp.snapshot.version = 100;
    repository.sign_timestamp();
    phone.update(&mut repository).unwrap();
    assert_eq!(phone.timestamp, kept);
}

#[test]
fn names_are_plain_without_consistent_snapshots() {
    let mut repository = Repository::new();
    repository.root.consistent_snapshot = false;
    repository.sign_root();
    for file in [File::Snapshot, File::Targets] {
        let bytes = repository.newest(file);
        repository.files.insert(file.to_string(), bytes);
    }
    Phone::new(&repository).update(&mut repository).unwrap();
    let plain = [
        "2.root.json",
        "timestamp.json",
        "snapshot.json",
        "targets.json",
    ];
    assert_eq!(repository.asked, plain);
}

#[test]
fn metadata_may_be_listed_by_its_version_alone() {
    let mut repository = Repository::new();
    let bare = Meta {
        version: 1,
        length: None,
        sha256: None,
    };
    repository.snapshot.meta.insert("targets.json".into(), bare);
    repository.sign_snapshot();
    repository.timestamp.snapshot = bare;
    repository.sign_timestamp();
    let mut phone = Phone::new(&repository);
    phone.update(&mut repository).unwrap();
    repository.asked.clear();
    phone.update(&mut repository).unwrap();
    assert_eq!(repository.asked.len(), 2);
}

#[test]
fn each_step_that_is_good_is_kept_although_a_later_one_fails() {
    let mut repository = Repository::new();
    let mut phone = Phone::new(&repository);
    phone.update(&mut repository).unwrap();
    repository.rotate(File::Targets, &[14]);
    repository.publish();
    for (missing, versions) in [
        ("timestamp.json", [2, 1, 1, 1]),
        ("2.snapshot.json", [2, 2, 1, 1]),
        ("2.targets.json", [2, 2, 2, 1]),
    ] {
        let mut phone = phone.clone();
        let bytes = repository.files.remove(missing).unwrap();
        let error = phone.update(&mut repository).unwrap_err();
        assert!(matches!(error, Error::Missing { .. }), "{error}");
        assert_eq!(phone.versions(), versions);
        repository.files.insert(missing.to_owned(), bytes);
        phone.update(&mut repository).unwrap();
        assert_eq!(phone.versions(), [2, 2, 2, 2]);
    }
}

#[test]
fn damaged_storage_is_fetched_again() {
    let mut repository = Repository::new();
    let mut whole = Phone::new(&repository);
    whole.update(&mut repository).unwrap();
    for damage in 1..8 {
        let mut phone = whole.clone();
        for (bit, place) in [
            &mut phone.timestamp,
            &mut phone.snapshot,
            &mut phone.targets,
        ]
        .into_iter()
        .enumerate()
        {
            if damage & (1 << bit) != 0 {
                *place = place
                    .as_ref()
                    .map(|bytes| bytes[..bytes.len() / 2].to_vec());
            }
        }
        phone.update(&mut repository).unwrap();
        assert_eq!(phone.kept(), whole.kept());
    }
}

/// No clock can lock anybody out: what is refused by the specification is a warning on a phone.
#[test]
fn a_phone_believes_what_is_past_its_date_and_says_so() {
    let mut repository = Repository::new();
    let mut phone = Phone::that_reports(&repository);
    for now in [0, day("06-01"), day("10-01"), u64::MAX] {
        let trusted = phone.update(&mut repository).unwrap();
        let kept = trusted.kept();
        let loaded = Trusted::load(&[trusted.root()], kept, Floor::default()).unwrap();
        let past = FILES
            .into_iter()
            .filter(|file| trusted.expires(*file) <= now);
        let past: Vec<File> = past.collect();
        assert_eq!(trusted.expired(now).collect::<Vec<_>>(), past);
        assert_eq!(loaded.expired(now).collect::<Vec<_>>(), past);
        assert_eq!(loaded.verified, trusted.verified);
        trusted
            .verified
            .check("list", b"list of edition 1")
            .unwrap();
    }
    // What is new and already past its date is still newer.
    repository.timestamp.expires = 0;
    repository.snapshot.expires = 1;
    repository.targets.expires = 2;
    repository.publish();
    let mut strict = phone.clone();
    strict.policy.expiry = Expiry::Refuse { now: day("06-01") };
    let trusted = phone.update(&mut repository).unwrap();
    trusted
        .verified
        .check("list", b"list of edition 2")
        .unwrap();
    let (file, expires) = (File::Timestamp, 0);
    let refused = strict.update(&mut repository).unwrap_err();
    assert_eq!(refused, Error::Expired { file, expires });
    assert_eq!(strict.versions(), [1, 1, 1, 1]);
}

#[test]
fn what_was_kept_is_verified_from_any_earlier_root() {
    let mut repository = Repository::new();
    let mut phone = Phone::new(&repository);
    let first = phone.root.clone();
    for hand in [21, 22, 23] {
        repository.rotate(File::Root, &[hand]);
    }
    repository.publish();
    let mut update = Update::new(&first, Kept::default(), phone.policy).unwrap();
    while let Some(want) = update.wants() {
        update.give(repository.get(&want.name).as_deref()).unwrap();
    }
    let walked = update.roots().to_vec();
    assert_eq!(walked.len(), 3);
    assert_eq!(walked[2], update.root());
    let trusted = update.finish().unwrap();
    phone.update(&mut repository).unwrap();
    let load = |roots: &[&[u8]]| Trusted::load(roots, phone.kept(), Floor::default());
    let [second, third, fourth] = [&walked[0], &walked[1], &walked[2]].map(Vec::as_slice);
    for roots in [
        &[&first[..], second, third, fourth][..],
        &[third, fourth],
        &[fourth],
    ] {
        assert_eq!(load(roots).unwrap().verified, trusted.verified);
        assert_eq!(load(roots).unwrap().root(), fourth);
    }
    assert!(matches!(
        load(&[&first, third, fourth]).unwrap_err(),
        Error::Threshold {
            file: File::Root,
            ..
        }
    ));
    let missing = |file| Error::Missing { file };
    assert_eq!(load(&[]).unwrap_err(), missing(File::Root));
    let none = Trusted::load(&[fourth], Kept::default(), Floor::default());
    assert_eq!(none.unwrap_err(), missing(File::Timestamp));
}

#[test]
fn an_update_that_ended_takes_no_more() {
    let mut repository = Repository::new();
    let phone = Phone::new(&repository);
    let mut update = Update::new(&phone.root, Kept::default(), phone.policy).unwrap();
    update.give(None).unwrap();
    let (file, valid, threshold) = (File::Timestamp, 0, 1);
    let error = Error::Threshold {
        file,
        valid,
        threshold,
    };
    let unsigned = br#"{"signatures":[],"signed":{}}"#;
    assert_eq!(update.give(Some(unsigned)), Err(error.clone()));
    assert_eq!(update.wants(), None);
    let good = repository.get("timestamp.json");
    assert_eq!(update.give(good.as_deref()), Err(error.clone()));
    assert_eq!(update.finish().unwrap_err(), error);
}
