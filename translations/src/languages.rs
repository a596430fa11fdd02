//! The table of languages, from `languages.toml`.

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// What is known of a language without its catalog.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// BCP 47, such as `es`.
    pub tag: &'static str,
    /// Its name in itself, such as `Español`.
    pub own_name: &'static str,
    /// How its lines run.
    pub direction: Direction,
    /// The tag to ask `Intl` or ICU for, for plurals, numbers and dates: as they are written in the
    /// United States, or as nearly as browsers know it.
    pub intl: &'static str,
    /// Whether someone whose own language it is has read every message.
    pub reviewed: bool,
    /// How many messages, front and inside together, are shown in English for want of a translation.
    pub untranslated: usize,
}

/// How lines run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A language by its exact tag.
#[must_use]
pub fn language(tag: &str) -> Option<&'static Language> {
    TABLE.iter().find(|language| language.tag == tag)
}

/// How many messages of a language are shown in English; 0 for a tag that is not in the table.
#[must_use]
pub fn untranslated(tag: &str) -> usize {
    language(tag).map_or(0, |language| language.untranslated)
}

/// The place among `tags` of the language that somebody reads who wants this one: the same, or the first that begins as it
/// does, so that `zh-CN` finds `zh-Hans`, and `pt-PT` `pt-BR`.
pub fn nearest<'a>(tags: &(impl Iterator<Item = &'a str> + Clone), wanted: &str) -> Option<usize> {
    let plain = |tag: &str| tag.split('-').next().map(str::to_owned);
    let mut all = tags.clone();
    let exact = all.position(|tag| tag == wanted);
    exact.or_else(|| tags.clone().position(|tag| plain(tag) == plain(wanted)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_wants_a_neighbour_of_a_language_finds_it() {
        let all = || LANGUAGES.iter().copied();
        let tag = |wanted: &str| nearest(&all(), wanted).map(|place| LANGUAGES[place]);
        for (wanted, found) in [
            ("es", "es"),
            ("es-MX", "es"),
            ("zh-CN", "zh-Hans"),
            ("pt-PT", "pt-BR"),
        ] {
            assert_eq!(tag(wanted), Some(found), "{wanted}");
        }
        assert_eq!(nearest(&["pt-PT", "pt-BR"].into_iter(), "pt-BR"), Some(1));
        for none in ["", "e", "sv", "espanol"] {
            assert_eq!(tag(none), None, "{none}");
        }
    }
}
