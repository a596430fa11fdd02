//! Faults of `languages.toml`.

use crate::{LANGUAGES, fault, one, run};

fn replaced(from: &str, to: &str) -> String {
    one(run(&LANGUAGES.replace(from, to), &[]))
}

#[test]
fn language_that_the_table_lacks() {
    let fault = fault("fr/front.ftl", "");
    assert_eq!(
        fault,
        "translations/fr/front.ftl: languages.toml does not name this language"
    );
}

#[test]
fn no_toml() {
    assert!(
        replaced("reviewed = false", "reviewed").starts_with("translations/languages.toml:12: ")
    );
}

#[test]
fn unknown_key() {
    let fault = replaced("reviewed = false", "read = false");
    assert!(
        fault.starts_with("translations/languages.toml:12: unknown field `read`"),
        "{fault}"
    );
}

#[test]
fn english_is_not_the_first() {
    assert!(replaced("\"en\"", "\"fr\"").contains("the first language must be \"en\""));
}

#[test]
fn language_twice() {
    assert!(replaced("\"es\"", "\"en\"").contains("\"en\" is there twice"));
}

#[test]
fn tag_that_is_none() {
    assert!(replaced("\"es\"", "\"../es\"").contains("\"../es\" is not a language tag"));
}

#[test]
fn empty_own_name() {
    assert!(replaced("Español", " ").contains("\"es\" has an empty own_name"));
}

#[test]
fn wrong_direction() {
    assert!(replaced("\"es\"", "\"ar\"").contains("\"ar\" has the wrong direction"));
}

#[test]
fn what_the_browser_is_asked_for() {
    let table = LANGUAGES.to_owned()
        + "[[language]]\ntag = \"pt-BR\"\nown_name = \"P\"\ndirection = \"ltr\"\nreviewed = false\n"
        + "[[language]]\ntag = \"ht\"\nown_name = \"H\"\ndirection = \"ltr\"\nintl = \"fr-US\"\nreviewed = false\n";
    let empty = [
        "pt-BR/front.ftl",
        "pt-BR/inside.ftl",
        "ht/front.ftl",
        "ht/inside.ftl",
    ];
    let output = run(&table, &empty.map(|path| (path, ""))).unwrap();
    let languages = crate::file(&output, "languages.rs");
    for asked in ["en-US", "es-US", "pt-BR", "fr-US"] {
        assert!(
            languages.contains(&format!("intl: {asked:?}")),
            "{languages}"
        );
    }
}
