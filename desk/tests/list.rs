//! Connecticut's own list: only numbers that were looked at one by one, none that is dangerous,
//! every word in both languages.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests fail by panicking

use directory::source::Source;
use directory::{AnsweredBy, Date, Directory, Hours, PhoneUse, Place, Service, Text, pack};
use sidedoor_desk::{check, packs};
use std::path::Path;

/// Every service with the digits that it may have, to call and to text. Written by hand from the
/// record of what was verified, apart from the list's own files: a slip in either is found.
const NUMBERS: [(&str, &[&str], &[&str]); 25] = [
    ("911", &["911"], &["911"]),
    ("nhth", &["8883737888"], &["233733"]),
    ("988", &["988"], &["988"]),
    ("ct-safe-connect", &["8887742900"], &["8887742900"]),
    ("ct-alliance-en", &["8889995545"], &["8889995545"]),
    ("ct-alliance-es", &["8885688332"], &["8885688332"]),
    ("dcf-careline", &["8008422288"], &[]),
    ("ct-211", &["211"], &[]),
    ("action-line", &["8004673135"], &[]),
    ("access-line", &["8005634086"], &[]),
    ("mobile-crisis-youth", &["211"], &[]),
    ("ovs", &["8008228428"], &[]),
    ("ciri", &["2033360141"], &[]),
    ("cfj", &["2033849559", "2033332233"], &[]),
    ("sls", &["8004533320", "8603440380"], &["8603003845"]),
    ("eviction-rtc", &["8005591565"], &[]),
    ("ndvh", &["8007997233"], &["88788"]),
    ("rainn", &["8006564673"], &["64673"]),
    ("nrs", &["8007862929"], &["8007862929"]),
    ("childhelp", &["8004224453"], &["8004224453"]),
    ("trevor", &["8664887386"], &["678678"]),
    ("translifeline", &["8775658860"], &[]),
    ("ctl", &[], &["741741"]),
    ("stronghearts", &["8447628483"], &[]),
    ("ncmec", &["8008435678"], &[]),
];

/// Immigration enforcement, disputed numbers, stale ones, and numbers that wait for a test call.
const NEVER: [&str; 26] = [
    // Immigration enforcement.
    "8663472423",
    "8028726196",
    "8668724973",
    "8554886423",
    // Disputed, or no longer given by the operator.
    "8887713126",
    "8007713126",
    "8007873224",
    // Misprints that went round.
    "8604533320",
    "8009995545",
    // Waiting for a test call.
    "8664879243",
    "2039464811",
    "8605415000",
    "8605506632",
    "8605096200",
    "8602636790",
    "8002255324",
    "2022054582",
    "8606923085",
    "2039651790",
    "8002031234",
    "8006245518",
    "8882867347",
    "8778463428",
    "2033346154",
    // From memory alone.
    "8448782274",
    "8006710737",
];

/// What a text must name where a service has one word or key.
const KEYWORDS: [(&str, &str); 6] = [
    ("988", "AYUDA"),
    ("sls", "APPLY"),
    ("ndvh", "START"),
    ("rainn", "HOPE"),
    ("trevor", "START"),
    ("ctl", "HOME"),
];

fn source() -> Source {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/directory");
    check(&dir).unwrap_or_else(|error| panic!("{error}"))
}

fn list() -> Directory {
    source().directory
}

fn date(s: &str) -> Date {
    s.parse().unwrap()
}

/// Every text of a service that a person can read.
fn texts(s: &Service) -> Vec<&Text> {
    let mut all = vec![&s.name, &s.purpose, &s.answered_by_note, &s.cost];
    all.extend(
        s.hours_note
            .iter()
            .chain(&s.languages.note)
            .chain(&s.caveats),
    );
    all.extend(s.phones.iter().filter_map(|phone| phone.note.as_ref()));
    all
}

#[test]
fn every_number_is_one_that_was_looked_at_and_none_is_lost() {
    let list = list();
    assert_eq!(list.services.len(), NUMBERS.len());
    for (id, voice, text) in NUMBERS {
        let service = list
            .service(id)
            .unwrap_or_else(|| panic!("{id} is missing"));
        let digits = |use_| {
            let mut digits: Vec<_> = service.phones_for(use_).map(|p| p.digits()).collect();
            digits.dedup();
            digits
        };
        assert_eq!(digits(PhoneUse::Voice), voice, "{id}");
        assert_eq!(digits(PhoneUse::Text), text, "{id}");
        assert!(
            service
                .phones
                .iter()
                .all(|p| matches!(p.use_, PhoneUse::Voice | PhoneUse::Text))
        );
    }
}

#[test]
fn a_number_is_shown_as_it_is_dialled() {
    for service in &list().services {
        for phone in &service.phones {
            let shown: String = phone.display.chars().filter(char::is_ascii_digit).collect();
            assert_eq!(
                shown
                    .strip_prefix('1')
                    .filter(|_| shown.len() == 11)
                    .unwrap_or(&shown),
                phone.digits()
            );
            assert!(
                phone.number.starts_with("+1") || phone.number.len() <= 6,
                "{}",
                phone.number
            );
        }
    }
}

#[test]
fn words_and_keys_are_those_that_were_looked_at() {
    let list = list();
    let mut found = Vec::new();
    for service in &list.services {
        let words = service.phones.iter().filter_map(|p| p.keyword.as_deref());
        found.extend(words.map(|word| (service.id.as_str(), word)));
        for phone in &service.phones {
            let keys = (service.id == "mobile-crisis-youth").then_some("1, 1");
            assert_eq!(phone.extra.as_deref(), keys, "{}", service.id);
        }
    }
    found.sort_unstable();
    let mut wanted = KEYWORDS.to_vec();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
}

