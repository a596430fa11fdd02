//! The front that an address has is not changed by accident.

use std::process::{Command, Output};

use crate::fixture::{Fixture, program};

fn run(fixture: &Fixture, command: &str, more: &[&str]) -> Output {
    let mut arguments = fixture.arguments(more);
    arguments[1] = command.to_owned();
    Command::new(program())
        .args(&arguments[1..])
        .output()
        .unwrap()
}

/// `check-config`: its exit code and its complaints, with the fixture's folder cut out.
pub(crate) fn check(fixture: &Fixture, more: &[&str]) -> (Option<i32>, String) {
    said(fixture, run(fixture, "check-config", more))
}

fn said(fixture: &Fixture, output: Output) -> (Option<i32>, String) {
    let text = String::from_utf8(output.stderr).unwrap();
    let text = text.replace(&format!("{}/", fixture.path("").display()), "");
    (
        output.status.code(),
        text.replace(&fixture.path("").display().to_string(), ""),
    )
}

fn recorded(fixture: &Fixture) -> toml::Table {
    fixture.read("site/origin.toml").parse().unwrap()
}

const REFUSED: &str = "error: site/origin.toml: visitors know this address as `converter` (Unit Converter); as `timer` \
    (Kitchen Timer) they would find another tool, another name, another icon overnight. To insist: sidedoor \
    check-config --site site";

#[test]
fn the_first_check_writes_down_what_visitors_see() {
    let fixture = Fixture::new();
    assert_eq!(check(&fixture, &[]), (Some(0), String::new()));
    let text = fixture.read("site/origin.toml");
    assert!(
        text.starts_with("# Written by `sidedoor check-config`: "),
        "{text}"
    );
    let expected =
        "front = \"converter\"\nlook = \"plain\"\nname = \"Unit Converter\"\nlanguage = \"en\"\n";
    assert!(text.ends_with(expected), "{text}");
    assert_eq!(check(&fixture, &[]), (Some(0), String::new()));
    assert_eq!(fixture.read("site/origin.toml"), text);
}

#[test]
fn a_check_that_fails_writes_nothing() {
    let fixture = Fixture::new();
    let https = ["--https", "127.0.0.1:0"];
    assert_eq!(check(&fixture, &https).0, Some(2));
    fixture.edit("site/timestamp.json", "\"version\":1", "\"version\":2");
    assert_eq!(check(&fixture, &[]).0, Some(2));
    assert!(!fixture.path("site/origin.toml").exists());
}

#[test]
fn another_front_has_to_be_said_twice() {
    let fixture = Fixture::new();
    assert_eq!(check(&fixture, &[]).0, Some(0));
    let before = fixture.read("site/origin.toml");
    fixture.write("site/site.toml", "front = \"timer\"\n");
    let refused = format!("{REFUSED} --switch-front timer\n");
    for command in ["check-config", "serve"] {
        let answer = said(&fixture, run(&fixture, command, &[]));
        assert_eq!(answer, (Some(2), refused.clone()), "{command}");
    }
    let (status, line) = check(&fixture, &["--switch-front", "converter"]);
    assert_eq!(status, Some(2));
    assert_eq!(
        line,
        "error: --switch-front: names `converter`, but the site is to become `timer`\n"
    );
    assert_eq!(
        fixture.read("site/origin.toml"),
        before,
        "nothing was written"
    );

    let (status, warnings) = check(&fixture, &["--switch-front", "timer"]);
    assert_eq!(status, Some(0), "{warnings}");
    assert_eq!(recorded(&fixture)["front"].as_str(), Some("timer"));
    assert_eq!(recorded(&fixture)["name"].as_str(), Some("Kitchen Timer"));
    assert_eq!(check(&fixture, &[]), (Some(0), String::new()));
}

#[test]
fn what_stays_is_not_said_to_change() {
    let fixture = Fixture::new();
    fixture.write("site/site.toml", "name = \"Measures\"\n");
    assert_eq!(check(&fixture, &[]).0, Some(0));
    let site = "front = \"timer\"\nname = \"Measures\"\n";
    fixture.write("site/site.toml", site);
    let (_, line) = check(&fixture, &[]);
    assert!(
        line.contains(
            "as `timer` (Measures) they would find another tool, another icon overnight."
        ),
        "{line}"
    );
}

