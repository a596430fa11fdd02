//! Wherever writing ends, the folder holds the old edition or the new one.

use super::*;
use crate::day::Day;
use crate::{InMemory, Roots, Term, verify_site};
use directory::Directory;
use tempfile::TempDir;
use trust::{Key, Root};

const TERM: Term = Term {
    now: 1_800_000_000,
    days: 90,
};

/// Keys of root, list and timestamp.
fn keys(seeds: [u8; 3]) -> Vec<Key> {
    seeds.map(|seed| Key::from_seed([seed; 32]).unwrap()).into()
}

fn root(version: u64, keys: &[Key]) -> Root {
    let public: Vec<_> = keys.iter().map(|key| [key.public()]).collect();
    let role = |index: usize| (&public[index][..], 1);
    Root::of(version, TERM.now * 2, role(0), role(1), role(2), role(2))
}

/// Connecticut's list, as edition `version`.
fn list(version: u64) -> Directory {
    let mut list = crate::check(Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../assets/directory"
    )))
    .unwrap()
    .directory;
    list.version = version;
    list
}

fn publication(site: &Path, roots: &Roots, keys: Vec<Key>, version: u64) -> Publication {
    let hands = InMemory(keys);
    let day = Day::new(site, roots, &hands, TERM).unwrap();
    day.sign(&list(version)).unwrap().0
}

/// Edition and root of what a reader finds.
fn read(site: &Path) -> (u64, u64) {
    let verified = verify_site(site, None).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        verified.list.version,
        verified.data.trusted.verified.version
    );
    let signed = verified.data.trusted.verified;
    (signed.version, signed.root_version)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to.join("targets")).unwrap();
    for folder in ["", "targets"] {
        for path in crate::folder::all(&from.join(folder)).unwrap() {
            if path.is_file() {
                fs::copy(&path, to.join(folder).join(path.file_name().unwrap())).unwrap();
            }
        }
    }
}

/// Publishes the first `count` steps into a copy of `site`, and `part` of what the next one writes.
fn broken_off(site: &Path, whole: &Publication, count: usize, part: usize) -> (TempDir, PathBuf) {
    let dir = TempDir::new().unwrap();
    let other = dir.path().join("site");
    copy(site, &other);
    let moved = |path: &Path| other.join(path.strip_prefix(site).unwrap());
    for step in whole.steps().take(count) {
        match step {
            Step::Write(path, bytes) => put(&moved(path), bytes).unwrap(),
            Step::Remove(path) => fs::remove_file(moved(path)).unwrap(),
        }
    }
    if let Some(Step::Write(path, bytes)) = whole.steps().nth(count) {
        let mut name = moved(path).into_os_string();
        name.push(".4711.new");
        fs::write(name, &bytes[..bytes.len() * part / 4]).unwrap();
    }
    (dir, other)
}

#[test]
fn every_prefix_of_what_is_done_is_the_old_edition_or_the_new() {
    let dir = TempDir::new().unwrap();
    let site = dir.path().join("site");
    let first = keys([1, 2, 3]);
    let roots = Roots::first(&root(1, &first), &[&first[0]]).unwrap();
    publication(&site, &roots, keys([1, 2, 3]), 1)
        .run()
        .unwrap();
    publication(&site, &roots, keys([1, 2, 3]), 2)
        .run()
        .unwrap();

    // The next edition alone, and one for which every key is another.
    let second = keys([4, 5, 6]);
    let folder = dir.path().join("keys");
    fs::create_dir(&folder).unwrap();
    let bytes = trust::sign_root(&root(2, &second), &[&first[0], &second[0]]).unwrap();
    fs::write(folder.join("2.root.json"), bytes).unwrap();
    let rotated = Roots::read(&[&site, &folder]).unwrap();
    assert_eq!(rotated.newest().version, 2);
    for (roots, signers, new) in [
        (&roots, keys([1, 2, 3]), (3, 1)),
        (&rotated, second, (3, 2)),
    ] {
        let whole = publication(&site, roots, signers, 3);
        let writes = whole.beside.len() + 1;
        assert!(!whole.gone.is_empty() && writes > 6, "{whole:?}");
        for count in 0..=whole.steps().count() {
            for part in [0, 2, 4] {
                let (_dir, site) = broken_off(&site, &whole, count, part);
                let expected = if count < writes { (2, 1) } else { new };
                assert_eq!(read(&site), expected, "{count} steps and {part} quarters");
            }
        }
        // Whatever was left lying is gone after the next day that ends well.
        let (_dir, broken) = broken_off(&site, &whole, writes - 1, 2);
        let signers = if new.1 == 1 {
            keys([1, 2, 3])
        } else {
            keys([4, 5, 6])
        };
        publication(&broken, roots, signers, 3).run().unwrap();
        assert_eq!(read(&broken), new);
        let unfinished = |path: &PathBuf| path.extension().is_some_and(|end| end == "new");
        let targets = crate::folder::all(&broken.join("targets")).unwrap();
        let all = crate::folder::all(&broken).unwrap();
        assert!(
            !all.iter().chain(&targets).any(unfinished),
            "{all:?} {targets:?}"
        );
    }
}

#[test]
fn a_first_edition_is_nothing_or_whole() {
    let dir = TempDir::new().unwrap();
    let site = dir.path().join("site");
    let first = keys([1, 2, 3]);
    let roots = Roots::first(&root(1, &first), &[&first[0]]).unwrap();
    let whole = publication(&site, &roots, first, 1);
    for count in 0..whole.steps().count() {
        let (_dir, site) = broken_off(&site, &whole, count, 2);
        assert!(
            crate::SiteData::read_if_any(&site).unwrap().is_none(),
            "{count} steps"
        );
        // And the day can be done again.
        publication(&site, &roots, keys([1, 2, 3]), 1)
            .run()
            .unwrap();
        assert_eq!(read(&site), (1, 1));
    }
    whole.run().unwrap();
    assert_eq!(read(&site), (1, 1));
}
