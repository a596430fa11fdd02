//! What an import did, for the person and for `left-out.csv`.

use super::notes::Notes;
use std::fmt;

/// What an import did.
#[derive(Debug, Default)]
pub struct Report {
    /// Services read.
    pub read: usize,
    /// Services listed.
    pub listed: usize,
    /// Services that wait for a person, in `waiting.toml`.
    pub waiting: usize,
    /// Services that were left out.
    pub left_out: usize,
    /// Files of organizations written.
    pub files: usize,
    /// Files of the last import that are gone, because nothing of them is in this one.
    pub removed: usize,
    /// What happened to the data.
    pub notes: Notes,
    /// What the person should know of the folder.
    pub said: Vec<String>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            read,
            listed,
            waiting,
            left_out,
            files,
            removed,
            ..
        } = self;
        writeln!(
            f,
            "services: {read} read, {listed} taken, {waiting} waiting, {left_out} left out; \
             {files} files written, {removed} removed"
        )?;
        let mended: Vec<String> = self
            .notes
            .mends()
            .iter()
            .map(|(how, count)| format!("{how} ({count})"))
            .collect();
        writeln!(f, "values mended: {}", self.notes.mended_count())?;
        for how in mended {
            writeln!(f, "  {how}")?;
        }
        if !self.notes.strangers().is_empty() {
            let names: Vec<_> = self.notes.strangers().iter().take(20).cloned().collect();
            let count = self.notes.strangers().len();
            writeln!(
                f,
                "columns without a place here: {count}: {}",
                names.join(", ")
            )?;
        }
        let lines = self.notes.left_out().len();
        write!(
            f,
            "left out, with the reason, in left-out.csv: {lines} lines"
        )?;
        for line in &self.said {
            write!(f, "\n{line}")?;
        }
        Ok(())
    }
}

/// `left-out.csv`: id, what, why. A cell never begins with a sign by which a spreadsheet would
/// take it for a formula.
pub(crate) fn left_out(notes: &Notes) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["id", "what", "why"])?;
    for left in notes.left_out() {
        let cells = [&left.id, &left.what, &left.why].map(|cell| {
            if cell.starts_with(['=', '+', '-', '@', '\t']) {
                format!("'{cell}")
            } else {
                cell.clone()
            }
        });
        writer.write_record(cells)?;
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}
