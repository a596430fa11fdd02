//! One table of options: the command line, the environment, a file, the help, the page in `docs/`.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::fixture::{Fixture, program};

const BEGIN: &str = "<!-- options -->\n";
const END: &str = "<!-- /options -->";

/// `check-config` on the fixture, with variables and more arguments.
fn check(fixture: &Fixture, variables: &[(&str, &str)], more: &[&str]) -> Output {
    let mut arguments = fixture.arguments(more);
    arguments[1] = "check-config".to_owned();
    let mut command = Command::new(program());
    command.args(&arguments[1..]);
    command.envs(variables.iter().copied());
    command.output().unwrap()
}

/// The one line of a fault.
fn fault(output: &Output) -> &str {
    let text = std::str::from_utf8(&output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{text}");
    text.trim_end()
}

/// `docs/server.md` holds the table. Written anew with `SIDEDOOR_RENEW=1`.
#[test]
fn the_page_is_made_from_the_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/server.md");
    let text = fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let right = format!("{before}{BEGIN}{}\n{END}{after}", sidedoor::reference());
    if std::env::var_os("SIDEDOOR_RENEW").is_some() {
        fs::write(&path, &right).unwrap();
    }
    assert!(
        text == right || std::env::var_os("SIDEDOOR_RENEW").is_some(),
        "docs/server.md is not what the table of options says; renew it with SIDEDOOR_RENEW=1"
    );
}

#[test]
fn help_names_every_option() {
    let output = Command::new(program())
        .args(["serve", "--help"])
        .output()
        .unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    let page = sidedoor::reference();
    let options: Vec<_> = page
        .lines()
        .filter_map(|line| line.strip_prefix("| `"))
        .map(|rest| rest.split(['`', ' ']).next().unwrap())
        .collect();
    assert!(options.len() > 25, "{page}");
    for option in options {
        assert!(help.contains(option), "{option}: {help}");
    }
}

#[test]
fn flags_go_before_variables_and_these_before_the_file() {
    let fixture = Fixture::new();
    fixture.write("server.toml", "front = \"timer\"\nidle-time = 0.5\n");
    let path = fixture.path("server.toml").display().to_string();
    let front = |variables: &[(&str, &str)], more: &[&str]| {
        let output = check(&fixture, variables, more);
        let text = String::from_utf8(output.stdout).unwrap();
        let front = text.split_whitespace().nth(2).map(str::to_owned);
        // What is seen is written down; the next one is not to meet it.
        let _ = fs::remove_file(fixture.path("site/origin.toml"));
        front.unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&output.stderr)))
    };
    assert_eq!(front(&[], &[]), "converter");
    assert_eq!(front(&[], &["--config", &path]), "timer");
    assert_eq!(front(&[("SIDEDOOR_CONFIG", &path)], &[]), "timer");
    let variables = [("SIDEDOOR_FRONT", "converter")];
    assert_eq!(front(&variables, &["--config", &path]), "converter");
    let more = ["--config", &path, "--front", "timer"];
    assert_eq!(front(&variables, &more), "timer");
}

#[test]
fn faults_name_the_file_and_the_field() {
    let fixture = Fixture::new();
    let path = fixture.path("server.toml").display().to_string();
    for (text, expected) in [
        (
            "frnt = \"timer\"",
            "field `frnt`: there is no such option; `sidedoor serve --help` lists them",
        ),
        (
            "config = \"x\"",
            "field `config`: there is no such option; `sidedoor serve --help` lists them",
        ),
        (
            "http = \"0.0.0.0:80\"",
            "field `http`: plain HTTP is for this machine only (127.0.0.1 or [::1]); use --https",
        ),
        (
            "connections = 0",
            "field `connections`: expected a whole number from 16 to 1000000",
        ),
        (
            "connections = 15",
            "field `connections`: expected a whole number from 16 to 1000000",
        ),
        (
            "workers = 1025",
            "field `workers`: expected a whole number from 0 to 1024",
        ),
        (
            "idle-time = -1",
            "field `idle-time`: expected seconds, from 0.01 to 86400",
        ),
        ("idle-time = [1]", "field `idle-time`: expected one value"),
        (
            "self-signed = \"yes\"",
            "field `self-signed`: expected `true` or `false`",
        ),
    ] {
        fixture.write("server.toml", text);
        let output = check(&fixture, &[], &["--config", &path]);
        assert_eq!(fault(&output), format!("error: {path}: {expected}"));
    }
    fixture.write("server.toml", "a = 1\nb = \n");
    let output = check(&fixture, &[], &["--config", &path]);
    assert!(fault(&output).starts_with(&format!("error: {path}:2: ")));
    let output = check(&fixture, &[("SIDEDOOR_CONNECTIONS", "many")], &[]);
    assert_eq!(
        fault(&output),
        "error: SIDEDOOR_CONNECTIONS: expected a whole number from 16 to 1000000"
    );
    let output = check(&fixture, &[], &["--redirect", "127.0.0.1:0"]);
    assert_eq!(fault(&output), "error: --redirect: needs --https <ADDR>");
}

/// Paths in a file are from where the file is, and a list of codes is a list.
#[test]
fn a_file_alone_is_enough() {
    let fixture = Fixture::new();
    fixture.write(
        "server.toml",
        "site = \"site\"\napp = \"app\"\ncode = [\"123456\", \"654321\"]\n",
    );
    let output = Command::new(program())
        .args(["check-config", "--config"])
        .arg(fixture.path("server.toml"))
        .output()
        .unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{text}");
}
