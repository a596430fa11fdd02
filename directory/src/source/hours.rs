//! Hours: "always", "unknown", or a list of openings.

use super::fields::one_of;
use super::table::Table;
use super::value::Value;
use crate::{Days, Hours, Opening};

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

/// Reads hours.
pub(super) fn read(value: &Value<'_>) -> Hours {
    if value.is_string() {
        let known = [("always", true), ("unknown", false)];
        return if one_of(value, &known) == Some(true) {
            Hours::Always
        } else {
            Hours::Unknown
        };
    }
    let openings: Vec<_> = value.tables().iter().filter_map(opening).collect();
    if openings.is_empty() {
        Hours::Unknown
    } else {
        Hours::Weekly(openings)
    }
}

fn opening(table: &Table<'_>) -> Option<Opening> {
    let days = table.required("days").map(|value| {
        let days = value.strings();
        Days::of(
            &days
                .iter()
                .filter_map(|(v, _)| one_of(v, &DAYS))
                .collect::<Vec<_>>(),
        )
    });
    let open = table.required("open").and_then(|v| minute(&v, 1439));
    let close = table.required("close").and_then(|v| minute(&v, 1440));
    table.finish();
    Some(Opening {
        days: days?,
        open: open?,
        close: close?,
    })
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
