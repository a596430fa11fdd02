//! A package as it is held in memory: rows of known tables, and indexes to find them by.

use super::limits;
use super::notes::Notes;
use super::private;
use super::tables::{COUNT, Shape, Table};
use std::collections::{HashMap, HashSet};

/// One row: the columns that are read, and whether anything in it says that it is private.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    shape: &'static Shape,
    cells: Box<[Option<Box<str>>]>,
    /// A flag of the publisher says that this is not to be made public.
    pub(crate) private: bool,
}

/// Shape is compared by its table.
impl PartialEq for Shape {
    fn eq(&self, other: &Self) -> bool {
        self.table == other.table
    }
}

impl Eq for Shape {}

impl Row {
    pub(crate) fn new(shape: &'static Shape) -> Self {
        Self {
            shape,
            cells: vec![None; shape.columns.len()].into(),
            private: false,
        }
    }

    /// What a column holds; none where it is empty or missing.
    pub(crate) fn get(&self, column: &str) -> Option<&str> {
        let at = self.shape.column(column)?;
        self.cells.get(at)?.as_deref()
    }

    /// What a column holds; empty where there is nothing.
    pub(crate) fn text(&self, column: &str) -> &str {
        self.get(column).unwrap_or_default()
    }

    /// The row's own id.
    pub(crate) fn id(&self) -> &str {
        self.text("id")
    }

    /// Sets a column by any of its names. Blank text is nothing, as is the word "null". The
    /// newer name of a column wins where a row has both. False for a column that is not read.
    pub(crate) fn set(&mut self, column: &str, value: &str) -> bool {
        let Some(at) = self.shape.column(column) else {
            return false;
        };
        let value = value.trim();
        let nothing = value.is_empty() || matches!(value, "null" | "NULL" | "None");
        let first = self
            .shape
            .columns
            .get(at)
            .is_some_and(|names| names.first() == Some(&column));
        if let Some(cell) = self.cells.get_mut(at)
            && !nothing
            && (first || cell.is_none())
        {
            *cell = Some(value.into());
        }
        true
    }

    /// Sets a column, or marks the row private if a column of this name says so.
    pub(crate) fn take(&mut self, column: &str, value: &str, notes: &mut Notes) {
        if private::flag(column, value) {
            self.private = true;
        }
        if !self.set(column, value) && !private::is_flag(column) {
            notes.stranger(format!("{}.{column}", self.shape.name()));
        }
    }

    fn size(&self) -> usize {
        let text: usize = self.cells.iter().flatten().map(|cell| cell.len()).sum();
        text + self.cells.len() * size_of::<Option<Box<str>>>()
    }
}

/// Everything read from one source.
#[derive(Debug, Default)]
pub(crate) struct Package {
    tables: [Vec<Row>; COUNT],
    kept: usize,
}

impl Package {
    /// Adds a row. Fails when more is to be kept than an import may hold.
    pub(crate) fn add(&mut self, row: Row) -> Result<(), String> {
        let table = row.shape.table;
        self.kept += row.size();
        if self.kept > limits::KEPT {
            return Err(format!(
                "holds more than {} MiB of text; split it into smaller packages",
                limits::KEPT >> 20
            ));
        }
        let rows = &mut self.tables[table as usize];
        rows.push(row);
        if table == Table::Service && rows.len() > limits::SERVICES {
            return Err(format!(
                "holds more than {} services; split it into smaller packages",
                limits::SERVICES
            ));
        }
        Ok(())
    }

    /// The rows of a table, in their order.
    pub(crate) fn rows(&self, table: Table) -> &[Row] {
        &self.tables[table as usize]
    }

    /// Rows of a table by what one of its columns holds.
    pub(crate) fn by<'a>(&'a self, table: Table, column: &str) -> HashMap<&'a str, Vec<&'a Row>> {
        let mut index: HashMap<&str, Vec<&Row>> = HashMap::new();
        for row in self.rows(table) {
            if let Some(value) = row.get(column) {
                index.entry(value).or_default().push(row);
            }
        }
        index
    }

    /// Takes rows of another package in the place of these services and of what hangs on them.
    pub(crate) fn replace(&mut self, other: Self, services: &[String]) -> Result<(), String> {
        if services.is_empty() {
            return Ok(());
        }
        let gone: HashSet<&str> = services.iter().map(String::as_str).collect();
        for rows in &mut self.tables {
            rows.retain(|row| {
                let of = match row.shape.table {
                    Table::Service => "id",
                    Table::Attribute => "link_id",
                    Table::Metadata => "resource_id",
                    _ => "service_id",
                };
                row.get(of).is_none_or(|id| !gone.contains(id))
            });
        }
        other
            .tables
            .into_iter()
            .flatten()
            .try_for_each(|row| self.add(row))
    }
}
