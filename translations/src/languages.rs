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
