//! Every text that a person can see in a language, wherever it is written: the guides with the
//! questions of the self-check, the messages, and what the list says of each service. Left out are
//! the sources, which are named as their publishers name them.

use std::{fs, path::Path};

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use toml::{Table, Value};
use translations::Catalog;

use crate::{own, texts};

/// A text as it is shown, and where somebody finds it who wants to change it.
pub(crate) struct Seen {
    /// What is measured together: a guide, a part of the messages, an organization.
    pub(crate) group: String,
    /// Within the group: the message, or the path in the organization's file.
    pub(crate) place: String,
    /// One pattern has one text. An argument is shown as `0`.
    pub(crate) text: String,
}

impl Seen {
    /// What something is called is not ours to say in easier words.
    pub(crate) fn is_name(&self) -> bool {
        self.place.ends_with("name")
    }
}

/// All of it. What is shown in English for want of a translation is left to English.
pub(crate) fn everything(tag: &str, catalog: &Catalog) -> Vec<Seen> {
    let mut seen = guides(catalog);
    for file in ["front.ftl", "inside.ftl"] {
        seen.extend(messages(tag, file));
    }
    seen.extend(list(tag));
    seen
}

fn guides(catalog: &Catalog) -> Vec<Seen> {
    let guide = |(id, guide): (translations::GuideId, &translations::Guide)| {
        texts(guide).into_iter().map(move |text| Seen {
            group: format!("guide {}", id.name()),
            place: String::new(),
            text,
        })
    };
    own(catalog).flat_map(guide).collect()
}

fn messages(tag: &str, file: &str) -> Vec<Seen> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let source = fs::read_to_string(root.join(tag).join(file)).unwrap();
    let english = fs::read_to_string(root.join("en").join(file)).unwrap();
    let parts = parts(&english);
    let mut seen = Vec::new();
    for entry in fluent_syntax::parser::parse(source.as_str()).unwrap().body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name;
        let part = parts.iter().find(|(message, _)| message == id);
        let mut shown = Vec::new();
        spoken(&message.value.unwrap(), String::new(), &mut shown);
        seen.extend(shown.into_iter().map(|text| Seen {
            group: format!("{file} {}", part.unwrap().1).trim_end().to_owned(),
            place: id.to_owned(),
            text,
        }));
    }
    seen
}

/// Every message, and the part of the English file that it stands in.
fn parts(source: &str) -> Vec<(String, String)> {
    let mut heading = String::new();
    let mut parts = Vec::new();
    for entry in fluent_syntax::parser::parse(source).unwrap().body {
        match entry {
            Entry::ResourceComment(comment) => heading = comment.content.join(" "),
            Entry::Message(message) => parts.push((message.id.name.to_owned(), heading.clone())),
            _ => {}
        }
    }
    parts
}

/// Every text that a pattern can become: one a variant.
fn spoken(pattern: &Pattern<&str>, before: String, shown: &mut Vec<String>) {
    let mut text = before;
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                for variant in variants {
                    spoken(&variant.value, text.clone(), shown);
                }
                return;
            }
            PatternElement::Placeable { .. } => text.push('0'),
        }
    }
    shown.push(text);
}

fn list(tag: &str) -> Vec<Seen> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/directory");
    let organizations = fs::read_dir(folder.join("organizations")).unwrap();
    let mut files: Vec<_> = organizations.map(|file| file.unwrap().path()).collect();
    files.extend(["leaves.toml", "region.toml"].map(|file| folder.join(file)));
    files.sort();
    let mut seen = Vec::new();
    for file in files {
        let table: Table = fs::read_to_string(&file).unwrap().parse().unwrap();
        let group = file.file_name().unwrap().to_string_lossy().into_owned();
        let mut found = Vec::new();
        walk(&Value::Table(table), "", tag, &mut found);
        seen.extend(found.into_iter().map(|(place, text)| Seen {
            group: group.clone(),
            place,
            text,
        }));
    }
    seen
}

/// A text of the list is a table from languages to words.
fn walk(value: &Value, path: &str, tag: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Table(table) if table.get("en").is_some_and(Value::is_str) => {
            if let Some(Value::String(text)) = table.get(tag) {
                found.push((path.to_owned(), text.clone()));
            }
        }
        Value::Table(table) => {
            for (key, value) in table {
                walk(value, &format!("{path}.{key}"), tag, found);
            }
        }
        Value::Array(values) => {
            for value in values {
                walk(value, path, tag, found);
            }
        }
        _ => {}
    }
}

/// A walk that finds little would make every test on top of it pass.
#[test]
fn all_of_it_is_seen_in_every_language() {
    let count = |seen: &[Seen], start: &str, end: &str| {
        let here = |seen: &&Seen| seen.group.starts_with(start) && seen.group.ends_with(end);
        seen.iter().filter(here).count()
    };
    for (tag, catalog) in crate::catalogs() {
        // A language that has just been begun may have little, and the list may not speak it.
        if translations::untranslated(tag) > 0 {
            continue;
        }
        let seen = everything(tag, &catalog);
        let (list, messages) = (count(&seen, "", ".toml"), count(&seen, "inside.ftl", ""));
        let spoken = list > 0 || ["en", "es"].contains(&tag);
        assert!(!spoken || list > 100, "{tag}: {list} texts of the list");
        assert!(messages > 240, "{tag}: {messages} messages");
        assert!(count(&seen, "front.ftl", "") > 40, "{tag}: the front");
        let guides = own(&catalog).count();
        assert!(count(&seen, "guide ", "") > guides * 5, "{tag}: the guides");
    }
}
