//! Words as they are compared: lower case, without accents.

use aho_corasick::AhoCorasick;

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

/// Stems that are looked for all at once.
pub(crate) struct Stems {
    search: Option<AhoCorasick>,
    /// Scripts that do not part words by blanks are searched anywhere.
    anywhere: Vec<bool>,
}

impl Stems {
    /// Stems, folded as [`fold`] does.
    pub(crate) fn new<'a>(stems: impl Iterator<Item = &'a str> + Clone) -> Self {
        let far = |stem: &str| stem.chars().next().is_some_and(|c| u32::from(c) > 0x2ff);
        Self {
            // Some hundred short words always fit; without them nothing would be found, and the
            // tests of what must stay secret fail.
            search: AhoCorasick::new(stems.clone()).ok(),
            anywhere: stems.map(far).collect(),
        }
    }

    /// Places in the list of the stems with which a word of a folded text begins.
    pub(crate) fn found(&self, text: &str) -> impl Iterator<Item = usize> {
        let search = self.search.iter();
        search
            .flat_map(move |search| search.find_overlapping_iter(text))
            .filter(move |found| {
                let stem = found.pattern().as_usize();
                self.anywhere.get(stem) == Some(&true) || at_word(text, found.start())
            })
            .map(|found| found.pattern().as_usize())
    }

    /// Whether a word of a folded text begins with any of them.
    pub(crate) fn any(&self, text: &str) -> bool {
        self.found(text).next().is_some()
    }
}

fn at_word(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    before.is_none_or(|c| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_found_at_the_beginning_of_words() {
        let stems = Stems::new(["linea", "ayud", "risis", "庇护", "and", "lin"].into_iter());
        let found = |text: &str| stems.found(&fold(text)).collect::<Vec<_>>();
        assert_eq!(found("Centro de Crisis — Línea de AYUDA"), [5, 0, 1]);
        assert_eq!(found("临时庇护所"), [3]);
        assert!(found("landlord").is_empty());
        assert!(stems.any("and") && !stems.any(""));
    }
}
