//! What HSDS has no place for, as attributes of our own taxonomy.

use super::list::List;
use crate::import::own::{TAXONOMY, taxonomy_id, uuid};
use directory::{Hours, Place, Service, Text};
use serde_json::{Value, json};

/// Codes and values, in their order.
pub(super) type Ours = Vec<(String, String)>;

/// The attributes of a service. `language` is that of its fields.
pub(super) fn of_service(list: &List, s: &Service, language: &str) -> Ours {
    let mut to: Ours = vec![("id".into(), s.id.clone())];
    let mut one = |code: &str, value: &str| to.push((code.into(), value.into()));
    if let Some((file, imported)) = list.files.get(&s.id) {
        one("file", file);
        if let Some(publisher) = imported {
            one("imported", publisher);
        }
    }
    one("language", language);
    one("answered_by", s.answered_by.name());
    one("mandated_reporter", &s.mandated_reporter.to_string());
    let place = match s.place {
        Place::Unlisted => "unlisted",
        Place::Confidential => "confidential",
        Place::Public(_) => "public",
    };
    one("place", place);
    for need in &s.needs {
        one("need", need.name());
    }
    if let Some(interpreter) = s.languages.interpreter {
        let number = interpreter.languages.map(|number| number.to_string());
        one("interpreter", number.as_deref().unwrap_or("yes"));
    }
    for tag in &s.languages.text {
        one("text_language", tag);
    }
    let leaves = [
        ("leaves_call", &s.leaves.call),
        ("leaves_text", &s.leaves.text),
    ];
    for (code, places) in leaves {
        for key in places
            .iter()
            .filter_map(|place| list.leaves.get(usize::from(*place)))
        {
            one(code, key);
        }
    }
    for source in &s.sources {
        one("source", source);
    }
    for source in s.website.iter().flat_map(|website| &website.source) {
        one("website_source", source);
    }
    if let Hours::Dated(schedule) = &s.hours {
        for span in &schedule.closed {
            one("closed", &format!("{}/{}", span.from, span.to));
        }
    }
    texts(&mut to, s, language);
    to
}

fn texts(to: &mut Ours, s: &Service, language: &str) {
    others(to, "name", &s.name, language);
    others(to, "purpose", &s.purpose, language);
    others(to, "cost", &s.cost, language);
    for (code, text) in [
        ("eligibility", &s.eligibility),
        ("hours_note", &s.hours_note),
    ] {
        if let Some(text) = text {
            others(to, code, text, language);
        }
    }
    let mut whole = |code: &str, text: &Text| {
        to.extend(
            text.iter()
                .map(|(tag, words)| (format!("{code}.{tag}"), words.into())),
        );
    };
    whole("answered_by_note", &s.answered_by_note);
    if let Some(note) = &s.languages.note {
        whole("languages_note", note);
    }
    for (at, caveat) in (1..).zip(&s.caveats) {
        whole(&format!("caveat.{at}"), caveat);
    }
}

/// A text in the languages that HSDS has no field for.
pub(super) fn others(to: &mut Ours, code: &str, text: &Text, language: &str) {
    for (tag, words) in text.iter().filter(|(tag, _)| *tag != language) {
        to.push((format!("{code}.{tag}"), words.into()));
    }
}

/// The objects of attributes that hang on one thing.
pub(super) fn objects(entity: &str, of: &str, ours: &[(String, String)]) -> Value {
    let one = |(at, (code, value)): (usize, &(String, String))| {
        let description = format!("{code}: a field that HSDS does not have; see docs/hsds.md");
        json!({
            "id": uuid("attribute", &format!("{of} {at}")),
            "link_id": of,
            "link_entity": entity,
            "taxonomy_term_id": uuid("term", code),
            "value": value,
            "taxonomy_term": {
                "id": uuid("term", code),
                "code": code,
                "name": code,
                "description": description,
                "taxonomy_id": taxonomy_id(),
                "taxonomy_detail": {
                    "id": taxonomy_id(),
                    "name": TAXONOMY,
                    "description": "Fields of a list of services that HSDS does not have.",
                },
            },
        })
    };
    ours.iter().enumerate().map(one).collect()
}
