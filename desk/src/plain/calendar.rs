//! Days and times of one language by ICU, as the app's are by the browser's `Intl`.

use directory::{Date, Days};
use icu_calendar::Gregorian;
use icu_datetime::fieldsets::{E, T, Y, YM, YMD};
use icu_datetime::input::{Date as Day, Time};
use icu_datetime::pattern::FixedCalendarDateTimeNames;
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_locale_core::Locale;

/// 1970-01-05 was a Monday.
const MONDAY: i64 = 4;

/// A formatter that brings its digits along: for years and months alone, this edition of ICU forgets them in some languages.
macro_rules! with_digits {
    ($of:expr, $fields:expr) => {{
        let formatter = FixedCalendarDateTimeFormatter::try_new($of, $fields).ok()?;
        let mut names = FixedCalendarDateTimeNames::from_formatter($of, formatter);
        names.include_decimal_formatter().ok()?;
        names.try_into_formatter($fields).ok()?
    }};
}

/// Writes days and times.
pub(super) struct Calendar {
    days: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    months: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    years: FixedCalendarDateTimeFormatter<Gregorian, Y>,
    weekdays: FixedCalendarDateTimeFormatter<Gregorian, E>,
    times: NoCalendarFormatter<T>,
}

impl Calendar {
    /// By a tag such as `es-US`; none where ICU has no data for it.
    pub(super) fn new(tag: &str) -> Option<Self> {
        let locale = Locale::try_from_str(tag).ok()?;
        let of = || (&locale).into();
        Some(Self {
            days: with_digits!(of(), YMD::long()),
            months: with_digits!(of(), YM::long()),
            years: with_digits!(of(), Y::long()),
            weekdays: FixedCalendarDateTimeFormatter::try_new(of(), E::long()).ok()?,
            times: NoCalendarFormatter::try_new(of(), T::hm()).ok()?,
        })
    }

    /// A date as far as it is known: a day, a month or a year.
    pub(super) fn date(&self, date: Date) -> String {
        let Some(day) = gregorian(date) else {
            return date.to_string();
        };
        match (date.month, date.day) {
            (_, Some(_)) => self.days.format(&day).to_string(),
            (Some(_), None) => self.months.format(&day).to_string(),
            (None, None) => self.years.format(&day).to_string(),
        }
    }

    /// A time of day, from minutes after midnight.
    pub(super) fn time(&self, minute: u16) -> String {
        let minute = minute % 1440;
        // Both are within their bounds by the line above.
        let (hours, minutes) = ((minute / 60) as u8, (minute % 60) as u8);
        Time::try_new(hours, minutes, 0, 0).map_or_else(
            |_| format!("{hours:02}:{minutes:02}"),
            |time| self.times.format(&time).to_string(),
        )
    }

    /// Days of the week: neighbours as a range.
    pub(super) fn days(&self, days: Days) -> String {
        days.in_words(|day| self.weekday(day))
    }

    /// A day of the week, 0 = Monday.
    fn weekday(&self, day: u8) -> String {
        gregorian(Date::from_days(MONDAY + i64::from(day % 7)))
            .map(|day| self.weekdays.format(&day).to_string())
            .unwrap_or_default()
    }
}

fn gregorian(date: Date) -> Option<Day<Gregorian>> {
    let (month, day) = (date.month.unwrap_or(1), date.day.unwrap_or(1));
    Day::try_new_gregorian(date.year.into(), month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_people_write_it_in_the_united_states() {
        let english = Calendar::new("en-US").unwrap();
        let date = |text: &str| english.date(text.parse().unwrap());
        assert_eq!(date("2026-07-13"), "July 13, 2026");
        assert_eq!(
            (date("2025-09"), date("2024")),
            ("September 2025".into(), "2024".into())
        );
        assert_eq!(english.time(9 * 60).replace('\u{202f}', " "), "9:00 AM");
        assert_eq!(english.time(1440).replace('\u{202f}', " "), "12:00 AM");
        assert_eq!(
            english.days(Days::of(&[0, 1, 2, 3, 4, 6])),
            "Monday – Friday, Sunday"
        );
    }

    #[test]
    fn every_language_has_its_own() {
        for tag in translations::LANGUAGES {
            let language = translations::language(tag).unwrap();
            let calendar = Calendar::new(language.intl).unwrap_or_else(|| panic!("{tag}"));
            for written in ["2026-07-13", "2025-09", "2024"] {
                let said = calendar.date(written.parse().unwrap());
                let day = written.split('-').nth(2).unwrap_or_default();
                assert!(
                    said.contains(&written[..4]) && said.contains(day),
                    "{tag}: {said}"
                );
            }
            assert!(!calendar.time(810).is_empty() && !calendar.days(Days::of(&[3])).is_empty());
        }
    }
}
