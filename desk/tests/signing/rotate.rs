//! `rotate` and `sign-root`: other keys, a later date, several hands one after the other.

use crate::command::{command, run, said, text};
use crate::kit::{Place, fine, names, refused};
use std::fs;
use std::path::Path;
use trust::{File, Root};

const THREE: &[&str] = &["--root-keys", "3", "--root-threshold", "2"];

fn public(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("Public: "));
    line.unwrap().to_owned()
}

#[test]
fn a_lost_key_is_replaced_by_two_hands_on_two_laptops() {
    let place = Place::signed(THREE);
    let sticks = ["root-1.key", "root-2.key", "root-3.key"].map(|name| place.take_away(name));
    let lost = public(&sticks[2].join("root-3.key"));
    let new = place.key("root-4.key");
    let change = [
        format!("root={}", &lost[..8]),
        format!("root={}", public(&new)),
    ];
    let args = [
        "--keys",
        text(&sticks[0]),
        "--remove",
        &change[0],
        "--add",
        &change[1],
    ];
    let out = fine(&place.rotate(&args));
    assert!(
        out.contains("2.root.json: 1 of 2 signatures by the keys of the root before it"),
        "{out}"
    );
    assert!(
        out.contains("1 of 2 signatures by the keys of the new root"),
        "{out}"
    );

    // A draft changes nothing, and there is one at a time.
    let out = fine(&place.sign(&[]));
    assert!(
        out.contains("edition 1, renewed, root 1") && out.contains("2.root.json: not in force yet"),
        "{out}"
    );
    assert!(!place.site.join("2.root.json").exists());
    refused(
        &place.rotate(&args),
        &["2.root.json: is there already and waits for signatures"],
    );

    // The other laptop has the two roots and a stick.
    let laptop = place.at("laptop");
    fs::create_dir(&laptop).unwrap();
    for name in ["1.root.json", "2.root.json"] {
        fs::copy(place.keys.join(name), laptop.join(name)).unwrap();
    }
    let draft = laptop.join("2.root.json");
    refused(
        &run(&["sign-root", text(&draft), "--keys", text(&place.keys)]),
        &["holds no key that signs"],
    );
    // Named without its folder, as it lies there.
    let args = ["sign-root", "2.root.json", "--keys", text(&sticks[1])];
    let out = fine(&said(command().current_dir(&laptop).args(args)));
    let advice = "\npublish it with: sidedoor-desk sign --keys . …";
    assert!(
        out.contains("2.root.json: it has all its signatures") && out.contains(advice),
        "{out}"
    );
    fs::copy(&draft, place.keys.join("2.root.json")).unwrap();
    let out = fine(&place.sign(&[]));
    assert!(out.contains("edition 1, renewed, root 2"), "{out}");
    assert!(names(&place.site).contains(&"2.root.json".to_owned()));
    let out = fine(&place.verify(&[]));
    assert!(
        out.contains("root: version 2") && !out.contains(&lost[..8]),
        "{out}"
    );

    // A phone that comes from far back, and one that knows the newest root alone.
    for name in ["1.root.json", "2.root.json"] {
        let root = place.keys.join(name);
        let out = fine(&place.verify(&["--root", text(&root)]));
        assert!(out.contains("root: version 2"), "{out}");
    }
    let others = Place::signed(&[]);
    let theirs = others.keys.join("1.root.json");
    refused(
        &place.verify(&["--root", text(&theirs)]),
        &["is not to be believed"],
    );
}

#[test]
fn a_stolen_key_of_the_list_signs_nothing_any_more() {
    let place = Place::signed(&[]);
    let stolen = place.at("stolen.key");
    fs::copy(place.keys.join("targets.key"), &stolen).unwrap();
    let new = place.key("targets-2.key");
    let change = [
        format!("targets={}", text(&stolen)),
        format!("targets={}", text(&new)),
    ];
    let out = fine(&place.rotate(&["--remove", &change[0], "--add", &change[1]]));
    assert!(
        out.contains("2.root.json: it has all its signatures"),
        "{out}"
    );
    fs::remove_file(place.keys.join("targets.key")).unwrap();
    fs::rename(&new, place.keys.join("targets-2.key")).unwrap();
    // The old signature counts no more, so the same edition cannot go on.
    refused(
        &place.sign(&[]),
        &["1.targets.json: is signed with a key that counts no more; raise version"],
    );
    fine(&place.verify(&[]));
    place.edit(1, "203-555-0110");
    let out = fine(&place.sign(&[]));
    assert!(out.contains("edition 2, root 2"), "{out}");
    fine(&place.verify(&[]));

    fs::rename(place.keys.join("targets-2.key"), place.at("away.key")).unwrap();
    fs::copy(&stolen, place.keys.join("targets.key")).unwrap();
    place.edit(2, "203-555-0120");
    refused(
        &place.sign(&[]),
        &["holds 0 of the 1 keys that have to sign as `targets`"],
    );
}

