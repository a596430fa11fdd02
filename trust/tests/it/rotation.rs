//! New roots: who has to sign them, one step after the other, and several hands at one file.

use trust::{
    Error, File, Kept, Key, MAX_ROOTS, Policy, Role, Root, Update, add_signatures, root_signatures,
    sign_root,
};

use crate::common::{Phone, Repository, day, key, public};

/// One root: the numbers of its keys, how many have to sign, and the numbers of those who do.
type Version = (&'static [u8], u64, &'static [u8]);

fn roots(versions: &[Version]) -> Vec<Vec<u8>> {
    let mut repository = Repository::new();
    let sign = |(version, (keys, threshold, signers)): (u64, &Version)| {
        repository.root.version = version;
        repository.root.root = Role::of(&public(keys), *threshold);
        for key in public(keys) {
            repository.root.keys.insert(key.id(), key);
        }
        let signers: Vec<Key> = signers.iter().map(|number| key(*number)).collect();
        sign_root(&repository.root, &signers.iter().collect::<Vec<_>>()).unwrap()
    };
    (1..).zip(versions).map(sign).collect()
}

/// The version that an update arrives at, and why it goes no further.
fn walk(roots: &[Vec<u8>]) -> (usize, Option<Error>) {
    let mut update = Update::new(&roots[0], Kept::default(), Policy::default()).unwrap();
    for root in &roots[1..] {
        if let Err(error) = update.give(Some(root)) {
            return (update.roots().len() + 1, Some(error));
        }
    }
    (update.roots().len() + 1, None)
}

#[test]
fn a_new_root_needs_the_old_hands_and_the_new() {
    for versions in [
        &[
            (&[1_u8][..], 1, &[1_u8][..]),
            (&[2], 1, &[2, 1]),
            (&[2], 1, &[2]),
        ][..],
        // Hands that do not belong to it do no harm.
        &[
            (&[1], 1, &[3, 1, 4]),
            (&[2], 1, &[3, 2, 1, 4]),
            (&[2], 1, &[3, 2]),
        ],
        &[
            (&[1, 2, 3, 4, 5], 3, &[1, 3, 5]),
            (&[1, 2, 3, 4, 5], 3, &[1, 2, 5]),
            (&[1, 2, 4, 5, 6], 3, &[1, 2, 5]),
        ],
        &[
            (&[1, 2, 3, 4, 5], 3, &[1, 3, 5]),
            (&[6, 7, 8, 9], 3, &[1, 3, 5, 6, 7, 8]),
            (&[6, 7, 8, 9], 3, &[7, 8, 9]),
        ],
        &[(&[1, 2, 3], 1, &[1]), (&[1, 2, 3], 2, &[1, 2])],
        &[
            (&[1, 2, 3], 2, &[1, 2]),
            (&[1, 2, 3], 1, &[1, 2]),
            (&[1, 2, 3], 1, &[3]),
        ],
    ] {
        assert_eq!(
            walk(&roots(versions)),
            (versions.len(), None),
            "{versions:?}"
        );
    }
    for (versions, valid, threshold) in [
        (
            &[(&[1_u8][..], 1, &[1_u8][..]), (&[2], 1, &[2, 3])][..],
            0,
            1,
        ),
        (&[(&[1], 1, &[1]), (&[2], 1, &[1, 3])], 0, 1),
        (&[(&[1, 2, 3], 1, &[1]), (&[1, 2, 3], 2, &[2])], 1, 2),
        (&[(&[1, 2, 3], 2, &[1, 2]), (&[1, 2, 3], 1, &[1])], 1, 2),
        (
            &[
                (&[1, 2, 3, 4], 3, &[1, 2, 3]),
                (&[1, 2, 4, 5], 3, &[1, 2, 3]),
            ],
            2,
            3,
        ),
        (
            &[
                (&[1, 2, 3, 4], 3, &[1, 2, 3]),
                (&[1, 2, 4, 5], 3, &[1, 2, 5]),
            ],
            2,
            3,
        ),
    ] {
        let file = File::Root;
        let error = Error::Threshold {
            file,
            valid,
            threshold,
        };
        assert_eq!(walk(&roots(versions)), (1, Some(error)), "{versions:?}");
    }
}

