//! How a word is found in a text, in scripts with blanks and without.

use super::{Group, List};

/// The word that is wrong in a text, and why it is.
pub(super) fn wrong<'a>(list: &'a List, text: &str) -> Option<(&'a str, &'a str)> {
    let mut text = plain(text);
    for name in list.names {
        text = text.replace(&plain(name), " ");
    }
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let said = |phrase: &str| text.contains(&plain(phrase));
    let begun = |start: &str| {
        let start = plain(start);
        let begins = |word: &&str| bare(word).iter().any(|word| word.starts_with(&start));
        if start.chars().any(is_han) {
            text.contains(&start)
        } else {
            words.iter().any(begins)
        }
    };
    first(list.said, said).or_else(|| first(list.never, begun))
}

fn first<'a>(groups: &[Group<'a>], is_there: impl Fn(&str) -> bool) -> Option<(&'a str, &'a str)> {
    groups.iter().find_map(|(why, words)| {
        let word = words.iter().find(|word| is_there(word))?;
        Some((*word, *why))
    })
}

/// Chinese has no blanks between its words, and no beginnings of words to look for.
fn is_han(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

/// In small letters, and Arabic as it is often typed: without the signs for vowels and without
/// what is drawn only to make a line longer, one alef for all, one ya, and ha for ta marbuta.
fn plain(text: &str) -> String {
    let unmarked = |letter: &char| !matches!(letter, '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}');
    let one = |letter| match letter {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        letter => letter,
    };
    text.to_lowercase()
        .chars()
        .filter(unmarked)
        .map(one)
        .collect()
}

/// The word itself, and in Arabic what is left of it without "and", "in", "for", "the" and the
/// like, which are written as one with it.
fn bare(word: &str) -> Vec<&str> {
    const JOINED: [&str; 8] = ["و", "ف", "ب", "ك", "ل", "س", "ال", "لل"];
    let mut all = vec![word];
    let mut next = 0;
    while let Some(word) = all.get(next).copied() {
        let left = JOINED.iter().filter_map(|start| word.strip_prefix(start));
        all.extend(left.filter(|left| left.chars().count() > 2));
        next += 1;
    }
    all
}
