//! Reads one `.ftl` file into messages. Of Fluent only what the phone can show without a Fluent
//! runtime: text, `{ $argument }`, `{ "literal" }`, and one choice by one argument.

use fluent_syntax::ast::Entry;

use super::{
    Fault,
    languages::line_after,
    pattern::{arguments, value},
};

/// A message as it is written.
#[derive(Clone)]
pub(crate) struct Message {
    pub(crate) id: String,
    pub(crate) line: usize,
    /// Every argument used, in order of appearance. A choice comes first.
    pub(crate) arguments: Vec<Argument>,
    pub(crate) value: Value,
}

/// An argument of a message.
#[derive(Clone)]
pub(crate) struct Argument {
    pub(crate) name: String,
    pub(crate) kind: Kind,
}

/// What the caller hands in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    String,
    Number,
}

/// What is shown.
#[derive(Clone)]
pub(crate) enum Value {
    Pattern(Vec<Part>),
    /// A choice. Text around it in the file has been copied into each variant.
    Select {
        argument: String,
        variants: Vec<(Key, Vec<Part>)>,
        default: usize,
    },
}

/// A piece of a line.
#[derive(Clone, PartialEq)]
pub(crate) enum Part {
    Text(String),
    Argument(String),
}

/// What a variant stands for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Key {
    Number(u64),
    Name(String),
}

/// Reads what can be read and adds a fault for whatever cannot.
pub(crate) fn parse(file: &str, text: &str, faults: &mut Vec<Fault>) -> Vec<Message> {
    // Some editors put a byte order mark first.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (resource, errors) = match fluent_syntax::parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mut fault = |line: usize, message: Option<&str>, what: String| {
        faults.push(Fault {
            file: file.to_owned(),
            line: Some(line),
            message: message.map(str::to_owned),
            what,
        });
    };
    for error in errors {
        let start = error
            .slice
            .as_ref()
            .map_or(error.pos.start, |slice| slice.start);
        let id = text
            .get(start..)
            .and_then(|junk| junk.split(['=', '\n']).next())
            .map(str::trim);
        let before = text.get(..error.pos.start).unwrap_or(text);
        fault(
            line_after(before),
            id,
            format!("is not Fluent: {}", error.kind),
        );
    }
    let mut messages: Vec<Message> = Vec::new();
    for entry in resource.body {
        let entry = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => {
                let what = "terms are not supported; write the words out".to_owned();
                fault(
                    line_of(text, term.id.name),
                    Some(&format!("-{}", term.id.name)),
                    what,
                );
                continue;
            }
            Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            | Entry::Junk { .. } => continue,
        };
        let (id, line) = (entry.id.name, line_of(text, entry.id.name));
        if messages.iter().any(|message| message.id == id) {
            fault(line, Some(id), "is there twice".to_owned());
            continue;
        }
        if !entry.attributes.is_empty() {
            fault(
                line,
                Some(id),
                "attributes are not supported; give it a message of its own".to_owned(),
            );
            continue;
        }
        let read = entry
            .value
            .as_ref()
            .ok_or_else(|| "has no text".to_owned())
            .and_then(value)
            .and_then(|value| Ok((arguments(&value, entry.comment.as_ref())?, value)));
        match read {
            Ok((arguments, value)) => messages.push(Message {
                id: id.to_owned(),
                line,
                arguments,
                value,
            }),
            Err(what) => fault(line, Some(id), what),
        }
    }
    messages
}

/// The parser gives no positions, but its strings are slices of the text.
fn line_of(text: &str, slice: &str) -> usize {
    let start = (slice.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    line_after(text.get(..start).unwrap_or(text))
}
