//! The guides: readable text files, held against the English ones, in the order of `guides.toml`.

mod inline;
mod lines;
mod markdown;
mod numbers;
mod shape;
mod table;

pub(crate) use inline::{Inline, NEEDS};
pub(crate) use markdown::{Block, Guide};
pub(crate) use table::{ALWAYS, ROOMS, Row, Source, Table};

use super::{Fault, Language, Sources};

/// The table of the guides and the English ones.
pub(crate) struct English {
    pub(crate) table: Table,
    /// In the order of the table.
    pub(crate) guides: Vec<Guide>,
}

/// Where a guide's text is, as in [`Sources::files`].
pub(crate) fn path(language: &str, id: &str) -> String {
    format!("{language}/guides/{id}.md")
}

/// Reads the table and every English guide, and holds the one against the other.
pub(crate) fn english(sources: &Sources, faults: &mut Vec<Fault>) -> English {
    let mut table = table::parse(&sources.guides, faults);
    let mut guides = Vec::new();
    for row in &table.guide {
        let file = path("en", &row.id);
        let Some(text) = sources.files.get(&file) else {
            faults.push(fault(&file, None, "is missing: guides.toml names it"));
            continue;
        };
        let guide = markdown::parse("en", &file, text, faults);
        shape::links(&file, &guide, &table, faults);
        table::sources_fit(row, &guide, faults);
        guides.push(guide);
    }
    if guides.len() == table.guide.len() {
        table::self_check_fits(&mut table, &guides, faults);
    }
    English { table, guides }
}

/// One language's guides in the order of the table, English standing in for what is missing, and
/// how many are missing.
pub(crate) fn fit(
    sources: &Sources,
    language: &Language,
    english: &English,
    faults: &mut Vec<Fault>,
) -> (Vec<Guide>, usize) {
    let mut missing = 0;
    let guides = english.table.guide.iter().zip(&english.guides);
    let guides = guides
        .map(|(row, english)| {
            let file = path(&language.tag, &row.id);
            if language.tag == "en" {
                return english.clone();
            }
            let Some(text) = sources.files.get(&file) else {
                missing += 1;
                return Guide {
                    own: false,
                    ..english.clone()
                };
            };
            let before = faults.len();
            let guide = markdown::parse(&language.tag, &file, text, faults);
            // Where lines were not understood, the rest would differ for that reason alone.
            if faults.len() == before {
                shape::same(&file, &row.id, english, &guide, faults);
            }
            guide
        })
        .collect();
    (guides, missing)
}

/// Every file in a folder of guides is named in the table.
pub(crate) fn is_known(table: &Table, name: &str) -> bool {
    name.strip_prefix("guides/")
        .and_then(|name| name.strip_suffix(".md"))
        .is_some_and(|id| table.guide.iter().any(|row| row.id == id))
}

fn fault(file: &str, line: Option<usize>, what: impl Into<String>) -> Fault {
    Fault {
        file: file.to_owned(),
        line,
        message: None,
        what: what.into(),
    }
}
