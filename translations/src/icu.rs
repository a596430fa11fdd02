//! Plurals and numbers by ICU, for native tests.

use icu_decimal::DecimalFormatter;
use icu_plurals::{PluralCategory, PluralRules};

use crate::{Locale, Plural};

/// One language as ICU knows it.
pub struct IcuLocale {
    rules: PluralRules,
    numbers: DecimalFormatter,
}

impl IcuLocale {
    /// By the language's tag; none where it is no tag or ICU has no data for it.
    #[must_use]
    pub fn new(tag: &str) -> Option<Self> {
        let locale = icu_locale_core::Locale::try_from_str(tag).ok()?;
        let rules = PluralRules::try_new((&locale).into(), Default::default()).ok()?;
        let numbers = DecimalFormatter::try_new((&locale).into(), Default::default()).ok()?;
        Some(Self { rules, numbers })
    }
}

impl Locale for IcuLocale {
    fn plural(&self, n: u64) -> Plural {
        match self.rules.category_for(n) {
            PluralCategory::Zero => Plural::Zero,
            PluralCategory::One => Plural::One,
            PluralCategory::Two => Plural::Two,
            PluralCategory::Few => Plural::Few,
            PluralCategory::Many => Plural::Many,
            PluralCategory::Other => Plural::Other,
        }
    }

    fn number(&self, n: u64) -> String {
        self.numbers.format(&n.into()).to_string()
    }
}
