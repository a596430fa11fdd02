//! What a message says: its text, its one choice and its arguments.

use fluent_syntax::ast::{
    Comment, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::messages::{Argument, Key, Kind, Part, Value};

/// The text, or what of Fluent it uses that is not supported.
pub(crate) fn value(pattern: &Pattern<&str>) -> Result<Value, String> {
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
pub(crate) fn arguments(
    value: &Value,
    comment: Option<&Comment<&str>>,
) -> Result<Vec<Argument>, String> {
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
