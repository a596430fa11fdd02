//! Hours: "always", "unknown", or a list of openings; and the days on which it is closed.

use super::fields::one_of;
use super::table::Table;
use super::value::Value;
use crate::{Date, Dated, Days, Hours, Opening, Rule, Schedule, Span};

/// Days as source files name them.
const DAYS: [(&str, u8); 7] = [
    ("mon", 0),
    ("tue", 1),
    ("wed", 2),
    ("thu", 3),
    ("fri", 4),
    ("sat", 5),
    ("sun", 6),
];

/// Reads hours, with the days on which it is closed.
pub(super) fn read(value: &Value<'_>, closed: Option<&Value<'_>>) -> Hours {
    let spans = closed.map(closed_days).unwrap_or_default();
    if value.is_string() {
        let known = [("always", true), ("unknown", false)];
        if let Some(closed) = closed {
            closed.fault(
                "goes with openings alone",
                "write the openings under hours, or say it in hours_note",
            );
        }
        return if one_of(value, &known) == Some(true) {
            Hours::Always
        } else {
            Hours::Unknown
        };
    }
    let openings: Vec<_> = value.tables().iter().filter_map(dated).collect();
    if openings.is_empty() {
        return Hours::Unknown;
    }
    let weekly: Vec<_> = openings.iter().map(|dated| dated.opening).collect();
    let every_week = openings
        .iter()
        .all(|dated| *dated == Dated::from(dated.opening));
    if every_week && spans.is_empty() {
        Hours::Weekly(weekly)
    } else {
        Hours::Dated(Schedule {
            openings,
            closed: spans,
        })
    }
}

fn dated(table: &Table<'_>) -> Option<Dated> {
    let rule = match (table.optional("days"), table.optional("rrule")) {
        (Some(days), None) => days_of(&days),
        (None, Some(rule)) => rule_of(&rule),
        _ => {
            table.fault(
                "days",
                "or rrule is missing, or both are there",
                "write days = [\"mon\"], or rrule = \"FREQ=MONTHLY;BYDAY=1MO\" as HSDS does",
            );
            None
        }
    };
    let open = table.required("open").and_then(|v| minute(&v, 1439));
    let close = table.required("close").and_then(|v| minute(&v, 1440));
    let (from, to) = (whole_date(table, "from"), whole_date(table, "to"));
    table.finish();
    if from
        .zip(to)
        .is_some_and(|(from, to)| from.earliest() > to.earliest())
    {
        table.fault("from", "is after to", "exchange them");
    }
    let Rule { days, weeks } = rule?;
    Some(Dated {
        opening: Opening {
            days,
            open: open?,
            close: close?,
        },
        weeks,
        from,
        to,
    })
}

fn days_of(value: &Value<'_>) -> Option<Rule> {
    let days = value.strings();
    let days = days.iter().filter_map(|(v, _)| one_of(v, &DAYS));
    Some(Rule {
        days: Days::of(&days.collect::<Vec<_>>()),
        ..Rule::default()
    })
}

fn rule_of(value: &Value<'_>) -> Option<Rule> {
    match value.string()?.parse() {
        Ok(rule) => Some(rule),
        Err(error) => {
            value.fault(
                &format!("is no rule for hours: {error}"),
                "write it as FREQ=WEEKLY;BYDAY=MO,TU or FREQ=MONTHLY;BYDAY=1MO",
            );
            None
        }
    }
}

/// A date with its day. It may lie ahead.
fn whole_date(table: &Table<'_>, key: &'static str) -> Option<Date> {
    let value = table.optional(key)?;
    let date = value.date(None)?;
    if date.day.is_none() {
        value.fault("is not a whole date", "write year, month and day");
        return None;
    }
    Some(date)
}

/// Days such as "2026-12-25", and spans such as "2026-12-24/2027-01-01".
fn closed_days(value: &Value<'_>) -> Vec<Span> {
    let span = |(value, written): (Value<'_>, &str)| {
        let (from, to) = written.split_once('/').unwrap_or((written, written));
        let day = |s: &str| s.parse::<Date>().ok().filter(|date| date.day.is_some());
        let span = day(from).zip(day(to)).map(|(from, to)| Span { from, to });
        let span = span.filter(|span| span.from.earliest() <= span.to.earliest());
        if span.is_none() {
            value.fault(
                &format!("\"{written}\" is no day"),
                "write 2026-12-25, or 2026-12-24/2027-01-01 for all days from one to the other",
            );
        }
        span
    };
    value.strings().into_iter().filter_map(span).collect()
}

/// A time of day such as "09:00", in minutes after midnight.
fn minute(value: &Value<'_>, latest: u16) -> Option<u16> {
    let written = value.string()?;
    let time = written.split_once(':').and_then(|(hour, minute)| {
        let part = |s: &str| (s.len() == 2).then(|| s.parse::<u16>().ok()).flatten();
        let (hour, minute) = (part(hour)?, part(minute)?);
        (minute < 60)
            .then_some(hour * 60 + minute)
            .filter(|time| *time <= latest)
    });
    if time.is_none() {
        value.fault(
            &format!("\"{written}\" is no time of day"),
            "write it as \"09:00\", up to \"24:00\" for a close",
        );
    }
    time
}
