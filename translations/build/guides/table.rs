//! `guides.toml`: what is the same in every language.

use serde::Deserialize;

use super::super::languages::line_after;
use super::{Fault, fault, markdown::Guide, markdown::Kind};

const FILE: &str = "guides.toml";

/// The section of the end that is shown whatever was answered.
pub(crate) const ALWAYS: &str = "always";

/// The rooms, in the order of the catalog's enum.
pub(crate) const ROOMS: [&str; 4] = ["signs", "rights", "safer", "helpers"];

/// The whole file.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Table {
    /// The day of every source that has none of its own.
    #[serde(default, rename = "as_of")]
    as_of: String,
    #[serde(default)]
    pub(crate) guide: Vec<Row>,
    #[serde(default)]
    pub(crate) self_check: Option<SelfCheck>,
}

/// One guide.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) room: String,
    #[serde(default)]
    pub(crate) source: Vec<Source>,
}

/// What a guide or a section rests on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    /// The number of the heading, 1 for the first; 0 for the whole guide.
    #[serde(default)]
    pub(crate) section: usize,
    pub(crate) title: String,
    /// The paragraph of the law or the like.
    #[serde(default)]
    pub(crate) cite: String,
    /// What the law or page is dated; empty where it shows no date.
    #[serde(default)]
    pub(crate) date: String,
    /// The day on which it was read.
    #[serde(default)]
    pub(crate) as_of: String,
}

/// Which guides make the self-check, and what leads where.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SelfCheck {
    /// The guide whose items are the questions and whose headings are their groups.
    pub(crate) questions: String,
    /// The guide with one section for each of `ends`.
    pub(crate) end: String,
    pub(crate) ends: Vec<String>,
    #[serde(default)]
    pub(crate) question: Vec<Question>,
    /// Guide, by its place in the table.
    #[serde(skip)]
    pub(crate) places: (usize, usize),
}

/// One question: which ends a yes shows.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    pub(crate) ends: Vec<String>,
}

/// An empty table where it cannot be read.
pub(crate) fn parse(text: &str, faults: &mut Vec<Fault>) -> Table {
    let mut table: Table = match toml::from_str(text) {
        Ok(table) => table,
        Err(error) => {
            let before = error.span().and_then(|span| text.get(..span.start));
            faults.push(fault(FILE, before.map(line_after), error.message()));
            return Table::default();
        }
    };
    for source in table.guide.iter_mut().flat_map(|row| &mut row.source) {
        if source.as_of.is_empty() {
            source.as_of.clone_from(&table.as_of);
        }
    }
    let mut refuse = |what: String| faults.push(fault(FILE, None, what));
    for (index, Row { id, room, source }) in table.guide.iter().enumerate() {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !id.starts_with(|c: char| c.is_ascii_lowercase()) || !id.chars().all(plain) {
            refuse(format!(
                "\"{id}\": a guide is named by lower-case letters, digits and dashes"
            ));
        }
        if table.guide.iter().take(index).any(|other| other.id == *id) {
            refuse(format!("\"{id}\" is there twice"));
        }
        if !ROOMS.contains(&room.as_str()) {
            refuse(format!(
                "\"{id}\": there is no room \"{room}\", but {}",
                ROOMS.join(", ")
            ));
        }
        for Source {
            title, date, as_of, ..
        } in source
        {
            if title.trim().is_empty() {
                refuse(format!("\"{id}\": a source has no title"));
            }
            if !(date.is_empty() || is_date(date)) || !is_date(as_of) || as_of.len() < 10 {
                refuse(format!(
                    "\"{id}\": dates are written 2026, 2026-05 or 2026-05-04, and as_of has a day"
                ));
            }
        }
    }
    table
}

fn is_date(date: &str) -> bool {
    let mut parts = date.split('-');
    let digits =
        |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    parts.next().is_some_and(|year| digits(year, 4))
        && parts.clone().count() < 3
        && parts.all(|part| digits(part, 2))
}

/// Every source names a section that is there.
pub(crate) fn sources_fit(row: &Row, guide: &Guide, faults: &mut Vec<Fault>) {
    for source in &row.source {
        if source.section >= guide.sections.len() {
            let what = format!(
                "\"{}\": a source is for heading {}, but there are {}",
                row.id,
                source.section,
                guide.sections.len() - 1
            );
            faults.push(fault(FILE, None, what));
        }
    }
}

/// As many rows as questions, as many ends as sections, and no end that nothing leads to.
pub(crate) fn self_check_fits(table: &mut Table, guides: &[Guide], faults: &mut Vec<Fault>) {
    let mut refuse = |what: String| faults.push(fault(FILE, None, format!("self-check: {what}")));
    let place = |id: &str| table.guide.iter().position(|row| row.id == id);
    let Some(check) = &table.self_check else {
        return;
    };
    let (Some(questions), Some(end)) = (place(&check.questions), place(&check.end)) else {
        return refuse("questions and end name guides of this table".to_owned());
    };
    let count = guides.get(questions).map_or(0, items);
    if check.question.len() != count {
        refuse(format!(
            "{} rows of [[self-check.question]] for the {count} items of {}",
            check.question.len(),
            check.questions
        ));
    }
    let sections = guides.get(end).map_or(0, |guide| guide.sections.len() - 1);
    if check.ends.len() != sections {
        refuse(format!(
            "{} ends for the {sections} headings of {}",
            check.ends.len(),
            check.end
        ));
    }
    let named = || check.question.iter().flat_map(|question| &question.ends);
    for name in named().filter(|name| !check.ends.contains(name)) {
        refuse(format!("there is no end \"{name}\""));
    }
    for name in &check.ends {
        if name != ALWAYS && !named().any(|other| other == name) {
            refuse(format!("no question leads to \"{name}\""));
        }
    }
    if let Some(check) = &mut table.self_check {
        check.places = (questions, end);
    }
}

/// The questions of a guide are its items.
fn items(guide: &Guide) -> usize {
    let blocks = guide.sections.iter().flat_map(|section| &section.blocks);
    blocks.filter(|block| block.kind == Kind::Item).count()
}
