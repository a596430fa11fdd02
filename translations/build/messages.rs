//! Reads one `.ftl` file into messages. Of Fluent only what the phone can show without a Fluent
//! runtime: text, `{ $argument }`, `{ "literal" }`, and one choice by one argument.

use fluent_syntax::ast::{
    Comment, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::{Fault, languages::line_after};

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

fn value(pattern: &Pattern<&str>) -> Result<Value, String> {
    let is_select = |element: &PatternElement<&str>| {
        matches!(
            element,
            PatternElement::Placeable {
                expression: Expression::Select { .. }
            }
        )
    };
    let Some(at) = pattern.elements.iter().position(is_select) else {
        return Ok(Value::Pattern(parts(&pattern.elements)?));
    };
    let (before, rest) = pattern.elements.split_at(at);
    let Some((
        PatternElement::Placeable {
            expression: Expression::Select { selector, variants },
        },
        after,
    )) = rest.split_first()
    else {
        return Err("is not understood".to_owned());
    };
    let InlineExpression::VariableReference { id } = selector else {
        return Err("a choice goes by an argument: { $name -> … }".to_owned());
    };
    let mut default = 0;
    let mut read: Vec<(Key, Vec<Part>)> = Vec::new();
    for (index, variant) in variants.iter().enumerate() {
        let key = match &variant.key {
            VariantKey::Identifier { name } => Key::Name((*name).to_owned()),
            VariantKey::NumberLiteral { value } => Key::Number(
                value
                    .parse()
                    .map_err(|_| format!("[{value}] is not a whole number from 0 up"))?,
            ),
        };
        if read.iter().any(|(other, _)| *other == key) {
            return Err("has the same variant twice".to_owned());
        }
        if variant.default {
            default = index;
        }
        let elements: Vec<_> = before
            .iter()
            .chain(&variant.value.elements)
            .chain(after)
            .cloned()
            .collect();
        read.push((key, parts(&elements)?));
    }
    Ok(Value::Select {
        argument: id.name.to_owned(),
        variants: read,
        default,
    })
}

fn parts(elements: &[PatternElement<&str>]) -> Result<Vec<Part>, String> {
    let mut parts: Vec<Part> = Vec::new();
    for element in elements {
        let text = match element {
            PatternElement::TextElement { value } => (*value).to_owned(),
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => match inline {
                InlineExpression::StringLiteral { value } => {
                    unescape_unicode_to_string(value).into_owned()
                }
                InlineExpression::VariableReference { id } => {
                    parts.push(Part::Argument(id.name.to_owned()));
                    continue;
                }
                other => return Err(unsupported(other)),
            },
            PatternElement::Placeable {
                expression: Expression::Select { .. },
            } => {
                return Err(
                    "only one choice a message is supported; make it two messages".to_owned(),
                );
            }
        };
        match parts.last_mut() {
            Some(Part::Text(last)) => last.push_str(&text),
            _ => parts.push(Part::Text(text)),
        }
    }
    Ok(parts)
}

fn unsupported(expression: &InlineExpression<&str>) -> String {
    match expression {
        InlineExpression::NumberLiteral { .. } => {
            "numbers in braces are not supported; write them as text"
        }
        InlineExpression::FunctionReference { .. } => {
            "functions are not supported; hand in what is to be shown"
        }
        InlineExpression::MessageReference { .. } => {
            "other messages in braces are not supported; write the words out"
        }
        InlineExpression::TermReference { .. } => "terms are not supported; write the words out",
        _ => "braces in braces are not supported",
    }
    .to_owned()
}

/// The arguments used, typed by comment lines like `# $count (Number) how many`.
fn arguments(value: &Value, comment: Option<&Comment<&str>>) -> Result<Vec<Argument>, String> {
    let mut arguments: Vec<Argument> = Vec::new();
    let mut used = |name: &str| {
        if arguments.iter().all(|argument| argument.name != name) {
            arguments.push(Argument {
                name: name.to_owned(),
                kind: Kind::String,
            });
        }
    };
    let patterns: Vec<&Vec<Part>> = match value {
        Value::Pattern(parts) => vec![parts],
        Value::Select {
            argument, variants, ..
        } => {
            used(argument);
            variants.iter().map(|(_, parts)| parts).collect()
        }
    };
    for part in patterns.into_iter().flatten() {
        if let Part::Argument(name) = part {
            used(name);
        }
    }
    for line in comment.iter().flat_map(|comment| &comment.content) {
        let Some(declared) = line.trim().strip_prefix('$') else {
            continue;
        };
        let kind = declared
            .split_once('(')
            .and_then(|(name, rest)| Some((name.trim(), rest.split_once(')')?.0.trim())));
        let (name, kind) = match kind {
            Some((name, "String")) => (name, Kind::String),
            Some((name, "Number")) => (name, Kind::Number),
            _ => {
                return Err(format!(
                    "the comment \"${declared}\" gives no type: write $name (String) or $name (Number)"
                ));
            }
        };
        let argument = arguments.iter_mut().find(|argument| argument.name == name);
        argument
            .ok_or_else(|| format!("the comment names ${name}, which the message does not use"))?
            .kind = kind;
    }
    Ok(arguments)
}
