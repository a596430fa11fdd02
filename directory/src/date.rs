//! A day, a month or a year, as a page bears it, and its age counted from a given day.

use core::fmt;
use core::str::FromStr;

/// A date that may lack its day, or its day and month: "2020-02-14", "2025-09", "2024".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    /// Year, 1900 to 2999.
    pub year: u16,
    /// Month, 1 to 12, where it is known.
    pub month: Option<u8>,
    /// Day of the month, 1 to 31, where it is known; never without a month.
    pub day: Option<u8>,
}

impl Default for Date {
    /// 1970, the year from which days are counted.
    fn default() -> Self {
        Self {
            year: 1970,
            month: None,
            day: None,
        }
    }
}

/// What is wrong with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not written as "2026-07-13", "2026-07" or "2026".
    Form,
    /// No such day in the calendar, or outside the years 1900 to 2999.
    NoSuchDay,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "a date is written as 2026-07-13, 2026-07 or 2026",
            Self::NoSuchDay => "there is no such day",
        })
    }
}

impl core::error::Error for DateError {}

impl Date {
    /// A checked date. Fails with [`DateError::NoSuchDay`].
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Result<Self, DateError> {
        let sound = (1900..=2999).contains(&year)
            && match (month, day) {
                (None, None) => true,
                (None, Some(_)) => false,
                (Some(month), day) => {
                    (1..=12).contains(&month)
                        && (1..=days_in(year, month)).contains(&day.unwrap_or(1))
                }
            };
        if sound {
            Ok(Self { year, month, day })
        } else {
            Err(DateError::NoSuchDay)
        }
    }

    /// A whole date. Fails with [`DateError::NoSuchDay`].
    pub fn ymd(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
        Self::new(year, Some(month), Some(day))
    }

    /// Days since 1970-01-01 of the earliest day that this date can mean.
    #[must_use]
    pub fn earliest(self) -> i64 {
        // Howard Hinnant's days_from_civil: years begin in March, so that a leap day comes last.
        let month = i64::from(self.month.unwrap_or(1));
        let day = i64::from(self.day.unwrap_or(1));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day that lies so many days after 1970-01-01; the nearest that can be written where
    /// that is outside the years 1900 to 2999.
    #[must_use]
    pub fn from_days(days: i64) -> Self {
        // The inverse of `earliest`, after Howard Hinnant's civil_from_days.
        let days = days.clamp(-25_567, 376_199) + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        let year = year + era * 400 + i64::from(month <= 2);
        // All three fit by the bounds above.
        Self {
            year: year as u16,
            month: Some(month as u8),
            day: Some(day as u8),
        }
    }

    /// How many days before `today` this is, an incomplete date counted from its earliest day,
    /// so that it never looks younger than it may be. Negative when it lies ahead.
    #[must_use]
    pub fn days_before(self, today: Self) -> i64 {
        today.earliest() - self.earliest()
    }

    /// The date as one number, 20250900 for "2025-09": how packs hold it.
    #[must_use]
    pub fn code(self) -> u32 {
        u32::from(self.year) * 10_000
            + u32::from(self.month.unwrap_or(0)) * 100
            + u32::from(self.day.unwrap_or(0))
    }

    /// Reads [`Date::code`] back. Fails with [`DateError::NoSuchDay`].
    pub fn from_code(code: u32) -> Result<Self, DateError> {
        let part = |n: u32| u8::try_from(n).ok().filter(|n| *n > 0);
        let year = u16::try_from(code / 10_000).map_err(|_| DateError::NoSuchDay)?;
        Self::new(year, part(code / 100 % 100), part(code % 100))
    }
}

/// Days in a month of the Gregorian calendar.
pub(crate) fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(s: &str) -> Result<Self, DateError> {
        let mut parts = s.split('-');
        let mut part = |len: usize| match parts.next() {
            None => Ok(None),
            Some(p) if p.len() == len && p.bytes().all(|b| b.is_ascii_digit()) => {
                p.parse::<u16>().map(Some).map_err(|_| DateError::Form)
            }
            Some(_) => Err(DateError::Form),
        };
        let year = part(4)?.ok_or(DateError::Form)?;
        // Two digits always fit.
        let small = |n: Option<u16>| n.and_then(|n| u8::try_from(n).ok());
        let (month, day) = (small(part(2)?), small(part(2)?));
        if parts.next().is_some() {
            return Err(DateError::Form);
        }
        Self::new(year, month, day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
