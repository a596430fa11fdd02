//! What is wrong at the start: one line on stderr that names the place, exit code 2.

use std::fs;
use std::process::{Command, Output};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::fixture::{Fixture, program};

pub(crate) fn run(arguments: &[String]) -> Output {
    Command::new(program()).args(arguments).output().unwrap()
}

/// Runs `serve` and gives its one line, with the fixture's folder cut out.
pub(crate) fn fault(fixture: &Fixture, more: &[&str]) -> String {
    line(fixture, &fixture.arguments(more)[1..])
}

/// The one line of a run, with the fixture's folder cut out.
pub(crate) fn line(fixture: &Fixture, arguments: &[String]) -> String {
    let output = run(arguments);
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{text}");
    assert_eq!(output.stdout, b"", "{text}");
    let line = text.strip_suffix('\n').unwrap();
    assert!(!line.contains('\n'), "more than one line: {line}");
    line.replace(&format!("{}/", fixture.path("").display()), "")
        .replace(&fixture.path("").display().to_string(), "")
}

/// Changes a file, and expects this line.
#[track_caller]
fn edited(file: &str, from: &str, to: &str, expected: &str) {
    let fixture = Fixture::new();
    fixture.edit(file, from, to);
    assert_eq!(fault(&fixture, &[]), format!("error: {expected}"));
}

/// Writes a `site.toml`, and expects this line.
#[track_caller]
pub(crate) fn site_toml(text: &str, expected: &str) {
    let fixture = Fixture::new();
    fixture.write("site/site.toml", text);
    assert_eq!(fault(&fixture, &[]), format!("error: {expected}"));
}

/// Removes a file, and expects to be told.
#[track_caller]
fn removed(file: &str) {
    let fixture = Fixture::new();
    fs::remove_file(fixture.path(file)).unwrap();
    let expected = format!("error: {file}: is missing");
    assert_eq!(fault(&fixture, &[]), expected);
}

#[test]
fn files_that_are_missing() {
    for file in [
        "app/app.toml",
        "app/sw.js",
        "app/fronts/converter/index.en.html",
        "app/fronts/converter/manifest.en.webmanifest",
        "app/fronts/converter/csp",
        "app/fronts/converter/plain/icon.svg",
        "site/site.toml",
        "site/1.root.json",
        "site/timestamp.json",
        "site/1.snapshot.json",
        "site/5.targets.json",
    ] {
        removed(file);
    }
    let paths = Fixture::new().paths;
    for path in paths.values() {
        removed(&format!("app{path}"));
    }
}

#[test]
fn app_toml() {
    let file = "app/app.toml";
    edited(
        file,
        "layout = 3",
        "layout = 1",
        "app/app.toml: field `layout`: this server knows layout 3",
    );
    edited(
        file,
        "layout = 3",
        "layout = \"1\"",
        "app/app.toml:1: field `layout`: invalid type: string \"1\", expected u32",
    );
    edited(
        file,
        "inside = ",
        "backs = ",
        "app/app.toml:3: field `backs`: unknown field `backs`, expected one of `layout`, \
         `languages`, `inside`, `check`, `catalogs`, `look`, `front`",
    );
    edited(
        file,
        "[\"en\", \"es\"]",
        "[\"en\"]",
        "app/app.toml: field `catalogs`: expected one for each of `languages`",
    );
    edited(
        file,
        "files = [\"/a/",
        "files = [\"/a/../../x/",
        &format!(
            "app/app.toml: `/a/../../x/{}`: expected `/a/<hash>.<extension>`",
            &Fixture::new().paths["glue"][3..]
        ),
    );
    edited(
        file,
        "en = \"Unit Converter\"",
        "fr = \"Convertisseur\"",
        "app/app.toml: field `front.converter.name.en`: is missing",
    );
}

#[test]
fn files_that_are_not_what_their_name_says() {
    let fixture = Fixture::new();
    let glue = format!("app{}", fixture.paths["glue"]);
    fixture.edit(&glue, "42", "41");
    assert_eq!(
        fault(&fixture, &[]),
        format!("error: {glue}: the name is not the hash of the content")
    );

    let fixture = Fixture::new();
    let sidecar = format!("app{}.br", fixture.paths["wasm"]);
    let bytes = fs::read(fixture.path(&sidecar)).unwrap();
    fixture.write(&sidecar, &bytes[..bytes.len() - 3]);
    assert_eq!(
        fault(&fixture, &[]),
        format!("error: {sidecar}: does not unpack to the file beside it")
    );
}

#[test]
fn placeholders() {
    let front = "app/fronts/converter";
    for (file, placeholder) in [
        (format!("{front}/index.en.html"), "%NAME%"),
        (format!("{front}/index.en.html"), "%REST%"),
        (format!("{front}/index.en.html"), "%SHARED%"),
        (format!("{front}/index.en.html"), "%LIGHT-PAGE%"),
        (format!("{front}/index.en.html"), "%DARK-ON%"),
        (format!("{front}/csp"), "%STYLE%"),
        (format!("{front}/manifest.en.webmanifest"), "%NAME%"),
        (format!("{front}/manifest.en.webmanifest"), "%PAGE%"),
        (format!("{front}/manifest.en.webmanifest"), "%SCREENSHOTS%"),
        ("app/sw.js".to_owned(), "%VERSION%"),
        ("app/sw.js".to_owned(), "%FRONT%"),
        ("app/sw.js".to_owned(), "%REST%"),
    ] {
        let expected = format!("{file}: no place for {placeholder}");
        edited(&file, placeholder, "", &expected);
    }
}

