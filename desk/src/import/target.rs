//! The folder that an import goes into: what its own files say, as far as an import must know.

use crate::Error;
use directory::Date;
use directory::source::{File, Files, dialled_form};
use std::collections::{HashMap, HashSet};
use std::path::Path;
use toml::{Table, Value};

/// A way to reach somebody: number, use, keys to press, word to text.
pub(crate) type Way = (String, String, String, String);

/// What is known of the folder.
#[derive(Debug, Default)]
pub(crate) struct Target {
    /// Languages of the list.
    pub(crate) languages: Vec<String>,
    /// The region's name in English.
    pub(crate) name: String,
    /// The day on which the list was made.
    pub(crate) made: Option<Date>,
    /// Keys of `leaves.toml`, in their order.
    pub(crate) leaves: Vec<String>,
    /// Towns with their counties; none where there is no `towns.csv`.
    pub(crate) towns: Option<Vec<(String, String)>>,
    /// Refused numbers, digits alone, with the reason.
    pub(crate) refused: Vec<(String, String)>,
    /// Numbers that wait for a test call.
    pub(crate) waiting_numbers: HashSet<String>,
    /// Ids of what waits.
    pub(crate) waiting_ids: HashSet<String>,
    /// Ids of the services that stay, and the file of each.
    pub(crate) ids: HashMap<String, String>,
    /// Organization and name, folded, of the services that stay, and the file of each.
    pub(crate) names: HashMap<(String, String), String>,
    /// Numbers of the services that stay, and the file of each.
    pub(crate) numbers: HashMap<Way, String>,
}

impl Target {
    /// Reads the folder's own files: `kept` are the organization files that the import will not
    /// replace.
    pub(crate) fn read(files: &Files, kept: &[&File]) -> Result<Self, Error> {
        let mut target = Self::default();
        if let Some(region) = &files.region {
            let table = parse(region)?;
            target.languages = strings(table.get("languages"));
            target.made = table.get("made").and_then(|v| text(v).parse().ok());
            let name = table.get("name").and_then(Value::as_table);
            target.name = name
                .and_then(|names| names.get("en").or_else(|| names.values().next()))
                .map(text)
                .unwrap_or_default();
        }
        if let Some(leaves) = &files.leaves {
            target.leaves = keys(leaves)?;
        }
        for one in tables(files.refused.as_ref(), "number")? {
            let field = |key: &str| one.get(key).map(text).unwrap_or_default();
            target.refused.push((field("digits"), field("why")));
        }
        for key in ["waiting", "detail"] {
            for one in tables(files.waiting.as_ref(), key)? {
                if key == "waiting" {
                    target.waiting_ids.extend(one.get("id").map(text));
                }
                let numbers = list(one.get("phones"));
                let numbers = numbers
                    .iter()
                    .filter_map(|phone| phone.get("number").map(text));
                target
                    .waiting_numbers
                    .extend(numbers.filter_map(|number| dialled_form(&number)));
            }
        }
        target.towns = files.towns.as_ref().map(towns);
        for file in kept {
            target.keep(file)?;
        }
        Ok(target)
    }

    fn keep(&mut self, file: &File) -> Result<(), Error> {
        let table = parse(file)?;
        let organization = table.get("organization").map(text).unwrap_or_default();
        for service in list(table.get("service")) {
            let id = service.get("id").map(text).unwrap_or_default();
            let names = service.get("name").and_then(Value::as_table);
            for name in names.into_iter().flat_map(Table::values) {
                let key = name_key(&organization, &text(name));
                self.names.insert(key, file.name.clone());
            }
            for phone in list(service.get("phones")) {
                let field = |key: &str| phone.get(key).map(text).unwrap_or_default();
                if let Some(number) = dialled_form(&field("number")) {
                    let way = (number, field("use"), field("extra"), field("keyword"));
                    self.numbers.insert(way, file.name.clone());
                }
            }
            self.ids.insert(id, file.name.clone());
        }
        Ok(())
    }
}

/// Organization and service as they are compared.
pub(crate) fn name_key(organization: &str, name: &str) -> (String, String) {
    let plain = |s: &str| -> String {
        let folded = super::fold::fold(s);
        folded.chars().filter(|c| c.is_alphanumeric()).collect()
    };
    (plain(organization), plain(name))
}

fn parse(file: &File) -> Result<Table, Error> {
    file.text.parse().map_err(|error: toml::de::Error| {
        let what = format!(
            "{}; mend it first (`check` shows every fault)",
            error.message()
        );
        Error::wrong(Path::new(&file.name), what)
    })
}

/// The keys of a file in the order in which they stand.
fn keys(file: &File) -> Result<Vec<String>, Error> {
    let table = toml::de::DeTable::parse(&file.text)
        .map_err(|error| Error::wrong(Path::new(&file.name), error.message()))?;
    let mut keys: Vec<_> = table
        .get_ref()
        .iter()
        .map(|(key, _)| (key.span().start, key.get_ref().to_string()))
        .collect();
    keys.sort();
    Ok(keys.into_iter().map(|(_, key)| key).collect())
}

fn tables(file: Option<&File>, key: &str) -> Result<Vec<Table>, Error> {
    match file {
        Some(file) => Ok(list(parse(file)?.get(key))),
        None => Ok(Vec::new()),
    }
}

fn list(value: Option<&Value>) -> Vec<Table> {
    let values = value.and_then(Value::as_array).into_iter().flatten();
    values.filter_map(Value::as_table).cloned().collect()
}

fn strings(value: Option<&Value>) -> Vec<String> {
    let values = value.and_then(Value::as_array).into_iter().flatten();
    values.map(text).collect()
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Datetime(date) => date.to_string(),
        other => other.to_string(),
    }
}

fn towns(file: &File) -> Vec<(String, String)> {
    let mut lines = file.text.trim_start_matches('\u{feff}').lines();
    let header: Vec<&str> = lines
        .next()
        .unwrap_or_default()
        .split(',')
        .map(str::trim)
        .collect();
    let county = header.iter().position(|column| *column == "county");
    let town = header
        .iter()
        .position(|column| *column == "town")
        .unwrap_or(0);
    let cell = |row: &str, at: usize| row.split(',').nth(at).unwrap_or_default().trim().to_owned();
    lines
        .filter(|row| !row.trim().is_empty())
        .map(|row| {
            (
                cell(row, town),
                county.map(|at| cell(row, at)).unwrap_or_default(),
            )
        })
        .collect()
}
