//! TOML tables that know their file, line and field, and complain in those terms.

use super::doc::Doc;
use super::value::Value;
use crate::Text;
use core::cell::RefCell;
use core::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table whose keys are asked for one by one; those never asked for are faults.
pub(super) struct Table<'a> {
    doc: &'a Doc<'a>,
    field: String,
    span: Range<usize>,
    table: &'a DeTable<'a>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Table<'a> {
    pub(super) fn root(doc: &'a Doc<'a>, table: &'a Spanned<DeTable<'a>>) -> Self {
        Self::new(doc, String::new(), table.span(), table.get_ref())
    }

    pub(super) fn new(
        doc: &'a Doc<'a>,
        field: String,
        span: Range<usize>,
        table: &'a DeTable<'a>,
    ) -> Self {
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
