//! `sign` and `verify`: a signing day, an edition that changes, one that is renewed.

use crate::command::text;
use crate::kit::{Place, fine, names, refused};
use sidedoor_desk::{
    DAY, InMemory, KEY_DAYS, LIST_DAYS, Roots, SiteData, Term, check, sign_site, verify_site,
};
use std::fs;
use std::path::Path;
use trust::{File, Kept, Key, Policy, Root, Update, parse_time, patch};

/// The packs of a site by the name they are signed under.
fn pack(site: &Path, name: &str) -> Option<Vec<u8>> {
    let signed = SiteData::read(site, None).unwrap().trusted.verified;
    let file = signed.targets.get(name)?.file_name(name);
    Some(fs::read(site.join("targets").join(file)).unwrap())
}

fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(bytes), &mut plain).unwrap();
    plain
}

#[test]
fn it_writes_a_site_that_verifies_and_nothing_else() {
    let place = Place::signed(&[]);
    let all = [
        "1.root.json",
        "1.snapshot.json",
        "1.targets.json",
        "targets/",
        "timestamp.json",
    ];
    assert_eq!(names(&place.site), all);
    let packs = names(&place.site.join("targets"));
    assert_eq!(packs.len(), 2);
    for end in [".list", ".numbers"] {
        let name = packs.iter().find(|name| name.ends_with(end)).unwrap();
        let hash = name.strip_suffix(end).unwrap();
        assert!(
            hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit()),
            "{name}"
        );
    }
    let out = fine(&place.verify(&[]));
    assert!(
        out.contains("edition 1 of 2026-11-21, 25 services, good until"),
        "{out}"
    );
    assert!(
        out.contains("root: version 1, ") && out.contains("signed by 1 of"),
        "{out}"
    );
    assert!(!out.contains("DEMONSTRATION"), "{out}");
}

#[test]
fn a_list_that_did_not_change_gets_a_new_date_alone() {
    let place = Place::signed(&[]);
    let read = |name: &str| fs::read(place.site.join(name)).unwrap();
    let same = ["1.root.json", "1.snapshot.json", "1.targets.json"];
    let before = same.map(read);
    let timestamp = read("timestamp.json");
    let packs = names(&place.site.join("targets"));
    // With the one key that this takes.
    place.take_away("targets.key");
    let out = fine(&place.sign(&[]));
    assert!(out.contains("edition 1, renewed, root 1"), "{out}");
    assert_eq!(same.map(read), before);
    assert_ne!(read("timestamp.json"), timestamp);
    assert_eq!(names(&place.site.join("targets")), packs);
    let trusted = SiteData::read(&place.site, None).unwrap().trusted;
    assert_eq!(trusted.version(File::Timestamp), 2);
    // Longer than the list itself was signed for: an edition does not live for ever.
    refused(
        &place.sign(&["--days", "400"]),
        &["1.targets.json: ends on", "raise version in region.toml"],
    );
}

#[test]
fn a_changed_number_is_a_new_edition_with_a_short_way_to_it() {
    let place = Place::signed(&[]);
    let mut lists = vec![unpacked(&pack(&place.site, "list").unwrap())];
    for edition in 1..=6 {
        place.edit(edition, &format!("203-555-01{edition}0"));
        let out = fine(&place.sign(&[]));
        assert!(
            out.contains(&format!("edition {}, root 1", edition + 1)),
            "{out}"
        );
        fine(&place.verify(&[]));
        lists.push(unpacked(&pack(&place.site, "list").unwrap()));
    }
    let newest = lists.last().unwrap();
    let whole = pack(&place.site, "list").unwrap().len();
    for (edition, list) in (1..).zip(&lists[..6]) {
        let way = pack(&place.site, &format!("list.{edition}"));
        assert_eq!(way.is_some(), edition >= 3, "from the last four: {edition}");
        let Some(way) = way else { continue };
        assert!(way.len() * 10 < whole, "{} of {whole} bytes", way.len());
        let made = patch::apply(list, &unpacked(&way), newest.len()).unwrap();
        assert_eq!(&made, newest);
    }
    // Packs and ways alike have lengths that many files have: of the binary digits only the first few are other than zero.
    let published = names(&place.site.join("targets"));
    assert!(published.len() > 10, "{published:?}");
    for name in published {
        let length = fs::metadata(place.site.join("targets").join(&name))
            .unwrap()
            .len();
        let exponent = length.ilog2();
        let told = exponent.ilog2() + 2;
        assert!(
            length.trailing_zeros() + told > exponent,
            "{name}: {length} bytes"
        );
    }
    // What the last few editions need is there, and nothing else.
    let there = names(&place.site);
    for edition in 1..=7 {
        let name = format!("{edition}.targets.json");
        assert_eq!(there.contains(&name), edition >= 3, "{name}");
    }
    let snapshots = there.iter().filter(|name| name.ends_with(".snapshot.json"));
    assert_eq!(
        snapshots.collect::<Vec<_>>(),
        ["6.snapshot.json", "7.snapshot.json"]
    );
    let packs = names(&place.site.join("targets"));
    assert_eq!(
        packs.iter().filter(|name| name.ends_with(".list")).count(),
        5
    );
}

