//! Whether it is open at a moment, and what comes next.

use super::{Dated, Hours, Opening};
use crate::Date;
use crate::date::days_in;

/// Minutes of a day.
const DAY: i64 = 24 * 60;
/// How many days ahead the next opening is looked for: further ahead, the name of a weekday
/// would mislead.
const AHEAD: i64 = 7;

/// Whether a service answers at a given moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenNow {
    /// It answers now.
    Open {
        /// Until this minute of the day (0 = midnight); none when it does not close within a week.
        until: Option<u16>,
    },
    /// It does not answer now.
    Closed {
        /// Opens next on this day (0 = Monday) at this minute; none when it does not within a week.
        opens: Option<(u8, u16)>,
    },
    /// Hours are not known for certain.
    Unknown,
}

impl Hours {
    /// Whether it is open on a whole date at `minute` of the day, in the region's clock.
    #[must_use]
    pub fn state(&self, today: Date, minute: u16) -> OpenNow {
        match self {
            Self::Always => return OpenNow::Open { until: None },
            Self::Unknown => return OpenNow::Unknown,
            Self::Weekly(_) | Self::Dated(_) => {}
        }
        let now = today.earliest() * DAY + i64::from(minute) % DAY;
        let mut until = now;
        // One opening may begin where another ends: follow them to the real end.
        while let Some(later) = self.open_until(until) {
            until = later;
            if until - now >= AHEAD * DAY {
                return OpenNow::Open { until: None };
            }
        }
        if until > now {
            return OpenNow::Open {
                until: Some(day_and_minute(until).1),
            };
        }
        let next = (0..=AHEAD)
            .flat_map(|ahead| self.starting_on(today.earliest() + ahead))
            .map(|(start, _)| start)
            .find(|start| *start > now && start - now <= AHEAD * DAY);
        OpenNow::Closed {
            opens: next.map(day_and_minute),
        }
    }

    /// Whether it is open on a whole date at `minute` of the day; none where that is not known.
    #[must_use]
    pub fn is_open(&self, today: Date, minute: u16) -> Option<bool> {
        match self {
            Self::Always => Some(true),
            Self::Unknown => None,
            Self::Weekly(_) | Self::Dated(_) => {
                let now = today.earliest() * DAY + i64::from(minute) % DAY;
                Some(self.open_until(now).is_some())
            }
        }
    }

    /// Until when it stays open, in minutes since 1970, if it is open then.
    fn open_until(&self, at: i64) -> Option<i64> {
        let today = at.div_euclid(DAY);
        [today - 1, today]
            .into_iter()
            .flat_map(|day| self.starting_on(day))
            .filter(|(start, end)| (*start..*end).contains(&at))
            .map(|(_, end)| end)
            .max()
    }

    /// Openings that begin on a day (since 1970), in minutes since 1970, the earliest first.
    fn starting_on(&self, day: i64) -> Vec<(i64, i64)> {
        let weekday = weekday(day);
        let mut spans: Vec<_> = match self {
            Self::Weekly(openings) => openings
                .iter()
                .filter(|opening| opening.days.contains(weekday))
                .map(|opening| span(opening, day))
                .collect(),
            Self::Dated(schedule) => {
                let closed = schedule
                    .closed
                    .iter()
                    .any(|span| (span.from.earliest()..=span.to.earliest()).contains(&day));
                let holds = |dated: &&Dated| dated.holds(day, weekday, closed);
                let openings = schedule.openings.iter().filter(holds);
                openings.map(|dated| span(&dated.opening, day)).collect()
            }
            Self::Always | Self::Unknown => Vec::new(),
        };
        spans.sort_unstable();
        spans
    }
}

impl Dated {
    /// Whether it opens on a day, which may be a closed one.
    fn holds(&self, day: i64, weekday: u8, closed: bool) -> bool {
        let (from, to) = (self.from.map(Date::earliest), self.to.map(Date::earliest));
        if closed && (from.is_none() || from != to) {
            return false;
        }
        let (of_month, length) = day_of_month(day);
        self.opening.days.contains(weekday)
            && from.is_none_or(|from| from <= day)
            && to.is_none_or(|to| day <= to)
            && self.weeks.hold(of_month, length)
    }
}

/// An opening on a day, in minutes since 1970.
fn span(opening: &Opening, day: i64) -> (i64, i64) {
    let (open, close) = (
        i64::from(opening.open) % DAY,
        i64::from(opening.close).min(DAY),
    );
    let length = if close > open {
        close - open
    } else {
        close + DAY - open
    };
    (day * DAY + open, day * DAY + open + length)
}

/// Day of the week, 0 = Monday, of a day since 1970-01-01, which was a Thursday.
fn weekday(day: i64) -> u8 {
    (day + 3).rem_euclid(7) as u8
}

/// Day of the week and minute of the day of a minute since 1970.
fn day_and_minute(minutes: i64) -> (u8, u16) {
    (
        weekday(minutes.div_euclid(DAY)),
        minutes.rem_euclid(DAY) as u16,
    )
}

/// Day of the month and days in that month of a day since 1970.
fn day_of_month(day: i64) -> (u8, u8) {
    let date = Date::from_days(day);
    let (month, of_month) = (date.month.unwrap_or(1), date.day.unwrap_or(1));
    (of_month, days_in(date.year, month))
}

#[cfg(test)]
mod tests;
