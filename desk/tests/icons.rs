//! The command that draws icons, on real folders.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests fail by panicking

use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const DRAWING: &str = r#"<!-- a title --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><title>Shelter</title><rect width="512" height="512" rx="{corner}" fill="{main}"/><circle cx="256" cy="256" r="90" fill="{on}"/></svg>"#;

fn site(toml: &str) -> TempDir {
    let dir = TempDir::new().unwrap();
    fs::create_dir(dir.path().join("site")).unwrap();
    fs::write(dir.path().join("site/site.toml"), toml).unwrap();
    fs::write(dir.path().join("a.svg"), DRAWING).unwrap();
    dir
}

/// The exit code, what was printed, and the complaints, with the folder cut out.
fn icons(dir: &TempDir, more: &[&str]) -> (Option<i32>, String, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_sidedoor-desk"))
        .current_dir(dir.path())
        .args(["icons", "a.svg", "--site", "site"])
        .args(more)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (out.status.code(), text(out.stdout), text(out.stderr))
}

fn icon(dir: &TempDir, file: &str) -> Vec<u8> {
    fs::read(dir.path().join("site/icons").join(file)).unwrap()
}

/// The colours of the drawing as they stand in `icon.svg`.
fn colours(dir: &TempDir) -> Vec<String> {
    let svg = String::from_utf8(icon(dir, "icon.svg")).unwrap();
    let fills = svg.split("fill=\"").skip(1);
    fills.map(|rest| rest[..7].to_owned()).collect()
}

#[test]
fn five_files_of_the_right_size_and_no_words() {
    let dir = site("");
    let (status, printed, complaints) = icons(&dir, &[]);
    assert_eq!((status, &*complaints), (Some(0), ""));
    assert!(
        printed.starts_with("site:\nicons/icon-192.png "),
        "{printed}"
    );
    assert_eq!(printed.lines().count(), 6);
    for (file, side) in [
        ("icon-192.png", 192_u32),
        ("icon-512.png", 512),
        ("icon-maskable.png", 512),
        ("icon-180.png", 180),
    ] {
        let png = icon(&dir, file);
        let size = [side.to_be_bytes(), side.to_be_bytes()].concat();
        assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n", "{file}");
        assert_eq!(png[16..24], size, "{file}");
    }
    // Where the system cuts its own shape there is colour up to the corner; elsewhere the corner is round.
    assert_ne!(icon(&dir, "icon-512.png"), icon(&dir, "icon-maskable.png"));
    let svg = String::from_utf8(icon(&dir, "icon.svg")).unwrap();
    assert!(svg.starts_with("<svg viewBox=\"0 0 512 512\""), "{svg}");
    for word in ["Shelter", "title", "<!--", "{"] {
        assert!(!svg.contains(word), "{svg}");
    }
    let left = fs::read_dir(dir.path().join("site/icons")).unwrap().count();
    assert_eq!(left, 5);
}

#[test]
fn colours_are_those_of_the_site() {
    let own = "[colours.light]\npage = \"#ffffff\"\nmain = \"#7a1f3d\"\non = \"#fff0f0\"\n";
    for (toml, more, expected) in [
        ("", &[][..], ["#0b7285", "#ffffff"]),
        ("front = \"timer\"\n", &[], ["#b93c0b", "#ffffff"]),
        ("look = \"moss\"\n", &[], ["#3f6f2a", "#ffffff"]),
        (own, &[], ["#7a1f3d", "#fff0f0"]),
        (own, &["--look", "plum"], ["#7b3f8c", "#ffffff"]),
    ] {
        let dir = site(toml);
        let (status, _, complaints) = icons(&dir, more);
        assert_eq!(status, Some(0), "{complaints}");
        assert_eq!(colours(&dir), expected, "{toml} {more:?}");
    }
}

#[test]
fn a_drawing_in_its_own_colours_is_left_as_it_is() {
    let dir = site("");
    let own = DRAWING
        .replace("{main}", "#123456")
        .replace("{on}", "#fedcba");
    fs::write(dir.path().join("a.svg"), own.replace("{corner}", "0")).unwrap();
    assert_eq!(icons(&dir, &["--look", "plum"]).0, Some(0));
    assert_eq!(colours(&dir), ["#123456", "#fedcba"]);
    assert_eq!(icon(&dir, "icon-512.png"), icon(&dir, "icon-maskable.png"));
}

#[test]
fn what_is_wrong_is_one_line_and_nothing_is_written() {
    let fault = |svg: &str, toml: &str, more: &[&str], expected: &str| {
        let dir = site(toml);
        fs::write(dir.path().join("a.svg"), svg).unwrap();
        let (status, printed, line) = icons(&dir, more);
        assert_eq!((status, &*printed), (Some(2), ""), "{line}");
        assert!(
            line.starts_with(expected) && line.lines().count() == 1,
            "{line}"
        );
        assert!(!Path::new(&dir.path().join("site/icons")).exists());
    };
    let looks = "there are: lagoon, indigo, ember, plum, moss, slate";
    fault("<svg", "", &[], "a.svg: is no SVG: ");
    fault(
        &DRAWING.replace("<circle", "<text>5</text><circle"),
        "",
        &[],
        "a.svg: line 1: `<text>` letters are not drawn; turn them into paths",
    );
    fault(
        &DRAWING.replace("0 0 512 512", "0 0 512 300"),
        "",
        &[],
        "a.svg: is 512 wide and 300 high; an icon is as wide as it is high",
    );
    fault(
        DRAWING,
        "",
        &["--look", "pink"],
        &format!("--look: no look `pink`; {looks}"),
    );
    fault(
        DRAWING,
        "look = \"pink\"\n",
        &[],
        &format!("site/site.toml: field `look`: no look `pink`; {looks}"),
    );
    fault(DRAWING, "look = 3\n", &[], "site/site.toml: ");
    let dir = site("");
    fs::remove_file(dir.path().join("site/site.toml")).unwrap();
    let (status, _, line) = icons(&dir, &[]);
    assert_eq!((status, line.lines().count()), (Some(2), 1));
    assert!(line.starts_with("site/site.toml: "), "{line}");
}
