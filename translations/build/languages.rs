//! The table of languages.

use serde::Deserialize;

use super::Fault;

const FILE: &str = "languages.toml";

/// Languages written from right to left, by their primary subtag: one wrong word in the table
/// would turn every screen around.
const RIGHT_TO_LEFT: &[&str] = &[
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
];

/// One row of `languages.toml`.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Language {
    pub(crate) tag: String,
    pub(crate) own_name: String,
    pub(crate) direction: Direction,
    /// What `Intl` is asked for; filled in where the row has none.
    #[serde(default)]
    pub(crate) intl: String,
    pub(crate) reviewed: bool,
}

/// How lines run.
#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Direction {
    Ltr,
    Rtl,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    language: Vec<Language>,
}

/// English first; every tag once.
pub(crate) fn parse(text: &str) -> Result<Vec<Language>, Fault> {
    let table: Table = toml::from_str(text).map_err(|error| Fault {
        line: error
            .span()
            .and_then(|span| text.get(..span.start))
            .map(line_after),
        ..fault(error.message().to_owned())
    })?;
    let mut languages = table.language;
    if languages
        .first()
        .is_none_or(|language| language.tag != "en")
    {
        return Err(fault("the first language must be \"en\"".to_owned()));
    }
    for (
        index,
        Language {
            tag,
            own_name,
            direction,
            ..
        },
    ) in languages.iter().enumerate()
    {
        let letters =
            |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric());
        if !tag.split('-').all(letters) {
            return Err(fault(format!("\"{tag}\" is not a language tag")));
        }
        if languages.iter().take(index).any(|other| other.tag == *tag) {
            return Err(fault(format!("\"{tag}\" is there twice")));
        }
        if own_name.trim().is_empty() {
            return Err(fault(format!("\"{tag}\" has an empty own_name")));
        }
        let primary = tag.split('-').next().unwrap_or_default();
        if RIGHT_TO_LEFT.contains(&primary) != (*direction == Direction::Rtl) {
            return Err(fault(format!("\"{tag}\" has the wrong direction")));
        }
    }
    for Language { tag, intl, .. } in &mut languages {
        if intl.is_empty() {
            // As it is written in the United States, unless the tag has a region of its own.
            let region = tag.split('-').skip(1).any(|part| part.len() == 2);
            *intl = if region {
                tag.clone()
            } else {
                format!("{tag}-US")
            };
        }
    }
    Ok(languages)
}

fn fault(what: String) -> Fault {
    Fault {
        file: FILE.to_owned(),
        line: None,
        message: None,
        what,
    }
}

/// The number of the line that comes after this much text, 1 for the first.
pub(crate) fn line_after(before: &str) -> usize {
    before.matches('\n').count() + 1
}
