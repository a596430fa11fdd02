//! Telephone numbers as packages write them: quotes, words, letters, extensions, two in one cell.

use super::notes::Notes;
use directory::PhoneUse;
use directory::source::dialled_form;

/// A number that can be dialled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// As a telephone wants it.
    pub(crate) number: String,
    /// As a person reads it.
    pub(crate) display: String,
    /// Keys to press once it answers.
    pub(crate) extension: Option<String>,
}

/// Longest cell that can be numbers.
const LONGEST: usize = 200;

/// The numbers of one cell; empty when nothing in it is a number of the North American plan.
pub(crate) fn read(cell: &str, notes: &mut Notes) -> Vec<Number> {
    if cell.len() > LONGEST {
        return Vec::new();
    }
    let plain: String = cell.replace(['"', '\u{201c}', '\u{201d}', '\u{a0}', '\u{2011}'], " ");
    let plain = plain.trim().trim_matches('\'').trim();
    if plain != cell.trim() {
        notes.mended("quotes or blanks inside a number taken out");
    }
    let plain = plain.strip_prefix("tel:").unwrap_or(plain);
    if let Some(one) = one(plain, notes) {
        return vec![one];
    }
    let parts: Vec<&str> = plain
        .split([';', ',', '/', '|'])
        .flat_map(|part| part.split(" or "))
        .flat_map(|part| part.split(" and "))
        .collect();
    let numbers: Vec<_> = parts
        .iter()
        .filter_map(|part| one(part.trim(), notes))
        .collect();
    // "203-555-0100/01" is one number and a riddle: all or nothing.
    if parts.len() > 1 && numbers.len() == parts.len() {
        notes.mended("two numbers in one cell parted");
        return numbers;
    }
    Vec::new()
}

fn one(written: &str, notes: &mut Notes) -> Option<Number> {
    let (body, extension) = split_extension(written);
    let body = body.trim().trim_end_matches([',', '.', ';']).trim();
    let spelled = spelled(body);
    let body = match &spelled {
        Some(digits) => digits.as_str(),
        None => body,
    };
    let number = dialled_form(body)?;
    if spelled.is_some() {
        notes.mended("letters of a number turned into digits");
    }
    if extension.is_some() {
        notes.mended("an extension parted from its number");
    }
    // Seven to ten digits in a row are hard to read and to copy.
    let display = match number.strip_prefix("+1") {
        Some(digits) if body.bytes().all(|b| b.is_ascii_digit() || b == b'+') => grouped(digits),
        _ => body.into(),
    };
    Some(Number {
        number,
        display,
        extension,
    })
}

/// Ten digits in groups; toll-free numbers with the 1 that people expect before them.
fn grouped(digits: &str) -> String {
    let part = |range| digits.get(range).unwrap_or_default();
    let short = format!("{}-{}-{}", part(0..3), part(3..6), part(6..10));
    if toll_free(digits) {
        format!("1-{short}")
    } else {
        short
    }
}

/// Whether ten digits are toll-free: such lines can see the number of who calls.
pub(crate) fn toll_free(digits: &str) -> bool {
    ["800", "833", "844", "855", "866", "877", "888"]
        .iter()
        .any(|code| digits.starts_with(code))
}

/// Parts "203-555-0100 ext. 12" into number and extension.
fn split_extension(written: &str) -> (&str, Option<String>) {
    let lower = written.to_ascii_lowercase();
    let found = ["extension", "ext.", "ext", "x", "#"]
        .iter()
        .filter_map(|mark| lower.find(mark).map(|at| (at, mark.len())))
        .find(|(at, length)| {
            let before = lower.get(..*at).unwrap_or_default();
            let after = lower
                .get(at + length..)
                .unwrap_or_default()
                .trim_matches([' ', '.', ':']);
            before.bytes().filter(u8::is_ascii_digit).count() >= 3
                && !after.is_empty()
                && after.len() <= 8
                && after.bytes().all(|b| b.is_ascii_digit())
        });
    match found {
        Some((at, length)) => {
            let after = written.get(at + length..).unwrap_or_default();
            let digits = after.trim_matches([' ', '.', ':']).to_owned();
            (written.get(..at).unwrap_or_default(), Some(digits))
        }
        None => (written, None),
    }
}

