//! The sheet: for paper, and as a table that takes the results.

use super::due::{Due, Month, Way};
use crate::Error;
use directory::Date;
use std::path::Path;

/// Columns of the table. The last three are filled in by whoever calls.
pub(super) const COLUMNS: [&str; 11] = [
    "way",
    "service",
    "number",
    "keys",
    "name",
    "published",
    "reviewed",
    "dialled",
    "result",
    "date",
    "note",
];

/// What to do, above the numbers of each way.
fn lead(way: Way) -> &'static str {
    match way {
        Way::Dial => {
            "Call. Say at once that you keep a list and check its numbers, and be brief: somebody\n\
             may be waiting for the line. Ask who answers, at what hours, in which languages."
        }
        Way::Text => {
            "Text the word where there is one. Once an answer comes, text STOP. Do not test a line\n\
             for people in crisis twice."
        }
        Way::Read => "Do not call. Read the number on the operator's own page.",
        Way::Waiting => {
            "These are not in the list. Call and ask who answers; docs/list.md says how to list them\n\
             afterwards."
        }
    }
}

/// The sheet for paper.
#[must_use]
pub fn sheet(due: &[Due], month: Month) -> String {
    let mut lines = vec![
        format!("Numbers to check in {month}: {}", due.len()),
        "Write the result (reached, read, wrong, or no answer) and the day beside each.".into(),
    ];
    for way in [Way::Dial, Way::Text, Way::Read, Way::Waiting] {
        let mut numbers = due.iter().filter(|due| due.way == way).peekable();
        if numbers.peek().is_none() {
            continue;
        }
        lines.extend([
            String::new(),
            format!("== {} ==", way.name()),
            lead(way).into(),
        ]);
        for due in numbers {
            lines.extend([String::new(), number(due), format!("    {}", due.about)]);
            if way != Way::Waiting {
                lines.push(format!("    {}", dates(due)));
            }
            lines.push(
                "    result ____________  day __________  note ______________________".into(),
            );
        }
    }
    lines.join("\n")
}

fn number(due: &Due) -> String {
    let keys = if due.keys.is_empty() {
        String::new()
    } else {
        format!(", {}", due.keys)
    };
    format!("[ ] {}{keys}  {} ({})", due.number, due.name, due.service)
}

fn dates(due: &Due) -> String {
    let on =
        |date: Option<Date>| date.map_or_else(|| "not known".to_owned(), |date| date.to_string());
    format!(
        "published {}, read {}, dialled {}",
        on(due.published),
        on(due.reviewed),
        on(due.dialled)
    )
}

/// The table, as CSV: open it in any spreadsheet, fill in result, date and note, and give it to
/// `report --results`.
pub fn csv(due: &[Due]) -> Result<String, Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let on = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let rows = due.iter().map(|due| {
        let dates = [on(due.published), on(due.reviewed), on(due.dialled)];
        let own = [&due.service, &due.number, &due.keys, &due.name].map(Clone::clone);
        let own = std::iter::once(due.way.name().to_owned()).chain(own);
        own.chain(dates)
            .chain([const { String::new() }; 3])
            .collect::<Vec<_>>()
    });
    let header = COLUMNS.map(str::to_owned).to_vec();
    let written = std::iter::once(header)
        .chain(rows)
        .try_for_each(|row| writer.write_record(row));
    let bytes = written
        .map_err(|error| error.to_string())
        .and_then(|()| writer.into_inner().map_err(|error| error.to_string()));
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).map_err(|error| error.to_string()));
    text.map(|text| text.trim_end().to_owned())
        .map_err(|what| Error::wrong(Path::new("sheet"), what))
}
