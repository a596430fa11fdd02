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