/// "1-800-799-SAFE" in digits, where the letters are one word of three or more.
fn spelled(body: &str) -> Option<String> {
    let letters = body.chars().filter(char::is_ascii_alphabetic).count();
    let words = body
        .split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| !word.is_empty());
    if letters < 3 || words.clone().count() > 2 || words.clone().any(|word| word.len() < 3) {
        return None;
    }
    let digits = body.bytes().filter(u8::is_ascii_digit).count();
    // A name beside a number is no spelling of it.
    if !(3..=8).contains(&digits) || digits + letters > 11 {
        return None;
    }
    Some(body.chars().map(|c| key(c).unwrap_or(c)).collect())
}

/// The key of a telephone on which a letter stands.
fn key(letter: char) -> Option<char> {
    Some(match letter.to_ascii_uppercase() {
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        _ => return None,
    })
}

/// What a number is for, by the word of its type: RFC 6350's, and the free text that HSDS allows.
/// None for a number that nobody can call or text, such as a fax.
pub(crate) fn use_of(kind: &str) -> Option<PhoneUse> {
    let kind = kind.to_lowercase();
    let has = |word: &str| kind.contains(word);
    Some(if has("fax") || has("pager") {
        return None;
    } else if has("tty") || has("tdd") || has("textphone") {
        PhoneUse::Tty
    } else if has("text") || has("sms") {
        PhoneUse::Text
    } else if has("video") {
        PhoneUse::Other
    } else {
        PhoneUse::Voice
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn numbers(cell: &str) -> Vec<(String, String, Option<String>)> {
        read(cell, &mut Notes::default())
            .into_iter()
            .map(|n| (n.number, n.display, n.extension))
            .collect()
    }

    fn one_of(cell: &str) -> (String, String) {
        let mut all = numbers(cell);
        assert_eq!(all.len(), 1, "{cell}");
        let (number, display, _) = all.remove(0);
        (number, display)
    }

    #[test]
    fn numbers_are_mended_where_that_is_certain() {
        let number = "+12035550100".to_owned();
        for cell in [
            "203-555-0100",
            "(203) 555-0100",
            "\"203-555-0100\"",
            "tel:+1-203-555-0100",
        ] {
            assert_eq!(one_of(cell).0, number, "{cell}");
        }
        assert_eq!(one_of("2035550100"), (number, "203-555-0100".into()));
        assert_eq!(one_of("18005550199").1, "1-800-555-0199");
        assert_eq!(one_of("1-800-555-HELP").1, "1-800-555-4357");
        assert_eq!(one_of("211").0, "211");
        assert_eq!(
            numbers("203-555-0100 ext. 007"),
            [(
                "+12035550100".into(),
                "203-555-0100".into(),
                Some("007".into())
            )]
        );
        assert_eq!(numbers("203-555-0100 / 203-555-0101").len(), 2);
    }

    #[test]
    fn what_is_not_certain_is_no_number() {
        for cell in [
            "\"+44 1234 234567\"",
            "203-555-0100/01",
            "call the office",
            "203-555-0100 (Ms Doe)",
            "",
            "1234567",
            "n/a",
        ] {
            assert!(numbers(cell).is_empty(), "{cell}");
        }
    }

    #[test]
    fn uses_are_told_by_many_words() {
        assert_eq!(use_of("Fax"), None);
        assert_eq!(use_of("textphone"), Some(PhoneUse::Tty));
        assert_eq!(use_of("text"), Some(PhoneUse::Text));
        assert_eq!(use_of(""), Some(PhoneUse::Voice));
        assert_eq!(use_of("cell"), Some(PhoneUse::Voice));
        assert_eq!(use_of("video"), Some(PhoneUse::Other));
    }

    proptest! {
        #[test]
        fn what_is_read_is_a_number(cell in "\\PC{0,40}|[0-9() ext.x+-]{0,30}") {
            for number in read(&cell, &mut Notes::default()) {
                prop_assert_eq!(dialled_form(&number.display), Some(number.number));
            }
        }
    }
}