#[test]
fn policy() {
    let fixture = Fixture::new();
    for text in ["%STYLE%\nscript-src 'self'", "a %STYLE% \u{7}"] {
        fixture.write("app/fronts/converter/csp", text);
        assert_eq!(
            fault(&fixture, &[]),
            "error: app/fronts/converter/csp: expected one line of a policy"
        );
    }
}

#[test]
fn site_toml_fields() {
    site_toml(
        "front = \"converter\"\ncolour = \"red\"\n",
        "site/site.toml:2: field `colour`: unknown field `colour`, expected one of `front`, `look`, \
         `name`, `language`, `shared`, `salt`, `codes`, `colours`",
    );
    site_toml(
        "front = 1\n",
        "site/site.toml:1: field `front`: invalid type: integer `1`, expected a string",
    );
    site_toml(
        "look = \"pink\"\n",
        "site/site.toml: field `look`: no look `pink`; there are: moss, plain",
    );
    site_toml(
        "front = \"stove\"\n",
        "site/site.toml: field `front`: no front `stove`; there are: converter, timer",
    );
    site_toml(
        "front = \"converter\"\nlanguage = \"fr\"\n",
        "site/site.toml: field `language`: no language `fr`; there are: en, es",
    );
    site_toml(
        "front = \"converter\"\nname = \" \"\n",
        "site/site.toml: field `name`: expected a name to show",
    );
    site_toml(
        "shared = \"yes\"\n",
        "site/site.toml:1: field `shared`: invalid type: string \"yes\", expected a boolean",
    );
}

#[test]
fn site_toml_codes() {
    let (salt, code) = (STANDARD.encode([1; 16]), STANDARD.encode([2; 32]));
    let front = "front = \"converter\"";
    site_toml(
        &format!("{front}\nsalt = \"AAAA\"\n"),
        "site/site.toml: field `salt`: `AAAA`: expected 16 bytes in base64",
    );
    site_toml(
        &format!("{front}\nsalt = \"{salt}\"\ncodes = [\"{salt}\"]\n"),
        &format!("site/site.toml: field `codes`: `{salt}`: expected 32 bytes in base64"),
    );
    site_toml(
        &format!("{front}\nsalt = \"{salt}\"\ncodes = [\n\"{code}\",\n7]\n"),
        "site/site.toml:5: field `codes`: invalid type: integer `7`, expected a hash, or { hash = \"…\", \
         until = 2027-03-31 }",
    );
    site_toml(
        &format!("{front}\nsalt = \"{salt}\"\ncodes = [\"{code}\", \"{code}\"]\n"),
        "site/site.toml: field `codes`: a code is there twice",
    );
    site_toml(
        &format!("{front}\ncodes = [\"{code}\"]\n"),
        "site/site.toml: field `salt`: is missing, and the codes were made with one",
    );
}

#[test]
fn lists_that_are_not_as_signed() {
    edited(
        "site/timestamp.json",
        "\"version\":1",
        "\"version\":2",
        "site/timestamp.json: 0 of 1 needed signatures are good",
    );
    edited(
        "site/5.targets.json",
        "\"version\":5",
        "\"version\":6",
        "site/5.targets.json: not the bytes that the signed metadata lists",
    );
    let fixture = Fixture::new();
    fixture.edit(
        "site/1.root.json",
        "\"version\":1",
        "\"version\":1,\"version\":2",
    );
    let line = fault(&fixture, &[]);
    let expected = "error: site/1.root.json: key `version` occurs twice at line 1 column ";
    assert!(line.starts_with(expected), "{line}");
    let fixture = Fixture::new();
    for (name, content, other) in [
        ("list", "the list", "the lisp"),
        ("numbers", "the numbers", "the number"),
    ] {
        let file = fixture.data(name).replace("/data/", "site/targets/");
        fixture.write(&file, other);
        let problem = if content.len() == other.len() {
            format!("`{name}`: its hash is not the signed one")
        } else {
            format!("`{name}`: 10 bytes, but 11 are signed")
        };
        assert_eq!(fault(&fixture, &[]), format!("error: {file}: {problem}"));
        fs::remove_file(fixture.path(&file)).unwrap();
        let expected = format!("error: {file}: is missing");
        assert_eq!(fault(&fixture, &[]), expected);
        fixture.write(&file, content);
    }
}

#[test]
fn an_expired_list_is_a_warning() {
    let fixture = Fixture::new();
    fixture.write_site("2020-01-01T00:00:00Z");
    let mut arguments = fixture.arguments(&[]);
    arguments[1] = "check-config".to_owned();
    let output = run(&arguments[1..]);
    assert_eq!(output.status.code(), Some(0));
    let warning = String::from_utf8(output.stderr).unwrap();
    assert!(warning.starts_with("warning: "), "{warning}");
    assert!(
        warning.ends_with(
            "site/1.root.json: the list expired at 2020-01-01T00:00:00Z; it is served with that \
             date\n"
        ),
        "{warning}"
    );
}