#[test]
fn a_front_of_the_command_line_counts_as_well() {
    let fixture = Fixture::new();
    assert_eq!(check(&fixture, &[]).0, Some(0));
    let refused = format!("{REFUSED} --front timer --switch-front timer\n");
    assert_eq!(
        check(&fixture, &["--front", "timer"]),
        (Some(2), refused.clone())
    );
    let serve = run(&fixture, "serve", &["--front", "timer"]);
    assert_eq!(said(&fixture, serve), (Some(2), refused));
    let insist = ["--front", "timer", "--switch-front", "timer"];
    assert_eq!(check(&fixture, &insist).0, Some(0));
    assert_eq!(
        check(&fixture, &["--front", "timer"]),
        (Some(0), String::new())
    );
}

#[tokio::test]
async fn look_name_and_language_are_warnings() {
    let fixture = Fixture::new();
    assert_eq!(check(&fixture, &[]).0, Some(0));
    let before = fixture.read("site/origin.toml");
    fixture.write(
        "site/site.toml",
        "look = \"moss\"\nname = \"Measures\"\nlanguage = \"es\"\n",
    );
    let know = |what: &str, known: &str, now: &str| {
        format!(
            "site/origin.toml: visitors know this address with the {what} `{known}`; now it is `{now}`, which can be \
             noticed"
        )
    };
    let expected = [
        know("look", "plain", "moss"),
        know("name", "Unit Converter", "Measures"),
        know("language", "en", "es"),
    ];
    // `serve` goes on, and writes nothing.
    let prepared = sidedoor::prepare(&fixture.settings(&[])).unwrap();
    let folder = fixture.path("").display().to_string();
    let cut = |line: &String| line.replace(&folder, "");
    let warnings: Vec<_> = prepared.warnings.iter().map(cut).collect();
    assert_eq!(warnings, expected);
    assert_eq!(fixture.read("site/origin.toml"), before);

    let (status, lines) = check(&fixture, &[]);
    assert_eq!(status, Some(0));
    assert_eq!(lines.lines().count(), 3, "{lines}");
    assert_eq!(recorded(&fixture)["name"].as_str(), Some("Measures"));
    assert_eq!(
        check(&fixture, &[]),
        (Some(0), String::new()),
        "it is told once"
    );
}

#[test]
fn a_folder_that_cannot_be_written_to_is_a_warning() {
    let fixture = Fixture::new();
    // Stands where the file is written first; permissions stop nobody who is root.
    fixture.write("site/origin.toml.new/a", "");
    let (status, line) = check(&fixture, &[]);
    assert_eq!(status, Some(0), "{line}");
    let expected = "warning: site/origin.toml: cannot be written, so a switch of the front will not be noticed here: ";
    assert!(
        line.starts_with(expected) && line.lines().count() == 1,
        "{line}"
    );
    assert!(!fixture.path("site/origin.toml").exists());
}

#[test]
fn a_record_that_is_no_good_is_named() {
    let fixture = Fixture::new();
    fixture.write("site/origin.toml", "front = 3\n");
    let (status, line) = check(&fixture, &[]);
    assert_eq!(status, Some(2));
    assert!(
        line.starts_with("error: site/origin.toml:1: field `front`: "),
        "{line}"
    );
}

#[test]
fn the_demonstration_site_has_no_record() {
    let fixture = Fixture::new();
    let app = fixture.path("app").display().to_string();
    let run = |more: &[&str]| {
        let own = ["check-config", "--app", &app, "--code", "123456"];
        Command::new(program())
            .args(own)
            .args(more)
            .output()
            .unwrap()
    };
    assert_eq!(run(&[]).status.code(), Some(0));
    assert_eq!(run(&["--front", "timer"]).status.code(), Some(0));
    assert!(!fixture.path("app/site/origin.toml").exists());
    assert_eq!(run(&["--switch-front", "timer"]).status.code(), Some(2));
}
