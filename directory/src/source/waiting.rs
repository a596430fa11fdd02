//! What waits: services and details that are unfit, or that a person must first call to test.

use super::doc::Doc;
use super::fields::id;
use super::lint;
use super::region::Region;
use super::table::Table;
use crate::Date;

/// Something that is not listed, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Id of the service; that of a listed service when only a detail of it waits.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Why it waits.
    pub why: String,
    /// Whether it is a detail of a listed service.
    pub detail: bool,
    /// Whether it must never be listed, whatever a call says.
    pub never: bool,
    /// Numbers that a test call would settle.
    pub phones: Vec<WaitingPhone>,
    /// Name of the file.
    pub file: String,
    /// Line in the file.
    pub line: usize,
}

/// A number to test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingPhone {
    /// As a telephone wants it.
    pub number: String,
    /// As it is written.
    pub display: String,
    /// What is known of it.
    pub state: String,
    /// When someone dialled it and reached the service: it can be listed now.
    pub dialled: Option<Date>,
}

/// Reads `waiting.toml`.
pub(super) fn read(doc: &Doc<'_>, region: &Region) -> Vec<Waiting> {
    let parsed = doc.parse();
    let table = Table::root(doc, &parsed);
    let mut all = Vec::new();
    for (key, detail) in [("waiting", false), ("detail", true)] {
        let tables = table.optional(key).map(|v| v.tables()).unwrap_or_default();
        all.extend(tables.iter().map(|t| Waiting {
            file: doc.file.name.clone(),
            ..entry(t, detail, region)
        }));
    }
    table.finish();
    all
}

fn entry(table: &Table<'_>, detail: bool, region: &Region) -> Waiting {
    let string = |key| {
        let value = table.required(key);
        value
            .and_then(|v| v.string().map(str::to_owned))
            .unwrap_or_default()
    };
    let waiting = Waiting {
        id: table
            .required("id")
            .and_then(|v| id(&v))
            .unwrap_or_default(),
        name: string("name"),
        why: string("why"),
        detail,
        never: table
            .optional("never")
            .and_then(|v| v.bool())
            .unwrap_or(false),
        phones: table
            .optional("phones")
            .map(|v| v.tables())
            .unwrap_or_default()
            .iter()
            .filter_map(|t| phone(t, region))
            .collect(),
        file: String::new(),
        line: table.line(),
    };
    table.finish();
    if waiting.never && !waiting.phones.is_empty() {
        table.fault(
            "phones",
            "must never be called from here",
            "remove the numbers",
        );
    }
    waiting
}

fn phone(table: &Table<'_>, region: &Region) -> Option<WaitingPhone> {
    let number = table.required("number");
    let state = table
        .required("state")
        .and_then(|v| v.string())
        .map(str::to_owned);
    let reached = table.optional("dialled").and_then(|v| v.date(region.made));
    table.finish();
    let number = number?;
    let display = number.string()?;
    lint::refused_numbers(&number, display, &region.refused);
    let Some(dialled) = dialled_form(display) else {
        number.fault("is no telephone number", "write it as 1-203-555-0100");
        return None;
    };
    Some(WaitingPhone {
        number: dialled,
        display: display.into(),
        state: state?,
        dialled: reached,
    })
}

/// A number as a telephone wants it, such as "+12035550100", if it is one of the North American plan or a short number.
#[must_use]
pub fn dialled_form(written: &str) -> Option<String> {
    let plain = written
        .bytes()
        .all(|b| b.is_ascii_digit() || b" -().+".contains(&b));
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let national = match digits.len() {
        3..=6 if plain && !written.contains('+') => return Some(digits),
        10 if !written.contains('+') => digits.as_str(),
        11 => digits.strip_prefix('1')?,
        _ => return None,
    };
    let codes = national
        .bytes()
        .enumerate()
        .all(|(at, b)| !matches!(at, 0 | 3) || b >= b'2');
    (plain && codes).then(|| format!("+1{national}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_what_a_telephone_wants() {
        let form = |s| dialled_form(s).unwrap_or_default();
        assert_eq!(form("1-888-373-7888"), "+18883737888");
        assert_eq!(form("(203) 336-0141"), "+12033360141");
        assert_eq!(form("+1 203 336 0141"), "+12033360141");
        assert_eq!(form("911"), "911");
        assert_eq!(form("233733"), "233733");
        let none = [
            "",
            "12",
            "1-800-CALL",
            "2-888-373-7888",
            "1-188-373-7888",
            "\"911\"",
            "1-888-173-7888",
            "888-373-788",
            "+44 1234 234567",
            "1234567",
            "203-336-0141 (Bridgeport)",
        ];
        for written in none {
            assert_eq!(dialled_form(written), None, "{written}");
        }
    }
}
