//! Days as packages write them, and which of them are real.

use directory::Date;

/// The first year of which a date in a directory can be more than a default of some program.
const FIRST: u16 = 1995;

/// A day of ISO 8601, a time stamp, or milliseconds or seconds since 1970; none for what is no
/// day, or none that can be real: before there were such directories, or after `today`.
pub(crate) fn real(written: &str, today: Date) -> Option<Date> {
    let date = read(written)?;
    let real = date.year >= FIRST && date.days_before(today) >= 0;
    real.then_some(date)
}

/// A day however it is written.
pub(crate) fn read(written: &str) -> Option<Date> {
    let written = written.trim();
    if written.len() >= 9 && written.bytes().all(|b| b.is_ascii_digit()) {
        let number: i64 = written.parse().ok()?;
        let seconds = if written.len() >= 12 {
            number / 1000
        } else {
            number
        };
        return Some(Date::from_days(seconds / 86_400));
    }
    let day = written.split(['T', ' ']).next().unwrap_or_default();
    if let Ok(date) = day.parse() {
        return Some(date);
    }
    // "7/13/2026", as spreadsheets of the United States write it. "13/7/2026" is no such day.
    let mut parts = day.split('/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    // Both read as a month: nobody can tell which it is, except by the year alone.
    if month <= 12 && day <= 12 && month != day {
        return Date::new(year.parse().ok()?, None, None).ok();
    }
    Date::ymd(year.parse().ok()?, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn today() -> Date {
        "2026-11-21".parse().unwrap()
    }

    #[test]
    fn days_are_read_in_every_form() {
        for (written, day) in [
            ("2026-07-13", "2026-07-13"),
            ("2026-07-13T10:00:00Z", "2026-07-13"),
            ("1783900800000", "2026-07-13"),
            ("1783900800", "2026-07-13"),
            ("7/13/2026", "2026-07-13"),
            ("7/8/2026", "2026"),
            ("2026-07", "2026-07"),
        ] {
            assert_eq!(
                real(written, today()).unwrap().to_string(),
                day,
                "{written}"
            );
        }
    }

    #[test]
    fn defaults_and_days_ahead_are_not_real() {
        for written in [
            "1970-01-01",
            "0001-01-01",
            "1900-01-01",
            "2027-01-01",
            "0",
            "soon",
            "",
        ] {
            assert_eq!(real(written, today()), None, "{written}");
        }
    }

    proptest! {
        #[test]
        fn no_text_brings_it_down(text in "\\PC{0,30}|[0-9T:/ -]{0,25}") {
            if let Some(date) = real(&text, today()) {
                prop_assert!(date.days_before(today()) >= 0);
            }
        }
    }
}
