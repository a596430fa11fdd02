//! What must not stand in a text: refused numbers, numbers without a source, street addresses.

use super::region::Refused;
use super::value::Value;

/// Words after a number that make it look like a street address.
const STREETS: [&str; 14] = [
    "street",
    "st",
    "avenue",
    "ave",
    "road",
    "rd",
    "boulevard",
    "blvd",
    "lane",
    "ln",
    "highway",
    "calle",
    "avenida",
    "camino",
];

/// Checks words that people will read.
pub(super) fn words(value: &Value<'_>, words: &str, refused: &[Refused]) {
    refused_numbers(value, words, refused);
    if has_phone(words) {
        value.fault(
            "holds what looks like a phone number",
            "move it to [[service.phones]], where it has its own source and dates",
        );
    }
    if has_street(words) {
        value.fault(
            "holds what looks like a street address",
            "remove it; an address that may be known goes to place",
        );
    }
}

/// Checks a string of any kind for refused numbers.
pub(super) fn refused_numbers(value: &Value<'_>, words: &str, refused: &[Refused]) {
    for number in refused {
        if holds(words, &number.digits) {
            let what = format!("holds the refused number {}: {}", number.digits, number.why);
            value.fault(&what, "remove it; see refused.toml");
        }
    }
}

/// Whether a string holds a number, given as digits alone, however it is grouped there.
#[must_use]
pub fn holds(words: &str, digits: &str) -> bool {
    if digits.len() < 7 {
        // A short number is only itself when it stands alone.
        return words
            .split(|c: char| !c.is_ascii_digit())
            .any(|run| run == digits);
    }
    let all: String = words
        .chars()
        .filter(|c| !" -.()+/\u{a0}\u{2011}".contains(*c))
        .collect();
    all.contains(digits)
}

/// Whether seven digits or more stand together, as in a phone number.
#[must_use]
pub fn has_phone(words: &str) -> bool {
    words
        .split(|c: char| !(c.is_ascii_digit() || " -.()+\u{a0}\u{2011}".contains(c)))
        .any(|run| run.bytes().filter(u8::is_ascii_digit).count() >= 7)
}

/// Whether a house number is soon followed by a word for a street.
#[must_use]
pub fn has_street(words: &str) -> bool {
    let words: Vec<String> = words
        .split_whitespace()
        .map(|w| {
            w.trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase()
        })
        .collect();
    words.iter().enumerate().any(|(at, word)| {
        let number =
            !word.is_empty() && word.len() <= 5 && word.bytes().all(|b| b.is_ascii_digit());
        let after = words.iter().skip(at + 1).take(3);
        let before = words.get(at.saturating_sub(3)..at).unwrap_or_default();
        let spanish = |w: &String| ["calle", "avenida", "camino"].contains(&w.as_str());
        number
            && (after.into_iter().any(|w| STREETS.contains(&w.as_str()))
                || before.iter().any(spanish))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_numbers_however_they_are_grouped() {
        assert!(holds("Call 1 (866) 347-2423 now", "8663472423"));
        assert!(holds("18663472423", "8663472423"));
        assert!(holds("text 66008.", "66008"));
        assert!(!holds("860-660-0812", "66008"));
        assert!(has_phone("call 203 555 0100"));
        assert!(has_phone("call 1-203-555-0100"));
        assert!(!has_phone(
            "Press 1, then 1. Dial 211 or 911, 24 hours, 7 days"
        ));
    }

    #[test]
    fn finds_street_addresses() {
        assert!(has_street("Come to 753 Fairfield Ave."));
        assert!(has_street("It is at 12 North Main Street"));
        assert!(has_street("Calle Ocho 1200"));
        assert!(!has_street(
            "People under 18 can call. The street is not safe"
        ));
        assert!(!has_street("24 hours a day"));
    }
}
