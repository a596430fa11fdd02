//! Where a sentence ends, and what is counted in it.

/// The words of each sentence, in small letters. Each Chinese character counts as a word, and what
/// stands in Latin letters among them as it does elsewhere.
pub(super) fn sentences(text: &str) -> Vec<Vec<String>> {
    let letters: Vec<char> = text.chars().collect();
    let mut all = Vec::new();
    let mut start = 0;
    for at in 0..letters.len() {
        if at + 1 == letters.len() || ends(&letters, at) {
            let sentence: String = letters[start..=at].iter().collect();
            all.push(words(&sentence));
            start = at + 1;
        }
    }
    all.retain(|words| !words.is_empty());
    all
}

/// A point in a number, after one ("18. rokiem") or in an address ends nothing.
fn ends(letters: &[char], at: usize) -> bool {
    match letters[at] {
        '。' | '！' | '？' | '；' | '：' | '؟' | '؛' => true,
        '.' | '!' | '?' | ':' | ';' => {
            let mut after = letters[at + 1..].iter();
            let blank = after.next().is_none_or(|next| !next.is_alphanumeric());
            let next = after.find(|next| next.is_alphanumeric());
            blank && (letters[at] != '.' || next.is_none_or(|next| !next.is_lowercase()))
        }
        _ => false,
    }
}

fn words(sentence: &str) -> Vec<String> {
    let is_han = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
    let apart: String = sentence
        .chars()
        .flat_map(|letter| {
            let around = if is_han(letter) { ' ' } else { '\0' };
            [around, letter, around]
        })
        .filter(|letter| *letter != '\0')
        .collect();
    apart
        .split_whitespace()
        .map(str::to_lowercase)
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect()
}

#[test]
fn counted() {
    for (text, counts) in [
        ("One two. Three, four: five?", &[2, 2, 1][..]),
        ("It is 16.94 dollars in 2026. Ask.", &[6, 1]),
        ("Przed 18. rokiem życia. Tak.", &[4, 1]),
        ("See 988lifeline.org for it.", &[4]),
        ("你不用说出名字。请先问 DCF 的人！", &[7, 6]),
        ("هل هذا مقبول؟ نعم.", &[3, 1]),
        ("\"Yes.\"", &[1]),
        ("—", &[]),
    ] {
        let found: Vec<usize> = sentences(text).iter().map(Vec::len).collect();
        assert_eq!(found, counts, "{text}");
    }
}
