//! One service of an organization's file.

use super::region::Region;
use super::table::{Table, Value};
use super::{hours, lint, phone};
use crate::{
    Address, AnsweredBy, Hours, Interpreter, Languages, Leaves, Need, PhoneUse, Place, Service,
    Text, Website,
};

/// Reads a service; also the lines of its phones.
pub(super) fn read(table: &Table<'_>, region: &Region) -> (Service, Vec<usize>) {
    let reader = Reader { table, region };
    let (phones, phone_lines) = reader.phones();
    let service = Service {
        id: table
            .required("id")
            .and_then(|v| id(&v))
            .unwrap_or_default(),
        organization: String::new(),
        name: reader.text("name"),
        purpose: reader.text("purpose"),
        answered_by: reader.answered_by(),
        answered_by_note: reader.text("answered_by_note"),
        needs: reader.needs(),
        phones,
        website: reader.address("website").map(|url| Website {
            url,
            source: Vec::new(),
        }),
        chat: reader.address("chat"),
        hours: table
            .required("hours")
            .map_or(Hours::Unknown, |v| hours::read(&v)),
        hours_note: reader.optional_text("hours_note"),
        languages: reader.languages(),
        cost: reader.text("cost"),
        leaves: reader.leaves(),
        caveats: reader.caveats(),
        mandated_reporter: table
            .required("mandated_reporter")
            .and_then(|v| v.bool())
            .unwrap_or(true),
        area: reader.area(),
        place: reader.place(),
        sources: sources(table.required("sources"), region),
    };
    table.finish();
    reader.rules(&service);
    (service, phone_lines)
}

/// An id: lower-case letters, digits and hyphens.
pub(super) fn id(value: &Value<'_>) -> Option<String> {
    let id = value.string()?;
    if !id
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    {
        value.fault(
            "is no id",
            "use lower-case letters, digits and hyphens alone",
        );
    }
    Some(id.into())
}

/// A list of sources: required, readable, free of refused numbers.
pub(super) fn sources(value: Option<Value<'_>>, region: &Region) -> Vec<String> {
    let strings = value.map(|v| v.strings()).unwrap_or_default();
    for (value, words) in &strings {
        lint::refused_numbers(value, words, &region.refused);
    }
    strings
        .into_iter()
        .map(|(_, words)| words.to_owned())
        .collect()
}

/// Language tags.
pub(super) fn tags(value: Option<Value<'_>>) -> Vec<String> {
    let strings = value.map(|v| v.strings()).unwrap_or_default();
    for (value, tag) in &strings {
        let plain = tag.split('-').next().unwrap_or_default();
        if !(2..=3).contains(&plain.len()) || !plain.bytes().all(|b| b.is_ascii_lowercase()) {
            value.fault(
                &format!("\"{tag}\" is no language tag"),
                "write it as en, es or pt-BR",
            );
        }
    }
    strings.into_iter().map(|(_, tag)| tag.to_owned()).collect()
}

struct Reader<'a> {
    table: &'a Table<'a>,
    region: &'a Region,
}

