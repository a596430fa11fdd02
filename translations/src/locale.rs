//! What a message needs to know about a language and a catalog cannot hold.

/// Plurals and numbers of one language: the browser's `Intl` on the phone, ICU in native tests.
pub trait Locale {
    /// The plural category of a count.
    fn plural(&self, n: u64) -> Plural;
    /// A count as the language writes it, with its digits and group separators.
    fn number(&self, n: u64) -> String;
}

/// The categories of plural, named as in Unicode CLDR and `Intl.PluralRules`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// `zero`
    Zero,
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`, the one that every language has
    Other,
}

impl Plural {
    /// From CLDR's name; what is none of the six is [`Plural::Other`].
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }

    /// From a catalog's code: -1 for zero to -6 for other.
    pub(crate) fn from_code(code: i8) -> Option<Self> {
        let all = [
            Self::Zero,
            Self::One,
            Self::Two,
            Self::Few,
            Self::Many,
            Self::Other,
        ];
        all.into_iter()
            .zip(1..)
            .find(|(_, position)| code == -*position)
            .map(|(plural, _)| plural)
    }
}
