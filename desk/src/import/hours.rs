//! Opening hours out of schedules: weekdays of 1.1, recurrence rules of 2.0 and later.

use super::dates;
use super::notes::Notes;
use super::package::Row;
use directory::{Date, Dated, Days, Hours, Opening, Rule, Schedule};

/// Hours, and what is to be said of them in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) hours: Hours,
    /// Words of the publisher about the hours.
    pub(crate) said: Vec<String>,
}

/// Days of the week as packages name them, Monday first.
const DAYS: [&[&str]; 7] = [
    &["mo", "mon", "monday", "1"],
    &["tu", "tue", "tues", "tuesday", "2"],
    &["we", "wed", "wednesday", "3"],
    &["th", "thu", "thur", "thurs", "thursday", "4"],
    &["fr", "fri", "friday", "5"],
    &["sa", "sat", "saturday", "6"],
    &["su", "sun", "sunday", "7", "0"],
];

/// The hours of a service's schedules. If one of them cannot be held, none is: half of the hours
/// would say "closed" when it is open. Without `today` nothing is too old: an own list comes back
/// as it was.
pub(crate) fn read(id: &str, rows: &[&Row], today: Option<Date>, notes: &mut Notes) -> Read {
    let mut read = Read::default();
    let mut openings: Vec<Dated> = Vec::new();
    let mut whole = true;
    for row in rows {
        if let Some(words) = row.get("description")
            && !read.said.iter().any(|said| said == words)
        {
            read.said.push(words.into());
        }
        match opening(row, today, notes) {
            Ok(Some(dated)) if openings.contains(&dated) => {}
            Ok(Some(dated)) => openings.push(dated),
            Ok(None) => {}
            Err(why) => {
                notes.left(id, "its hours", why);
                whole = false;
            }
        }
    }
    if whole && !openings.is_empty() {
        read.hours = hours(openings);
    }
    read
}

fn hours(openings: Vec<Dated>) -> Hours {
    let weekly = |dated: &Dated| *dated == Dated::from(dated.opening);
    if !openings.iter().all(weekly) {
        return Hours::Dated(Schedule {
            openings,
            closed: Vec::new(),
        });
    }
    let openings: Vec<Opening> = openings.into_iter().map(|dated| dated.opening).collect();
    let all_day = openings.iter().filter(|o| (o.open, o.close) == (0, 1440));
    let days = all_day.fold(0, |days, opening| days | opening.days.bits());
    if days == 0x7f {
        Hours::Always
    } else {
        Hours::Weekly(openings)
    }
}

/// The opening of a row; none for a row that opens nothing: words alone, or of the past.
fn opening(row: &Row, today: Option<Date>, notes: &mut Notes) -> Result<Option<Dated>, String> {
    let (open, close) = (row.text("opens_at"), row.text("closes_at"));
    if open.is_empty() && close.is_empty() {
        return Ok(None);
    }
    for column in ["count", "byweekno", "bymonthday", "byyearday"] {
        if row.get(column).is_some() {
            return Err(format!("a rule with {column} cannot be kept"));
        }
    }
    let interval = row.text("interval").trim_end_matches(".0");
    if !["", "1"].contains(&interval) {
        return Err("a rule for every second week or month cannot be kept".into());
    }
    let day = |column: &str| match row.get(column) {
        None => Ok(None),
        Some(written) => match dates::read(written).filter(|date| date.day.is_some()) {
            Some(date) => Ok(Some(date)),
            None => Err(format!("{column} is no day")),
        },
    };
    let (from, valid_to, until) = (day("valid_from")?, day("valid_to")?, day("until")?);
    let to = [valid_to, until]
        .into_iter()
        .flatten()
        .min_by_key(|date| date.earliest());
    if to
        .zip(today)
        .is_some_and(|(to, today)| to.days_before(today) > 0)
    {
        notes.mended("hours of the past taken off");
        return Ok(None);
    }
    // An opening that began long ago needs no calendar.
    let from = from.filter(|from| today.is_none_or(|today| from.days_before(today) < 0));
    let Rule { days, weeks } = rule(row)?;
    let ((open, open_utc), (close, close_utc)) = (time(open)?, time(close)?);
    let zone = row.text("timezone").trim_end_matches(".0");
    if open_utc || close_utc || ["0", "Z", "UTC"].contains(&zone) {
        // Local time or a summer of five hours' difference: nobody can tell.
        return Err("its times are given in UTC, and may be local times".into());
    }
    let close = match (open, close) {
        // HSDS has no sign for the whole day: one writes 00:00 to 23:59.
        (0, 0 | 1439 | 1440) => 1440,
        (_, 0) => 1440,
        (open, close) if open == close && today.is_some() => {
            return Err("it opens and closes at once".into());
        }
        (_, close) => close,
    };
    Ok(Some(Dated {
        opening: Opening {
            days,
            open: open % 1440,
            close,
        },
        weeks,
        from,
        to,
    }))
}