#[test]
fn a_stolen_timestamp_key_is_replaced_and_the_edition_stays() {
    let place = Place::signed(&[]);
    let new = place.key("timestamp-2.key");
    let old = public(&place.keys.join("timestamp.key"));
    let change = [
        format!("timestamp={}", &old[..8]),
        format!("timestamp={}", public(&new)),
    ];
    fine(&place.rotate(&["--remove", &change[0], "--add", &change[1]]));
    refused(
        &place.sign(&[]),
        &["holds 0 of the 1 keys that have to sign as `timestamp`"],
    );
    fs::rename(&new, place.keys.join("timestamp-2.key")).unwrap();
    let out = fine(&place.sign(&[]));
    assert!(out.contains("edition 1, renewed, root 2"), "{out}");
    let root = Root::trust(&fs::read(place.site.join("2.root.json")).unwrap()).unwrap();
    for file in [File::Snapshot, File::Timestamp] {
        let ids = &root.role(file).keyids;
        assert!(
            ids.len() == 1
                && root.keys.get(&ids[0]).unwrap().hex() == change[1]["timestamp=".len()..]
        );
    }
    fine(&place.verify(&[]));
}

#[test]
fn a_root_in_front_of_its_list_is_the_old_edition_still() {
    let place = Place::signed(&[]);
    let new = place.key("timestamp-2.key");
    let old = place.keys.join("timestamp.key");
    let change = [
        format!("timestamp={}", text(&old)),
        format!("timestamp={}", text(&new)),
    ];
    fine(&place.rotate(&["--remove", &change[0], "--add", &change[1]]));
    // As if signing had been ended right after the root.
    fs::copy(
        place.keys.join("2.root.json"),
        place.site.join("2.root.json"),
    )
    .unwrap();
    let out = fine(&place.verify(&[]));
    assert!(
        out.contains("root: version 1")
            && out.contains("2.root.json is there, but the list is not signed"),
        "{out}"
    );
    fs::rename(&new, place.keys.join("timestamp-2.key")).unwrap();
    fine(&place.sign(&[]));
    let out = fine(&place.verify(&[]));
    assert!(
        out.contains("root: version 2") && !out.contains("is there, but"),
        "{out}"
    );
}

#[test]
fn the_date_alone_is_renewed_and_many_roots_are_walked() {
    let place = Place::signed(&["--days", "30"]);
    let out = fine(&place.sign(&[]));
    assert!(
        out.contains("1.root.json ends on") && out.contains("sidedoor-desk rotate --keys"),
        "{out}"
    );
    for version in 2..=5 {
        fine(&place.rotate(&[]));
        let out = fine(&place.sign(&[]));
        assert!(
            out.contains(&format!("renewed, root {version}")) && !out.contains("ends on"),
            "{out}"
        );
    }
    let out = fine(&place.verify(&["--root", text(&place.keys.join("3.root.json"))]));
    assert!(out.contains("root: version 5"), "{out}");
    // Renewed twice before it is published once.
    fine(&place.rotate(&[]));
    fine(&place.rotate(&[]));
    let out = fine(&place.sign(&[]));
    assert!(out.contains("root 7"), "{out}");
    fine(&place.verify(&[]));
}

#[test]
fn changes_that_cannot_be_are_refused_and_write_nothing() {
    let place = Place::signed(THREE);
    let root = public(&place.keys.join("root-1.key"));
    let other = public(&place.key("other.key"));
    let role = |key: &str| format!("root={key}");
    for (args, why) in [
        (
            ["--threshold", "root=4"],
            "4 of 3 `root` keys cannot be asked to sign",
        ),
        (["--threshold", "root=0"], "0 of 3 `root` keys"),
        (["--threshold", "root=x"], "expected a whole number"),
        (
            ["--threshold", "people=1"],
            "expected root=, targets= or timestamp=",
        ),
        (
            ["--add", "root"],
            "expected root=, targets= or timestamp="
                .split(',')
                .next()
                .unwrap(),
        ),
        (["--add", &role(&root)], "`root` has the key"),
        (
            ["--remove", &role(&other)],
            "`root` has not one key that begins with",
        ),
        (["--remove", &role("abc")], "abc: "),
        (["--add", &role("nowhere.key")], "nowhere.key: "),
        (["--days", "0"], "0 is not in"),
    ] {
        let (code, out, err) = place.rotate(&args);
        let why = if args == ["--add", "root"] { ": " } else { why };
        assert!(
            code == 2 && out.is_empty() && err.contains(why),
            "{args:?}: {err}"
        );
    }
    // The last key of a role cannot go.
    let targets = place.keys.join("targets.key");
    refused(
        &place.rotate(&["--remove", &format!("targets={}", text(&targets))]),
        &["1 of 0 `targets` keys"],
    );
    assert!(!place.keys.join("2.root.json").exists());
    let draft = place.keys.join("1.root.json");
    for (content, why) in [("<html>", "line 1 column 1"), ("", "line 1 column 1")] {
        let file = place.at("2.root.json");
        fs::write(&file, content).unwrap();
        refused(
            &run(&["sign-root", text(&file), "--keys", text(&place.keys)]),
            &["2.root.json: ", why],
        );
    }
    fs::remove_file(place.at("2.root.json")).unwrap();
    refused(
        &run(&[
            "sign-root",
            text(&place.at("2.root.json")),
            "--keys",
            text(&place.keys),
        ]),
        &["2.root.json: "],
    );
    fine(&place.rotate(&[]));
    let alone = place.at("alone");
    fs::create_dir(&alone).unwrap();
    fs::copy(place.keys.join("2.root.json"), alone.join("2.root.json")).unwrap();
    refused(
        &run(&[
            "sign-root",
            text(&alone.join("2.root.json")),
            "--keys",
            text(&place.keys),
        ]),
        &["1.root.json: "],
    );
    assert!(draft.exists());
}
