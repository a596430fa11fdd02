//! Results of calls: read from the table, and refused line by line where they make no sense.

use super::write_back::{Change, Documents, Field};
use crate::{Error, check};
use directory::source::{Fault, Source, dialled_form};
use directory::{Date, Phone};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What was taken from a table of results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// What was written, one line each.
    pub written: Vec<String>,
    /// What a person has to see to, one line each.
    pub left: Vec<String>,
    /// Rows without a result: they are still to be called.
    pub open: usize,
}

/// Takes the results of a table into the source files of a folder, on the day `today`. Nothing is
/// written unless every line makes sense; fails with every line that does not.
pub fn take(dir: &Path, table: &Path, today: Date) -> Result<Taken, Error> {
    let source = check(dir)?;
    let bytes = fs::read(table).map_err(Error::io(table))?;
    let mut results = Results {
        source: &source,
        file: table.display().to_string(),
        today,
        faults: Vec::new(),
        seen: BTreeSet::new(),
        taken: Taken::default(),
        changes: Vec::new(),
    };
    results.read(&bytes);
    let Results {
        faults,
        changes,
        mut taken,
        ..
    } = results;
    if !faults.is_empty() {
        return Err(Error::Faults(faults));
    }
    let mut documents = Documents::read(dir)?;
    for change in &changes {
        taken.written.push(documents.apply(change)?);
    }
    let newest = changes
        .iter()
        .map(|change| change.date)
        .max_by_key(|date| date.earliest());
    if let Some(raised) = newest.and_then(|date| documents.raise_made(date, source.directory.made))
    {
        taken.written.push(raised);
    }
    documents.write(dir)?;
    Ok(taken)
}

struct Results<'a> {
    source: &'a Source,
    file: String,
    today: Date,
    faults: Vec<Fault>,
    /// Numbers that a line was given for.
    seen: BTreeSet<(bool, String, String, String, String)>,
    taken: Taken,
    changes: Vec<Change>,
}

/// One line of the table.
struct Line<'a> {
    number: usize,
    record: &'a csv::StringRecord,
    columns: &'a csv::StringRecord,
}

impl Line<'_> {
    fn get(&self, column: &str) -> &str {
        let at = self.columns.iter().position(|name| name.trim() == column);
        at.and_then(|at| self.record.get(at))
            .unwrap_or_default()
            .trim()
    }
}

