//! Words as they are compared: lower case, without accents.

/// A text in lower case without the marks of Latin letters; other scripts as they are.
pub(crate) fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(bare)
        .collect()
}

fn bare(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ś' | 'š' | 'ş' => 's',
        'ù'..='ü' | 'ū' | 'ů' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        '\u{2019}' => '\'',
        _ => c,
    }
}

/// Whether a folded text holds a folded stem at the beginning of a word. Scripts that do not part
/// words by blanks are searched anywhere.
pub(crate) fn begins_word(text: &str, stem: &str) -> bool {
    let anywhere = stem.chars().next().is_some_and(|c| u32::from(c) > 0x2ff);
    text.match_indices(stem).any(|(at, _)| {
        anywhere
            || text
                .get(..at)
                .and_then(|before| before.chars().next_back())
                .is_none_or(|c| !c.is_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_found_at_the_beginning_of_words() {
        let text = fold("Centro de Crisis — Línea de AYUDA");
        assert!(begins_word(&text, "linea") && begins_word(&text, "ayud"));
        assert!(!begins_word(&text, "risis"));
        assert!(begins_word(&fold("临时庇护所"), "庇护"));
        assert!(!begins_word(&fold("landlord"), "and"));
    }
}
