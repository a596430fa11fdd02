//! A root and a list of files, read without the rest of the workflow.

use std::collections::BTreeMap;

use trust::{
    Error, File, Key, MAX_ROOT, MAX_TARGETS, Role, Root, Target, Targets, parse_time, sign_root,
    sign_targets, verify,
};

const LIST: &[u8] = b"the list";

fn key(number: u8) -> Key {
    Key::from_seed([number; 32]).unwrap()
}

fn time(text: &str) -> u64 {
    parse_time(text).unwrap()
}

/// Root keys 1 and 2, one of them suffices; targets keys 3 and 4, `threshold` of them.
fn root(threshold: u64) -> Root {
    Root::new(
        1,
        time("2031-01-01T00:00:00Z"),
        (&[key(1).public(), key(2).public()], 1),
        (&[key(3).public(), key(4).public()], threshold),
    )
}

fn targets() -> Targets {
    Targets {
        version: 7,
        expires: time("2030-01-01T00:00:00Z"),
        targets: BTreeMap::from([("list".to_owned(), Target::of(LIST))]),
    }
}

fn good() -> (Vec<u8>, Vec<u8>) {
    (
        sign_root(&root(1), &[&key(1)]).unwrap(),
        sign_targets(&targets(), &[&key(3)]).unwrap(),
    )
}

/// A signed file with one piece of text put in place of another.
fn edited(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.contains(from), "{text}");
    text.replacen(from, to, 1).into_bytes()
}

#[test]
fn good_files_are_believed() {
    let (root, targets) = good();
    let verified = verify(&root, &targets).unwrap();
    assert_eq!(verified.root_version, 1);
    assert_eq!(verified.version, 7);
    assert_eq!(verified.expires, time("2030-01-01T00:00:00Z"));
    assert_eq!(verified.targets["list"], Target::of(LIST));
    verified.check("list", LIST).unwrap();
}

#[test]
fn files_are_held_to_what_is_signed() {
    let (root, targets) = good();
    let verified = verify(&root, &targets).unwrap();
    let name = || "list".to_owned();
    assert_eq!(
        verified.check("list", b"the lisT"),
        Err(Error::Hash { name: name() })
    );
    assert_eq!(
        verified.check("list", b"the lis"),
        Err(Error::Length {
            name: name(),
            expected: 8,
            found: 7
        })
    );
    assert_eq!(
        verified.check("lists", LIST),
        Err(Error::UnknownTarget {
            name: "lists".to_owned()
        })
    );
}

#[test]
fn expiry_is_reported_and_hides_nothing() {
    let (root, targets) = good();
    let verified = verify(&root, &targets).unwrap();
    assert!(!verified.expired(verified.expires - 1));
    assert!(verified.expired(verified.expires));
    verified.check("list", LIST).unwrap();
}

#[test]
fn the_first_expiry_counts() {
    let mut early = root(1);
    early.expires = time("2029-01-01T00:00:00Z");
    let root = sign_root(&early, &[&key(1)]).unwrap();
    let verified = verify(&root, &good().1).unwrap();
    assert_eq!(verified.expires, early.expires);
}

#[test]
fn no_flipped_bit_is_believed() {
    let (root, targets) = good();
    for (file, length) in [(File::Root, root.len()), (File::Targets, targets.len())] {
        for index in 0..length {
            let (mut root, mut targets) = (root.clone(), targets.clone());
            match file {
                File::Root => root[index] ^= 1,
                _ => targets[index] ^= 1,
            }
            assert!(verify(&root, &targets).is_err(), "{file} byte {index}");
        }
    }
}

#[test]
fn no_other_key_counts() {
    let (root_file, targets_file) = good();
    let stranger = sign_targets(&targets(), &[&key(9)]).unwrap();
    let by_root = sign_targets(&targets(), &[&key(1)]).unwrap();
    for file in [stranger, by_root] {
        assert_eq!(
            verify(&root_file, &file),
            Err(Error::Threshold {
                file: File::Targets,
                valid: 0,
                threshold: 1
            })
        );
    }
    let by_targets = sign_root(&root(1), &[&key(3)]).unwrap();
    assert_eq!(
        verify(&by_targets, &targets_file),
        Err(Error::Threshold {
            file: File::Root,
            valid: 0,
            threshold: 1
        })
    );
}

#[test]
fn a_threshold_needs_that_many_keys() {
    let root = sign_root(&root(2), &[&key(1)]).unwrap();
    let one = sign_targets(&targets(), &[&key(3)]).unwrap();
    let twice = sign_targets(&targets(), &[&key(3), &key(3)]).unwrap();
    for file in [one, twice] {
        assert_eq!(
            verify(&root, &file),
            Err(Error::Threshold {
                file: File::Targets,
                valid: 1,
                threshold: 2
            })
        );
    }
    let both = sign_targets(&targets(), &[&key(3), &key(4)]).unwrap();
    assert!(verify(&root, &both).is_ok());
}

#[test]
fn a_signature_given_twice_is_refused() {
    let (root, targets) = good();
    let text = String::from_utf8(targets).unwrap();
    let end = text.find("],\"signed\"").unwrap();
    let start = text.find("[{\"keyid\"").unwrap() + 1;
    let doubled = format!("{},{}{}", &text[..end], &text[start..end], &text[end..]);
    assert!(matches!(
        verify(&root, doubled.as_bytes()),
        Err(Error::DuplicateSignature {
            file: File::Targets,
            ..
        })
    ));
}

