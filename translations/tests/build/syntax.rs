//! What of Fluent is refused.

use crate::{english, fault};

#[test]
fn no_fluent_at_all() {
    let fault = fault("es/inside.ftl", "call = Llamar\n\nfound { $count }\n");
    assert!(
        fault.starts_with("translations/es/inside.ftl:3: found"),
        "{fault}"
    );
    assert!(fault.contains("is not Fluent"), "{fault}");
}

#[test]
fn choice_without_a_default() {
    let fault = english("x = { $x ->\n    [a] A\n    [b] B\n}");
    assert!(fault.contains("is not Fluent"), "{fault}");
}

#[test]
fn same_message_twice() {
    assert!(english("call = Again").ends_with("en/inside.ftl:4: call: is there twice"));
}

#[test]
fn term() {
    assert!(english("-brand = Name").contains("en/inside.ftl:4: -brand: terms are not supported"));
}

#[test]
fn term_in_a_message() {
    assert!(english("x = { -brand }").contains("inside.ftl:4: x: terms are not supported"));
}

#[test]
fn message_in_a_message() {
    assert!(english("x = { call }").contains("x: other messages in braces are not supported"));
}

#[test]
fn attribute() {
    assert!(english("x = X\n    .title = Y").contains("x: attributes are not supported"));
}

#[test]
fn function() {
    assert!(english("x = { NUMBER($y) }").contains("x: functions are not supported"));
}

#[test]
fn choice_by_a_function() {
    assert!(
        english("x = { NUMBER($y) ->\n   *[other] Y\n}")
            .contains("x: a choice goes by an argument")
    );
}

#[test]
fn number_in_braces() {
    assert!(english("x = { 5 }").contains("x: numbers in braces are not supported"));
}

#[test]
fn braces_in_braces() {
    assert!(english("x = { { $y } }").contains("x: braces in braces are not supported"));
}

#[test]
fn two_choices() {
    let text = "x = { $y ->\n   *[a] A\n} { $z ->\n   *[b] B\n}";
    assert!(english(text).contains("x: only one choice a message is supported"));
}

#[test]
fn choice_in_a_choice() {
    let text = "x = { $y ->\n   *[a] { $z ->\n       *[b] B\n    }\n}";
    assert!(english(text).contains("x: only one choice a message is supported"));
}

#[test]
fn same_variant_twice() {
    let text = "x = { $y ->\n    [a] A\n    [a] B\n   *[b] B\n}";
    assert!(english(text).contains("x: has the same variant twice"));
}

#[test]
fn variant_of_a_broken_number() {
    let text = "# $y (Number)\nx = { $y ->\n    [1.5] A\n   *[other] B\n}";
    assert!(english(text).contains("x: [1.5] is not a whole number from 0 up"));
}

#[test]
fn type_without_a_use() {
    assert!(
        english("# $y (Number)\nx = X")
            .contains("x: the comment names $y, which the message does not use")
    );
}

#[test]
fn unknown_type() {
    assert!(
        english("# $y (Date)\nx = { $y }").contains("x: the comment \"$y (Date)\" gives no type")
    );
}

#[test]
fn missing_type() {
    assert!(
        english("# $y a count\nx = { $y }").contains("x: the comment \"$y a count\" gives no type")
    );
}
