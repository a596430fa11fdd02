//! Recurrence rules as HSDS writes them: the part of RFC 5545 that opening hours need.

use super::Days;
use core::fmt;
use core::str::FromStr;

/// Days as RFC 5545 names them, Monday first.
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
/// What [`Weeks`] calls the last week.
const LAST: u8 = 6;

/// Weeks of a month in which a day comes round for the first to the fifth, or the last time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Weeks(u8);

impl Weeks {
    /// The weeks with these numbers, 1 to 5 and -1 for the last; others are ignored.
    #[must_use]
    pub fn of(weeks: &[i8]) -> Self {
        Self(
            weeks
                .iter()
                .filter_map(|week| match week {
                    1..=5 => u8::try_from(*week).ok(),
                    -1 => Some(LAST),
                    _ => None,
                })
                .fold(0, |set, week| set | 1 << week),
        )
    }

    /// The set whose bit 1 is the first week and whose bit 6 is the last.
    #[must_use]
    pub fn from_bits(bits: u8) -> Self {
        Self(bits & 0x7e)
    }

    /// The set as bits, as in [`Weeks::from_bits`].
    #[must_use]
    pub fn bits(self) -> u8 {
        self.0
    }

    /// Whether no week is named, which means every week.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether a day of a month of so many days falls into one of these weeks.
    #[must_use]
    pub fn hold(self, day: u8, days_of_month: u8) -> bool {
        let week = day.saturating_sub(1) / 7 + 1;
        let last = day + 7 > days_of_month;
        self.is_empty() || self.0 & (1 << week) != 0 || last && self.0 & (1 << LAST) != 0
    }

    /// The weeks, 1 to 5, then -1.
    pub fn iter(self) -> impl Iterator<Item = i8> {
        [1, 2, 3, 4, 5, -1]
            .into_iter()
            .filter(move |week| self.0 & Self::of(&[*week]).0 != 0)
    }
}

/// Days of the week, in every week or in some weeks of the month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// The days; never empty in a rule that was read.
    pub days: Days,
    /// Weeks of the month; empty: every week.
    pub weeks: Weeks,
}

/// Why a rule cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleError {
    /// Not written as `NAME=VALUE;NAME=VALUE`, or a part stands twice.
    Form(String),
    /// A part that opening hours of this list cannot hold.
    Unsupported(String),
    /// `BYDAY` names no day, or a week that is not 1 to 5 or -1.
    Days(String),
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(part) => write!(f, "\"{part}\" is not NAME=VALUE, or stands twice"),
            Self::Unsupported(part) => write!(f, "{part} cannot be kept in this list"),
            Self::Days(part) => write!(f, "\"{part}\" is no day such as MO, 1MO or -1FR"),
        }
    }
}

impl core::error::Error for RuleError {}

impl FromStr for Rule {
    type Err = RuleError;

    /// Reads `FREQ=WEEKLY;BYDAY=MO,TU` and `FREQ=MONTHLY;BYDAY=1MO,1WE`. An interval of 1 and a
    /// first day of the week change nothing and are allowed.
    fn from_str(written: &str) -> Result<Self, RuleError> {
        let (mut monthly, mut days) = (None, None);
        let rule = written.trim();
        for part in rule.strip_prefix("RRULE:").unwrap_or(rule).split(';') {
            let form = || RuleError::Form(part.to_owned());
            let unsupported = || RuleError::Unsupported(part.to_owned());
            let (name, value) = part.split_once('=').ok_or_else(form)?;
            let before = match (name, value) {
                ("FREQ", "WEEKLY") => monthly.replace(false).map(drop),
                ("FREQ", "MONTHLY") => monthly.replace(true).map(drop),
                ("BYDAY", list) => days.replace(list).map(drop),
                ("INTERVAL", "1") | ("WKST", _) => None,
                _ => return Err(unsupported()),
            };
            if before.is_some() {
                return Err(form());
            }
        }
        let monthly = monthly.ok_or_else(|| RuleError::Form(written.to_owned()))?;
        let days = days.ok_or_else(|| RuleError::Unsupported("a rule without BYDAY".to_owned()))?;
        by_day(days, monthly)
    }
}

