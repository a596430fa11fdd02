//! Every kind of fault, with its file, line and field.

mod any;
mod calendar;

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
fn fields_missing_unknown_empty_or_of_a_wrong_kind() {
    breaks_more(
        "id = \"line\"\n",
        "",
        "example.toml:19: service.id: is missing; ",
    );
    broken(
        "name.es = \"Línea\"",
        "",
        "example.toml:21: service.name.es: is missing; ",
    );
    broken(
        "name.es = \"Línea\"",
        "name.fr = \"Ligne\"\nname.es = \"L\"",
        "example.toml:22: service.name.fr: is not a language",
    );
    broken(
        "cost.en = \"Free\"\ncost.es = \"Gratis\"\nleaves.call = [\"call-list\"]\nleaves.text",
        "leaves.call = [\"call-list\"]\nleaves.text",
        "example.toml:19: service.cost: is missing",
    );
    broken(
        "\"Talk.\"",
        "\" Talk.\"",
        "example.toml:23: service.purpose.en: has blanks",
    );
    broken(
        "\"Talk.\"",
        "\"\"",
        "example.toml:23: service.purpose.en: is empty",
    );
    broken(
        "\"Talk.\"",
        "7",
        "example.toml:23: service.purpose.en: is integer",
    );
    breaks_more(
        "needs = [\"talk\", \"under-18\"]",
        "needs = \"talk\"",
        "example.toml:28: service.needs:",
    );
    broken(
        "mandated_reporter = false",
        "mandated_reporter = \"no\"",
        "example.toml:39: service.mandated_reporter: is string",
    );
    broken(
        "area = ",
        "region = ",
        "example.toml:42: service.region: is not a known field",
    );
    broken(
        "extra = ",
        "extension = ",
        "example.toml:48: service.phones.extension: is not a known field",
    );
    broken(
        "languages.text",
        "languages.sms",
        "example.toml:34: service.languages.sms: is not a known field",
    );
}

#[test]
fn words_outside_the_vocabularies() {
    broken(
        "\"advocate\"",
        "\"friend\"",
        "example.toml:25: service.answered_by: \"friend\" is not known; use one of: other, advocate",
    );
    broken(
        "[\"talk\", ",
        "[\"chat\", ",
        "example.toml:28: service.needs: \"chat\" is not known",
    );
    broken(
        "[\"mon\", ",
        "[\"monday\", ",
        "example.toml:29: service.hours.days: \"monday\"",
    );
    broken(
        "\"22:00\"",
        "\"24:00\"",
        "example.toml:29: service.hours.open: \"24:00\" is no time",
    );
    broken(
        "\"24:00\"",
        "\"10pm\"",
        "example.toml:29: service.hours.close: \"10pm\" is no time",
    );
    broken(
        "hours = \"always\"",
        "hours = \"24/7\"",
        "example.toml:12: service.hours: \"24/7\" is not known",
    );
    broken(
        "\"pt-BR\"",
        "\"Portuguese\"",
        "example.toml:32: service.languages.voice: \"Portuguese\" is no language tag",
    );
    breaks_more(
        "[\"thread\"]",
        "[\"cloud\"]",
        "example.toml:38: service.leaves.text: \"cloud\" is not in leaves.toml",
    );
    breaks_more(
        "use = \"text\"",
        "use = \"fax\"",
        "example.toml:53: service.phones.use: \"fax\" is not known",
    );
    broken(
        "\"Easton\"",
        "\"Atlantis\"",
        "example.toml:42: service.area: \"Atlantis\" is not in towns.csv",
    );
    broken(
        "\"confidential\"",
        "\"secret\"",
        "example.toml:43: service.place.kind: \"secret\" is not known",
    );
    breaks_more(
        "id = \"line\"",
        "id = \"Line 1\"",
        "example.toml:20: service.id: is no id",
    );
    broken(
        "\"https://example.org/\"",
        "\"http://example.org/\"",
        "example.toml:40: service.website: is no web address",
    );
}