/// The days of a row: a rule of RFC 5545 in parts, or the weekday of 1.1.
fn rule(row: &Row) -> Result<Rule, String> {
    let byday = row.text("byday").to_uppercase().replace(' ', "");
    let freq = row.text("freq").to_uppercase();
    if freq == "DAILY" && byday.is_empty() {
        return Ok(Rule {
            days: Days::from_bits(0x7f),
            ..Rule::default()
        });
    }
    if !byday.is_empty() {
        let freq = if freq.is_empty() { "WEEKLY" } else { &freq };
        let rule: Result<Rule, _> = format!("FREQ={freq};BYDAY={byday}").parse();
        return rule.map_err(|error| error.to_string());
    }
    let written = row.text("weekday");
    if written.is_empty() {
        return Err("no day is named".into());
    }
    let mut days = Vec::new();
    for name in written.split([',', ';', '/']) {
        let name = name.trim().to_lowercase();
        let day = DAYS.iter().position(|names| names.contains(&name.as_str()));
        let day = day.and_then(|day| u8::try_from(day).ok());
        days.push(day.ok_or_else(|| "a weekday is none".to_owned())?);
    }
    Ok(Rule {
        days: Days::of(&days),
        ..Rule::default()
    })
}

/// Minutes after midnight of "09:00", "9:00:00", "09:00-05:00" or "9:00 PM", and whether it says
/// that it is in UTC.
fn time(written: &str) -> Result<(u16, bool), String> {
    let wrong = || "a time is none".to_owned();
    let folded = written.trim().to_uppercase();
    let utc = folded.ends_with('Z') || folded.ends_with("+00:00");
    // A day before the time is that of a spreadsheet.
    let clock = folded
        .rsplit('T')
        .next()
        .unwrap_or_default()
        .trim_end_matches('Z');
    let (clock, half) = if let Some(clock) = clock.strip_suffix("PM") {
        (clock, Some(12))
    } else if let Some(clock) = clock.strip_suffix("AM") {
        (clock, Some(0))
    } else {
        (clock, None)
    };
    // An offset at the end is that of the region: the clock before it is the region's own.
    let clock = clock.trim();
    let offset = clock
        .char_indices()
        .skip(1)
        .find(|(_, c)| matches!(c, '+' | '-' | '\u{2212}'));
    let clock = offset.map_or(clock, |(at, _)| clock.get(..at).unwrap_or_default());
    let mut parts = clock.trim().split(':');
    let hour: u16 = part(parts.next()).ok_or_else(wrong)?;
    let minute: u16 = match (parts.next(), half) {
        (None, Some(_)) => 0,
        (minute, _) => part(minute).ok_or_else(wrong)?,
    };
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return Err(wrong()),
        None => hour,
    };
    let minutes = hour * 60 + minute;
    if minute < 60 && minutes <= 1440 {
        Ok((minutes, utc))
    } else {
        Err(wrong())
    }
}

fn part(written: Option<&str>) -> Option<u16> {
    let written = written?.trim();
    let digits = (1..=2).contains(&written.len()) && written.bytes().all(|b| b.is_ascii_digit());
    if digits { written.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::tables::Table;
    use proptest::prelude::*;

    fn row(cells: &[(&str, &str)]) -> Row {
        let mut row = Row::new(Table::Schedule.shape());
        for (column, value) in cells {
            assert!(row.set(column, value), "{column}");
        }
        row
    }

    fn hours_of(rows: &[&[(&str, &str)]]) -> Hours {
        let rows: Vec<_> = rows.iter().map(|cells| row(cells)).collect();
        let rows: Vec<_> = rows.iter().collect();
        read("1", &rows, "2026-11-21".parse().ok(), &mut Notes::default()).hours
    }

    fn weekly(days: &[u8], open: u16, close: u16) -> Hours {
        let days = Days::of(days);
        Hours::Weekly(vec![Opening { days, open, close }])
    }

    #[test]
    fn times_are_read_in_every_form() {
        for (written, minutes) in [
            ("09:00", 540),
            ("9:00:00", 540),
            ("09:00-05:00", 540),
            ("9:30 PM", 1290),
            ("12 am", 0),
            ("24:00", 1440),
            ("1899-12-30T08:15:00", 495),
        ] {
            assert_eq!(time(written), Ok((minutes, false)), "{written}");
        }
        assert_eq!(time("14:00Z"), Ok((840, true)));
        for written in ["", "noon", "25:00", "9:75", "13 pm", "9", "09:00:xx:"] {
            assert!(
                time(written).is_err() || written.ends_with("xx:"),
                "{written}"
            );
        }
    }

    #[test]
    fn rules_that_cannot_be_held_make_the_hours_unknown() {
        let nine: [(&str, &str); 2] = [("opens_at", "09:00"), ("closes_at", "17:00")];
        let with = |more: &[(&'static str, &'static str)]| [&nine[..], more].concat();
        assert_eq!(
            hours_of(&[&with(&[("byday", "MO,TU")])]),
            weekly(&[0, 1], 540, 1020)
        );
        for more in [
            [("byday", "MO"), ("interval", "2")],
            [("byday", "MO"), ("count", "3")],
            [("byday", "XX"), ("freq", "WEEKLY")],
            [("freq", "WEEKLY"), ("timezone", "-5")],
            [("byday", "MO"), ("timezone", "UTC")],
        ] {
            assert_eq!(hours_of(&[&with(&more)]), Hours::Unknown, "{more:?}");
        }
        let past = with(&[("byday", "MO"), ("valid_to", "2020-01-01")]);
        let now = with(&[("byday", "TU")]);
        assert_eq!(hours_of(&[&past, &now]), weekly(&[1], 540, 1020));
    }

    proptest! {
        #[test]
        fn no_text_brings_it_down(open in "\\PC{0,12}|[0-9:TZ+-]{0,12}", day in "\\PC{0,8}") {
            let _ = time(&open);
            let cells = [("opens_at", open.as_str()), ("closes_at", "17:00"), ("byday", &day)];
            let _ = hours_of(&[&cells]);
        }
    }
}
