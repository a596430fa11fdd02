//! Sound catalogs.

use super::{English, Polish, catalog};
use crate::{Direction, message::Argument};

#[test]
fn head_of_a_catalog() {
    let arabic = catalog("ar");
    assert_eq!(arabic.language(), "ar");
    assert_eq!(arabic.own_name(), "العربية");
    assert!(arabic.direction() == Direction::Rtl);
    assert!(!arabic.reviewed());
    assert!(catalog("en").reviewed());
    assert!(catalog("pl").direction() == Direction::Ltr);
}

#[test]
fn text_and_literals() {
    assert_eq!(catalog("en").text(0), "Plain {text}");
}

#[test]
fn untranslated_is_english() {
    assert_eq!(catalog("pl").text(0), "Plain {text}");
}

#[test]
fn arguments_go_by_the_english_order() {
    let arguments = [Argument::Text("Hartford"), Argument::Text("5 pm")];
    assert_eq!(
        catalog("en").format(1, &English, &arguments),
        "At Hartford until 5 pm"
    );
    assert_eq!(
        catalog("pl").format(1, &Polish, &arguments),
        "5 pm: Hartford"
    );
}

#[test]
fn text_arguments_are_isolated_from_right_to_left_only() {
    let arguments = [Argument::Text("A"), Argument::Text("B")];
    let line = catalog("ar").format(1, &English, &arguments);
    assert_eq!(line, "At \u{2068}A\u{2069} until \u{2068}B\u{2069}");
    let count = catalog("ar").format(2, &English, &[Argument::Number(1)]);
    assert_eq!(count, "Found 1 place here");
}

#[test]
fn exact_number_before_category() {
    let show = |n| catalog("en").format(2, &English, &[Argument::Number(n)]);
    assert_eq!(show(0), "Found nothing here");
    assert_eq!(show(1), "Found 1 place here");
    assert_eq!(show(7), "Found 7 places here");
}

#[test]
fn each_language_has_its_own_categories() {
    let show = |n| catalog("pl").format(2, &Polish, &[Argument::Number(n)]);
    assert_eq!(show(0), "~0 miejsc");
    assert_eq!(show(1), "~1 miejsce");
    assert_eq!(show(3), "~3 miejsca");
    assert_eq!(show(5), "~5 miejsc");
}

#[test]
fn choice_by_a_word() {
    let show = |way| catalog("en").format(3, &English, &[Argument::Text(way)]);
    assert_eq!(show("voice"), "Call");
    assert_eq!(show("text"), "Text");
    assert_eq!(show("anything"), "Text");
}

#[test]
fn what_is_not_there_is_empty() {
    let english = catalog("en");
    assert_eq!(english.text(4), "");
    assert_eq!(english.text(1), "");
    assert_eq!(english.format(4, &English, &[]), "");
    assert_eq!(english.format(1, &English, &[]), "At  until ");
}
