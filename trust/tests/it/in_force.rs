//! A folder in which a publisher may be half way through.

use trust::{Error, File, Floor, Policy, Refused, Role, in_force};

use crate::common::{Repository, key, public};

type Found = Result<trust::InForce<Vec<u8>>, Refused<String>>;

fn read(repository: &Repository, policy: Policy) -> Found {
    let first = &repository.files["1.root.json"];
    in_force(first, policy, |want| {
        let bytes = repository.files.get(&want.name).cloned();
        match bytes.is_some() || want.may_be_missing {
            true => Ok(bytes),
            false => Err(format!("{} is missing", want.name)),
        }
    })
}

/// The names of what was believed, and the root that is not in force yet.
fn names(found: Found) -> (Vec<String>, Option<u64>) {
    let found = found.unwrap();
    let root = found.trusted.version(File::Root);
    let last = found.files.iter().rev().nth(3);
    let last = last.map_or("1.root.json", |(want, _)| &want.name);
    assert_eq!(last, format!("{root}.root.json"));
    let names = found.files.into_iter().map(|(want, _)| want.name);
    (names.collect(), found.ahead)
}

/// The next root, which gives the timestamp to the key of this number; nothing is signed by it yet.
fn rotate(repository: &mut Repository, number: u8) {
    repository.root.version += 1;
    repository.root.timestamp = Role::of(&public(&[number]), 1);
    let public = key(number).public();
    repository.root.keys.insert(public.id(), public);
    repository.hands.insert(File::Timestamp, vec![number]);
    repository.sign_root();
}

#[test]
fn a_root_is_in_force_once_the_rest_is_signed_as_it_asks() {
    let mut repository = Repository::new();
    let check = |repository: &Repository, roots: &[&str], ahead| {
        let rest = ["timestamp.json", "1.snapshot.json", "1.targets.json"];
        let wanted: Vec<String> = roots.iter().chain(&rest).map(ToString::to_string).collect();
        assert_eq!(names(read(repository, Policy::default())), (wanted, ahead));
    };
    check(&repository, &[], None);
    rotate(&mut repository, 5);
    check(&repository, &[], Some(2));
    repository.sign_timestamp();
    check(&repository, &["2.root.json"], None);
    // Two at once.
    rotate(&mut repository, 6);
    rotate(&mut repository, 7);
    check(&repository, &["2.root.json"], Some(4));
    repository.sign_timestamp();
    check(
        &repository,
        &["2.root.json", "3.root.json", "4.root.json"],
        None,
    );
}

#[test]
fn where_no_way_leads_to_the_end_the_longest_one_says_why() {
    let mut repository = Repository::new();
    rotate(&mut repository, 5);
    let refused = |repository: &Repository| read(repository, Policy::default()).unwrap_err();
    let file = |name: &str, error| Refused::File {
        name: Some(name.to_owned()),
        error,
    };
    let unsigned = |file| Error::Threshold {
        file,
        valid: 0,
        threshold: 1,
    };
    repository.hands.insert(File::Timestamp, vec![9]);
    repository.sign_timestamp();
    let expected = file("timestamp.json", unsigned(File::Timestamp));
    assert_eq!(refused(&repository), expected);

    repository.hands.insert(File::Root, vec![9]);
    repository.sign_root();
    let expected = file("2.root.json", unsigned(File::Root));
    assert_eq!(refused(&repository), expected);

    let mut repository = Repository::new();
    repository.files.remove("1.targets.json");
    let missing = "1.targets.json is missing".to_owned();
    assert_eq!(refused(&repository), Refused::Fetch(missing));
    repository
        .files
        .insert("1.root.json".to_owned(), b"{}".to_vec());
    let expected = matches!(refused(&repository), Refused::File { name: None, .. });
    assert!(expected);
}

#[test]
fn a_shorter_way_does_not_lead_below_the_floor() {
    let mut repository = Repository::new();
    rotate(&mut repository, 5);
    let floor = Floor {
        root: 2,
        ..Floor::default()
    };
    let policy = Policy {
        floor,
        ..Policy::default()
    };
    let Refused::File { name, error } = read(&repository, policy).unwrap_err() else {
        panic!("a file is at fault");
    };
    assert_eq!(name.as_deref(), Some("timestamp.json"));
    assert!(matches!(error, Error::Threshold { .. }), "{error}");
    repository.files.remove("2.root.json");
    let Refused::File { name, error } = read(&repository, policy).unwrap_err() else {
        panic!("a file is at fault");
    };
    assert_eq!(name.as_deref(), Some("2.root.json"));
    assert!(matches!(error, Error::Rollback { .. }), "{error}");
}
