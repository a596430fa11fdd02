//! A source file being read: its text, its lines, and where its faults go.

use super::File;
use super::fault::Faults;
use toml::Spanned;
use toml::de::DeTable;

/// A source file being read.
pub(super) struct Doc<'a> {
    /// The file.
    pub(super) file: &'a File,
    /// Where its faults go.
    pub(super) faults: &'a Faults,
}

impl<'a> Doc<'a> {
    pub(super) fn new(file: &'a File, faults: &'a Faults) -> Self {
        Self { file, faults }
    }

    /// Parses the file, reporting each fault of TOML itself; an empty table for a hopeless file.
    pub(super) fn parse(&self) -> Spanned<DeTable<'a>> {
        let (table, errors) = DeTable::parse_recoverable(&self.file.text);
        for error in errors {
            let at = error.span().map_or(0, |span| span.start);
            self.fault(
                at,
                "TOML",
                error.message(),
                "mend the line as TOML wants it",
            );
        }
        table
    }

    /// Reports a fault at a place in the text.
    pub(super) fn fault(&self, at: usize, field: &str, what: &str, mend: &str) {
        self.faults
            .add(&self.file.name, self.line(at), field, what, mend);
    }

    /// Reports a fault on a line, for files that are no TOML.
    pub(super) fn fault_on(&self, line: usize, field: &str, what: &str, mend: &str) {
        self.faults.add(&self.file.name, line, field, what, mend);
    }

    /// The line of a place in the text, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        let text = self.file.text.as_bytes();
        1 + text.iter().take(at).filter(|byte| **byte == b'\n').count()
    }
}
