//! Texts of a package as the list can show them: one line, no markup, and no sentence that holds
//! a number or an address.

use super::fold::{Stems, fold};
use super::limits;
use super::notes::Notes;
use directory::source::lint::{has_phone, has_street};
use std::sync::LazyLock;

/// Beginnings of words in a sentence that tells where a place is.
const WHERE: [&str; 16] = [
    "located",
    "location",
    "address",
    "corner of",
    "intersection",
    "across from",
    "next to",
    "behind",
    "directions",
    "parking",
    "bus stop",
    "ubicad",
    "direccion",
    "esquina",
    "frente a",
    "situe",
];

/// A text on one line without markup. Sentences that hold a phone number or a street are left
/// out, with a note; those of a secret place also where they tell where it is.
pub(crate) fn clean(id: &str, field: &str, text: &str, secret: bool, notes: &mut Notes) -> String {
    let plain = one_line(text);
    let mut kept = String::new();
    for sentence in sentences(&plain) {
        let why = if has_phone(sentence) {
            "a number in a text has no source and no date of its own"
        } else if has_street(sentence) {
            "an address in a text cannot be told from a secret one"
        } else if secret && tells_where(sentence) {
            "it may tell where a place is that must stay secret"
        } else {
            if !kept.is_empty() {
                kept.push(' ');
            }
            kept.push_str(sentence);
            continue;
        };
        notes.left(id, format!("a sentence of {field}"), why);
    }
    // Half a number at the end of one sentence and half at the start of the next.
    if has_phone(&kept) || has_street(&kept) {
        notes.left(id, field, "it reads like a number or an address");
        return String::new();
    }
    kept
}

/// A text of at most [`limits::PURPOSE`] characters, cut after a sentence or a word.
pub(crate) fn shorten(text: &str, notes: &mut Notes) -> String {
    let Some((at, _)) = text.char_indices().nth(limits::PURPOSE) else {
        return text.into();
    };
    notes.mended("a long description cut after a sentence");
    let head = text.get(..at).unwrap_or_default();
    match head.rfind(". ").or_else(|| head.rfind("? ")) {
        Some(end) if end > limits::PURPOSE / 3 => head.get(..=end).unwrap_or(head).into(),
        _ => {
            let words = head.rsplit_once(' ').map_or(head, |(words, _)| words);
            format!("{words} …")
        }
    }
}

fn tells_where(sentence: &str) -> bool {
    static STEMS: LazyLock<Stems> = LazyLock::new(|| Stems::new(WHERE.iter().copied()));
    STEMS.any(&fold(sentence))
}

/// One line without tags, entities, line breaks and characters that steer the page.
pub(crate) fn one_line(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let tag = after.find('>').filter(|end| {
            let first = after.chars().next();
            *end < 200 && first.is_some_and(|c| c.is_ascii_alphabetic() || c == '/' || c == '!')
        });
        match tag {
            Some(end) => {
                plain.push(' ');
                rest = after.get(end + 1..).unwrap_or_default();
            }
            None => {
                plain.push('<');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    for (entity, sign) in [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ] {
        if plain.contains(entity) {
            plain = plain.replace(entity, sign);
        }
    }
    let visible = |c: char| if c.is_control() || steers(c) { ' ' } else { c };
    let plain: String = plain.chars().map(visible).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character is invisible and changes how others are read.
fn steers(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The sentences of a line, each with its mark. Dots between digits end none.
fn sentences(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = line.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let ends = matches!(c, '。' | '！' | '？')
            || (matches!(c, '.' | '!' | '?' | ';')
                && chars.peek().is_none_or(|(_, next)| next.is_whitespace())
                && !abbreviates(line.get(start..at).unwrap_or_default()));
        if ends {
            let end = at + c.len_utf8();
            found.push(line.get(start..end).unwrap_or_default().trim());
            start = end;
        }
    }
    found.push(line.get(start..).unwrap_or_default().trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Whether a dot after these words is that of "St." or "No.": an address must stay in one piece.
fn abbreviates(before: &str) -> bool {
    let last = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    last.chars().count() <= 4
        && [
            "st", "ave", "rd", "blvd", "dr", "no", "ste", "apt", "mt", "ln", "n", "s", "e", "w",
        ]
        .contains(&fold(last).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cleaned(text: &str, secret: bool) -> (String, usize) {
        let mut notes = Notes::default();
        let text = clean("1", "description", text, secret, &mut notes);
        (text, notes.left_out().len())
    }

    #[test]
    fn sentences_with_numbers_and_streets_go_and_leave_a_note() {
        let text = "Beds for women. Call 203-555-0100 first.\n<p>Come to 12 N. Main St. at night.</p> Free &amp; safe.";
        assert_eq!(
            cleaned(text, false),
            ("Beds for women. Free & safe.".into(), 2)
        );
        let text = "Beds. Located behind the church. Quiet.";
        assert_eq!(cleaned(text, false).1, 0);
        assert_eq!(cleaned(text, true), ("Beds. Quiet.".into(), 1));
    }

    #[test]
    fn notes_never_hold_the_words_themselves() {
        let mut notes = Notes::default();
        clean(
            "1",
            "description",
            "We are at 12 Oak Street.",
            true,
            &mut notes,
        );
        assert!(!format!("{notes:?}").contains("Oak"));
    }

    #[test]
    fn long_texts_end_after_a_sentence() {
        let text = "Help for all who ask. ".repeat(60);
        let short = shorten(&text, &mut Notes::default());
        assert!(short.ends_with("ask.") && short.chars().count() <= limits::PURPOSE);
    }

    proptest! {
        #[test]
        fn what_is_left_can_be_shown(text in "\\PC{0,120}|([0-9]{1,4}[ .-]){0,5}(Main St|Oak Ave)?[. ]*") {
            let (text, _) = cleaned(&text, true);
            prop_assert!(!has_phone(&text) && !has_street(&text));
            prop_assert!(text.trim() == text && !text.contains(['\n', '\t', '\r']));
        }
    }
}