#[test]
fn one_key_under_two_ids_is_one_hand() {
    let mut sly = root(2);
    let id = key(3).public().id();
    sly.keys.insert("alias".to_owned(), key(3).public());
    sly.targets = Role {
        keyids: vec![id.clone(), "alias".to_owned()],
        threshold: 2,
    };
    let root = sign_root(&sly, &[&key(1)]).unwrap();
    let text = String::from_utf8(sign_targets(&targets(), &[&key(3)]).unwrap()).unwrap();
    let end = text.find("],\"signed\"").unwrap();
    let start = text.find("[{\"keyid\"").unwrap() + 1;
    let alias = text[start..end].replace(&id, "alias");
    let doubled = format!("{},{alias}{}", &text[..end], &text[end..]);
    assert_eq!(
        verify(&root, doubled.as_bytes()),
        Err(Error::Threshold {
            file: File::Targets,
            valid: 1,
            threshold: 2
        })
    );
}

#[test]
fn a_key_listed_twice_in_a_role_is_refused() {
    let id = key(3).public().id();
    let mut twice = root(1);
    twice.targets.keyids = vec![id.clone(), id];
    assert!(matches!(
        sign_root(&twice, &[&key(1)]),
        Err(Error::Field { field, .. }) if field == "signed.roles.targets.keyids"
    ));
}

#[test]
fn duplicate_json_keys_are_refused() {
    let (root, targets) = good();
    let doubled = edited(&targets, "\"version\":7", "\"version\":7,\"version\":8");
    let error = verify(&root, &doubled).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("targets.json: key `version` occurs twice at line 1"),
        "{error}"
    );
}

#[test]
fn nothing_may_follow() {
    let (root, mut targets) = good();
    targets.extend_from_slice(b" \n");
    assert!(verify(&root, &targets).is_ok());
    targets.extend_from_slice(b"{}");
    assert!(matches!(
        verify(&root, &targets),
        Err(Error::Json { file: File::Targets, problem }) if problem.contains("trailing")
    ));
}

#[test]
fn a_file_is_not_taken_for_another() {
    let (root, targets) = good();
    for (root, targets, at) in [
        (&targets, &targets, File::Root),
        (&root, &root, File::Targets),
    ] {
        let error = verify(root, targets).unwrap_err();
        assert!(error.to_string().starts_with(&at.to_string()), "{error}");
    }
    // One key for both roles: the signature alone does not tell the files apart, `_type` does.
    let one = (&[key(1).public()][..], 1);
    let same = Root::new(1, time("2031-01-01T00:00:00Z"), one, one);
    let root = sign_root(&same, &[&key(1)]).unwrap();
    assert_eq!(
        verify(&root, &root),
        Err(Error::Field {
            file: File::Targets,
            field: "signed._type".to_owned(),
            expected: "targets"
        })
    );
}

#[test]
fn long_files_are_not_read() {
    let (root, targets) = good();
    let long = |limit: usize| vec![b' '; limit + 1];
    assert_eq!(
        verify(&long(MAX_ROOT), &targets),
        Err(Error::TooLarge {
            file: File::Root,
            limit: MAX_ROOT
        })
    );
    assert_eq!(
        verify(&root, &long(MAX_TARGETS)),
        Err(Error::TooLarge {
            file: File::Targets,
            limit: MAX_TARGETS
        })
    );
}

#[test]
fn fields_are_named_when_wrong() {
    let (root, targets) = good();
    for (from, to, line) in [
        (
            "\"_type\":\"root\"",
            "\"_type\":\"Root\"",
            "root.json: field `signed._type`: expected root",
        ),
        (
            "\"spec_version\":\"1.0.",
            "\"spec_version\":\"2.0.",
            "root.json: field `signed.spec_version`: expected 1.0.x",
        ),
        (
            "\"version\":1",
            "\"version\":0",
            "root.json: field `signed.version`: expected a whole number above 0",
        ),
        (
            "\"threshold\":1",
            "\"threshold\":0",
            "root.json: field `signed.roles.root.threshold`: expected a whole number above 0",
        ),
        (
            "\"public\":\"",
            "\"public\":\"0",
            "keyval.public`: expected 64 hexadecimal digits",
        ),
        (
            "\"expires\":\"2031",
            "\"expires\":\"31",
            "root.json: field `signed.expires`: expected a time as 2030-01-31T00:00:00Z",
        ),
        (
            "\"signatures\"",
            "\"signature\"",
            "root.json: field `signatures`: expected a list",
        ),
        (
            "\"signed\"",
            "\"sealed\"",
            "root.json: field `signed`: expected an object",
        ),
    ] {
        let error = verify(&edited(&root, from, to), &targets).unwrap_err();
        assert!(error.to_string().ends_with(line), "{error}");
    }
}

#[test]
fn unknown_fields_are_skipped_but_signed() {
    let (root, targets) = good();
    let more = edited(&targets, "\"version\":7", "\"version\":7,\"x-more\":[null]");
    assert!(matches!(
        verify(&root, &more),
        Err(Error::Threshold { valid: 0, .. })
    ));
}

#[test]
fn keys_differ_and_come_back_from_their_seed() {
    let one = Key::generate().unwrap();
    assert_ne!(one.public(), Key::generate().unwrap().public());
    assert_eq!(Key::from_seed(one.seed()).unwrap().public(), one.public());
    assert_eq!(Key::from_seed([0; 32]).err(), Some(Error::Seed));
}
