//! TOML values that know their file, line and field, and complain in those terms.

use super::doc::Doc;
use super::table::Table;
use crate::{Date, Text};
use core::ops::Range;
use toml::de::DeValue;

/// A value, with its place and the name of its field.
pub(super) struct Value<'a> {
    pub(super) doc: &'a Doc<'a>,
    /// Name of the field, as in `service.phones.number`.
    pub(super) field: String,
    /// Where it stands, in bytes.
    pub(super) span: Range<usize>,
    pub(super) value: &'a DeValue<'a>,
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
