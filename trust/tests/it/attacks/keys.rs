//! Attacks with stolen keys.

use trust::{Error, File, sign_root};

use super::forged::none_good;
use crate::common::{Phone, Repository, key, public};

#[test]
fn fast_forward_attack() {
    // A thief of the timestamp's, the snapshot's and the targets' keys counts as far as it goes.
    let mut repository = Repository::new();
    let mut phone = Phone::new(&repository);
    repository.targets.version = u64::MAX;
    repository.snapshot.version = u64::MAX;
    repository.timestamp.version = u64::MAX;
    repository.sign_all();
    phone.update(&mut repository).unwrap();
    // New keys for the timestamp alone, then for the snapshot alone: each recovers everything.
    for (file, hand) in [(File::Timestamp, 12), (File::Snapshot, 13)] {
        let mut repository = Repository::new();
        let mut phone = phone.clone();
        repository.publish();
        let error = phone.update(&mut repository).unwrap_err();
        assert!(matches!(error, Error::Rollback { .. }), "{error}");
        repository.rotate(file, &[hand]);
        repository.publish();
        phone.update(&mut repository).unwrap();
        assert_eq!(phone.versions(), [2, 3, 3, 3]);
    }
    // New keys for the targets alone do not: the snapshot was not a thief's.
    let mut repository = Repository::new();
    repository.rotate(File::Targets, &[14]);
    repository.publish();
    let error = phone.update(&mut repository).unwrap_err();
    assert!(matches!(error, Error::Rollback { .. }), "{error}");
}

#[test]
fn fast_forward_attack_is_forgotten_although_the_network_fails() {
    let mut repository = Repository::new();
    let mut phone = Phone::new(&repository);
    repository.snapshot.version = 1_000_000;
    repository.sign_all();
    phone.update(&mut repository).unwrap();
    let mut repository = Repository::new();
    repository.rotate(File::Snapshot, &[13]);
    repository.sign_all();
    // The new root arrives, and nothing after it.
    let root_only = phone.update_from(|name, _| {
        repository
            .files
            .get(name)
            .cloned()
            .filter(|_| name.ends_with("root.json"))
    });
    let file = File::Timestamp;
    assert_eq!(root_only.unwrap_err(), Error::Missing { file });
    assert_eq!(phone.versions(), [2, 0, 0, 1]);
    phone.update(&mut repository).unwrap();
    assert_eq!(phone.versions(), [2, 1, 1, 1]);
}

#[test]
fn vulnerability_to_key_compromises() {
    // Two of three have to sign: one stolen key signs nothing, whatever it is given out as.
    let mut repository = Repository::new();
    repository.root.root.keyids = public(&[1, 21, 22]).iter().map(|k| k.id()).collect();
    repository.root.targets.keyids = public(&[4, 24, 25]).iter().map(|k| k.id()).collect();
    repository.root.root.threshold = 2;
    repository.root.targets.threshold = 2;
    for key in public(&[21, 22, 24, 25]) {
        repository.root.keys.insert(key.id(), key);
    }
    repository.hands.insert(File::Root, vec![1, 21]);
    repository.hands.insert(File::Targets, vec![4, 24]);
    repository.sign_root();
    repository.sign_all();
    let mut phone = Phone::new(&repository);
    phone.update(&mut repository).unwrap();
    let one = |file| Error::Threshold {
        file,
        valid: 1,
        threshold: 2,
    };
    let mut stolen = Repository::new();
    stolen.files = repository.files.clone();
    stolen.hands.insert(File::Targets, vec![25, 9]);
    stolen.publish();
    let error = phone.clone().update(&mut stolen).unwrap_err();
    assert_eq!(error, one(File::Targets));
    let mut root = repository.root.clone();
    root.version = 2;
    root.root = trust::Role::of(&public(&[9]), 1);
    root.keys.insert(key(9).public().id(), key(9).public());
    let root = sign_root(&root, &[&key(22), &key(9)]).unwrap();
    stolen.files.insert("2.root.json".to_owned(), root);
    let error = phone.clone().update(&mut stolen).unwrap_err();
    assert_eq!(error, one(File::Root));
    // A key that a new root no longer names signs nothing any more.
    let mut repository = Repository::new();
    let mut phone = Phone::new(&repository);
    phone.update(&mut repository).unwrap();
    for (file, old, new) in [
        (File::Timestamp, 2, 12),
        (File::Snapshot, 3, 13),
        (File::Targets, 4, 14),
    ] {
        repository.rotate(file, &[new]);
        repository.hands.insert(file, vec![old]);
        repository.publish();
        let error = phone.clone().update(&mut repository).unwrap_err();
        assert_eq!(error, none_good(file));
        repository.hands.insert(file, vec![new]);
        repository.publish();
        phone.update(&mut repository).unwrap();
    }
}
