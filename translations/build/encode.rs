//! The bytes of a catalog. `src/catalog.rs` reads them and says how they are laid out.

use std::convert::Infallible;

use minicbor::{Encoder, encode::Error};
use sha2::{Digest, Sha256};

use super::{
    Message, Translation,
    check::CATEGORIES,
    encode_guides,
    guides::Table,
    languages::Direction,
    messages::{Argument, Key, Kind, Part, Value},
};

/// Names one build: the inside's message ids with their arguments, and the guides, in their
/// order. Catalogs hold texts by number alone, so one of another build would show the wrong texts.
pub(crate) fn build_id(messages: &[Message], table: &Table) -> [u8; 8] {
    let mut hash = Sha256::new();
    for message in messages {
        hash.update(message.id.as_bytes());
        for Argument { name, kind } in &message.arguments {
            hash.update([b'$']);
            hash.update(name.as_bytes());
            hash.update([if *kind == Kind::Number { b'#' } else { b'"' }]);
        }
        hash.update([0]);
    }
    encode_guides::name(table, &mut hash);
    let mut id = [0; 8];
    id.iter_mut()
        .zip(hash.finalize())
        .for_each(|(to, from)| *to = from);
    id
}

/// The catalog of one language.
pub(crate) fn catalog(
    translation: &Translation,
    table: &Table,
) -> Result<Vec<u8>, Error<Infallible>> {
    let language = &translation.language;
    let mut e = Encoder::new(Vec::new());
    e.array(7)?
        .bytes(&build_id(&translation.inside, table))?
        .str(&language.tag)?
        .str(&language.own_name)?;
    e.bool(language.direction == Direction::Rtl)?
        .bool(language.reviewed)?;
    e.array(translation.inside.len() as u64)?;
    for message in &translation.inside {
        match &message.value {
            Value::Pattern(pattern) if message.arguments.is_empty() => {
                e.str(&plain(pattern))?;
            }
            Value::Pattern(pattern) => parts(&mut e, pattern, message)?,
            Value::Select {
                argument,
                variants,
                default,
            } => {
                let rest = variants
                    .iter()
                    .enumerate()
                    .filter(|(index, _)| index != default);
                e.map(1)?
                    .u8(position(message, argument))?
                    .array(variants.len() as u64 * 2 - 1)?;
                if let Some((_, pattern)) = variants.get(*default) {
                    parts(&mut e, pattern, message)?;
                }
                for (_, (key, pattern)) in rest {
                    write_key(&mut e, key, position(message, argument), message)?;
                    parts(&mut e, pattern, message)?;
                }
            }
        }
    }
    encode_guides::guides(&mut e, translation, table)?;
    Ok(e.into_writer())
}

/// The text of a message without arguments.
pub(crate) fn plain(pattern: &[Part]) -> String {
    let text = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Argument(_) => String::new(),
    };
    pattern.iter().map(text).collect()
}

fn parts(
    e: &mut Encoder<Vec<u8>>,
    pattern: &[Part],
    message: &Message,
) -> Result<(), Error<Infallible>> {
    e.array(pattern.len() as u64)?;
    for part in pattern {
        match part {
            Part::Text(text) => e.str(text)?,
            Part::Argument(name) => e.u8(position(message, name))?,
        };
    }
    Ok(())
}

fn write_key(
    e: &mut Encoder<Vec<u8>>,
    key: &Key,
    argument: u8,
    message: &Message,
) -> Result<(), Error<Infallible>> {
    let is_number = message
        .arguments
        .get(usize::from(argument))
        .is_some_and(|a| a.kind == Kind::Number);
    match key {
        Key::Number(number) => e.u64(*number)?,
        Key::Name(name) if is_number => {
            let code = (0..)
                .zip(CATEGORIES)
                .find(|(_, category)| category == name)
                .map_or(5, |(code, _)| code);
            e.i8(-1 - code)?
        }
        Key::Name(name) => e.str(name)?,
    };
    Ok(())
}

fn position(message: &Message, name: &str) -> u8 {
    (0..)
        .zip(&message.arguments)
        .find(|(_, argument)| argument.name == name)
        .map_or(u8::MAX, |(index, _)| index)
}
