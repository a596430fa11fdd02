//! How hard the guides are to read: somebody of twelve should manage, tired and afraid.
//!
//! English by the grade of Flesch and Kincaid; Spanish by the scale of Szigriszt-Pazos with the
//! bands of INFLESZ. Both are rough, and count syllables by simple rules; for other languages no
//! measure is tried. A bound here is no praise for a text, but a long sentence is found by it.

use crate::{catalogs, own, texts};

/// Twelve-year-olds are in grade 6 or 7.
const ENGLISH_GRADE: f64 = 6.0;

/// INFLESZ calls 65 and more "quite easy", the books of primary school.
const SPANISH_EASE: f64 = 65.0;

/// In words. One long sentence is lost in an average.
const LONGEST: usize = 24;

fn sentences(texts: &[String]) -> Vec<Vec<String>> {
    let mut sentences = Vec::new();
    for text in texts {
        for sentence in text.split_inclusive(['.', '!', '?', ':', ';', '؟', '؛', '。', '！', '？'])
        {
            let words: Vec<String> = sentence
                .split_whitespace()
                .map(str::to_lowercase)
                .filter(|word| word.chars().any(char::is_alphanumeric))
                .collect();
            if !words.is_empty() {
                sentences.push(words);
            }
        }
    }
    sentences
}

/// Syllables and words a sentence and a word.
fn rates(sentences: &[Vec<String>], syllables: fn(&str) -> usize) -> (f64, f64) {
    let words: usize = sentences.iter().map(Vec::len).sum();
    let sounds: usize = sentences.iter().flatten().map(|word| syllables(word)).sum();
    #[allow(clippy::cast_precision_loss, reason = "counts are small")]
    let rate = |part: usize, whole: usize| part as f64 / whole as f64;
    (rate(words, sentences.len()), rate(sounds, words))
}

fn english_syllables(word: &str) -> usize {
    let vowel = |c: char| "aeiouy".contains(c);
    let letters: Vec<char> = word.chars().filter(char::is_ascii_alphabetic).collect();
    let starts = |at: usize| vowel(letters[at]) && (at == 0 || !vowel(letters[at - 1]));
    let count = (0..letters.len()).filter(|at| starts(*at)).count();
    let silent = letters.ends_with(&['e']) && !letters.ends_with(&['l', 'e']);
    count.saturating_sub(usize::from(silent)).max(1)
}

/// Two strong vowels side by side are two syllables, and so is a weak one with an accent.
fn spanish_syllables(word: &str) -> usize {
    let strong = |c: char| "aeoáéóíú".contains(c);
    let weak = |c: char| "iuü".contains(c);
    let letters: Vec<char> = word.chars().collect();
    let mut count = 0;
    let mut open = false;
    for letter in letters {
        match letter {
            letter if strong(letter) => {
                count += 1;
                open = true;
            }
            // Beside a strong vowel it glides; alone it counts once the word goes on without one.
            letter if weak(letter) => {
                count += usize::from(!open);
                open = true;
            }
            _ => open = false,
        }
    }
    count.max(1)
}

#[test]
fn syllables() {
    for (word, count) in [
        ("papers", 2),
        ("home", 1),
        ("able", 2),
        ("police", 2),
        ("2026", 1),
    ] {
        assert_eq!(english_syllables(word), count, "{word}");
    }
    for (word, count) in [
        ("papeles", 3),
        ("tía", 2),
        ("leer", 2),
        ("causa", 2),
        ("y", 1),
    ] {
        assert_eq!(spanish_syllables(word), count, "{word}");
    }
}

#[test]
fn english_is_easy() {
    let (_, english) = &catalogs()[0];
    let mut hard = Vec::new();
    for (id, guide) in own(english) {
        let (words, sounds) = rates(&sentences(&texts(guide)), english_syllables);
        let grade = 0.39 * words + 11.8 * sounds - 15.59;
        println!("{} {grade:.1}", id.name());
        if grade > ENGLISH_GRADE {
            hard.push(id.name());
        }
    }
    assert!(hard.is_empty(), "{hard:?}");
}

#[test]
fn spanish_is_easy() {
    let catalogs = catalogs();
    let (_, spanish) = catalogs.iter().find(|(tag, _)| *tag == "es").unwrap();
    let mut hard = Vec::new();
    for (id, guide) in own(spanish) {
        let (words, sounds) = rates(&sentences(&texts(guide)), spanish_syllables);
        let ease = 206.835 - 62.3 * sounds - words;
        println!("{} {ease:.1}", id.name());
        if ease < SPANISH_EASE {
            hard.push(id.name());
        }
    }
    assert!(hard.is_empty(), "{hard:?}");
}

/// Where words have blanks between them.
#[test]
fn no_sentence_is_long() {
    for (tag, catalog) in catalogs() {
        for (id, guide) in own(&catalog) {
            for sentence in sentences(&texts(guide)) {
                let long = sentence.len() > LONGEST;
                assert!(!long, "{tag}: {}: {}", id.name(), sentence.join(" "));
            }
        }
    }
}
