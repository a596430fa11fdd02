//! Every kind of fault, with its file, line and field.

mod any;
mod around;
mod calendar;
mod service;

use super::{File, Files, read};

const REGION: &str = r#"name.en = "Testland"
name.es = "Pruebalandia"
version = 1
made = "2026-11-21"
languages = ["en", "es"]
emergency = "911"
first = ["line"]
"#;

const LEAVES: &str = r#"[call-list]
en = "In the call list."
es = "En la lista."
[thread]
en = "In the thread."
es = "En los mensajes."
"#;

const REFUSED: &str = r#"[[number]]
digits = "2035550199"
why = "not theirs"
[[number]]
digits = "66008"
why = "stale"
"#;

/// Two services; line numbers below count in this text.
const ORGANIZATION: &str = r#"organization = "Example"
[[service]]
id = "911"
name.en = "Emergency"
name.es = "Emergencia"
purpose.en = "Danger."
purpose.es = "Peligro."
answered_by = "law-enforcement"
answered_by_note.en = "Police."
answered_by_note.es = "Policía."
needs = []
hours = "always"
cost.en = "Free"
cost.es = "Gratis"
leaves.call = ["call-list"]
mandated_reporter = true
sources = ["example.org"]
phones = [{ use = "voice", number = "911", source = ["example.org"] }]
[[service]]
id = "line"
name.en = "Line"
name.es = "Línea"
purpose.en = "Talk."
purpose.es = "Hablar."
answered_by = "advocate"
answered_by_note.en = "An advocate."
answered_by_note.es = "Una persona."
needs = ["talk", "under-18"]
hours = [{ days = ["mon", "sun"], open = "22:00", close = "24:00" }]
hours_note.en = "Call."
hours_note.es = "Llama."
languages.voice = ["en", "pt-BR"]
languages.interpreter = 200
languages.text = ["en"]
cost.en = "Free"
cost.es = "Gratis"
leaves.call = ["call-list"]
leaves.text = ["thread"]
mandated_reporter = false
website = "https://example.org/"
chat = "https://example.org/chat"
area = ["Easton"]
place.kind = "confidential"
sources = ["example.org, contact page"]
[[service.phones]]
use = "voice"
number = "1-203-555-0100"
extra = "1, 1"
source = ["example.org, 2026-07-13"]
published = "2025-09"
reviewed = 2026-07-13
[[service.phones]]
use = "text"
number = "55555"
keyword = "HELLO"
languages = ["en"]
source = ["example.org"]
[[service.caveats]]
en = "Ask first."
es = "Pregunta primero."
"#;

const WAITING: &str = r#"[[waiting]]
id = "other"
name = "Other"
why = "No test call yet."
phones = [{ number = "203-555-0111", state = "V3" }]
[[detail]]
id = "line"
name = "Line, branch"
why = "No source."
"#;

fn file(name: &str, text: &str) -> File {
    File {
        name: name.into(),
        text: text.into(),
    }
}

fn files() -> Files {
    Files {
        region: Some(file("region.toml", REGION)),
        leaves: Some(file("leaves.toml", LEAVES)),
        refused: Some(file("refused.toml", REFUSED)),
        waiting: Some(file("waiting.toml", WAITING)),
        towns: Some(file(
            "towns.csv",
            "town,county,lat,lon\nEaston,Fairfield,41.25,-73.3\n",
        )),
        organizations: vec![file("example.toml", ORGANIZATION)],
    }
}

/// The faults of these files, one a line.
fn faults(files: &Files) -> Vec<String> {
    read(files)
        .err()
        .unwrap_or_default()
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// Breaks the organization's file in one place and expects one fault that begins like this.
fn broken(from: &str, to: &str, start: &str) {
    assert!(ORGANIZATION.contains(from), "{from}");
    let mut files = files();
    files.organizations[0].text = ORGANIZATION.replacen(from, to, 1);
    one_fault(&faults(&files), start);
}

fn one_fault(faults: &[String], start: &str) {
    assert!(
        faults.len() == 1 && faults[0].starts_with(start),
        "wanted {start}\ngot {faults:#?}"
    );
    assert!(faults[0].contains("; "), "says how to mend it: {faults:?}");
}

/// Like [`broken`], for what unavoidably breaks something else too.
fn breaks_more(from: &str, to: &str, start: &str) {
    assert!(ORGANIZATION.contains(from), "{from}");
    let mut files = files();
    files.organizations[0].text = ORGANIZATION.replacen(from, to, 1);
    let faults = faults(&files);
    assert!(
        faults.iter().any(|f| f.starts_with(start)),
        "wanted {start}\ngot {faults:#?}"
    );
}

#[test]
fn a_sound_list_is_read_whole() {
    let source = read(&files()).unwrap();
    let list = source.directory;
    let ids: Vec<_> = list.services.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(ids, ["line", "911"], "the first calls come first");
    let line = list.service("line").unwrap();
    assert_eq!(line.organization, "Example");
    assert_eq!(line.voice().unwrap().number, "+12035550100");
    assert_eq!(line.voice().unwrap().display, "1-203-555-0100");
    assert_eq!(
        line.voice().unwrap().reviewed,
        Some("2026-07-13".parse().unwrap())
    );
    assert_eq!(line.text().unwrap().keyword.as_deref(), Some("HELLO"));
    assert_eq!(line.place, crate::Place::Confidential);
    let leaves: Vec<_> = list
        .text_leaves(line)
        .map(|t| t.in_language("es"))
        .collect();
    assert_eq!(leaves, ["En los mensajes."]);
    assert_eq!(source.waiting.len(), 2);
    assert_eq!(source.waiting[0].phones[0].number, "+12035550111");
}

#[test]
fn all_faults_come_at_once_and_in_order() {
    let mut files = files();
    files
        .region
        .as_mut()
        .unwrap()
        .text
        .push_str("nonsense = 1\n");
    let text = ORGANIZATION
        .replace("\"advocate\"", "\"friend\"")
        .replace("\"2025-09\"", "\"soon\"");
    files.organizations[0].text = text;
    files
        .organizations
        .push(file("worse.toml", "organization = \n[[service]\nx = "));
    let faults = faults(&files);
    let starts = [
        "region.toml:8: nonsense:",
        "example.toml:25:",
        "example.toml:50:",
        "worse.toml:1: TOML:",
    ];
    assert!(faults.len() >= starts.len(), "{faults:#?}");
    for (fault, start) in faults.iter().zip(starts) {
        assert!(fault.starts_with(start), "wanted {start}, got {fault}");
    }
    assert!(faults.iter().all(|f| !f.contains('\n')));
}
