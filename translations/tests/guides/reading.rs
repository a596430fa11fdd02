//! How hard it is to read what a person sees: somebody of twelve should manage, tired and afraid.
//!
//! English by the grade of Flesch and Kincaid; Spanish by the scale of Szigriszt-Pazos with the
//! bands of INFLESZ. Both are rough, and count syllables by simple rules; for other languages there
//! is the length of sentences alone. A bound here is no praise for a text, but a long sentence is
//! found by it.

mod sentences;

use crate::{
    catalogs,
    seen::{Seen, everything},
};
use sentences::sentences;

/// Twelve-year-olds are in grade 6 or 7.
const ENGLISH_GRADE: f64 = 6.0;

/// INFLESZ calls 65 to 80 "quite easy" and more than that the books of primary school.
const SPANISH_EASE: f64 = 70.0;

/// The longest sentence, in words; in Chinese in characters. One long sentence is lost in an
/// average. A language that says the same in more words, or in fewer, has a bound of its own.
const LONGEST: [(&str, usize); 7] = [
    ("en", 20),
    ("es", 23),
    ("pt-BR", 22),
    ("ht", 22),
    ("zh-Hans", 36),
    ("pl", 19),
    ("ar", 20),
];

/// Below this many words together, a grade says more of one long name than of the text.
const ENOUGH: usize = 30;

/// What is measured together, and its sentences. Names are left out, and so is what is no sentence:
/// the words on a button have no length to speak of, and a grade would be made of their syllables.
fn measured(tag: &str) -> Vec<(String, Vec<Vec<String>>)> {
    let (_, catalog) = catalogs().into_iter().find(|(own, _)| *own == tag).unwrap();
    let mut groups: Vec<(String, Vec<Vec<String>>)> = Vec::new();
    let all = everything(tag, &catalog).into_iter();
    for seen in all.filter(|seen| !seen.is_name() && !seen.group.starts_with("front")) {
        let text = seen.text.trim_end_matches(['"', '”']);
        if !text.ends_with(['.', '?', '!', ':']) && !seen.group.starts_with("guide") {
            continue;
        }
        let found = sentences(&seen.text);
        match groups.iter_mut().find(|(group, _)| *group == seen.group) {
            Some((_, all)) => all.extend(found),
            None => groups.push((seen.group, found)),
        }
    }
    groups.retain(|(_, all)| all.iter().map(Vec::len).sum::<usize>() >= ENOUGH);
    groups
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

/// Among vowels side by side each strong one is a syllable, and so is a weak one with an accent. The
/// other weak ones glide along, and make one only where there is no strong one. After q, and between
/// g and e or i, a u is not heard.
fn spanish_syllables(word: &str) -> usize {
    let strong = |c: char| "aeoáéóíú".contains(c);
    let word = ["qu", "gue", "gui", "gué", "guí"]
        .into_iter()
        .fold(word.to_owned(), |word, silent| {
            word.replace(silent, &silent.replace('u', ""))
        });
    let groups = word.split(|c: char| !strong(c) && !"iuü".contains(c));
    let groups = groups.filter(|group| !group.is_empty());
    let count = groups.map(|group| group.chars().filter(|c| strong(*c)).count().max(1));
    count.sum::<usize>().max(1)
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
        ("violencia", 3),
        ("ciudad", 2),
        ("quien", 1),
        ("sigue", 2),
        ("agua", 2),
        ("y", 1),
    ] {
        assert_eq!(spanish_syllables(word), count, "{word}");
    }
}

#[test]
fn english_is_easy() {
    let mut hard = Vec::new();
    let groups = measured("en");
    assert!(groups.len() > 60, "{} groups", groups.len());
    for (group, sentences) in groups {
        let (words, sounds) = rates(&sentences, english_syllables);
        let grade = 0.39 * words + 11.8 * sounds - 15.59;
        println!("{group} {grade:.1}");
        if grade > ENGLISH_GRADE {
            hard.push(format!("{group}: {grade:.1}"));
        }
    }
    assert!(hard.is_empty(), "{hard:#?}");
}

#[test]
fn spanish_is_easy() {
    let mut hard = Vec::new();
    let groups = measured("es");
    assert!(groups.len() > 60, "{} groups", groups.len());
    for (group, sentences) in groups {
        let (words, sounds) = rates(&sentences, spanish_syllables);
        let ease = 206.835 - 62.3 * sounds - words;
        println!("{group} {ease:.1}");
        if ease < SPANISH_EASE {
            hard.push(format!("{group}: {ease:.1}"));
        }
    }
    assert!(hard.is_empty(), "{hard:#?}");
}

#[test]
fn no_sentence_is_long() {
    let mut long = Vec::new();
    for (tag, catalog) in catalogs() {
        let bound = LONGEST.into_iter().find(|(own, _)| *own == tag);
        let (_, bound) = bound.unwrap_or_else(|| panic!("{tag} has no longest sentence"));
        for Seen { group, place, text } in everything(tag, &catalog) {
            for sentence in sentences(&text) {
                if sentence.len() > bound {
                    let (count, sentence) = (sentence.len(), sentence.join(" "));
                    long.push(format!(
                        "{tag}: {group} {place}: {count} of {bound}: {sentence}"
                    ));
                }
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}