#[test]
fn no_dangerous_or_untested_number_is_anywhere_in_the_list_or_the_packs() {
    let list = list();
    let plain = |bytes: &[u8]| -> String {
        let text = String::from_utf8_lossy(bytes).into_owned();
        text.chars().filter(|c| !" -.()+".contains(*c)).collect()
    };
    let mut texts = vec![plain(format!("{list:?}").as_bytes())];
    texts.extend(
        [pack::write_list(&list), pack::write_numbers(&list)]
            .iter()
            .map(|b| plain(b)),
    );
    for text in &texts {
        assert!(NEVER.iter().all(|never| !text.contains(never)));
        assert!(
            text.split(|c: char| !c.is_ascii_digit())
                .all(|run| run != "66008")
        );
    }
    let waiting = source().waiting;
    for phone in waiting.iter().flat_map(|w| &w.phones) {
        let digits = phone.number.trim_start_matches("+1");
        assert!(
            NEVER.contains(&digits),
            "{digits} waits and is not in this test's table"
        );
    }
    assert!(
        waiting
            .iter()
            .filter(|w| w.id.starts_with("ice"))
            .all(|w| w.never && w.phones.is_empty())
    );
}

#[test]
fn every_word_is_in_both_languages() {
    let list = list();
    let all = list
        .services
        .iter()
        .flat_map(texts)
        .chain(&list.traces)
        .chain([&list.region]);
    for text in all {
        assert!(text.has("en") && text.has("es"), "{text:?}");
        assert!(
            text.iter().all(|(_, words)| !words.trim().is_empty()),
            "{text:?}"
        );
    }
}

#[test]
fn every_service_says_where_it_comes_from_and_what_it_leaves() {
    let list = list();
    for service in &list.services {
        let id = &service.id;
        assert!(!service.sources.is_empty(), "{id}");
        assert!(
            service.phones.iter().all(|phone| !phone.source.is_empty()),
            "{id}"
        );
        assert!(
            service.phones.iter().all(|phone| phone.dialled.is_none()),
            "{id}: nobody dialled yet"
        );
        let sources = service
            .sources
            .iter()
            .chain(service.phones.iter().flat_map(|p| &p.source));
        assert!(
            sources.into_iter().all(|s| !s.contains("unauthored")),
            "{id}"
        );
        assert_eq!(
            service.voice().is_some(),
            list.call_leaves(service).next().is_some(),
            "{id}"
        );
        assert_eq!(
            service.text().is_some(),
            list.text_leaves(service).next().is_some(),
            "{id}"
        );
        assert!(
            !matches!(service.place, Place::Public(_)),
            "{id}: no address is verified"
        );
    }
}

#[test]
fn reviewed_means_the_operators_own_page_on_a_day_that_is_known() {
    for service in &list().services {
        let day = match service.id.as_str() {
            "nhth" | "ndvh" | "rainn" | "nrs" | "childhelp" | "trevor" | "translifeline"
            | "ctl" => Some(date("2026-07-13")),
            "988" => Some(date("2026-09-14")),
            _ => None,
        };
        assert!(
            service.phones.iter().all(|phone| phone.reviewed == day),
            "{}",
            service.id
        );
    }
}

#[test]
fn who_answers_is_said_and_immigration_enforcement_never_does() {
    let list = list();
    let kind = |id: &str| list.service(id).unwrap().answered_by;
    assert_eq!(kind("911"), AnsweredBy::LawEnforcement);
    assert_eq!(kind("dcf-careline"), AnsweredBy::ChildProtection);
    let mut all = list.services.iter();
    assert!(all.all(|s| s.answered_by != AnsweredBy::ImmigrationEnforcement));
    // Those whom Connecticut's law or their own rule makes report say so, and say so in words.
    for id in [
        "nhth",
        "ct-safe-connect",
        "ct-alliance-en",
        "ct-alliance-es",
        "dcf-careline",
        "cfj",
        "mobile-crisis-youth",
        "nrs",
    ] {
        let service = list.service(id).unwrap();
        assert!(service.mandated_reporter, "{id}");
        assert!(
            service
                .caveats
                .iter()
                .any(|c| c.in_language("en").contains("report")),
            "{id}"
        );
    }
}

#[test]
fn hours_that_are_not_known_are_not_printed() {
    let list = list();
    for id in ["stronghearts", "ovs", "ciri", "ncmec", "eviction-rtc"] {
        assert_eq!(list.service(id).unwrap().hours, Hours::Unknown, "{id}");
    }
    let weekly = |id: &str| matches!(list.service(id).unwrap().hours, Hours::Weekly(_));
    assert!(weekly("sls") && weekly("translifeline"));
    let always = list
        .services
        .iter()
        .filter(|s| s.hours == Hours::Always)
        .count();
    assert_eq!(always, NUMBERS.len() - 7);
}

#[test]
fn the_first_screen_is_curated_and_the_packs_stay_small() {
    let list = list();
    assert_eq!(list.first, ["nhth", "ct-safe-connect", "ct-211"]);
    assert_eq!(list.emergency, "911");
    let numbers = pack::read_numbers(&pack::write_numbers(&list)).unwrap();
    assert_eq!(numbers.emergency.number, "911");
    assert_eq!(numbers.first.len(), 3);
    assert_eq!(numbers.iter().count(), 26);
    assert_eq!(pack::read_list(&pack::write_list(&list)).unwrap(), list);
    for ((name, pack), most) in packs(&list).unwrap().into_iter().zip([6_000, 50_000]) {
        let (plain, packed) = (pack.plain.len(), pack.packed.len());
        assert!(packed < most, "{name}: {packed} bytes");
        println!("{name} {plain} bytes ({packed} in gzip)");
    }
}