#[test]
fn a_phone_goes_from_any_edition_to_the_newest() {
    let place = Place::signed(&[]);
    let root = fs::read(place.site.join("1.root.json")).unwrap();
    let first = SiteData::read(&place.site, None).unwrap().trusted;
    place.edit(1, "203-555-0110");
    fine(&place.sign(&[]));
    let mut update = Update::new(&root, first.kept(), Policy::default()).unwrap();
    let mut asked = Vec::new();
    while let Some(want) = update.wants() {
        let bytes = fs::read(place.site.join(&want.name)).ok();
        asked.push(want.name);
        update.give(bytes.as_deref()).unwrap();
    }
    assert_eq!(
        asked,
        [
            "2.root.json",
            "timestamp.json",
            "2.snapshot.json",
            "2.targets.json"
        ]
    );
    let second = update.finish().unwrap();
    assert_eq!(second.verified.version, 2);
    // Renewed: one file that is new.
    fine(&place.sign(&[]));
    let kept = second.kept();
    assert_eq!(
        kept.snapshot,
        Some(&*fs::read(place.site.join("2.snapshot.json")).unwrap())
    );
    let mut update = Update::new(&root, Kept { ..kept }, Policy::default()).unwrap();
    let mut bytes = 0;
    while let Some(want) = update.wants() {
        let found = fs::read(place.site.join(&want.name)).ok();
        bytes += found.as_ref().map_or(0, Vec::len);
        update.give(found.as_deref()).unwrap();
    }
    update.finish().unwrap();
    assert!(
        bytes < 2048,
        "a list that did not change takes {bytes} bytes"
    );
}

#[test]
fn it_never_goes_back_and_never_changes_an_edition() {
    let place = Place::signed(&[]);
    let file = place.list.join("organizations/ccadv.toml");
    let before = fs::read_to_string(&file).unwrap();
    fs::write(&file, before.replacen("Free.", "It is free.", 1)).unwrap();
    let all = names(&place.site);
    refused(
        &place.sign(&[]),
        &["1.targets.json: holds another edition 1; raise version"],
    );
    assert_eq!(names(&place.site), all);
    place.edit(1, "203-555-0110");
    place.edit(2, "203-555-0110");
    fine(&place.sign(&[]));
    let region = place.list.join("region.toml");
    let text = fs::read_to_string(&region).unwrap();
    fs::write(&region, text.replace("version = 3", "version = 2")).unwrap();
    refused(
        &place.sign(&[]),
        &["3.targets.json: holds edition 3, newer than 2"],
    );
    fine(&place.verify(&[]));
}

#[test]
fn missing_keys_and_those_of_others_sign_nothing() {
    let place = Place::signed(&["--targets-keys", "3", "--targets-threshold", "2"]);
    place.edit(1, "203-555-0110");
    let stick = place.take_away("targets-1.key");
    fine(&place.sign(&[]));
    let other = place.take_away("targets-2.key");
    place.edit(2, "203-555-0120");
    refused(
        &place.sign(&[]),
        &["keys: holds 1 of the 2 keys that have to sign as `targets`"],
    );
    // The same key twice is still one hand.
    fs::copy(
        place.keys.join("targets-3.key"),
        place.keys.join("again.key"),
    )
    .unwrap();
    refused(&place.sign(&[]), &["holds 1 of the 2 keys"]);
    fine(&place.sign(&["--keys", text(&stick), "--keys", text(&other)]));

    let others = Place::signed(&[]);
    place.edit(3, "203-555-0130");
    let theirs = [
        "sign",
        "--keys",
        text(&others.keys),
        "--list",
        text(&place.list),
        "--site",
        text(&place.site),
    ];
    refused(
        &crate::command::run(&theirs),
        &[
            "1.root.json: is another first root than",
            "keys are of another site",
        ],
    );
    fs::remove_file(others.keys.join("1.root.json")).unwrap();
    refused(&crate::command::run(&theirs), &["holds 0 of the 2 keys"]);
    let nowhere = others.at("nowhere");
    refused(&place.sign(&["--keys", text(&nowhere)]), &["nowhere: "]);
    let new = others.at("new");
    let none = [
        "sign",
        "--keys",
        text(&others.keys),
        "--list",
        text(&place.list),
        "--site",
        text(&new),
    ];
    refused(&crate::command::run(&none), &["holds no 1.root.json"]);
    assert!(!new.exists());
}

