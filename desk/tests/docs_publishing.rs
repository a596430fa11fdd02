//! What docs/publishing.md says to type works as it stands, from the first key to a stolen one.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests fail by panicking

#[path = "kit/command.rs"]
mod command;
#[path = "kit/keys.rs"]
#[allow(dead_code, reason = "what the other tests need")]
mod kit;
#[path = "kit/list.rs"]
mod list;

use kit::{PASSPHRASE, Place};
use sidedoor_desk::verify_site;
use std::fs;
use std::path::Path;
use std::process::Command;

const GUIDE: &str = include_str!("../../docs/publishing.md");

/// The commands of the guide, block by block.
fn blocks() -> Vec<&'static str> {
    let after = GUIDE.split("```sh\n").skip(1);
    after
        .map(|rest| rest.split("```").next().unwrap())
        .collect()
}

/// Types a block in the folder; gives what was said.
fn typed(dir: &Path, block: &str) -> String {
    let programs = Path::new(env!("CARGO_BIN_EXE_sidedoor-desk"))
        .parent()
        .unwrap();
    let path = std::env::var("PATH").unwrap();
    let mut said = String::new();
    for line in block.lines() {
        let mut shell = Command::new("sh");
        shell.args(["-c", line]).current_dir(dir);
        shell.env("PATH", format!("{}:{path}", programs.display()));
        // In place of the terminal, where a person types it.
        shell.env("SIDEDOOR_PASSPHRASE", PASSPHRASE);
        let out = shell.output().unwrap();
        let err = String::from_utf8(out.stderr).unwrap();
        assert!(out.status.success() && err.is_empty(), "{line}\n{err}");
        said.push_str(&String::from_utf8(out.stdout).unwrap());
    }
    said
}

#[cfg(unix)]
#[test]
fn every_command_of_the_guide_works_as_it_stands() {
    let mut place = Place::empty();
    let dir = place.at("");
    fs::create_dir(dir.join("assets")).unwrap();
    fs::rename(&place.list, dir.join("assets/directory")).unwrap();
    place.list = dir.join("assets/directory");
    for stick in ["stick-1", "stick-2", "stick-3"] {
        fs::create_dir(dir.join(stick)).unwrap();
    }

    let mut edition = 1;
    let mut publish = "";
    let mut lost = String::new();
    let mut said = String::new();
    for block in blocks() {
        if block.contains("published") {
            publish = block;
        }
        // The guide has somebody change the list first.
        if block.contains("sidedoor-desk check") {
            place.edit(edition, &format!("203-555-01{edition}0"));
            edition += 1;
        }
        if lost.is_empty() && dir.join("stick-3/root-3.key").exists() {
            let file = fs::read_to_string(dir.join("stick-3/root-3.key")).unwrap();
            let digits = file.split("Public: ").nth(1).unwrap();
            lost = digits[..8].to_owned();
        }
        said = typed(&dir, &block.replace("3d4017c3", &lost));
    }
    assert_eq!(edition, 3, "two signing days");
    assert!(
        said.contains("edition 3 of") && said.contains("root: version 4"),
        "{said}"
    );
    assert!(!said.contains(&lost), "the lost key counts no more: {said}");

    // Published, a phone reads the number that was changed last.
    typed(&dir, publish);
    for site in ["site", "published"] {
        let verified = verify_site(&dir.join(site), Some(&dir.join("keys/1.root.json"))).unwrap();
        let service = verified.list.service("ct-safe-connect").unwrap();
        assert_eq!(service.phones[0].number, "+12035550120", "{site}");
    }
    let keys = kit::names(&dir.join("keys"));
    assert!(!keys.contains(&"targets.key".to_owned()), "{keys:?}");
}

#[test]
fn the_guide_says_the_terms_that_hold() {
    for (days, words) in [
        (sidedoor_desk::KEY_DAYS, "730 days"),
        (sidedoor_desk::LIST_DAYS, "90 days"),
    ] {
        assert!(
            words.starts_with(&days.to_string()) && GUIDE.contains(words),
            "{words}"
        );
    }
}