#[test]
fn roots_in_between_may_be_past_their_date() {
    let mut repository = Repository::new();
    let mut phone = Phone::new(&repository);
    for (hand, expires) in [(21, day("01-01")), (22, day("02-01")), (23, day("12-01"))] {
        repository.root.expires = expires;
        repository.rotate(File::Root, &[hand]);
    }
    phone.update(&mut repository).unwrap();
    assert_eq!(phone.versions()[0], 4);
    repository.root.expires = day("05-01");
    repository.rotate(File::Root, &[24]);
    let (file, expires) = (File::Root, day("05-01"));
    let error = phone.update(&mut repository).unwrap_err();
    assert_eq!(error, Error::Expired { file, expires });
    assert_eq!(phone.versions()[0], 5);
}

#[test]
fn one_update_walks_so_many_roots_and_the_next_one_the_rest() {
    let mut repository = Repository::new();
    let mut phone = Phone::new(&repository);
    for _ in 0..MAX_ROOTS + 2 {
        repository.rotate(File::Root, &[1]);
    }
    phone.update(&mut repository).unwrap();
    assert_eq!(phone.versions()[0], 1 + MAX_ROOTS as u64);
    phone.update(&mut repository).unwrap();
    assert_eq!(phone.versions()[0], 3 + MAX_ROOTS as u64);
}

#[test]
fn after_the_last_number_comes_no_root() {
    let mut repository = Repository::new();
    repository.root.version = u64::MAX;
    repository.sign_root();
    let last = repository.newest(File::Root);
    let mut update = Update::new(&last, Kept::default(), Policy::default()).unwrap();
    let error = update.give(Some(&last)).unwrap_err();
    assert!(matches!(error, Error::Version { .. }), "{error}");
}

/// The keys of a role may grow in number without anybody being forgotten.
#[test]
fn only_keys_taken_away_make_a_phone_forget() {
    for (numbers, forgets) in [(&[2_u8, 12][..], false), (&[12], true)] {
        let mut repository = Repository::new();
        let phone = Phone::new(&repository);
        repository.rotate(File::Timestamp, numbers);
        let mut update = Update::new(&phone.root, Kept::default(), phone.policy).unwrap();
        update
            .give(repository.get("2.root.json").as_deref())
            .unwrap();
        update.give(None).unwrap();
        assert_eq!(update.forgets(), forgets);
    }
}

#[test]
fn several_hands_sign_one_root() {
    let before = Root::new(
        1,
        day("12-31"),
        (&public(&[1, 2, 3]), 2),
        (&public(&[4]), 1),
    );
    let next = Root::new(
        2,
        day("12-31"),
        (&public(&[1, 2, 9]), 2),
        (&public(&[4]), 1),
    );
    let first = sign_root(&before, &[&key(1), &key(2)]).unwrap();
    let before = Root::trust(&first).unwrap();
    let draft = sign_root(&next, &[]).unwrap();
    let state = root_signatures(Some(&before), &draft).unwrap();
    assert_eq!(state.root, next);
    assert_eq!(state.new.absent, public(&[1, 2, 9]).into_iter().collect());
    assert!(!state.suffice());
    // The new key and one that stays: enough for the new root, not for the old.
    let draft = add_signatures(File::Root, &draft, &[&key(9)]).unwrap();
    let draft = add_signatures(File::Root, &draft, &[&key(1)]).unwrap();
    let state = root_signatures(Some(&before), &draft).unwrap();
    assert!(state.new.suffice());
    let old = state.old.clone().unwrap();
    assert_eq!(old.good, public(&[1]).into_iter().collect());
    assert_eq!(
        (old.threshold, old.suffice(), state.suffice()),
        (2, false, false)
    );
    assert!(before.follow(&draft).is_err());
    // The one who leaves signs a last time.
    let draft = add_signatures(File::Root, &draft, &[&key(3)]).unwrap();
    assert!(root_signatures(Some(&before), &draft).unwrap().suffice());
    assert_eq!(before.follow(&draft).unwrap(), next);
    // Signing twice changes nothing; a wrong number is named.
    let again = add_signatures(File::Root, &draft, &[&key(3), &key(1)]).unwrap();
    assert_eq!(again, draft);
    assert!(matches!(
        root_signatures(Some(&next), &draft),
        Err(Error::Version {
            found: 2,
            expected: 3,
            ..
        })
    ));
    assert!(root_signatures(None, &first).unwrap().suffice());
}
