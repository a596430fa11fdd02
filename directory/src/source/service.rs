//! One service of an organization's file.

use super::fields::{id, one_of, sources, tags};
use super::region::Region;
use super::table::Table;
use super::value::Value;
use super::{hours, lint, phone, place, rules};
use crate::{
    Ages, AnsweredBy, Hours, Interpreter, Languages, Leaves, Need, Place, Service, Text, Website,
};

/// Reads a service; also the lines of its phones.
pub(super) fn read(
    table: &Table<'_>,
    region: &Region,
    languages: &[String],
) -> (Service, Vec<usize>) {
    let reader = Reader {
        table,
        region,
        languages,
    };
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
        hours: reader.hours(),
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
        place: table
            .optional("place")
            .map_or(Place::Unlisted, |v| place::read(&v)),
        sources: sources(table.required("sources"), region),
        eligibility: reader.optional_text("eligibility"),
        ages: reader.ages(),
    };
    table.finish();
    rules::within(table, &service, region);
    (service, phone_lines)
}

struct Reader<'a> {
    table: &'a Table<'a>,
    region: &'a Region,
    /// The languages in which its texts stand.
    languages: &'a [String],
}

impl Reader<'_> {
    fn words(&self, value: &Value<'_>) -> Text {
        let check = |v: &Value<'_>, words: &str| lint::words(v, words, &self.region.refused);
        value.text(self.languages, &check)
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

    fn hours(&self) -> Hours {
        let closed = self.table.optional("closed");
        match self.table.required("hours") {
            Some(value) => hours::read(&value, closed.as_ref()),
            None => Hours::Unknown,
        }
    }

    fn ages(&self) -> Ages {
        let Some(table) = self.table.optional("ages").and_then(|v| v.table()) else {
            return Ages::default();
        };
        let bound = |key| {
            let value = table.optional(key)?;
            let years = value.number().and_then(|years| u8::try_from(years).ok());
            if years.is_none() {
                value.fault("is no age", "write whole years, such as 18");
            }
            years
        };
        let ages = Ages {
            min: bound("min"),
            max: bound("max"),
        };
        table.finish();
        if ages.min.zip(ages.max).is_some_and(|(min, max)| min > max) {
            table.fault("min", "is above max", "exchange them");
        }
        ages
    }

    fn phones(&self) -> (Vec<crate::Phone>, Vec<usize>) {
        let tables = self
            .table
            .optional("phones")
            .map(|v| v.tables())
            .unwrap_or_default();
        tables
            .iter()
            .map(|t| (phone::read(t, self.region, self.languages), t.line()))
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
                .is_some_and(|known| !known.iter().any(|t| t.name == *town))
            {
                value.fault(
                    &format!("\"{town}\" is not in towns.csv"),
                    "write the town's name as it stands there",
                );
            }
        }
        towns.into_iter().map(|(_, town)| town.to_owned()).collect()
    }
}
