//! One message of a catalog and how it becomes text.

use crate::{Locale, Plural};

/// What a caller hands in.
pub(crate) enum Argument<'a> {
    Text(&'a str),
    Number(u64),
}

/// A message as the catalog holds it.
pub(crate) enum Message {
    /// No arguments.
    Text(Box<str>),
    Pattern(Box<[Part]>),
    /// A choice by one argument.
    Select {
        argument: u8,
        default: Box<[Part]>,
        variants: Vec<(Key, Box<[Part]>)>,
    },
}

/// A piece of a line.
pub(crate) enum Part {
    Text(Box<str>),
    /// By its position.
    Argument(u8),
}

/// What a variant stands for.
pub(crate) enum Key {
    Number(u64),
    Plural(Plural),
    Word(Box<str>),
}

impl Message {
    /// The text with its arguments in place.
    pub(crate) fn format(
        &self,
        right_to_left: bool,
        l: &dyn Locale,
        arguments: &[Argument<'_>],
    ) -> String {
        let parts = match self {
            Self::Text(text) => return text.to_string(),
            Self::Pattern(parts) => parts,
            Self::Select {
                argument,
                default,
                variants,
            } => choose(variants, arguments.get(usize::from(*argument)), l).unwrap_or(default),
        };
        let mut out = String::new();
        for part in parts {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Argument(position) => match arguments.get(usize::from(*position)) {
                    // In a line that runs from right to left, a name or a number in Latin letters
                    // drags the punctuation and the digits beside it to its own side. First strong
                    // isolate and pop directional isolate keep it to itself. Lines that run from
                    // left to right do without: their values are in Latin letters or digits, and
                    // old screen readers and fonts stumble over the marks.
                    Some(Argument::Text(text)) if right_to_left => {
                        out.push('\u{2068}');
                        out.push_str(text);
                        out.push('\u{2069}');
                    }
                    Some(Argument::Text(text)) => out.push_str(text),
                    Some(Argument::Number(n)) => out.push_str(&l.number(*n)),
                    None => {}
                },
            }
        }
        out
    }
}

/// An exact number goes before the plural category that it is in.
fn choose<'a>(
    variants: &'a [(Key, Box<[Part]>)],
    argument: Option<&Argument<'_>>,
    l: &dyn Locale,
) -> Option<&'a [Part]> {
    let find = |fits: &dyn Fn(&Key) -> bool| {
        variants
            .iter()
            .find(|(key, _)| fits(key))
            .map(|(_, parts)| &**parts)
    };
    match argument? {
        Argument::Text(text) => find(&|key| matches!(key, Key::Word(word) if **word == **text)),
        Argument::Number(n) => find(&|key| matches!(key, Key::Number(number) if number == n))
            .or_else(|| {
                let category = l.plural(*n);
                find(&|key| matches!(key, Key::Plural(plural) if *plural == category))
            }),
    }
}