impl Results<'_> {
    fn read(&mut self, bytes: &[u8]) {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut reader = csv::Reader::from_reader(bytes);
        let columns = match reader.headers() {
            Ok(columns) => columns.clone(),
            Err(error) => {
                return self.fault(1, "table", &error.to_string(), "save it as CSV in UTF-8");
            }
        };
        for wanted in ["way", "service", "number", "keys", "result", "date"] {
            if !columns.iter().any(|column| column.trim() == wanted) {
                self.fault(1, wanted, "is no column", "keep the columns of the sheet");
            }
        }
        if !self.faults.is_empty() {
            return;
        }
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let number = line_of(record.position(), bytes);
                    self.line(&Line {
                        number,
                        record: &record,
                        columns: &columns,
                    });
                }
                Err(error) => {
                    let line = line_of(error.position(), bytes);
                    self.fault(
                        line,
                        "table",
                        "is not a row of this table",
                        &format!("mend it: {error}"),
                    );
                }
            }
        }
    }

    fn line(&mut self, line: &Line<'_>) {
        let result = line.get("result").to_lowercase();
        let field = match result.as_str() {
            "" if line.get("date").is_empty() => {
                self.taken.open += 1;
                return;
            }
            "reached" => Some(Field::Dialled),
            "read" => Some(Field::Reviewed),
            "wrong" | "no answer" => None,
            _ => {
                let what = format!("\"{result}\" is no result");
                return self.fault(
                    line.number,
                    "result",
                    &what,
                    "write reached, read, wrong or no answer",
                );
            }
        };
        let waiting = line.get("way") == "waiting";
        let key = (
            waiting,
            line.get("service"),
            line.get("number"),
            line.get("keys"),
            line.get("way"),
        );
        let key = (
            key.0,
            key.1.to_owned(),
            key.2.to_owned(),
            key.3.to_owned(),
            key.4.to_owned(),
        );
        if !self.seen.insert(key) {
            return self.fault(
                line.number,
                "number",
                "stands here twice",
                "keep one of the two lines",
            );
        }
        let Some(known) = self.known(line, waiting) else {
            return;
        };
        let about = format!("{} of \"{}\"", line.get("number"), line.get("service"));
        let Some(field) = field else {
            let left = match (result.as_str(), waiting) {
                ("wrong", false) => {
                    format!("{about} is wrong: take it out, or move it to waiting.toml")
                }
                ("wrong", true) => format!("{about} is wrong: say so in waiting.toml"),
                _ => format!("{about} did not answer: call again"),
            };
            return self.taken.left.push(left);
        };
        let Some(date) = self.date(line, &known, field) else {
            return;
        };
        if waiting {
            let left =
                format!("{about} was reached: move it to organizations/ with dialled = \"{date}\"");
            self.taken.left.push(left);
        }
        self.changes.push(Change {
            waiting,
            service: line.get("service").to_owned(),
            number: known.number,
            use_: known.use_,
            keys: line.get("keys").to_owned(),
            field,
            date,
        });
    }

    /// The number that a line is about, as the list knows it.
    fn known(&mut self, line: &Line<'_>, waiting: bool) -> Option<Phone> {
        let (service, written) = (line.get("service"), line.get("number"));
        let Some(number) = dialled_form(written) else {
            let what = format!("\"{written}\" is no telephone number");
            self.fault(
                line.number,
                "number",
                &what,
                "write it as it stands on the sheet",
            );
            return None;
        };
        if waiting {
            let mut all = self
                .source
                .waiting
                .iter()
                .filter(|w| w.id == service && !w.never);
            let known = all.any(|w| w.phones.iter().any(|phone| phone.number == number));
            if known {
                return Some(Phone {
                    number,
                    ..Phone::default()
                });
            }
        } else if let Some(service) = self.source.directory.service(service) {
            let texting = line.get("way") == "text";
            let is_it = |phone: &&Phone| {
                let keys = phone.keyword.as_deref().or(phone.extra.as_deref());
                let is_text = phone.use_ == directory::PhoneUse::Text;
                let way = line.get("way") == "read" || is_text == texting;
                phone.number == number && keys.unwrap_or_default() == line.get("keys") && way
            };
            if let Some(phone) = service.phones.iter().find(is_it) {
                return Some(phone.clone());
            }
        }
        let what = format!("{written} is no such number of \"{service}\"");
        self.fault(
            line.number,
            "number",
            &what,
            "keep way, service, number and keys as on the sheet",
        );
        None
    }

    /// The day of a result, which must be able to be true.
    fn date(&mut self, line: &Line<'_>, known: &Phone, field: Field) -> Option<Date> {
        let written = line.get("date");
        let date = written
            .parse::<Date>()
            .ok()
            .filter(|date| date.day.is_some());
        let before = match field {
            Field::Dialled => known.dialled,
            Field::Reviewed => known.reviewed,
        };
        let (what, mend) = match date {
            None => (format!("\"{written}\" is no day"), "write it as 2026-11-21"),
            Some(date) if date.days_before(self.today) < 0 => (
                format!("{date} lies ahead"),
                "write the day on which it was done",
            ),
            Some(date) if before.is_some_and(|before| before.earliest() > date.earliest()) => (
                format!("{date} is before the day that is known already"),
                "leave this line out",
            ),
            Some(date) => return Some(date),
        };
        self.fault(line.number, "date", &what, mend);
        None
    }

    fn fault(&mut self, line: usize, field: &str, what: &str, mend: &str) {
        self.faults.push(Fault {
            file: self.file.clone(),
            line,
            field: field.into(),
            what: what.replace('\n', " "),
            mend: mend.replace('\n', " "),
        });
    }
}

/// The line of a row, from 1. The reader's own count is one behind where lines end as Windows
/// ends them.
fn line_of(position: Option<&csv::Position>, bytes: &[u8]) -> usize {
    let at = position.map_or(0, csv::Position::byte);
    let at = usize::try_from(at).unwrap_or(usize::MAX).min(bytes.len());
    let (before, rest) = bytes.split_at(at);
    let ends = |bytes: &[u8]| bytes.iter().filter(|byte| **byte == b'\n').count();
    let blank = rest
        .iter()
        .take_while(|byte| matches!(byte, b'\r' | b'\n'))
        .count();
    1 + ends(before) + ends(&rest[..blank])
}
