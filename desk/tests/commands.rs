//! The real binary, on sound and on broken folders.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests fail by panicking

#[path = "kit/command.rs"]
mod command;
#[path = "kit/list.rs"]
mod list;

use command::{run, text};
use list::copy;
use std::fs;
use std::path::Path;

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
