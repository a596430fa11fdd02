//! What holds for the messages that are really there.

#![allow(
    clippy::unwrap_used,
    reason = "clippy sees the tests alone as tests, not what they share"
)]

use std::{fs, path::Path};

use translations::{LANGUAGES, front, language, untranslated};

/// Words that would tell a stranger what the app is, as parts of words, in lower case.
const TELLING: &[&str] = &[
    "911",
    "abus",
    "advoca",
    "ayuda",
    "call ",
    "confidential",
    "consej",
    "danger",
    "emerg",
    "escap",
    "exit",
    "harm",
    "help",
    "hotline",
    "inmigra",
    "immigra",
    "linea de",
    "línea de",
    "llam",
    "peligr",
    "polic",
    "polít",
    "refugi",
    "rescu",
    "safe",
    "salir",
    "secret",
    "segur",
    "shelter",
    "sidedoor",
    "support",
    "surviv",
    "sobreviv",
    "traffick",
    "trata de",
    "victim",
    "víctim",
    "violen",
];

fn front_file(tag: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(tag)
        .join("front.ftl");
    fs::read_to_string(path).unwrap()
}

#[test]
fn the_front_tells_nothing() {
    for tag in LANGUAGES {
        for line in front_file(tag)
            .lines()
            .filter(|line| !line.starts_with('#'))
        {
            let line = line.to_lowercase();
            let told = TELLING.iter().find(|word| line.contains(*word));
            assert!(told.is_none(), "{tag}/front.ftl says {told:?}: {line}");
        }
    }
}

#[test]
fn english_is_first_and_whole() {
    assert_eq!(LANGUAGES.first(), Some(&"en"));
    assert_eq!(untranslated("en"), 0);
}

#[test]
fn the_table_knows_every_language() {
    for tag in LANGUAGES {
        let language = language(tag).unwrap();
        assert_eq!(language.tag, *tag);
        let direction = if *tag == "ar" { "rtl" } else { "ltr" };
        assert_eq!(language.direction.as_str(), direction);
    }
    assert!(language("xx").is_none());
    assert_eq!(untranslated("xx"), 0);
}

#[test]
fn an_unknown_language_has_the_english_front() {
    assert!(std::ptr::eq(front::words("xx"), front::words("en")));
    assert!(!std::ptr::eq(front::words("es"), front::words("en")));
}

#[cfg(feature = "catalogs")]
#[test]
fn every_catalog_decodes() {
    for ((tag, bytes), expected) in translations::catalogs().iter().zip(LANGUAGES) {
        let catalog = translations::Catalog::decode(bytes).unwrap();
        assert_eq!(tag, expected);
        assert_eq!(catalog.language(), *tag);
        assert_eq!(catalog.own_name(), language(tag).unwrap().own_name);
    }
}

#[cfg(feature = "icu")]
#[test]
fn icu_knows_every_language() {
    use translations::{Locale, Plural, icu::IcuLocale};

    for tag in LANGUAGES {
        let locale = IcuLocale::new(language(tag).unwrap().intl).unwrap();
        let (one, two) = match *tag {
            "zh-Hans" => (Plural::Other, Plural::Other),
            "pl" => (Plural::One, Plural::Few),
            "ar" => (Plural::One, Plural::Two),
            _ => (Plural::One, Plural::Other),
        };
        assert!(locale.plural(1) == one, "{tag}");
        assert!(locale.plural(2) == two, "{tag}");
        assert!(locale.number(7) == "7", "{tag}");
    }
    assert!(IcuLocale::new("es").unwrap().plural(1_000_000) == Plural::Many);
    assert_eq!(IcuLocale::new("en").unwrap().number(12_345), "12,345");
    assert!(IcuLocale::new("no tag").is_none());
}
