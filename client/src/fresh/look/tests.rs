use std::collections::BTreeMap;

use super::Look;
use trust::{
    File, Key, Plain, Root, Snapshot, Target, Targets, Timestamp, patch, sign_root, sign_snapshot,
    sign_targets, sign_timestamp,
};

const FAR: u64 = 4_000_000_000;

/// A server's files, by name.
struct Place(BTreeMap<String, Vec<u8>>);

/// One edition: `list` is what the list's pack unpacks to, and the pack too, since nothing here unpacks.
fn edition(key: &Key, version: u64, list: &[u8], change: Option<(u64, &[u8])>) -> Place {
    let public = [key.public()];
    let root = Root::new(1, FAR, (&public, 1), (&public, 1));
    let mut targets: BTreeMap<String, Target> =
        [("list".to_owned(), Target::packed(list, list))].into();
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    if let Some((from, change)) = change {
        targets.insert(format!("list.{from}"), Target::packed(change, change));
    }
    let body = |name: &str| match change {
        Some((_, change)) if name != "list" => change.to_vec(),
        _ => list.to_vec(),
    };
    for (name, target) in &targets {
        files.insert(target.file_name(name), body(name));
    }
    let signed = Targets {
        version,
        expires: FAR,
        targets,
    };
    let targets = sign_targets(&signed, &[key]).unwrap();
    let snapshot = Snapshot::of(version, FAR, version, &targets);
    let snapshot = sign_snapshot(&snapshot, &[key]).unwrap();
    let timestamp = Timestamp::of(version, FAR, version, &snapshot);
    files.insert("1.root.json".into(), sign_root(&root, &[key]).unwrap());
    files.insert(format!("{version}.targets.json"), targets);
    files.insert(format!("{version}.snapshot.json"), snapshot);
    files.insert(
        "timestamp.json".into(),
        sign_timestamp(&timestamp, &[key]).unwrap(),
    );
    Place(files)
}

/// Looks at `place`, having kept the files of `before`.
fn look(place: &Place, before: Option<&Look>, floor: u64) -> Result<Look, trust::Error> {
    let kept = |file| before.and_then(|look| look.file(file)).map(<[u8]>::to_vec);
    let root = kept(File::Root).unwrap_or_else(|| place.0["1.root.json"].clone());
    let roles = [File::Timestamp, File::Snapshot, File::Targets].map(kept);
    let mut look = Look::new(root, roles, (1, floor))?;
    while let Some((name, limit)) = look.wants() {
        let file = place.0.get(&name).map(Vec::as_slice);
        assert!(file.is_none_or(|file| file.len() <= limit), "{name}");
        look.give(file)?;
    }
    Ok(look)
}

fn is(look: &Look, name: &str, plain: &[u8]) -> bool {
    let plain = Plain::of(plain);
    look.is_current(name, plain.length as usize, &plain.sha256)
}

fn key(letter: u8) -> Key {
    Key::from_seed([letter; 32]).unwrap()
}

#[test]
fn the_first_look_keeps_everything_and_the_next_finds_nothing_new() {
    let place = edition(&key(1), 3, b"the list", None);
    let first = look(&place, None, 3).unwrap();
    assert!(first.is_newer());
    let (path, length) = first.path("list").unwrap();
    assert_eq!(length, 8);
    assert!(is(&first, "list", &place.0[&path]));
    assert!(!is(&first, "list", b"the lost"));
    assert!(!is(&first, "numbers", b"the list"));

    let second = look(&place, Some(&first), 3).unwrap();
    assert!(!second.is_newer());
    assert!(is(&second, "list", b"the list"));
}

#[test]
fn a_newer_one_comes_as_what_changed() {
    let old: Vec<u8> = (0..4000u32).flat_map(u32::to_be_bytes).collect();
    let mut new = old.clone();
    new[9000] ^= 1;
    let change = patch::diff(&old, &new);
    assert!(change.len() < 200, "{}", change.len());
    let first = look(&edition(&key(1), 3, &old, None), None, 0).unwrap();
    let place = edition(&key(1), 4, &new, Some((3, &change)));
    let second = look(&place, Some(&first), 0).unwrap();
    assert!(second.is_newer() && !is(&second, "list", &old));
    let (path, _) = second.path(&second.change("list")).unwrap();
    let made = second.changed("list", &old, &place.0[&path]);
    assert_eq!(made.as_ref(), Some(&new));
    assert!(is(&second, "list", &new));

    // Another old file, another change: whatever comes of it is not what is signed.
    let wrong = [(&old[1..], &change[..]), (&old, &change[1..]), (&old, &[])];
    for (old, change) in wrong {
        let made = second.changed("list", old, change);
        assert!(made.is_none_or(|made| !is(&second, "list", &made)));
    }
    assert!(!second.is_current("list", new.len(), &[0; 31]));
    // Two editions later there is no change from the first.
    let later = look(
        &edition(&key(1), 5, b"later", Some((4, &change))),
        Some(&first),
        0,
    )
    .unwrap();
    assert_eq!(later.path(&later.change("list")), None);
}

#[test]
fn an_older_one_is_refused_whether_something_is_kept_or_not() {
    let (old, new) = (
        edition(&key(1), 3, b"old", None),
        edition(&key(1), 4, b"new", None),
    );
    let kept = look(&new, None, 3).unwrap();
    assert!(matches!(
        look(&old, Some(&kept), 3),
        Err(trust::Error::Rollback { .. })
    ));
    // Storage was wiped: what came with the app still holds.
    assert!(matches!(
        look(&old, None, 4),
        Err(trust::Error::Rollback { .. })
    ));
    assert!(look(&old, None, 3).is_ok());
}

#[test]
fn what_others_signed_is_refused() {
    let kept = look(&edition(&key(1), 3, b"ours", None), None, 0).unwrap();
    let forged = edition(&key(2), 4, b"theirs", None);
    assert!(matches!(
        look(&forged, Some(&kept), 0),
        Err(trust::Error::Threshold { .. })
    ));
    for page in [&b"<!doctype html><title>Sign in</title>"[..], b"", b"{}"] {
        let mut portal = edition(&key(1), 4, b"new", None);
        portal.0.insert("timestamp.json".into(), page.to_vec());
        assert!(look(&portal, Some(&kept), 0).is_err());
    }
}
