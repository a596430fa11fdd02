//! Writes dates into source files, each into its number, with every comment left where it is.

use crate::{Error, read_folder, write};
use directory::source::{self, File, dialled_form};
use directory::{Date, PhoneUse};
use std::path::Path;
use toml_edit::{DocumentMut, Item, TableLike, Value};

/// Which date a result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// Someone called and reached the service.
    Dialled,
    /// Someone read the number on the operator's page.
    Reviewed,
}

impl Field {
    fn key(self) -> &'static str {
        match self {
            Self::Dialled => "dialled",
            Self::Reviewed => "reviewed",
        }
    }
}

/// A date to write.
#[derive(Clone, Debug)]
pub(super) struct Change {
    /// Whether the number waits.
    pub(super) waiting: bool,
    /// Id of the service.
    pub(super) service: String,
    /// As a telephone wants it.
    pub(super) number: String,
    /// What it is for.
    pub(super) use_: PhoneUse,
    /// The word to text, or the keys to press.
    pub(super) keys: String,
    /// Which date.
    pub(super) field: Field,
    /// The day.
    pub(super) date: Date,
}

/// Source files that are being changed.
pub(super) struct Documents {
    region: Option<(File, DocumentMut)>,
    waiting: Option<(File, DocumentMut)>,
    organizations: Vec<(File, DocumentMut)>,
}

impl Documents {
    /// Reads the files of a folder that was checked.
    pub(super) fn read(dir: &Path) -> Result<Self, Error> {
        let files = read_folder(dir)?;
        let parse = |file: File| match file.text.parse::<DocumentMut>() {
            Ok(document) => Ok((file, document)),
            Err(error) => Err(Error::wrong(
                Path::new(&file.name),
                error.message().to_owned(),
            )),
        };
        Ok(Self {
            region: files.region.map(parse).transpose()?,
            waiting: files.waiting.map(parse).transpose()?,
            organizations: files
                .organizations
                .into_iter()
                .map(parse)
                .collect::<Result<_, _>>()?,
        })
    }

    /// Makes a change; says so in one line.
    pub(super) fn apply(&mut self, change: &Change) -> Result<String, Error> {
        let date = change.date.to_string();
        let (documents, keys) = if change.waiting {
            (self.waiting.as_mut_slice(), &["waiting", "detail"][..])
        } else {
            (self.organizations.as_mut_slice(), &["service"][..])
        };
        for (file, document) in documents {
            for key in keys {
                let Some(Item::ArrayOfTables(services)) = document.get_mut(key) else {
                    continue;
                };
                let mut services = services.iter_mut();
                let wanted = Some(change.service.as_str());
                let service = services.find(|s| s.get("id").and_then(Item::as_str) == wanted);
                let phones = service.and_then(|service| service.get_mut("phones"));
                if phones.is_some_and(|phones| in_phones(phones, change, &date)) {
                    let (field, number) = (change.field.key(), &change.number);
                    return Ok(format!("{}: {number}: {field} is now {date}", file.name));
                }
            }
        }
        let what = format!("{} was not found again in the source files", change.number);
        Err(Error::wrong(Path::new(&change.service), what))
    }

    /// Raises the day on which the list was made, which no date of it may lie after.
    pub(super) fn raise_made(&mut self, newest: Date, made: Date) -> Option<String> {
        if newest.earliest() <= made.earliest() {
            return None;
        }
        let (file, document) = self.region.as_mut()?;
        set(document.as_table_mut(), "made", &newest.to_string());
        Some(format!(
            "{}: made is now {newest}; raise version before you sign",
            file.name
        ))
    }

    /// Writes every file that changed, once all of them together are a sound list.
    pub(super) fn write(self, dir: &Path) -> Result<(), Error> {
        let mut files = read_folder(dir)?;
        let all = self
            .region
            .into_iter()
            .chain(self.waiting)
            .chain(self.organizations);
        let changed: Vec<File> = all
            .map(|(file, document)| (file.text != document.to_string(), file.name, document))
            .filter(|(changed, _, _)| *changed)
            .map(|(_, name, document)| File {
                name,
                text: document.to_string(),
            })
            .collect();
        let single = [&mut files.region, &mut files.waiting]
            .into_iter()
            .flatten();
        for file in single.chain(&mut files.organizations) {
            if let Some(new) = changed.iter().find(|new| new.name == file.name) {
                file.clone_from(new);
            }
        }
        source::read(&files).map_err(Error::Faults)?;
        let write = |file: &File| write::atomically(Path::new(&file.name), file.text.as_bytes());
        changed.iter().try_for_each(write)
    }
}

/// Writes the date into the phone that is meant; whether it was there.
fn in_phones(phones: &mut Item, change: &Change, date: &str) -> bool {
    match phones {
        Item::ArrayOfTables(tables) => tables.iter_mut().any(|table| in_phone(table, change, date)),
        Item::Value(Value::Array(array)) => array
            .iter_mut()
            .filter_map(Value::as_inline_table_mut)
            .any(|table| {
                let is_it = in_phone(table, change, date);
                if is_it && !table.to_string().contains('#') {
                    table.fmt();
                }
                is_it
            }),
        _ => false,
    }
}

fn in_phone(phone: &mut dyn TableLike, change: &Change, date: &str) -> bool {
    let string = |key: &str| phone.get(key).and_then(Item::as_str).unwrap_or_default();
    let keys = [string("keyword"), string("extra")].concat();
    let is_it = dialled_form(string("number")).as_deref() == Some(&change.number)
        && (change.waiting || string("use") == change.use_.name() && keys == change.keys);
    if is_it {
        set(phone, change.field.key(), date);
    }
    is_it
}

/// Sets a string, with the blanks and comments around an old one kept.
fn set(table: &mut dyn TableLike, key: &str, words: &str) {
    let mut new = Value::from(words);
    if let Some(old) = table.get(key).and_then(Item::as_value) {
        *new.decor_mut() = old.decor().clone();
    }
    table.insert(key, Item::Value(new));
}
