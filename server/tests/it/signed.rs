//! The signed files of a site folder: which are served, and how far they are believed.

use std::fs;

use trust::DEMONSTRATION;

use crate::client::get;
use crate::fixture::Fixture;
use crate::origin::check;
use crate::publisher::{Edition, SEEDS, first, publish_root};
use crate::startup::fault;

const LATE: &str = "2040-01-01T00:00:00Z";

/// An edition that has a patch from the one before it.
fn sixth(seeds: [[u8; 32]; 3]) -> Edition<'static> {
    Edition {
        version: 6,
        expires: LATE,
        files: &[
            ("numbers", "the numbers"),
            ("list", "another list"),
            ("list.5", "a patch"),
        ],
        seeds,
    }
}

#[tokio::test]
async fn every_signed_file_is_served_under_its_name() {
    let fixture = Fixture::new();
    let other = [SEEDS[0], [3; 32], [4; 32]];
    publish_root(&fixture, &sixth(other), 2);
    sixth(other).write(&fixture, "site", 2);
    let address = fixture.serve(&["--http", "127.0.0.1:0"]).await;
    let forever = "public, max-age=31536000, immutable";
    for (name, keep) in [
        ("1.root.json", forever),
        ("2.root.json", forever),
        ("timestamp.json", "no-cache"),
        ("2.snapshot.json", forever),
        ("6.targets.json", forever),
    ] {
        let answer = get(address, &format!("/data/{name}"), &[]).await;
        assert_eq!(answer.status, 200, "{name}");
        assert_eq!(answer.header("cache-control"), Some(keep), "{name}");
        let there = fs::read(fixture.path(&format!("site/{name}"))).unwrap();
        assert_eq!(answer.body, there, "{name}");
    }
    for (name, content) in sixth(other).files {
        let file = trust::Target::of(content.as_bytes()).file_name(name);
        let answer = get(address, &format!("/data/{file}"), &[]).await;
        assert_eq!(
            (answer.status, &*answer.body),
            (200, content.as_bytes()),
            "{name}"
        );
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{name}");
    }
    for name in [
        "root.json",
        "3.root.json",
        "1.snapshot.json",
        "5.targets.json",
        "site.toml",
    ] {
        let answer = get(address, &format!("/data/{name}"), &[]).await;
        assert_eq!(answer.status, 404, "{name}");
    }
}

#[test]
fn a_root_before_its_list_leaves_the_old_edition() {
    let fixture = Fixture::new();
    let other = [SEEDS[0], [3; 32], [4; 32]];
    publish_root(&fixture, &sixth(other), 2);
    let (status, line) = check(&fixture, &[]);
    assert_eq!(status, Some(0), "{line}");
    let expected = "site/2.root.json: is not in force yet: the list is not signed as it asks; run sidedoor-desk sign\n";
    assert!(line.ends_with(expected), "{line}");
    sixth(other).write(&fixture, "site", 2);
    assert_eq!(check(&fixture, &[]), (Some(0), String::new()));
}

#[test]
fn a_list_that_no_root_asked_for_is_refused() {
    let refused = "error: site/timestamp.json: 0 of 1 needed signatures are good";
    let fixture = Fixture::new();
    // Signed by somebody else, with and without a root of theirs.
    let other = [[7; 32], [8; 32], [9; 32]];
    sixth(other).write(&fixture, "site", 2);
    assert_eq!(fault(&fixture, &[]), refused);
    fixture.write("site/2.root.json", sixth(other).root(2, &[]));
    let line = fault(&fixture, &[]);
    assert_eq!(
        line,
        "error: site/2.root.json: 0 of 1 needed signatures are good"
    );

    // The files of two editions, mixed.
    let fixture = Fixture::new();
    let old = fixture.read("site/1.snapshot.json");
    sixth(SEEDS).write(&fixture, "site", 2);
    fixture.write("site/2.snapshot.json", old);
    let line = fault(&fixture, &[]);
    assert!(line.starts_with("error: site/2.snapshot.json: "), "{line}");
}

#[test]
fn the_keys_of_the_demonstration_are_told_of_on_a_public_address() {
    let fixture = Fixture::new();
    let demonstration = Edition {
        seeds: DEMONSTRATION,
        ..first(LATE)
    };
    fixture.write("site/1.root.json", demonstration.root(1, &[]));
    demonstration.write(&fixture, "site", 1);
    let public = ["--https", "0.0.0.0:0", "--self-signed"];
    let (status, line) = check(&fixture, &public);
    assert_eq!(status, Some(0), "{line}");
    assert!(
        line.contains("site/1.root.json: DEMONSTRATION KEYS on a public address"),
        "{line}"
    );
    for quiet in [&["--https", "127.0.0.1:0", "--self-signed"][..], &[]] {
        assert_eq!(check(&fixture, quiet), (Some(0), String::new()));
    }
    let own = Fixture::new();
    assert_eq!(check(&own, &public), (Some(0), String::new()));
}
