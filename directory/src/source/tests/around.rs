//! Faults around the services: between two of them, in the region, in what waits and what is refused.

use super::{
    ORGANIZATION, REGION, WAITING, breaks_more, broken, faults, file, files, one_fault, read,
};

#[test]
fn rules_between_services() {
    breaks_more(
        "id = \"line\"",
        "id = \"911\"",
        "example.toml:19: service.id: \"911\" is taken by example.toml:2",
    );
    let twice = ORGANIZATION
        .replace(
            "number = \"55555\"\nkeyword = \"HELLO\"",
            "number = \"1-203-555-0100\"",
        )
        .replace("use = \"text\"", "use = \"voice\"\nextra = \"1, 1\"");
    let twice = twice.replace("leaves.text = [\"thread\"]\n", "");
    let mut files = files();
    files.organizations[0].text = twice;
    one_fault(
        &faults(&files),
        "example.toml:51: service.phones.number: stands here twice",
    );
    broken(
        "1-203-555-0100\"\nextra = \"1, 1\"",
        "911\"",
        "example.toml:45: service.phones.number: 911 belongs to \"911\" in example.toml",
    );
}

#[test]
fn an_imported_file_has_its_own_languages_and_may_share_numbers() {
    let shared = ORGANIZATION
        .replace("1-203-555-0100\"\nextra = \"1, 1\"", "911\"")
        .lines()
        .filter(|line| !line.contains(".es = ") && !line.starts_with("es = "))
        .map(|line| format!("{line}\n"))
        .collect::<String>();
    let mut files = files();
    let head = "languages = [\"en\"]\nimported = \"Example data\"\n";
    files.organizations[0].text = format!("{head}{shared}");
    let list = read(&files).unwrap().directory;
    let name = &list.service("line").unwrap().name;
    assert!(name.has("en") && !name.has("es"));
    files.organizations[0].text = format!("{}{shared}", head.replace("imported", "# imported"));
    one_fault(
        &faults(&files),
        "example.toml:38: service.phones.number: 911 belongs to \"911\" in example.toml",
    );
    files.organizations[0].text =
        format!("{}{shared}", head.replace("[\"en\"]", "[\"en\", \"xx\"]"));
    assert!(faults(&files)[0].starts_with("example.toml:1: languages: \"xx\" is not a language"));
}

#[test]
fn faults_of_the_region() {
    let region = |from: &str, to: &str, start: &str| {
        let mut files = files();
        files.region = Some(file("region.toml", &REGION.replacen(from, to, 1)));
        one_fault(&faults(&files), start);
    };
    region(
        "[\"line\"]",
        "[\"lines\"]",
        "region.toml:7: first: \"lines\" is not listed",
    );
    region(
        "[\"line\"]",
        "[\"line\", \"line\"]",
        "region.toml:7: first: \"line\" is named twice",
    );
    region(
        "[\"line\"]",
        "[\"911\"]",
        "region.toml:7: first: \"911\" is named twice",
    );
    region("version = 1", "", "region.toml:1: version: is missing");
    region(
        "version = 1",
        "version = 0",
        "region.toml:3: version: is not a number from 1 up",
    );
    region(
        "\"2026-11-21\"",
        "\"2026-11\"",
        "region.toml:4: made: is not a whole date",
    );
    region(
        "first",
        "frist = 1\nfirst",
        "region.toml:7: frist: is not a known field",
    );
    let mut files = files();
    let text = REGION.replace("emergency = \"911\"", "emergency = \"112\"");
    files.region = Some(file("region.toml", &text));
    let without = faults(&files);
    assert!(
        without
            .iter()
            .any(|f| f.starts_with("region.toml:6: emergency: \"112\" is not listed"))
    );
    files.leaves = None;
    files.refused = None;
    files.region = None;
    let faults = faults(&files);
    assert!(
        faults
            .iter()
            .any(|f| f.starts_with("region.toml:1: region: there is no such file"))
    );
    assert!(
        faults
            .iter()
            .any(|f| f.starts_with("leaves.toml:1: leaves: there is no such file"))
    );
    assert!(
        faults
            .iter()
            .any(|f| f.starts_with("refused.toml:1: refused: there is no such file"))
    );
}

#[test]
fn faults_of_what_waits_and_what_is_refused() {
    let waiting = |from: &str, to: &str, start: &str| {
        let mut files = files();
        files.waiting = Some(file("waiting.toml", &WAITING.replacen(from, to, 1)));
        one_fault(&faults(&files), start);
    };
    waiting("\"other\"", "\"911\"", "waiting.toml:1: id: \"911\"");
    waiting(
        "id = \"line\"",
        "id = \"gone\"",
        "waiting.toml:6: id: \"gone\" is a detail of a service that is not listed",
    );
    waiting(
        "why = \"No source.\"",
        "",
        "waiting.toml:6: detail.why: is missing",
    );
    waiting(
        "203-555-0111",
        "203-555-0199",
        "waiting.toml:5: waiting.phones.number: holds the refused number",
    );
    waiting(
        "\"No test call yet.\"",
        "\"x\"\nnever = true",
        "waiting.toml:1: waiting.phones: must never be called",
    );
    let mut files = files();
    files.refused = Some(file(
        "refused.toml",
        "[[number]]\ndigits = \"203-555\"\nwhy = \"x\"\n",
    ));
    one_fault(
        &faults(&files),
        "refused.toml:2: number.digits: is not digits alone",
    );
}
