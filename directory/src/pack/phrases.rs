//! Where the words of a text stand: written out, or as a number in the list's table of phrases.
//!
//! The numbers pack and lists of schema 1 write every text out. In a list of schema 2 a number is
//! counted from the service's own base, so that each service can be read by itself: an even one
//! is a phrase from the base on, which it is usually the first to say; an odd one stands before.

use crate::Text;
use minicbor::data::Type;
use minicbor::decode::Error;
use minicbor::encode::{Error as WriteError, Write};
use minicbor::{Decode, Decoder, Encode, Encoder};

/// A table of phrases that texts are written into and read from.
pub(crate) trait Phrases {
    /// The number under which to write a phrase; none: write it out.
    fn number(&mut self, phrase: &str) -> Option<u32>;
    /// The phrase with a number, if there is one.
    fn phrase(&mut self, number: u32) -> Option<String>;
}

/// No table: every text is written out.
impl Phrases for () {
    fn number(&mut self, _: &str) -> Option<u32> {
        None
    }

    fn phrase(&mut self, _: u32) -> Option<String> {
        None
    }
}

/// The number of a phrase as a service with this base writes it.
pub(super) fn code(phrase: u32, base: u32) -> u32 {
    match phrase.checked_sub(base) {
        Some(after) => after * 2,
        None => phrase * 2 + 1,
    }
}

/// The phrase that a service with this base means by a number.
pub(crate) fn phrase_of(code: u32, base: u32) -> Option<u32> {
    if code.is_multiple_of(2) {
        base.checked_add(code / 2)
    } else {
        Some(code / 2)
    }
}

/// Whether what comes next is a number of a phrase.
pub(crate) fn is_number(d: &Decoder<'_>) -> Result<bool, Error> {
    let number = [Type::U8, Type::U16, Type::U32];
    Ok(number.contains(&d.datatype()?))
}

fn write<C: Phrases, W: Write>(
    words: &str,
    e: &mut Encoder<W>,
    ctx: &mut C,
) -> Result<(), WriteError<W::Error>> {
    match ctx.number(words) {
        Some(number) => e.u32(number)?.ok(),
        None => e.str(words)?.ok(),
    }
}

fn read<C: Phrases>(d: &mut Decoder<'_>, ctx: &mut C) -> Result<String, Error> {
    if is_number(d)? {
        let number = d.u32()?;
        let missing = || Error::message("a phrase that is not in the table");
        ctx.phrase(number).ok_or_else(missing)
    } else {
        d.str().map(str::to_owned)
    }
}

impl<C: Phrases> Encode<C> for Text {
    fn encode<W: Write>(
        &self,
        e: &mut Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), WriteError<W::Error>> {
        e.map(self.iter().count() as u64)?;
        for (language, words) in self.iter() {
            e.str(language)?;
            write(words, e, ctx)?;
        }
        e.ok()
    }
}

impl<'b, C: Phrases> Decode<'b, C> for Text {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Self, Error> {
        let count = d
            .map()?
            .ok_or_else(|| Error::message("an open-ended text"))?;
        let mut entries = Vec::new();
        for _ in 0..count {
            entries.push((d.str()?.to_owned(), read(d, ctx)?));
        }
        Ok(Self::new(entries))
    }
}

/// A string that may stand in the table.
pub(crate) mod one {
    use super::{Decoder, Encoder, Error, Phrases, Write, WriteError};

    pub(crate) fn encode<C: Phrases, W: Write>(
        words: &str,
        e: &mut Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), WriteError<W::Error>> {
        super::write(words, e, ctx)
    }

    pub(crate) fn decode<C: Phrases>(d: &mut Decoder<'_>, ctx: &mut C) -> Result<String, Error> {
        super::read(d, ctx)
    }
}

/// Strings that may stand in the table.
pub(crate) mod many {
    use super::{Decoder, Encoder, Error, Phrases, Write, WriteError};

    pub(crate) fn encode<C: Phrases, W: Write>(
        all: &[String],
        e: &mut Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), WriteError<W::Error>> {
        e.array(all.len() as u64)?;
        all.iter().try_for_each(|words| super::write(words, e, ctx))
    }

    pub(crate) fn decode<C: Phrases>(
        d: &mut Decoder<'_>,
        ctx: &mut C,
    ) -> Result<Vec<String>, Error> {
        let count = d
            .array()?
            .ok_or_else(|| Error::message("an open-ended list"))?;
        (0..count).map(|_| super::read(d, ctx)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_phrase_is_found_from_every_base(phrase in 0u32..1 << 30, base in 0u32..1 << 30) {
            prop_assert_eq!(phrase_of(code(phrase, base), base), Some(phrase));
        }
    }
}
