//! The region: its name and edition, the first calls, and what applies to every organization.

use super::doc::Doc;
use super::fault::Faults;
use super::organization::Listed;
use super::table::Table;
use super::{Files, lint, towns};
use crate::{Date, Directory, Text, Town};

/// What the region's own files say.
#[derive(Debug, Default)]
pub(super) struct Region {
    /// Name of its file.
    pub(super) file: String,
    pub(super) name: Text,
    pub(super) version: Option<u64>,
    pub(super) made: Option<Date>,
    pub(super) languages: Vec<String>,
    /// Id of the emergency service and its line.
    pub(super) emergency: Option<(String, usize)>,
    /// Ids of the first calls and their lines.
    pub(super) first: Vec<(String, usize)>,
    /// Ids of the sentences in `traces`, in the same order.
    pub(super) trace_ids: Vec<String>,
    pub(super) traces: Vec<Text>,
    pub(super) refused: Vec<Refused>,
    /// None: towns are not checked.
    pub(super) towns: Option<Vec<Town>>,
}

/// A number that must never be listed.
#[derive(Debug)]
pub(super) struct Refused {
    pub(super) digits: String,
    pub(super) why: String,
}

impl Region {
    /// Reads `region.toml`, `refused.toml`, `leaves.toml` and `towns.csv`.
    pub(super) fn read(files: &Files, faults: &Faults) -> Self {
        let mut region = Self::default();
        match &files.region {
            Some(file) => region.own(&Doc::new(file, faults)),
            None => faults.add(
                "region.toml",
                1,
                "region",
                "there is no such file",
                "add it",
            ),
        }
        match &files.refused {
            Some(file) => region.refused(&Doc::new(file, faults)),
            None => {
                let mend = "add it, empty if nothing is refused";
                faults.add("refused.toml", 1, "refused", "there is no such file", mend);
            }
        }
        match &files.leaves {
            Some(file) => region.leaves(&Doc::new(file, faults)),
            None => faults.add(
                "leaves.toml",
                1,
                "leaves",
                "there is no such file",
                "add it",
            ),
        }
        region.towns = files
            .towns
            .as_ref()
            .map(|file| towns::read(&Doc::new(file, faults)));
        region
    }

    fn own(&mut self, doc: &Doc<'_>) {
        self.file.clone_from(&doc.file.name);
        let parsed = doc.parse();
        let table = Table::root(doc, &parsed);
        self.languages = match table.required("languages") {
            Some(value) => value
                .strings()
                .iter()
                .map(|(_, tag)| (*tag).to_owned())
                .collect(),
            None => vec!["en".into()],
        };
        if let Some(value) = table.required("name") {
            self.name = value.text(&self.languages, &|_, _| ());
        }
        self.version = table.required("version").and_then(|value| value.number());
        self.made = table.required("made").and_then(|value| {
            let date = value.date(None)?;
            if date.day.is_none() {
                value.fault("is not a whole date", "write year, month and day");
            }
            Some(date)
        });
        let emergency = table.required("emergency");
        self.emergency = emergency.and_then(|v| v.string().map(|id| (id.to_owned(), v.line())));
        if let Some(value) = table.required("first") {
            self.first = value
                .strings()
                .iter()
                .map(|(v, id)| ((*id).to_owned(), v.line()))
                .collect();
        }
        table.finish();
    }

    fn refused(&mut self, doc: &Doc<'_>) {
        let parsed = doc.parse();
        let table = Table::root(doc, &parsed);
        for one in table
            .optional("number")
            .map(|v| v.tables())
            .unwrap_or_default()
        {
            let digits = one.required("digits").and_then(|v| {
                let digits = v.string()?;
                if digits.len() < 3 || !digits.bytes().all(|b| b.is_ascii_digit()) {
                    v.fault(
                        "is not digits alone",
                        "write it without country code and hyphens",
                    );
                    return None;
                }
                Some(digits.to_owned())
            });
            let why = one
                .required("why")
                .and_then(|v| v.string())
                .map(str::to_owned);
            one.finish();
            if let (Some(digits), Some(why)) = (digits, why) {
                self.refused.push(Refused { digits, why });
            }
        }
        table.finish();
    }

    fn leaves(&mut self, doc: &Doc<'_>) {
        let parsed = doc.parse();
        for (id, value) in Table::root(doc, &parsed).entries() {
            let refused = &self.refused;
            let text = value.text(&self.languages, &|v, words| lint::words(v, words, refused));
            self.trace_ids.push(id);
            self.traces.push(text);
        }
    }

    /// The list, with the first calls first; none when the region itself is faulty.
    pub(super) fn into_directory(self, listed: Vec<Listed>) -> Option<Directory> {
        let first: Vec<String> = self.first.into_iter().map(|(id, _)| id).collect();
        let (emergency, _) = self.emergency?;
        let mut services: Vec<_> = listed.into_iter().map(|one| one.service).collect();
        services.sort_by_key(|service| {
            first
                .iter()
                .position(|id| *id == service.id)
                .unwrap_or(usize::MAX)
        });
        Some(Directory {
            region: self.name,
            version: self.version?,
            made: self.made?,
            first,
            emergency,
            services,
            traces: self.traces,
            towns: self.towns.unwrap_or_default(),
            left_out: 0,
        })
    }
}