/// Reads `MO,WE` or `1MO,3MO`. Days that come round in different weeks cannot be one rule.
fn by_day(list: &str, monthly: bool) -> Result<Rule, RuleError> {
    let mut sets = [0u8; 7];
    for one in list.split(',') {
        let wrong = || RuleError::Days(one.to_owned());
        let name = one.get(one.len().saturating_sub(2)..).ok_or_else(wrong)?;
        let day = DAYS
            .iter()
            .position(|known| *known == name)
            .ok_or_else(wrong)?;
        let week = one.trim_end_matches(name).trim_start_matches('+');
        sets[day] |= match (week, monthly) {
            ("", false) => 0x80,
            (week, true) => {
                let week = week.parse().map_err(|_| wrong())?;
                Some(Weeks::of(&[week]).0)
                    .filter(|set| *set != 0)
                    .ok_or_else(wrong)?
            }
            _ => return Err(wrong()),
        };
    }
    let set = sets.into_iter().find(|set| *set != 0).unwrap_or_default();
    if sets.iter().any(|other| ![0, set].contains(other)) {
        let what = format!("BYDAY={list} with several days in different weeks");
        return Err(RuleError::Unsupported(what));
    }
    let bits = (0..7).filter(|day| sets[usize::from(*day)] != 0);
    Ok(Rule {
        days: Days::of(&bits.collect::<Vec<_>>()),
        weeks: Weeks::from_bits(set),
    })
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.days.iter().map(|day| DAYS[usize::from(day % 7)]);
        if self.weeks.is_empty() {
            let names: Vec<_> = names.collect();
            return write!(f, "FREQ=WEEKLY;BYDAY={}", names.join(","));
        }
        let each = |name| self.weeks.iter().map(move |week| format!("{week}{name}"));
        let names: Vec<_> = names.flat_map(each).collect();
        write!(f, "FREQ=MONTHLY;BYDAY={}", names.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rule(days: &[u8], weeks: &[i8]) -> Rule {
        Rule {
            days: Days::of(days),
            weeks: Weeks::of(weeks),
        }
    }

    #[test]
    fn reads_weeks_and_months() {
        let read = |s: &str| s.parse::<Rule>();
        assert_eq!(read("FREQ=WEEKLY;BYDAY=MO,SU"), Ok(rule(&[0, 6], &[])));
        assert_eq!(
            read("RRULE:BYDAY=TU;WKST=SU;INTERVAL=1;FREQ=WEEKLY"),
            Ok(rule(&[1], &[]))
        );
        assert_eq!(
            read("FREQ=MONTHLY;BYDAY=1MO,-1MO,1FR,-1FR"),
            Ok(rule(&[0, 4], &[1, -1]))
        );
    }

    #[test]
    fn refuses_what_it_cannot_hold_rather_than_guess() {
        for bad in [
            "",
            "FREQ=WEEKLY",
            "FREQ=DAILY;BYDAY=MO",
            "FREQ=WEEKLY;BYDAY=",
            "FREQ=WEEKLY;BYDAY=1MO",
            "FREQ=MONTHLY;BYDAY=MO",
            "FREQ=MONTHLY;BYDAY=6MO",
            "FREQ=MONTHLY;BYDAY=1MO,2TU",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
            "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101",
            "FREQ=WEEKLY;BYDAY=MO;BYDAY=TU",
            "FREQ=WEEKLY;BYDAY=é",
            "MO-FR 9-17",
        ] {
            assert!(bad.parse::<Rule>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_last_week_is_the_last_seven_days() {
        let last = Weeks::of(&[-1]);
        assert!(last.hold(24, 30) && !last.hold(23, 30) && last.hold(25, 31));
        assert!(Weeks::of(&[1]).hold(7, 31) && !Weeks::of(&[1]).hold(8, 31));
        assert!(Weeks::of(&[5]).hold(29, 31) && Weeks::default().hold(13, 31));
    }

    proptest! {
        #[test]
        fn reads_what_it_writes(days in 1u8..128, weeks in 0u8..64) {
            let rule = Rule { days: Days::from_bits(days), weeks: Weeks::from_bits(weeks << 1) };
            prop_assert_eq!(rule.to_string().parse(), Ok(rule));
        }

        #[test]
        fn never_panics(written in "(RRULE:)?([A-Z]{0,7}=[-+0-9A-Zé,]{0,9};?){0,4}|.{0,20}") {
            let _ = written.parse::<Rule>();
        }
    }
}
