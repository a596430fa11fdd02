//! When a line answers, in the region's own clock, and whether it is open now.

/// Minutes of a day.
const DAY: u16 = 24 * 60;
/// Minutes of a week.
const WEEK: u32 = 7 * DAY as u32;

/// When a service answers. Times are the region's own (Connecticut: America/New_York).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Hours {
    /// Every hour of every day.
    Always,
    /// On given days; a day that no opening names is closed.
    Weekly(Vec<Opening>),
    /// Not known for certain.
    #[default]
    Unknown,
}

/// The same hours on some days of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The days on which it opens.
    pub days: Days,
    /// Opens, in minutes after midnight, 0 to 1439.
    pub open: u16,
    /// Closes, in minutes after midnight, 0 to 1440. At or before `open`: on the day after.
    pub close: u16,
}

/// A set of days of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
}

/// Whether a service answers at a given moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenNow {
    /// It answers now.
    Open {
        /// Until this minute of the day (0 = midnight); none when it never closes.
        until: Option<u16>,
    },
    /// It does not answer now.
    Closed {
        /// Opens next on this day (0 = Monday) at this minute; none when it never opens.
        opens: Option<(u8, u16)>,
    },
    /// Hours are not known for certain.
    Unknown,
}

impl Hours {
    /// Whether it is open on `weekday` (0 = Monday) at `minute` of the day, in the region's clock.
    #[must_use]
    pub fn state(&self, weekday: u8, minute: u16) -> OpenNow {
        let openings = match self {
            Self::Always => return OpenNow::Open { until: None },
            Self::Unknown => return OpenNow::Unknown,
            Self::Weekly(openings) => openings,
        };
        let now = u32::from(weekday % 7) * u32::from(DAY) + u32::from(minute % DAY);
        let mut lasts = 0;
        // One opening may begin where another ends: follow them to the real end.
        while let Some(more) = remaining(openings, (now + lasts) % WEEK) {
            lasts += more;
            if lasts >= WEEK {
                return OpenNow::Open { until: None };
            }
        }
        if lasts > 0 {
            return OpenNow::Open {
                until: Some(day_and_minute(now + lasts).1),
            };
        }
        let wait = spans(openings)
            .map(|(start, _)| (start + WEEK - now) % WEEK)
            .min();
        OpenNow::Closed {
            opens: wait.map(|wait| day_and_minute(now + wait)),
        }
    }
}

/// Every opening as start and length in minutes of the week.
fn spans(openings: &[Opening]) -> impl Iterator<Item = (u32, u32)> {
    openings.iter().flat_map(|o| {
        let (open, close) = (u32::from(o.open % DAY), u32::from(o.close.min(DAY)));
        let length = if close > open {
            close - open
        } else {
            close + u32::from(DAY) - open
        };
        o.days
            .iter()
            .map(move |day| (u32::from(day) * u32::from(DAY) + open, length))
    })
}

/// How many minutes it stays open from this minute of the week, if it is open.
fn remaining(openings: &[Opening], at: u32) -> Option<u32> {
    spans(openings)
        .filter_map(|(start, length)| length.checked_sub((at + WEEK - start) % WEEK))
        .filter(|left| *left > 0)
        .max()
}

/// Day (0 = Monday) and minute of the day of a minute counted from Monday, 0:00.
fn day_and_minute(minutes: u32) -> (u8, u16) {
    let of_week = minutes % WEEK;
    // Both fit by the remainders: at most 6 and 1439.
    (
        (of_week / u32::from(DAY)) as u8,
        (of_week % u32::from(DAY)) as u16,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use OpenNow::{Closed, Open};

    const WEEKDAYS: [u8; 5] = [0, 1, 2, 3, 4];

    fn weekly(list: &[(&[u8], u16, u16)]) -> Hours {
        let opening = |&(days, open, close): &(&[u8], _, _)| Opening {
            days: Days::of(days),
            open,
            close,
        };
        Hours::Weekly(list.iter().map(opening).collect())
    }

    #[test]
    fn always_and_unknown() {
        assert_eq!(Hours::Always.state(6, 3), Open { until: None });
        assert_eq!(Hours::Unknown.state(6, 3), OpenNow::Unknown);
    }

    #[test]
    fn two_openings_with_a_lunch_hour() {
        let hours = weekly(&[(&WEEKDAYS, 540, 720), (&WEEKDAYS, 780, 840)]);
        assert_eq!(
            hours.state(0, 539),
            Closed {
                opens: Some((0, 540))
            }
        );
        assert_eq!(hours.state(0, 540), Open { until: Some(720) });
        assert_eq!(
            hours.state(0, 720),
            Closed {
                opens: Some((0, 780))
            }
        );
        assert_eq!(hours.state(0, 839), Open { until: Some(840) });
        assert_eq!(
            hours.state(0, 840),
            Closed {
                opens: Some((1, 540))
            }
        );
    }

    #[test]
    fn closed_days_point_to_the_next_open_one() {
        let hours = weekly(&[(&WEEKDAYS, 780, 1260)]);
        assert_eq!(
            hours.state(4, 1260),
            Closed {
                opens: Some((0, 780))
            }
        );
        assert_eq!(
            hours.state(5, 800),
            Closed {
                opens: Some((0, 780))
            }
        );
        assert_eq!(
            hours.state(6, 800),
            Closed {
                opens: Some((0, 780))
            }
        );
        assert_eq!(weekly(&[]).state(2, 600), Closed { opens: None });
    }

    #[test]
    fn across_midnight_and_across_the_week() {
        let hours = weekly(&[(&[6], 1320, 120)]);
        assert_eq!(
            hours.state(6, 1319),
            Closed {
                opens: Some((6, 1320))
            }
        );
        assert_eq!(hours.state(6, 1439), Open { until: Some(120) });
        assert_eq!(hours.state(0, 0), Open { until: Some(120) });
        assert_eq!(hours.state(0, 119), Open { until: Some(120) });
        assert_eq!(
            hours.state(0, 120),
            Closed {
                opens: Some((6, 1320))
            }
        );
    }

    #[test]
    fn until_midnight_and_joined_openings() {
        assert_eq!(
            weekly(&[(&[2], 600, 1440)]).state(2, 700),
            Open { until: Some(0) }
        );
        let joined = weekly(&[(&[2], 600, 1440), (&[3], 0, 60)]);
        assert_eq!(joined.state(2, 700), Open { until: Some(60) });
        let round = weekly(&[(&[0, 1, 2, 3, 4, 5, 6], 0, 1440)]);
        assert_eq!(round.state(3, 5), Open { until: None });
    }
}
