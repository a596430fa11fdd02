//! The real binary, on sound and on broken folders.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests fail by panicking

#[path = "kit/command.rs"]
mod command;
#[path = "kit/list.rs"]
mod list;

use command::{run, text};
use list::copy;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Replaces words in one file and tells the line on which they stand.
fn change(path: &Path, from: &str, to: &str) -> usize {
    let whole = fs::read_to_string(path).unwrap();
    let at = whole.find(from).unwrap_or_else(|| panic!("{from}"));
    fs::write(path, whole.replacen(from, to, 1)).unwrap();
    whole[..at].lines().count().max(1) + usize::from(whole[..at].ends_with('\n'))
}

#[test]
fn check_says_in_one_line_that_all_is_well() {
    let (_dir, list) = copy();
    let (code, out, err) = run(&["check", text(&list)]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(out.lines().count(), 1);
    assert!(
        out.contains("25 services") && out.contains("no faults"),
        "{out}"
    );
}

#[test]
fn check_names_file_line_and_field_of_every_fault_at_once() {
    let (_dir, list) = copy();
    let file = |name: &str| list.join("organizations").join(name);
    let wanted = [
        (
            file("ccadv.toml"),
            "1-888-774-2900",
            "1-888-774-290",
            "service.phones.number",
        ),
        (
            file("compass-connections.toml"),
            "reviewed = \"2026-07-13\"",
            "reviewed = \"July\"",
            "service.phones.reviewed",
        ),
        (
            file("dcf.toml"),
            "\"child-protection\"",
            "\"nobody\"",
            "service.answered_by",
        ),
        (
            file("rainn.toml"),
            "purpose.es = ",
            "purpose.se = ",
            "service.purpose.se",
        ),
        (
            list.join("region.toml"),
            "\"ct-211\"]",
            "\"ct-212\"]",
            "first",
        ),
    ];
    let mut lines = Vec::new();
    for (path, from, to, field) in &wanted {
        let line = change(path, from, to);
        lines.push(format!("{}:{line}: {field}: ", path.display()));
    }
    let (code, out, err) = run(&["check", text(&list)]);
    assert_eq!((code, out.as_str()), (2, ""));
    for start in &lines {
        let found: Vec<_> = err.lines().filter(|l| l.starts_with(start)).collect();
        assert_eq!(found.len(), 1, "wanted {start}\ngot {err}");
        assert!(found[0].contains("; "), "says how to mend it: {}", found[0]);
    }
}

#[test]
fn check_refuses_a_dangerous_number_wherever_it_stands() {
    for (from, to) in [
        ("1-800-842-2288", "1-866-347-2423"),
        ("Calls are recorded.", "Or 1 (866) 347 2423."),
        ("northhavenschools.org (undated)", "ice.gov, 866.872.4973"),
    ] {
        let (_dir, list) = copy();
        change(&list.join("organizations/dcf.toml"), from, to);
        let (code, _, err) = run(&["check", text(&list)]);
        assert_eq!(code, 2);
        assert!(
            err.contains("dcf.toml:") && err.contains("refused number"),
            "{err}"
        );
    }
}

#[test]
fn check_refuses_an_address_for_a_confidential_place() {
    let (_dir, list) = copy();
    let path = list.join("organizations/ccadv.toml");
    let kind = "place.kind = \"confidential\"";
    change(&path, kind, &format!("{kind}\nplace.street = \"1 Elm\""));
    let (code, _, err) = run(&["check", text(&list)]);
    assert_eq!(code, 2);
    assert!(err.contains("service.place.street: is an address"), "{err}");
}

#[test]
fn check_finds_broken_files_of_every_kind() {
    let (_dir, list) = copy();
    fs::write(
        list.join("organizations/rainn.toml"),
        "organization = \"RAINN\n",
    )
    .unwrap();
    let (code, _, err) = run(&["check", text(&list)]);
    assert!(code == 2 && err.contains("rainn.toml:1: TOML: "), "{err}");

    let (_dir, list) = copy();
    fs::write(list.join("organizations/rainn.toml"), b"# ok\n# \xff\n").unwrap();
    fs::rename(list.join("refused.toml"), list.join("refuse.toml")).unwrap();
    let (code, _, err) = run(&["check", text(&list)]);
    assert_eq!(code, 2);
    assert!(
        err.contains("rainn.toml:2: encoding: is not UTF-8; "),
        "{err}"
    );
    assert!(
        err.contains("refuse.toml:1: file: has no place here; "),
        "{err}"
    );

    let (code, _, err) = run(&["check", text(&list.join("nowhere"))]);
    assert!(
        code == 2 && err.contains("nowhere") && err.lines().count() == 1,
        "{err}"
    );
}

#[cfg(unix)]
#[test]
fn keys_are_private_and_never_overwritten() {
    use std::os::unix::fs::PermissionsExt;
    let dir = TempDir::new().unwrap();
    let keys = dir.path().join("keys");
    assert_eq!(run(&["keys", text(&keys)]).0, 0);
    for name in ["root.key", "targets.key"] {
        let mode = fs::metadata(keys.join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    let before = fs::read(keys.join("root.key")).unwrap();
    assert_ne!(before, fs::read(keys.join("targets.key")).unwrap());
    let (code, _, err) = run(&["keys", text(&keys)]);
    assert!(
        code == 2 && err.contains("root.key: is there already"),
        "{err}"
    );
    assert_eq!(fs::read(keys.join("root.key")).unwrap(), before);
    fs::remove_file(keys.join("root.key")).unwrap();
    assert_eq!(
        run(&["keys", text(&keys)]).0,
        2,
        "any one of them is enough to refuse"
    );
}

/// A signed copy of the list: folder, list, keys, site.
fn signed() -> (TempDir, PathBuf, PathBuf, PathBuf) {
    let (dir, list) = copy();
    let (keys, site) = (dir.path().join("keys"), dir.path().join("site"));
    assert_eq!(run(&["keys", text(&keys)]).0, 0);
    let (code, out, err) = sign(&list, &keys, &site);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    (dir, list, keys, site)
}

fn sign(list: &Path, keys: &Path, site: &Path) -> (i32, String, String) {
    run(&[
        "sign",
        "--keys",
        text(keys),
        "--list",
        text(list),
        "--site",
        text(site),
        "--days",
        "30",
    ])
}

fn files(dir: &Path) -> Vec<String> {
    let name =
        |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
    let mut names: Vec<_> = fs::read_dir(dir).unwrap().map(name).collect();
    names.sort();
    names
}

#[test]
fn sign_writes_a_site_that_verifies_and_nothing_else() {
    let (_dir, _, _, site) = signed();
    assert_eq!(files(&site), ["root.json", "targets", "targets.json"]);
    let packs = files(&site.join("targets"));
    assert_eq!(packs.len(), 2);
    for end in [".list", ".numbers"] {
        let name = packs.iter().find(|name| name.ends_with(end)).unwrap();
        let hash = name.strip_suffix(end).unwrap();
        assert!(
            hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit()),
            "{name}"
        );
    }
    let (code, out, err) = run(&["verify", "--site", text(&site)]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(
        out.contains("edition 1 of 2026-11-21, 25 services, good until"),
        "{out}"
    );
}

#[test]
fn verify_finds_what_was_touched_or_is_missing() {
    let (_dir, _, _, site) = signed();
    let pack = site.join("targets").join(&files(&site.join("targets"))[0]);
    let good = fs::read(&pack).unwrap();
    let mut bad = good.clone();
    bad[40] ^= 1;
    fs::write(&pack, bad).unwrap();
    let (code, _, err) = run(&["verify", "--site", text(&site)]);
    assert!(code == 2 && err.contains("is not what was signed"), "{err}");
    fs::remove_file(&pack).unwrap();
    let (code, _, err) = run(&["verify", "--site", text(&site)]);
    assert!(
        code == 2 && err.contains(text(&pack)) && err.lines().count() == 1,
        "{err}"
    );
    fs::write(&pack, good).unwrap();
    change(&site.join("targets.json"), "\"version\":1", "\"version\":2");
    let (code, _, err) = run(&["verify", "--site", text(&site)]);
    assert!(code == 2 && err.contains("is not to be believed"), "{err}");
}

#[test]
fn sign_never_goes_back_and_never_changes_an_edition() {
    let (_dir, list, keys, site) = signed();
    assert_eq!(sign(&list, &keys, &site).0, 0, "the same list again");
    let before = fs::read(site.join("targets.json")).unwrap();
    change(
        &list.join("organizations/ccadv.toml"),
        "Free.",
        "It is free.",
    );
    let (code, _, err) = sign(&list, &keys, &site);
    assert!(
        code == 2 && err.contains("targets.json: holds another edition 1; raise version"),
        "{err}"
    );
    change(&list.join("region.toml"), "version = 1", "version = 3");
    assert_eq!(sign(&list, &keys, &site).0, 0);
    change(&list.join("region.toml"), "version = 3", "version = 2");
    let (code, _, err) = sign(&list, &keys, &site);
    assert!(
        code == 2 && err.contains("holds edition 3, newer than 2"),
        "{err}"
    );
    assert_ne!(fs::read(site.join("targets.json")).unwrap(), before);
}

#[test]
fn sign_writes_nothing_for_a_broken_list_or_a_broken_key() {
    let (dir, list) = copy();
    let (keys, site) = (dir.path().join("keys"), dir.path().join("site"));
    assert_eq!(run(&["keys", text(&keys)]).0, 0);
    fs::write(keys.join("targets.key"), "secret\n").unwrap();
    let (code, _, err) = sign(&list, &keys, &site);
    assert!(
        code == 2 && err.contains("targets.key: is no key") && !err.contains("secret"),
        "{err}"
    );
    change(
        &list.join("region.toml"),
        "made = \"2026-11-21\"",
        "made = \"soon\"",
    );
    let (code, _, err) = sign(&list, &keys, &site);
    assert!(
        code == 2 && err.contains("region.toml:") && err.contains("made: "),
        "{err}"
    );
    assert!(!site.exists());
    let (code, _, err) = sign(&list, &dir.path().join("none"), &site);
    assert!(code == 2 && !err.is_empty(), "{err}");
}

#[test]
fn keys_of_another_publisher_cannot_sign_for_a_root() {
    let (dir, list, keys, site) = signed();
    let other = dir.path().join("other");
    assert_eq!(run(&["keys", text(&other)]).0, 0);
    fs::copy(other.join("targets.key"), keys.join("targets.key")).unwrap();
    let (code, _, err) = sign(&list, &keys, &site);
    assert!(code == 2 && err.contains("cannot sign"), "{err}");
}
