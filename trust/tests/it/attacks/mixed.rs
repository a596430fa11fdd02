//! Attacks that put together what does not belong together.

use std::collections::BTreeMap;

use trust::{Error, File, Floor, Kept, Policy, Target, Trusted, Update};

use crate::common::{FILES, Phone, Repository};

#[test]
fn mix_and_match_attack() {
    // Files that were each signed, but never belonged together.
    let mut old = Repository::new();
    let mut new = Repository::new();
    new.publish();
    for (file, name) in [
        (File::Snapshot, "2.snapshot.json"),
        (File::Targets, "2.targets.json"),
    ] {
        let mut mixed = Repository::new();
        mixed.files = new.files.clone();
        mixed.files.insert(name.to_owned(), old.newest(file));
        let error = Phone::new(&mixed).update(&mut mixed).unwrap_err();
        assert_eq!(error, Error::NotAsListed { file });
    }
    // The same where no hashes are listed: versions have to agree.
    for file in [File::Snapshot, File::Targets] {
        let mut mixed = Repository::new();
        mixed.publish();
        for meta in mixed.snapshot.meta.values_mut() {
            (meta.length, meta.sha256) = (None, None);
        }
        mixed.sign_snapshot();
        let meta = &mut mixed.timestamp.snapshot;
        (meta.length, meta.sha256) = (None, None);
        mixed.sign_timestamp();
        let name = mixed.name(file);
        mixed.files.insert(name, old.newest(file));
        let error = Phone::new(&mixed).update(&mut mixed).unwrap_err();
        let (found, expected) = (1, 2);
        assert_eq!(
            error,
            Error::Version {
                file,
                found,
                expected
            }
        );
    }
    // And for what was kept: one file put in place of another's.
    let mut phone = Phone::new(&new);
    let trusted = phone.update(&mut new).unwrap();
    let mut other = Phone::new(&old);
    other.update(&mut old).unwrap();
    let load = |kept: Kept<'_>| Trusted::load(&[trusted.root()], kept, Floor::default());
    assert!(load(trusted.kept()).is_ok());
    for (file, kept) in [
        (
            File::Snapshot,
            Kept {
                snapshot: other.snapshot.as_deref(),
                ..trusted.kept()
            },
        ),
        (
            File::Targets,
            Kept {
                targets: other.targets.as_deref(),
                ..trusted.kept()
            },
        ),
        (
            File::Snapshot,
            Kept {
                timestamp: other.timestamp.as_deref(),
                ..trusted.kept()
            },
        ),
    ] {
        assert_eq!(load(kept).unwrap_err(), Error::NotAsListed { file });
    }
}

#[test]
fn wrong_software_installation() {
    // A file that is signed, given out as another one.
    let mut repository = Repository::new();
    let numbers = Target::packed(b"numbers, packed", b"numbers");
    repository.targets.targets = BTreeMap::from([
        (
            "list".to_owned(),
            Target::packed(b"the list, packed", b"list"),
        ),
        ("numbers".to_owned(), numbers),
    ]);
    repository.sign_all();
    let trusted = Phone::new(&repository).update(&mut repository).unwrap();
    let signed = trusted.verified;
    let name = || "list".to_owned();
    signed.check("numbers", b"numbers, packed").unwrap();
    signed.check_plain("numbers", b"numbers").unwrap();
    assert!(signed.check("list", b"numbers, packed").is_err());
    assert!(signed.check_plain("list", b"numbers").is_err());
    assert_eq!(
        signed.check_plain("list", b"LIST"),
        Err(Error::Hash { name: name() })
    );
    assert!(signed.check("list", b"list").is_err());
    let name = "lists".to_owned();
    assert_eq!(
        signed.check("lists", b"list"),
        Err(Error::UnknownTarget { name })
    );
    // Metadata of one kind, given out as another one.
    let policy = Policy::default();
    for file in FILES {
        for other in FILES.into_iter().filter(|other| *other != file) {
            let mut swapped = Repository::new();
            // One hand for everything: signatures alone do not tell the kinds apart.
            let ids = swapped.root.timestamp.keyids.clone();
            for role in [
                &mut swapped.root.root,
                &mut swapped.root.snapshot,
                &mut swapped.root.targets,
            ] {
                role.keyids.clone_from(&ids);
            }
            for hand in swapped.hands.values_mut() {
                *hand = vec![2];
            }
            swapped.sign_root();
            swapped.sign_targets();
            for meta in swapped.snapshot.meta.values_mut() {
                (meta.length, meta.sha256) = (None, None);
            }
            swapped.sign_snapshot();
            let meta = &mut swapped.timestamp.snapshot;
            (meta.length, meta.sha256) = (None, None);
            swapped.sign_timestamp();
            let first = swapped.newest(File::Root);
            let bytes = swapped.newest(other);
            let name = if file == File::Root {
                "2.root.json".to_owned()
            } else {
                swapped.name(file)
            };
            swapped.files.insert(name, bytes);
            let mut update = Update::new(&first, Kept::default(), policy).unwrap();
            let mut result = Ok(());
            while let Some(want) = update.wants() {
                result = update.give(swapped.get(&want.name).as_deref());
            }
            let expected = file.role();
            let field = "signed._type".to_owned();
            assert_eq!(
                result,
                Err(Error::Field {
                    file,
                    field,
                    expected
                }),
                "{other}"
            );
        }
    }
}
