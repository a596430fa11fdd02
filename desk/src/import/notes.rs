//! What happened to the data on the way: what was mended and what was left out. Nothing goes
//! without a line here.

use std::collections::{BTreeMap, BTreeSet};

/// Something that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The publisher's id of the service or row.
    pub id: String,
    /// What was left out: a service, a number, a sentence. Never the words themselves, which may
    /// be what must stay secret.
    pub what: String,
    /// Why.
    pub why: String,
}

/// The notes of one import.
#[derive(Debug, Default)]
pub struct Notes {
    left: Vec<Left>,
    mended: BTreeMap<&'static str, usize>,
    strangers: BTreeSet<String>,
}

impl Notes {
    /// Writes down that something was left out.
    pub(crate) fn left(&mut self, id: &str, what: impl Into<String>, why: impl Into<String>) {
        self.left.push(Left {
            id: id.into(),
            what: what.into(),
            why: why.into(),
        });
    }

    /// Writes down that something was mended.
    pub(crate) fn mended(&mut self, how: &'static str) {
        *self.mended.entry(how).or_default() += 1;
    }

    /// Writes down a table or column that has no place here. They are allowed in HSDS.
    pub(crate) fn stranger(&mut self, name: String) {
        // Columns of a hostile file could be without number.
        if self.strangers.len() < 1000 {
            self.strangers.insert(name);
        }
    }

    /// What was left out, in the order in which it was met.
    #[must_use]
    pub fn left_out(&self) -> &[Left] {
        &self.left
    }

    /// What was mended, and how often.
    #[must_use]
    pub fn mends(&self) -> &BTreeMap<&'static str, usize> {
        &self.mended
    }

    /// How many values were mended.
    #[must_use]
    pub fn mended_count(&self) -> usize {
        self.mended.values().sum()
    }

    /// Tables and columns that have no place here, as `table.column`.
    #[must_use]
    pub fn strangers(&self) -> &BTreeSet<String> {
        &self.strangers
    }
}
