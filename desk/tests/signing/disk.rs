//! Disks that are full, folders that cannot be written, links, and a power cut.

use crate::command::text;
use crate::kit::{Place, fine, names, refused};
use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

#[cfg(unix)]
#[test]
fn a_full_disk_is_one_line_and_leaves_the_old_edition() {
    let place = Place::signed(&[]);
    let before = names(&place.site.join("targets"));
    place.edit(1, "203-555-0110");
    // A limit on the length of a file, in blocks of 512 bytes: each of these is met at another file.
    for blocks in [0, 2, 8, 20] {
        let sign = format!(
            "trap '' XFSZ; ulimit -f {blocks}; exec {} sign --keys {} --list {} --site {}",
            env!("CARGO_BIN_EXE_sidedoor-desk"),
            text(&place.keys),
            text(&place.list),
            text(&place.site),
        );
        let out = Command::new("sh").args(["-c", &sign]).output().unwrap();
        let err = String::from_utf8(out.stderr).unwrap();
        assert_eq!(out.status.code(), Some(2), "{blocks}: {err}");
        assert_eq!(err.lines().count(), 1, "{blocks}: {err}");
        assert!(
            err.starts_with(text(&place.site)) && err.contains("too large"),
            "{err}"
        );
        // Nothing of it stays behind.
        assert_eq!(names(&place.site.join("targets")), before, "{blocks}");
        assert!(!place.site.join("2.targets.json").exists());
        let out = fine(&place.verify(&[]));
        assert!(out.contains("edition 1"), "{out}");
    }
    fine(&place.sign(&[]));
    assert!(fine(&place.verify(&[])).contains("edition 2"));
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_told_of() {
    let place = Place::signed(&[]);
    place.edit(1, "203-555-0110");
    // A file where the folder should be: this holds for an administrator as well.
    let targets = place.site.join("targets");
    let aside = place.at("aside");
    fs::rename(&targets, &aside).unwrap();
    fs::write(&targets, "").unwrap();
    refused(&place.sign(&[]), &["site/targets"]);
    fs::remove_file(&targets).unwrap();
    fs::rename(&aside, &targets).unwrap();
    fine(&place.verify(&[]));
    fs::create_dir(place.site.join("2.targets.json")).unwrap();
    refused(&place.sign(&[]), &["2.targets.json"]);
    assert!(fine(&place.verify(&[])).contains("edition 1"));
    fs::remove_dir(place.site.join("2.targets.json")).unwrap();
    fine(&place.sign(&[]));
}

#[cfg(unix)]
#[test]
fn a_link_is_replaced_and_what_it_leads_to_is_left_alone() {
    let place = Place::signed(&[]);
    let real = place.at("real.json");
    let timestamp = place.site.join("timestamp.json");
    fs::rename(&timestamp, &real).unwrap();
    std::os::unix::fs::symlink(&real, &timestamp).unwrap();
    let before = fs::read(&real).unwrap();
    fine(&place.verify(&[]));
    fine(&place.sign(&[]));
    assert!(!timestamp.symlink_metadata().unwrap().is_symlink());
    assert_eq!(fs::read(&real).unwrap(), before);
    fine(&place.verify(&[]));
    // A site folder that is itself a link is followed: operators switch folders so.
    let link = place.at("link");
    std::os::unix::fs::symlink(&place.site, &link).unwrap();
    let args = [
        "sign",
        "--keys",
        text(&place.keys),
        "--list",
        text(&place.list),
        "--site",
        text(&link),
    ];
    fine(&crate::command::run(&args));
    assert!(link.symlink_metadata().unwrap().is_symlink());
    fine(&place.verify(&[]));
}

#[test]
fn ended_at_any_moment_it_leaves_the_old_edition_or_the_new() {
    let place = Place::signed(&[]);
    let (mut old, mut new) = (0, 0);
    for round in 0..24 {
        let edition = 1 + new;
        place.edit(edition, &format!("203-555-01{:02}", 10 + round));
        let mut sign = Command::new(env!("CARGO_BIN_EXE_sidedoor-desk"));
        sign.args([
            "sign",
            "--keys",
            text(&place.keys),
            "--list",
            text(&place.list),
        ]);
        sign.args(["--site", text(&place.site)])
            .stdout(Stdio::null());
        let mut child = sign.spawn().unwrap();
        std::thread::sleep(Duration::from_millis(8 * (round + 1)));
        let _ = child.kill();
        child.wait().unwrap();
        let out = fine(&place.verify(&[]));
        if out.contains(&format!("edition {} of", edition + 1)) {
            new += 1;
            continue;
        }
        assert!(out.contains(&format!("edition {edition} of")), "{out}");
        old += 1;
        // Back to the edition that is there, with another content each time.
        let region = place.list.join("region.toml");
        let text = fs::read_to_string(&region).unwrap();
        let (raised, back) = (
            format!("version = {}", edition + 1),
            format!("version = {edition}"),
        );
        fs::write(&region, text.replace(&raised, &back)).unwrap();
    }
    assert!(
        old > 0,
        "ended before the end at least once: {old} and {new}"
    );
    fine(&place.verify(&[]));
}

#[cfg(unix)]
#[test]
fn two_at_once_do_not_mix() {
    let place = Place::signed(&[]);
    let other = fs::File::open(&place.site).unwrap();
    other.lock().unwrap();
    refused(
        &place.sign(&[]),
        &["site: somebody else is signing into it"],
    );
    other.unlock().unwrap();
    fine(&place.sign(&[]));
}
