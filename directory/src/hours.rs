//! When a line answers, in the region's own clock.

mod rule;
mod when;

pub use rule::{Rule, RuleError, Weeks};
pub use when::OpenNow;

use crate::Date;

/// When a service answers. Times are the region's own (Connecticut: America/New_York).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Hours {
    /// Every hour of every day.
    Always,
    /// On given days of every week; a day that no opening names is closed.
    Weekly(Vec<Opening>),
    /// By rules that need a calendar: weeks of the month, seasons, closed days.
    Dated(Schedule),
    /// Not known for certain.
    #[default]
    Unknown,
}

/// The same hours on some days of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// The days on which it opens.
    pub days: Days,
    /// Opens, in minutes after midnight, 0 to 1439.
    pub open: u16,
    /// Closes, in minutes after midnight, 0 to 1440. At or before `open`: on the day after.
    pub close: u16,
}

/// Hours that need a calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    /// Openings, each with the dates for which it is good.
    pub openings: Vec<Dated>,
    /// Days on which it is closed, whatever the openings say; an opening that is good for one
    /// day alone (`from` is `to`) still counts.
    pub closed: Vec<Span>,
}

/// An opening that does not hold in every week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dated {
    /// Days and times.
    pub opening: Opening,
    /// Weeks of the month; empty: every week.
    pub weeks: Weeks,
    /// First day on which it holds; none: always has.
    pub from: Option<Date>,
    /// Last day on which it holds; none: until further notice.
    pub to: Option<Date>,
}

impl From<Opening> for Dated {
    fn from(opening: Opening) -> Self {
        Self {
            opening,
            ..Self::default()
        }
    }
}

/// Days from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// A set of days of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Days(u8);

impl Days {
    /// The days with these numbers, 0 = Monday to 6 = Sunday; others are ignored.
    #[must_use]
    pub fn of(days: &[u8]) -> Self {
        Self(
            days.iter()
                .filter(|d| **d < 7)
                .fold(0, |set, d| set | 1 << d),
        )
    }

    /// The set whose lowest bit is Monday.
    #[must_use]
    pub fn from_bits(bits: u8) -> Self {
        Self(bits & 0x7f)
    }

    /// The set as bits, the lowest for Monday.
    #[must_use]
    pub fn bits(self) -> u8 {
        self.0
    }

    /// Whether the day, 0 = Monday, is in the set.
    #[must_use]
    pub fn contains(self, day: u8) -> bool {
        day < 7 && self.0 & (1 << day) != 0
    }

    /// The days in the set, 0 = Monday, in order.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (0..7).filter(move |day| self.contains(*day))
    }

    /// The days in words, in order: three neighbours or more as a range. `name` is that of one day, 0 = Monday.
    #[must_use]
    pub fn in_words(self, name: impl Fn(u8) -> String) -> String {
        let mut runs: Vec<(u8, u8)> = Vec::new();
        for day in self.iter() {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == day => *last = day,
                _ => runs.push((day, day)),
            }
        }
        let run = |(first, last): &(u8, u8)| match last - first {
            0 => name(*first),
            1 => format!("{}, {}", name(*first), name(*last)),
            _ => format!("{} – {}", name(*first), name(*last)),
        };
        runs.iter().map(run).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_a_range_from_three_on() {
        let words = |days: &[u8]| Days::of(days).in_words(|day| day.to_string());
        assert_eq!(words(&[]), "");
        assert_eq!(words(&[0, 1, 2, 3, 4, 6]), "0 – 4, 6");
        assert_eq!(words(&[5, 6]), "5, 6");
        assert_eq!(words(&[0, 2, 4, 5, 6]), "0, 2, 4 – 6");
        assert_eq!(words(&[0, 1, 2, 3, 4, 5, 6]), "0 – 6");
    }
}
