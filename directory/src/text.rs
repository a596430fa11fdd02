//! One text in several languages.

/// A text by language tag ("en", "es", "pt-BR").
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Language tag and text, in the order of the source file.
    entries: Vec<(String, String)>,
}

impl Text {
    /// A text from pairs of language tag and words.
    #[must_use]
    pub fn new(entries: Vec<(String, String)>) -> Self {
        Self { entries }
    }

    /// The words in `language`, else in its plain form ("pt" for "pt-BR"), else in English, else
    /// in whatever there is. Empty only when the text has no language at all.
    #[must_use]
    pub fn in_language(&self, language: &str) -> &str {
        let plain = language.split('-').next().unwrap_or(language);
        self.get(language)
            .or_else(|| self.get(plain))
            .or_else(|| self.get("en"))
            .or_else(|| self.entries.first().map(|(_, words)| words.as_str()))
            .unwrap_or("")
    }

    /// Whether the text exists in exactly this language.
    #[must_use]
    pub fn has(&self, language: &str) -> bool {
        self.get(language).is_some()
    }

    /// Language tags and words.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries
            .iter()
            .map(|(tag, words)| (tag.as_str(), words.as_str()))
    }

    fn get(&self, language: &str) -> Option<&str> {
        self.entries
            .iter()
            .find(|(tag, _)| tag == language)
            .map(|(_, words)| words.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(pairs: &[(&str, &str)]) -> Text {
        Text::new(
            pairs
                .iter()
                .map(|(t, w)| ((*t).into(), (*w).into()))
                .collect(),
        )
    }

    #[test]
    fn falls_back_to_english() {
        let t = text(&[("es", "Hola"), ("en", "Hello")]);
        assert_eq!(t.in_language("es"), "Hola");
        assert_eq!(t.in_language("es-US"), "Hola");
        assert_eq!(t.in_language("pl"), "Hello");
        assert!(t.has("es") && !t.has("pl"));
    }

    #[test]
    fn without_english_it_says_what_it_has() {
        assert_eq!(text(&[("es", "Hola")]).in_language("pl"), "Hola");
        assert_eq!(Text::default().in_language("en"), "");
    }
}
