//! TOML values that know their file, line and field, and complain in those terms.

use super::File;
use super::fault::Faults;
use crate::{Date, Text};
use core::cell::RefCell;
use core::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

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

    /// The line of a place in the text, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        let text = self.file.text.as_bytes();
        1 + text.iter().take(at).filter(|byte| **byte == b'\n').count()
    }
}

/// A table whose keys are asked for one by one; those never asked for are faults.
pub(super) struct Table<'a> {
    doc: &'a Doc<'a>,
    field: String,
    span: Range<usize>,
    table: &'a DeTable<'a>,
    asked: RefCell<Vec<&'static str>>,
}

/// A value, with its place and the name of its field.
pub(super) struct Value<'a> {
    doc: &'a Doc<'a>,
    /// Name of the field, as in `service.phones.number`.
    pub(super) field: String,
    /// Where it stands, in bytes.
    pub(super) span: Range<usize>,
    value: &'a DeValue<'a>,
}

impl<'a> Table<'a> {
    pub(super) fn root(doc: &'a Doc<'a>, table: &'a Spanned<DeTable<'a>>) -> Self {
        Self::new(doc, String::new(), table.span(), table.get_ref())
    }

    fn new(doc: &'a Doc<'a>, field: String, span: Range<usize>, table: &'a DeTable<'a>) -> Self {
        Self {
            doc,
            field,
            span,
            table,
            asked: RefCell::default(),
        }
    }

    /// The value of a key that may be absent.
    pub(super) fn optional(&self, key: &'static str) -> Option<Value<'a>> {
        self.asked.borrow_mut().push(key);
        let (name, value) = self.table.iter().find(|(name, _)| name.get_ref() == key)?;
        Some(self.value(name.span(), key, value))
    }

    /// The value of a key that must be there.
    pub(super) fn required(&self, key: &'static str) -> Option<Value<'a>> {
        let value = self.optional(key);
        if value.is_none() {
            self.fault(key, "is missing", &format!("add {key} = …"));
        }
        value
    }

    /// Every key with its value, for tables whose keys are data.
    pub(super) fn entries(&self) -> Vec<(String, Value<'a>)> {
        let mut entries: Vec<_> = self
            .table
            .iter()
            .map(|(name, value)| {
                (
                    name.get_ref().to_string(),
                    self.value(name.span(), name.get_ref(), value),
                )
            })
            .collect();
        entries.sort_by_key(|(_, value)| value.span.start);
        entries
    }

    /// Reports every key that was never asked for.
    pub(super) fn finish(&self) {
        let asked = self.asked.borrow();
        for (name, _) in self.table {
            if !asked.contains(&name.get_ref().as_ref()) {
                let known = asked.join(", ");
                let field = self.path(name.get_ref());
                self.doc.fault(
                    name.span().start,
                    &field,
                    "is not a known field",
                    &format!("remove it or use one of: {known}"),
                );
            }
        }
    }

    /// Reports a fault of a field of this table, at the table's own line.
    pub(super) fn fault(&self, key: &str, what: &str, mend: &str) {
        self.doc.fault(self.span.start, &self.path(key), what, mend);
    }

    /// The line on which the table begins.
    pub(super) fn line(&self) -> usize {
        self.doc.line(self.span.start)
    }

    fn path(&self, key: &str) -> String {
        if self.field.is_empty() {
            key.into()
        } else {
            format!("{}.{key}", self.field)
        }
    }

    fn value(&self, name: Range<usize>, key: &str, value: &'a Spanned<DeValue<'a>>) -> Value<'a> {
        // A table's own span may be its whole body; its name says where it begins.
        let span = match value.get_ref() {
            DeValue::Table(_) | DeValue::Array(_) => name,
            _ => value.span(),
        };
        Value {
            doc: self.doc,
            field: self.path(key),
            span,
            value: value.get_ref(),
        }
    }
}

impl<'a> Value<'a> {
    /// Reports a fault of this value.
    pub(super) fn fault(&self, what: &str, mend: &str) {
        self.doc.fault(self.span.start, &self.field, what, mend);
    }

    /// The line on which the value stands.
    pub(super) fn line(&self) -> usize {
        self.doc.line(self.span.start)
    }

    fn wrong(&self, wanted: &str) {
        self.fault(
            &format!("is {}", self.value.type_str()),
            &format!("write {wanted}"),
        );
    }

