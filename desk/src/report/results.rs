//! Results of calls: read from the table, and refused line by line where they make no sense.

mod line;

use super::write_back::{Change, Documents};
use crate::{Error, check};
use directory::Date;
use directory::source::{Fault, Source};
use line::Line;
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