impl Reader<'_> {
    fn words(&self, value: &Value<'_>) -> Text {
        let check = |v: &Value<'_>, words: &str| lint::words(v, words, &self.region.refused);
        value.text(&self.region.languages, &check)
    }

    fn text(&self, key: &'static str) -> Text {
        self.table
            .required(key)
            .map(|v| self.words(&v))
            .unwrap_or_default()
    }

    fn optional_text(&self, key: &'static str) -> Option<Text> {
        self.table.optional(key).map(|v| self.words(&v))
    }

    fn phones(&self) -> (Vec<crate::Phone>, Vec<usize>) {
        let tables = self
            .table
            .optional("phones")
            .map(|v| v.tables())
            .unwrap_or_default();
        tables
            .iter()
            .map(|t| (phone::read(t, self.region), t.line()))
            .unzip()
    }

    fn answered_by(&self) -> AnsweredBy {
        let Some(value) = self.table.required("answered_by") else {
            return AnsweredBy::Other;
        };
        one_of(&value, &AnsweredBy::ALL.map(|kind| (kind.name(), kind))).unwrap_or_default()
    }

    fn needs(&self) -> Vec<Need> {
        let known = Need::ALL.map(|need| (need.name(), need));
        let values = self
            .table
            .required("needs")
            .map(|v| v.array())
            .unwrap_or_default();
        values
            .iter()
            .filter_map(|value| one_of(value, &known))
            .collect()
    }

    fn address(&self, key: &'static str) -> Option<String> {
        let value = self.table.optional(key)?;
        let url = value.string()?;
        let host = url.strip_prefix("https://").unwrap_or_default();
        if host.is_empty() || !host.contains('.') || url.contains(char::is_whitespace) {
            value.fault(
                "is no web address",
                "write it whole, beginning with https://",
            );
        }
        lint::refused_numbers(&value, url, &self.region.refused);
        Some(url.into())
    }

    fn languages(&self) -> Languages {
        let Some(table) = self.table.optional("languages").and_then(|v| v.table()) else {
            return Languages::default();
        };
        let interpreter = table.optional("interpreter").and_then(|value| {
            if value.is_bool() {
                return value.bool()?.then(Interpreter::default);
            }
            let languages = u16::try_from(value.number()?).ok();
            Some(Interpreter { languages })
        });
        let languages = Languages {
            voice: tags(table.optional("voice")),
            interpreter,
            text: tags(table.optional("text")),
            note: table.optional("note").map(|v| self.words(&v)),
        };
        table.finish();
        languages
    }

    fn leaves(&self) -> Leaves {
        let Some(table) = self.table.required("leaves").and_then(|v| v.table()) else {
            return Leaves::default();
        };
        let places = |key| {
            let strings = table
                .optional(key)
                .map(|v: Value<'_>| v.strings())
                .unwrap_or_default();
            let place = |(value, id): &(Value<'_>, &str)| {
                let at = self.region.trace_ids.iter().position(|known| known == id);
                if at.is_none() {
                    let known = self.region.trace_ids.join(", ");
                    value.fault(
                        &format!("\"{id}\" is not in leaves.toml"),
                        &format!("use one of: {known}"),
                    );
                }
                at.and_then(|at| u16::try_from(at).ok())
            };
            strings.iter().filter_map(place).collect()
        };
        let leaves = Leaves {
            call: places("call"),
            text: places("text"),
        };
        table.finish();
        leaves
    }

    fn caveats(&self) -> Vec<Text> {
        let values = self
            .table
            .optional("caveats")
            .map(|v| v.array())
            .unwrap_or_default();
        values.iter().map(|value| self.words(value)).collect()
    }

    fn area(&self) -> Vec<String> {
        let towns = self
            .table
            .optional("area")
            .map(|v| v.strings())
            .unwrap_or_default();
        for (value, town) in &towns {
            if self
                .region
                .towns
                .as_ref()
                .is_some_and(|known| !known.iter().any(|t| t == town))
            {
                value.fault(
                    &format!("\"{town}\" is not in towns.csv"),
                    "write the town's name as it stands there",
                );
            }
        }
        towns.into_iter().map(|(_, town)| town.to_owned()).collect()
    }

    fn place(&self) -> Place {
        let Some(table) = self.table.optional("place").and_then(|v| v.table()) else {
            return Place::Unlisted;
        };
        let kinds = [("unlisted", 0), ("confidential", 1), ("public", 2)];
        let kind = table.required("kind").and_then(|v| one_of(&v, &kinds));
        let street = table.optional("street");
        let town = table.optional("town");
        let place = match kind {
            Some(2) => {
                let part = |value: &Option<Value<'_>>| {
                    value.as_ref().and_then(|v| v.string()).map(str::to_owned)
                };
                match (part(&street), part(&town)) {
                    (Some(street), Some(town)) => Place::Public(Address { street, town }),
                    _ => {
                        table.fault("street", "or town is missing", "a public place has both");
                        Place::Unlisted
                    }
                }
            }
            kind => {
                for value in [street, town].into_iter().flatten() {
                    value.fault(
                        "is an address, and this place is not public",
                        "delete it, from the file's history too",
                    );
                }
                if kind == Some(1) {
                    Place::Confidential
                } else {
                    Place::Unlisted
                }
            }
        };
        table.finish();
        place
    }

    /// Rules between the fields of one service.
    fn rules(&self, service: &Service) {
        let emergency = self
            .region
            .emergency
            .as_ref()
            .is_some_and(|(id, _)| *id == service.id);
        if service.needs.is_empty() && !emergency {
            self.table.fault(
                "needs",
                "names none",
                "name at least one, or nobody will find it",
            );
        }
        if service.phones.is_empty() && service.website.is_none() {
            self.table.fault(
                "phones",
                "there is neither a number nor a website",
                "add one, or move it to waiting.toml",
            );
        }
        if service.answered_by == AnsweredBy::ImmigrationEnforcement && !service.phones.is_empty() {
            self.table.fault(
                "phones",
                "immigration enforcement answers",
                "remove every number: it must never be a call button",
            );
        }
        let uses = [
            (PhoneUse::Voice, "leaves.call", &service.leaves.call),
            (PhoneUse::Text, "leaves.text", &service.leaves.text),
        ];
        for (use_, field, leaves) in uses {
            let has = service.phones_for(use_).next().is_some();
            if has && leaves.is_empty() {
                self.table.fault(
                    field,
                    "is missing",
                    "say what it leaves behind, in words of leaves.toml",
                );
            } else if !has && !leaves.is_empty() {
                self.table.fault(
                    field,
                    "speaks of a number that is not there",
                    "remove it, or add the number",
                );
            }
        }
    }
}

/// The value whose word this is, or a fault that names all words.
pub(super) fn one_of<T: Copy>(value: &Value<'_>, words: &[(&str, T)]) -> Option<T> {
    let word = value.string()?;
    let found = words
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, one)| *one);
    if found.is_none() {
        let known: Vec<_> = words.iter().map(|(name, _)| *name).collect();
        value.fault(
            &format!("\"{word}\" is not known"),
            &format!("use one of: {}", known.join(", ")),
        );
    }
    found
}