    /// A string with something in it, without blanks around.
    pub(super) fn string(&self) -> Option<&'a str> {
        let Some(words) = self.value.as_str() else {
            self.wrong("a string in quotes");
            return None;
        };
        if words.trim().is_empty() {
            self.fault("is empty", "fill it in or remove it");
            return None;
        }
        if words.trim() != words || words.contains(['\n', '\r', '\t']) {
            self.fault(
                "has blanks around it or a line break in it",
                "write it on one line without them",
            );
        }
        Some(words)
    }

    pub(super) fn bool(&self) -> Option<bool> {
        let value = self.value.as_bool();
        if value.is_none() {
            self.wrong("true or false");
        }
        value
    }

    /// A whole number from 1 up.
    pub(super) fn number(&self) -> Option<u64> {
        let Some(number) = self.value.as_integer() else {
            self.wrong("a whole number");
            return None;
        };
        let number = u64::from_str_radix(number.as_str(), number.radix())
            .ok()
            .filter(|n| *n > 0);
        if number.is_none() {
            self.fault(
                "is not a number from 1 up",
                "write a whole number, such as 1",
            );
        }
        number
    }

    /// A date, which may lack day and month, and is not after `latest`.
    pub(super) fn date(&self, latest: Option<Date>) -> Option<Date> {
        let written = match self.value {
            DeValue::Datetime(date) => date.to_string(),
            _ => self.string()?.to_owned(),
        };
        match written.parse::<Date>() {
            Err(e) => {
                let what = format!("\"{written}\" is no date: {e}");
                self.fault(
                    &what,
                    "write year, month and day as far as they are known, or remove it",
                );
                None
            }
            Ok(date) if latest.is_some_and(|latest| date.days_before(latest) < 0) => {
                self.fault(
                    &format!("{date} lies after the day on which the list was made"),
                    "correct it, or raise made in region.toml",
                );
                None
            }
            Ok(date) => Some(date),
        }
    }

    /// A table.
    pub(super) fn table(&self) -> Option<Table<'a>> {
        let Some(table) = self.value.as_table() else {
            self.wrong("a table");
            return None;
        };
        Some(Table::new(
            self.doc,
            self.field.clone(),
            self.span.clone(),
            table,
        ))
    }

    /// The values of an array.
    pub(super) fn array(&self) -> Vec<Value<'a>> {
        let Some(array) = self.value.as_array() else {
            self.wrong("an array in brackets");
            return Vec::new();
        };
        array
            .iter()
            .map(|one| Value {
                doc: self.doc,
                field: self.field.clone(),
                span: one.span(),
                value: one.get_ref(),
            })
            .collect()
    }

    /// The strings of an array that has at least one.
    pub(super) fn strings(&self) -> Vec<(Value<'a>, &'a str)> {
        let values = self.array();
        if values.is_empty() && self.value.is_array() {
            self.fault("is empty", "fill it in or remove it");
        }
        values
            .into_iter()
            .filter_map(|value| value.string().map(|s| (value, s)))
            .collect()
    }

    /// The tables of an array of tables.
    pub(super) fn tables(&self) -> Vec<Table<'a>> {
        self.array().iter().filter_map(Value::table).collect()
    }

    /// Whether the value is a plain string.
    pub(super) fn is_string(&self) -> bool {
        self.value.is_str()
    }

    /// Whether the value is true or false.
    pub(super) fn is_bool(&self) -> bool {
        self.value.is_bool()
    }

    /// A text that has every one of `languages`.
    pub(super) fn text(&self, languages: &[String], check: &dyn Fn(&Value<'_>, &str)) -> Text {
        let Some(table) = self.table() else {
            return Text::default();
        };
        table.text(languages, check)
    }
}

impl Table<'_> {
    /// The table itself as a text that has every one of `languages`.
    pub(super) fn text(&self, languages: &[String], check: &dyn Fn(&Value<'_>, &str)) -> Text {
        let mut entries = Vec::new();
        for (tag, value) in self.entries() {
            if !languages.contains(&tag) {
                value.fault(
                    "is not a language of this list",
                    "remove it, or add it to languages in region.toml",
                );
            } else if let Some(words) = value.string() {
                check(&value, words);
                entries.push((tag, words.to_owned()));
            } else {
                entries.push((tag, String::new()));
            }
        }
        for language in languages {
            if !entries.iter().any(|(tag, _)| tag == language) {
                self.fault(
                    language,
                    "is missing",
                    "every text is needed in every language of the list",
                );
            }
        }
        Text::new(entries)
    }
}
