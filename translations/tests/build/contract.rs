//! English and the other languages against each other.

use crate::{LANGUAGES, english, fault, one, run};

#[test]
fn all_faults_at_once() {
    let faults = run(
        LANGUAGES,
        &[
            ("es/inside.ftl", "other = Otro\ncall = { $x }\n"),
            ("es/front.ftl", "more = Más\n"),
        ],
    );
    assert_eq!(faults.err().unwrap().len(), 3);
}

#[test]
fn message_that_english_lacks() {
    let fault = fault("es/inside.ftl", "call = Llamar\n\nextra = Más\n");
    assert_eq!(
        fault,
        "translations/es/inside.ftl:3: extra: English has no such message"
    );
}

#[test]
fn argument_that_english_lacks() {
    let fault = fault("es/inside.ftl", "call = Llamar a { $name }\n");
    assert_eq!(
        fault,
        "translations/es/inside.ftl:1: call: uses $name, which the English message does not"
    );
}

#[test]
fn argument_that_the_translation_lacks() {
    let fault = fault("es/inside.ftl", "found = encontrados\n");
    assert_eq!(
        fault,
        "translations/es/inside.ftl:1: found: lacks $count, which the English message uses"
    );
}

#[test]
fn front_with_an_argument() {
    let fault = fault("en/front.ftl", "length = Length\nunit = { $x }\n");
    assert_eq!(
        fault,
        "translations/en/front.ftl:2: unit: messages of the front have no arguments"
    );
}

#[test]
fn word_for_a_number() {
    let fault = english("# $y (Number)\nx = { $y ->\n    [some] A\n   *[other] B\n}\n");
    assert!(
        fault.contains("x: [some] is no category of plural"),
        "{fault}"
    );
}

#[test]
fn plural_of_a_string() {
    let fault = english("x = { $y ->\n    [one] A\n   *[other] B\n}\n");
    assert!(
        fault.contains("x: [one] needs a number: put # $y (Number)"),
        "{fault}"
    );
}

#[test]
fn exact_number_of_a_string() {
    let fault = english("x = { $y ->\n    [1] A\n   *[other] B\n}\n");
    assert!(
        fault.contains("x: [1] needs a number: put # $y (Number)"),
        "{fault}"
    );
}

#[test]
fn keys_of_a_translation() {
    let fault = fault(
        "es/inside.ftl",
        "found = { $count ->\n    [unos] { $count }\n   *[other] { $count }\n}\n",
    );
    assert!(
        fault.contains("es/inside.ftl:1: found: [unos] is no category of plural"),
        "{fault}"
    );
}

#[test]
fn names_that_rust_refuses() {
    for name in ["type", "self", "Home", "home_title", "home--title", "home-"] {
        assert!(
            english(&format!("{name} = X\n")).contains("a message is named by"),
            "{name}"
        );
    }
}

#[test]
fn arguments_that_rust_refuses() {
    for name in ["c", "l", "type", "Name", "a_b"] {
        assert!(
            english(&format!("x = {{ ${name} }}\n")).contains("an argument cannot be called"),
            "{name}"
        );
    }
}

#[test]
fn missing_file() {
    let languages = LANGUAGES.to_owned()
        + "[[language]]\ntag = \"fr\"\nown_name = \"F\"\ndirection = \"ltr\"\nreviewed = false\n";
    let fault = one(run(&languages, &[("fr/front.ftl", "")]));
    assert_eq!(
        fault,
        "translations/fr/inside.ftl: is missing; an empty file will do"
    );
}

#[test]
fn file_that_nothing_reads() {
    assert!(fault("es/more.ftl", "x = X\n").contains("es/more.ftl: is read by nothing"));
}
