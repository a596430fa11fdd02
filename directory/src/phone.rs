//! A phone number: with its own source and dates, because numbers go stale one by one.

use crate::pack::phrases::Phrases;
use crate::{Date, Text};
use minicbor::{Decode, Encode};

/// A number whose newest date is older than this many days is marked "call first".
pub const CALL_FIRST_AFTER_DAYS: i64 = 180;

/// What a number is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PhoneUse {
    /// Something that this reader does not know: show it, never dial it.
    #[default]
    Other,
    /// To call.
    Voice,
    /// To text.
    Text,
    /// For a text telephone (TTY) or relay.
    Tty,
}

impl PhoneUse {
    /// Every use.
    pub const ALL: [Self; 4] = [Self::Other, Self::Voice, Self::Text, Self::Tty];

    /// The number that stands for it in packs; it never changes.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Other => 0,
            Self::Voice => 1,
            Self::Text => 2,
            Self::Tty => 3,
        }
    }

    /// The use with this number; [`PhoneUse::Other`] for one that this reader does not know.
    #[must_use]
    pub fn from_code(code: u64) -> Self {
        Self::ALL
            .into_iter()
            .find(|kind| u64::from(kind.code()) == code)
            .unwrap_or_default()
    }

    /// The word that stands for it in source files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Other => "other",
            Self::Voice => "voice",
            Self::Text => "text",
            Self::Tty => "tty",
        }
    }
}

/// One number to call or text, and how far it can be trusted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(map, context_bound = "Phrases")]
pub struct Phone {
    /// As a telephone wants it: "+18883737888", or a short number such as "911".
    #[n(0)]
    pub number: String,
    /// As a person reads it: "1-888-373-7888".
    #[cbor(n(1), default, skip_if = "String::is_empty")]
    pub display: String,
    /// What it is for.
    #[cbor(n(2), default)]
    pub use_: PhoneUse,
    /// The word to text, where the line wants one: "START".
    #[n(3)]
    pub keyword: Option<String>,
    /// Keys to press once it answers, in order: "1, 1".
    #[n(4)]
    pub extra: Option<String>,
    /// What this number is for, where a service has several.
    #[n(5)]
    pub note: Option<Text>,
    /// Language tags of this number alone; empty: those of the service.
    #[cbor(n(6), skip_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// The pages and papers that this number was taken from; never empty in a checked list.
    #[cbor(n(7), skip_if = "Vec::is_empty", with = "crate::pack::phrases::many")]
    pub source: Vec<String>,
    /// The newest date that a source bears; none when they bear none.
    #[n(8)]
    pub published: Option<Date>,
    /// When someone last read it on the operator's own page; none when nobody is known to have.
    #[n(9)]
    pub reviewed: Option<Date>,
    /// When someone last dialled it and reached the service; none when nobody has.
    #[n(10)]
    pub dialled: Option<Date>,
}

impl Phone {
    /// The newest real date known for this number.
    #[must_use]
    pub fn newest(&self) -> Option<Date> {
        [self.published, self.reviewed, self.dialled]
            .into_iter()
            .flatten()
            .max_by_key(|date| date.earliest())
    }

    /// Whether to warn before relying on it: no date at all, or the newest more than
    /// [`CALL_FIRST_AFTER_DAYS`] days before `today`.
    #[must_use]
    pub fn call_first(&self, today: Date) -> bool {
        self.newest()
            .is_none_or(|date| date.days_before(today) > CALL_FIRST_AFTER_DAYS)
    }

    /// The number as people write it here: "1-888-373-7888" for "+18883737888", a short number as
    /// it is. None for a number of another plan.
    #[must_use]
    pub fn usual_display(&self) -> Option<String> {
        let national = match self.number.strip_prefix("+1") {
            Some(national) => national,
            None if self.number.starts_with('+') => return None,
            None => return Some(self.number.clone()),
        };
        let part = |range| national.get(range).filter(|_| national.len() == 10);
        let (area, office, line) = (part(0..3)?, part(3..6)?, part(6..10)?);
        Some(format!("1-{area}-{office}-{line}"))
    }

    /// The digits alone, without sign or country prefix.
    #[must_use]
    pub fn digits(&self) -> &str {
        self.number.strip_prefix("+1").unwrap_or(&self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phone(published: Option<&str>, reviewed: Option<&str>, dialled: Option<&str>) -> Phone {
        let date = |s: Option<&str>| s.map(|s| s.parse().unwrap());
        Phone {
            published: date(published),
            reviewed: date(reviewed),
            dialled: date(dialled),
            ..Phone::default()
        }
    }

    #[test]
    fn call_first_counts_from_the_newest_date() {
        let today = "2026-11-21".parse().unwrap();
        let of = |p, r, d| phone(p, r, d).call_first(today);
        assert!(of(None, None, None), "no date at all");
        assert!(!of(Some("2019"), Some("2026-07-13"), None));
        assert!(!of(Some("2019"), None, Some("2026-11-20")));
        assert!(!of(None, Some("2026-05-25"), None), "180 days");
        assert!(of(None, Some("2026-05-24"), None), "181 days");
        assert!(
            of(Some("2026-05"), None, None),
            "a month counts from its first day"
        );
    }

    #[test]
    fn numbers_are_written_as_usual() {
        let usual = |number: &str| {
            let number = number.into();
            Phone {
                number,
                ..Phone::default()
            }
            .usual_display()
        };
        assert_eq!(usual("+18883737888").as_deref(), Some("1-888-373-7888"));
        assert_eq!(usual("988").as_deref(), Some("988"));
        for other in ["+441234567890", "+1888373788", "+1888373é888"] {
            assert_eq!(usual(other), None, "{other}");
        }
    }

    #[test]
    fn newest_is_the_latest_of_the_three() {
        let p = phone(Some("2020-02-14"), Some("2025-09"), Some("2025"));
        assert_eq!(p.newest(), Some("2025-09".parse().unwrap()));
    }
}