#[test]
fn verify_finds_what_was_touched_or_is_missing() {
    let place = Place::signed(&[]);
    place.edit(1, "203-555-0110");
    fine(&place.sign(&[]));
    let packs = names(&place.site.join("targets"));
    let signed = SiteData::read(&place.site, None).unwrap().trusted.verified;
    for (name, target) in &signed.targets {
        let file = target.file_name(name);
        assert!(packs.contains(&file));
        let path = place.site.join("targets").join(&file);
        let good = fs::read(&path).unwrap();
        let mut bad = good.clone();
        bad[good.len() / 2] ^= 1;
        fs::write(&path, bad).unwrap();
        refused(&place.verify(&[]), &[&file, "is not what was signed"]);
        fs::write(&path, &good[1..]).unwrap();
        refused(&place.verify(&[]), &[&file, "bytes, but"]);
        fs::remove_file(&path).unwrap();
        refused(&place.verify(&[]), &[text(&path)]);
        fs::write(&path, good).unwrap();
    }
    for name in [
        "timestamp.json",
        "2.snapshot.json",
        "2.targets.json",
        "1.root.json",
    ] {
        let path = place.site.join(name);
        let good = fs::read(&path).unwrap();
        let version = String::from_utf8(good.clone())
            .unwrap()
            .replace("\"version\":", "\"version\":1");
        for bad in [version.into_bytes(), b"<html>".to_vec(), Vec::new()] {
            fs::write(&path, bad).unwrap();
            refused(&place.verify(&[]), &["is not to be believed"]);
        }
        fs::remove_file(&path).unwrap();
        refused(&place.verify(&[]), &[name]);
        fs::write(&path, good).unwrap();
    }
    fine(&place.verify(&[]));
}

/// A site signed in memory, at another time than now.
fn at(site: &Path, list: &Path, keys: &[Key; 2], roots: &Roots, now: u64) -> Result<u64, String> {
    let source = check(list).unwrap();
    let keys = keys
        .each_ref()
        .map(|key| Key::from_seed(key.seed()).unwrap());
    let term = Term {
        now,
        days: LIST_DAYS,
    };
    let signed = sign_site(site, &source.directory, roots, &InMemory(keys.into()), term);
    signed
        .map(|signed| signed.expires)
        .map_err(|error| error.to_string())
}

#[test]
fn an_edition_is_good_for_four_signing_days_in_a_row() {
    let place = Place::empty();
    let keys = [1, 2].map(|seed| Key::from_seed([seed; 32]).unwrap());
    let public = keys.each_ref().map(|key| [key.public()]);
    let made = parse_time("2020-01-01T00:00:00Z").unwrap();
    let root = Root::new(1, made + KEY_DAYS * DAY, (&public[0], 1), (&public[1], 1));
    let roots = Roots::first(&root, &[&keys[0]]).unwrap();
    let sign = |days| {
        let now = made + days * DAY;
        at(&place.site, &place.list, &keys, &roots, now)
    };
    for days in [0, 90, 180, 270] {
        assert_eq!(
            sign(days),
            Ok(made + (days + LIST_DAYS) * DAY),
            "day {days}"
        );
    }
    let error = sign(271).unwrap_err();
    assert!(
        error.contains("1.targets.json: ends on 2020-12-26T00:00:00Z, before this signing would")
            && error.contains("raise version in region.toml"),
        "{error}"
    );
    place.edit(1, "203-555-0110");
    assert_eq!(sign(271), Ok(made + (271 + LIST_DAYS) * DAY));
}

#[test]
fn an_expired_list_is_told_of_and_an_expired_root_signs_no_more() {
    let place = Place::empty();
    let keys = [1, 2].map(|seed| Key::from_seed([seed; 32]).unwrap());
    let public = keys.each_ref().map(|key| [key.public()]);
    let made = parse_time("2020-01-01T00:00:00Z").unwrap();
    let ends = made + KEY_DAYS * DAY;
    let root = Root::new(1, ends, (&public[0], 1), (&public[1], 1));
    let roots = Roots::first(&root, &[&keys[0]]).unwrap();
    let sign = |now| at(&place.site, &place.list, &keys, &roots, now);
    assert_eq!(sign(made).unwrap(), made + LIST_DAYS * DAY);
    let verified = verify_site(&place.site, None).unwrap();
    assert_eq!(
        verified.data.trusted.expired(ends).count(),
        4,
        "all of them, and it is read"
    );
    let out = fine(&place.verify(&[]));
    assert!(
        out.contains("25 services, EXPIRED on 2020-03-31T00:00:00Z"),
        "{out}"
    );

    assert!(roots.notes(ends - 91 * DAY, &place.keys).is_empty());
    let notes = roots.notes(ends - 90 * DAY, &place.keys).join("\n");
    assert!(
        notes.contains(
            "1.root.json ends on 2021-12-31T00:00:00Z; renew it with: sidedoor-desk rotate"
        ),
        "{notes}"
    );
    place.edit(1, "203-555-0110");
    assert!(sign(ends - 1).is_ok());
    place.edit(2, "203-555-0120");
    let error = sign(ends).unwrap_err();
    assert!(
        error.starts_with("1.root.json: expired on 2021-12-31T00:00:00Z; renew it"),
        "{error}"
    );
}
