//! Cuts a text into words as a search knows them.

use super::fold::{Sign, fold};

/// The Arabic article, alone and after "and", "with", "like" and "so"; and "for the".
const ARTICLES: [&str; 6] = ["وال", "بال", "كال", "فال", "ال", "لل"];
/// Digits of the shortest numbers.
const SHORT: usize = 3;
/// Letters that must be left of a word for its article to go.
const LEFT: usize = 2;

/// Calls `each` with every word of a text, folded, and whether only the whole of it means anything:
/// Chinese has no blanks, so every two neighbouring characters are such a word, and the last one
/// stands alone too. `buffer` is room to work in.
pub(super) fn words(text: &str, buffer: &mut String, mut each: impl FnMut(&str, bool)) {
    buffer.clear();
    let mut han: Option<char> = None;
    for c in text.chars() {
        let sign = if c.is_ascii_lowercase() {
            Sign::Letter(c)
        } else {
            fold(c)
        };
        if let Sign::Nothing = sign {
            continue;
        }
        if let Sign::Han(c) = sign {
            end(buffer, &mut each);
            if let Some(before) = han {
                pair(buffer, before, Some(c), &mut each);
            }
            han = Some(c);
            continue;
        }
        if let Some(last) = han.take() {
            pair(buffer, last, None, &mut each);
        }
        match sign {
            Sign::Letter(c) => buffer.push(c),
            Sign::Two(a, b) => buffer.extend([a, b]),
            Sign::Break | Sign::Han(_) | Sign::Nothing => end(buffer, &mut each),
        }
    }
    if let Some(last) = han {
        pair(buffer, last, None, &mut each);
    }
    end(buffer, &mut each);
}

fn pair(buffer: &mut String, first: char, second: Option<char>, each: &mut impl FnMut(&str, bool)) {
    buffer.push(first);
    buffer.extend(second);
    each(buffer, second.is_some());
    buffer.clear();
}

fn end(buffer: &mut String, each: &mut impl FnMut(&str, bool)) {
    if !buffer.is_empty() {
        each(buffer, false);
        buffer.clear();
    }
}

/// A word without the article before it.
pub(super) fn without_article(word: &str) -> &str {
    after_article(word)
        .filter(|rest| rest.chars().count() >= LEFT)
        .unwrap_or(word)
}

/// What follows an article at the beginning of a word: nothing, where only that was typed yet.
pub(super) fn after_article(word: &str) -> Option<&str> {
    if word.as_bytes().first().is_none_or(u8::is_ascii) {
        return None;
    }
    ARTICLES
        .iter()
        .find_map(|article| word.strip_prefix(article))
}

/// The digits of what may be a number to call, without the country's code: none when there is
/// anything else in it, or too few digits to tell.
pub(super) fn number(typed: &str) -> Option<String> {
    let mut digits = String::new();
    for c in typed.chars() {
        match fold(c) {
            Sign::Letter(digit) if digit.is_ascii_digit() => digits.push(digit),
            Sign::Nothing => {}
            _ if " -.()+\u{a0}\u{2011}".contains(c) => {}
            _ => return None,
        }
    }
    // No number of the North American plan begins with 1 but by its country code.
    let national = digits.strip_prefix('1').filter(|rest| rest.len() >= SHORT);
    let national = national.unwrap_or(&digits);
    (national.len() >= SHORT).then(|| national.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        words(text, &mut String::new(), |word, _| {
            found.push(without_article(word).to_owned());
        });
        found
    }

    #[test]
    fn words_of_every_script() {
        assert_eq!(all("Ask first: “¿Tienen…?”"), ["ask", "first", "tienen"]);
        assert_eq!(all("m'ap l’aide 24/7"), ["m", "ap", "l", "aide", "24", "7"]);
        assert_eq!(
            all("المحامي والمساعدة للنساء الى ال"),
            ["محامي", "مساعده", "نساء", "الي", "ال"]
        );
        assert_eq!(
            all("免费法律abc帮"),
            ["免费", "费法", "法律", "律", "abc", "帮"]
        );
        assert!(all(" … ").is_empty());
    }

    #[test]
    fn only_pairs_of_chinese_are_whole() {
        let mut seen = Vec::new();
        words("法律 a", &mut String::new(), |word, whole| {
            seen.push((word.to_owned(), whole))
        });
        assert_eq!(
            seen,
            [
                ("法律".into(), true),
                ("律".into(), false),
                ("a".into(), false)
            ]
        );
    }

    #[test]
    fn numbers_however_they_are_typed() {
        let of = |s| number(s).unwrap_or_default();
        assert_eq!(of("1-888-373-7888"), "8883737888");
        assert_eq!(of("(888) 373"), "888373");
        assert_eq!(of("٩١١"), "911");
        assert_eq!(of("211"), "211");
        assert_eq!(of("18"), "");
        assert_eq!(of("24/7"), "");
        assert_eq!(of("1-211"), "211");
        assert_eq!(of("call 911"), "");
    }

    proptest! {
        #[test]
        fn any_text_is_cut_without_a_panic(text in "\\PC{0,40}") {
            for word in all(&text) {
                prop_assert!(!word.is_empty());
                prop_assert_eq!(all(&word).concat().is_empty(), false, "{}", word);
            }
            let _ = number(&text);
        }
    }
}
