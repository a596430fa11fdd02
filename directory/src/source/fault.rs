//! What is wrong in a source file, where, and how to mend it.

use super::Files;
use core::cell::RefCell;
use core::fmt;

/// One fault. Shown as one line: `file:line: field: what; how to mend`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Name of the file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// The field, as in `service.phones.number`; the file's kind where there is none.
    pub field: String,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            field,
            what,
            mend,
        } = self;
        write!(f, "{file}:{line}: {field}: {what}; {mend}")
    }
}

/// All faults found so far; shared by the readers of one run.
#[derive(Debug, Default)]
pub(super) struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    /// Adds a fault, on one line whatever its parts hold.
    pub(super) fn add(&self, file: &str, line: usize, field: &str, what: &str, mend: &str) {
        let one_line = |s: &str| s.split_whitespace().collect::<Vec<_>>().join(" ");
        self.0.borrow_mut().push(Fault {
            file: file.into(),
            line,
            field: one_line(field),
            what: one_line(what),
            mend: one_line(mend),
        });
    }

    /// All faults, by file and line.
    pub(super) fn into_sorted(self, files: &Files) -> Vec<Fault> {
        let single = [&files.region, &files.leaves, &files.refused, &files.towns];
        let order: Vec<&str> = single
            .into_iter()
            .flatten()
            .chain(&files.organizations)
            .chain(&files.waiting)
            .map(|file| file.name.as_str())
            .collect();
        let mut faults = self.0.into_inner();
        faults.sort_by_key(|fault| {
            (
                order.iter().position(|name| *name == fault.file),
                fault.line,
            )
        });
        faults.dedup();
        faults
    }
}
