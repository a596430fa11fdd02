//! Files that the right hands signed, with something in them that must not be.

use serde_json::{Value, json};
use trust::{Error, File, add_signatures};

use super::{bare, update_with};
use crate::common::{FILES, Repository, key};

/// What the right hands make of `signed`.
fn signed(repository: &Repository, file: File, signed: &Value) -> Vec<u8> {
    let hands = match file {
        File::Root => &[1, 21][..],
        _ => &repository.hands[&file],
    };
    let keys: Vec<_> = hands.iter().map(|hand| key(*hand)).collect();
    let bytes = json!({ "signatures": [], "signed": signed }).to_string();
    add_signatures(file, bytes.as_bytes(), &keys.iter().collect::<Vec<_>>()).unwrap()
}

/// Every place in `value`, as a JSON pointer.
fn places(value: &Value, path: &str, all: &mut Vec<String>) {
    let escaped = |name: &str| name.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                let path = format!("{path}/{}", escaped(name));
                places(value, &path, all);
                all.push(path);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                let path = format!("{path}/{index}");
                places(value, &path, all);
                all.push(path);
            }
        }
        _ => {}
    }
}

/// What a reader may meet in a place without anything being wrong.
fn is_free(file: File, place: &str, put: &Value) -> bool {
    match (file, place) {
        (File::Root, "/consistent_snapshot") => put.is_boolean(),
        // No targets are targets too, and so are others.
        (File::Targets, "/targets") => put.is_object(),
        _ => false,
    }
}

#[test]
fn wrong_types_are_refused_although_they_are_signed() {
    let repository = bare();
    for file in FILES {
        let whole: Value = serde_json::from_slice(&repository.newest(file)).unwrap();
        let whole = &whole["signed"];
        assert!(update_with(&repository, file, &signed(&repository, file, whole)).is_ok());
        let mut all = Vec::new();
        places(whole, "", &mut all);
        assert!(all.len() >= 6, "{all:?}");
        for place in all {
            for put in [
                json!(null),
                json!(true),
                json!(-1),
                json!(""),
                json!("x"),
                json!([]),
                json!({}),
                json!([[]]),
            ] {
                let mut changed = whole.clone();
                *changed.pointer_mut(&place).unwrap() = put.clone();
                let bytes = signed(&repository, file, &changed);
                let believed = update_with(&repository, file, &bytes);
                let free = is_free(file, &place, &put);
                assert_eq!(believed.is_ok(), free, "{file} {place} {put}: {believed:?}");
            }
        }
    }
}

#[test]
fn missing_fields_are_refused_although_they_are_signed() {
    let repository = bare();
    for file in FILES {
        let whole: Value = serde_json::from_slice(&repository.newest(file)).unwrap();
        let whole = &whole["signed"];
        for name in whole.as_object().unwrap().keys() {
            let mut changed = whole.clone();
            changed.as_object_mut().unwrap().remove(name);
            let bytes = signed(&repository, file, &changed);
            // Without it, names are plain, and nothing is there under plain names.
            let error = update_with(&repository, file, &bytes).unwrap_err();
            let line = error.to_string();
            assert!(
                line.contains(name) || name == "consistent_snapshot",
                "{line}"
            );
        }
    }
}

#[test]
fn huge_and_strange_numbers_are_refused() {
    let repository = bare();
    for file in FILES {
        let whole = String::from_utf8(repository.newest(file)).unwrap();
        let version = whole.rfind("\"version\":").unwrap() + "\"version\":".len();
        let most = u64::MAX.to_string();
        for number in [
            "18446744073709551616",
            &"9".repeat(400),
            "-1",
            "-0",
            "1.0",
            "1e3",
            "1e400",
            "01",
            "0x1",
            "NaN",
            "Infinity",
            "0",
            &most,
        ] {
            let changed = format!("{}{number}{}", &whole[..version], &whole[version + 1..]);
            assert!(
                update_with(&repository, file, changed.as_bytes()).is_err(),
                "{number}"
            );
        }
    }
}

/// What has two readings has none.
#[test]
fn a_name_that_occurs_twice_is_refused_at_any_depth() {
    let repository = bare();
    for file in FILES {
        let whole = String::from_utf8(repository.newest(file)).unwrap();
        let mut tried = 0;
        for (at, _) in whole.match_indices('{') {
            let Some(name) = whole[at + 1..]
                .split(':')
                .next()
                .filter(|name| name.starts_with('"'))
            else {
                continue;
            };
            let doubled = format!("{}{name}:0,{}", &whole[..=at], &whole[at + 1..]);
            let error = update_with(&repository, file, doubled.as_bytes()).unwrap_err();
            assert!(error.to_string().contains("occurs twice"), "{error}");
            tried += 1;
        }
        assert!(tried >= 4, "{file}: {tried}");
    }
}

#[test]
fn hashes_of_another_kind_alone_are_refused() {
    let repository = bare();
    for (file, place) in [
        (File::Targets, "/targets/list/hashes"),
        (File::Snapshot, "/meta/targets.json/hashes"),
        (File::Timestamp, "/meta/snapshot.json/hashes"),
    ] {
        let whole: Value = serde_json::from_slice(&repository.newest(file)).unwrap();
        let mut changed = whole["signed"].clone();
        let (above, _) = place.rsplit_once('/').unwrap();
        changed.pointer_mut(above).unwrap()["hashes"] = json!({ "sha512": "ab".repeat(64) });
        let bytes = signed(&repository, file, &changed);
        let error = update_with(&repository, file, &bytes).unwrap_err();
        let field = format!("signed{}.sha256", place.replace('/', "."));
        let expected = "64 hexadecimal digits";
        let named = Error::Field {
            file,
            field,
            expected,
        };
        assert_eq!(error, named);
    }
}

#[test]
fn delegations_are_refused_unless_there_are_none() {
    let repository = bare();
    let whole: Value = serde_json::from_slice(&repository.newest(File::Targets)).unwrap();
    let try_with = |delegations: Value| {
        let mut changed = whole["signed"].clone();
        changed["delegations"] = delegations;
        let bytes = signed(&repository, File::Targets, &changed);
        update_with(&repository, File::Targets, &bytes).map(|_| ())
    };
    for none in [
        json!({}),
        json!({ "keys": {}, "roles": [] }),
        json!({ "keys": {} }),
    ] {
        assert_eq!(try_with(none), Ok(()));
    }
    for some in [
        json!({ "keys": {}, "roles": [{ "name": "more" }] }),
        json!({ "keys": {}, "roles": {} }),
        json!({ "keys": {}, "succinct_roles": {} }),
        json!(null),
        json!([]),
    ] {
        assert_eq!(try_with(some), Err(Error::Delegations));
    }
}