#[test]
fn numbers_sources_and_dates() {
    broken(
        "1-203-555-0100",
        "1-203-555-010",
        "example.toml:47: service.phones.number: \"1-203-555-010\" is no telephone number",
    );
    broken(
        "1-203-555-0100",
        "1-203-555-HELP",
        "example.toml:47: service.phones.number:",
    );
    broken(
        "1-203-555-0100",
        "1-203-555-0199",
        "example.toml:47: service.phones.number: holds the refused number 2035550199: not theirs",
    );
    broken(
        "\"55555\"",
        "\"66008\"",
        "example.toml:54: service.phones.number: holds the refused number 66008",
    );
    broken(
        "1-203-555-0100",
        "1-203-555-0111",
        "example.toml:45: service.phones.number: still waits for a test call",
    );
    broken(
        "source = [\"example.org, 2026-07-13\"]\n",
        "",
        "example.toml:45: service.phones.source: is missing",
    );
    broken(
        "sources = [\"example.org, contact page\"]\n",
        "",
        "example.toml:19: service.sources: is missing",
    );
    broken(
        "[\"example.org, contact page\"]",
        "[]",
        "example.toml:44: service.sources: is empty",
    );
    broken(
        "\"2025-09\"",
        "\"09/2025\"",
        "example.toml:50: service.phones.published: \"09/2025\" is no date",
    );
    broken(
        "\"2025-09\"",
        "\"2025-13\"",
        "example.toml:50: service.phones.published: \"2025-13\" is no date: there is no such day",
    );
    broken(
        "reviewed = 2026-07-13",
        "reviewed = 2026-11-22",
        "example.toml:51: service.phones.reviewed: 2026-11-22 lies after",
    );
    broken(
        "keyword",
        "extra",
        "example.toml:52: service.phones.extra: is keys to press",
    );
    broken(
        "extra = \"1, 1\"",
        "keyword = \"HI\"",
        "example.toml:45: service.phones.keyword: is a word to text",
    );
}

#[test]
fn what_must_not_stand_in_a_text() {
    broken(
        "\"Ask first.\"",
        "\"Or call 203-555-0123.\"",
        "example.toml:59: service.caveats.en: holds what looks like a phone number",
    );
    broken(
        "\"Ask first.\"",
        "\"Text 66008.\"",
        "example.toml:59: service.caveats.en: holds the refused number 66008",
    );
    broken(
        "\"Ask first.\"",
        "\"Come to 12 Main Street.\"",
        "example.toml:59: service.caveats.en: holds what looks like a street address",
    );
    broken(
        "\"example.org, contact page\"",
        "\"a list, 203 555 0199\"",
        "example.toml:44: service.sources: holds the refused number",
    );
}

#[test]
fn a_confidential_place_takes_no_address() {
    broken(
        "place.kind = \"confidential\"",
        "place.kind = \"confidential\"\nplace.street = \"12 Main\"",
        "example.toml:44: service.place.street: is an address, and this place is not public; delete it",
    );
    broken(
        "place.kind = \"confidential\"",
        "place.kind = \"public\"\nplace.town = \"Easton\"",
        "example.toml:43: service.place.street: or town is missing",
    );
    broken(
        "place.kind = \"confidential\"",
        "address = \"12 Main\"",
        "example.toml:43: service.address: is not a known field",
    );
}

#[test]
fn rules_between_the_fields_of_a_service() {
    broken(
        "needs = [\"talk\", \"under-18\"]",
        "needs = []",
        "example.toml:19: service.needs: names none",
    );
    broken(
        "leaves.text = [\"thread\"]\n",
        "",
        "example.toml:19: service.leaves.text: is missing",
    );
    broken(
        "leaves.call = [\"call-list\"]\nmandated",
        "leaves.call = [\"call-list\"]\nleaves.text = [\"thread\"]\nmandated",
        "example.toml:2: service.leaves.text: speaks of a number that is not there",
    );
    broken(
        "\"advocate\"",
        "\"immigration-enforcement\"",
        "example.toml:19: service.phones: immigration enforcement answers; remove every number",
    );
}

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
