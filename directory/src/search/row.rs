//! Walks over a service in its pack, and takes what a search needs without making strings.

use super::build::Builder;
use super::part;
use crate::pack::phrases::{is_number, phrase_of};
use crate::{Ages, AnsweredBy, Date, Need, PhoneUse};
use minicbor::data::Type;
use minicbor::decode::{Decoder, Error};

/// Reads one service. Tags are those of [`crate::Service`] and what is in it.
pub(super) fn read<'b>(
    d: &mut Decoder<'b>,
    base: u32,
    into: &mut Builder<'_>,
) -> Result<(), Error> {
    each_tag(d, |tag, d| match tag {
        0 => {
            into.facts.emergency = d.str()? == into.emergency;
            Ok(())
        }
        1 => phrase(d, base, part::NAME, into).map(drop),
        2 => text(d, base, part::NAME, into),
        3 | 5 | 11 | 13 | 20 => text(d, base, part::TEXT, into),
        4 => {
            into.facts.answered_by = d.decode::<AnsweredBy>()?;
            Ok(())
        }
        6 => each(d, |d| {
            let known = number(d)?.and_then(Need::from_code);
            known.into_iter().for_each(|need| into.facts.add(need));
            Ok(())
        }),
        7 => each(d, |d| phone(d, base, into)),
        8 => each_tag(d, |tag, d| match tag {
            0 => phrase(d, base, part::TEXT, into).map(drop),
            _ => d.skip(),
        }),
        10 => {
            into.facts.hours = d.decode()?;
            Ok(())
        }
        12 => languages(d, base, into),
        15 => each(d, |d| text(d, base, part::TEXT, into)),
        17 => each(d, |d| {
            if let Some(town) = phrase(d, base, part::NAME, into)? {
                into.town(town);
            }
            Ok(())
        }),
        21 => {
            into.facts.ages = d.decode::<Ages>()?;
            Ok(())
        }
        _ => d.skip(),
    })
}

fn phone(d: &mut Decoder<'_>, base: u32, into: &mut Builder<'_>) -> Result<(), Error> {
    each_tag(d, |tag, d| match tag {
        0 => {
            into.number(d.str()?);
            Ok(())
        }
        2 => {
            into.facts.texting |= d.decode::<PhoneUse>()? == PhoneUse::Text;
            Ok(())
        }
        3 => {
            into.words(d.str()?, part::TEXT);
            Ok(())
        }
        5 => text(d, base, part::TEXT, into),
        8..=10 => {
            let day = d.decode::<Date>()?.earliest();
            into.facts.newest = into.facts.newest.max(Some(day));
            Ok(())
        }
        _ => d.skip(),
    })
}

fn languages(d: &mut Decoder<'_>, base: u32, into: &mut Builder<'_>) -> Result<(), Error> {
    each_tag(d, |tag, d| match tag {
        0 | 2 => each(d, |d| {
            into.language(d.str()?);
            Ok(())
        }),
        1 => {
            into.facts.interpreter = true;
            d.skip()
        }
        3 => text(d, base, part::TEXT, into),
        _ => d.skip(),
    })
}

/// A text: its phrases in every language.
fn text(d: &mut Decoder<'_>, base: u32, part: u32, into: &mut Builder<'_>) -> Result<(), Error> {
    let languages = d.map()?.ok_or_else(open_ended)?;
    for _ in 0..languages {
        d.skip()?;
        phrase(d, base, part, into)?;
    }
    Ok(())
}

/// A phrase by its number, or one that is written out, which has none.
fn phrase(
    d: &mut Decoder<'_>,
    base: u32,
    part: u32,
    into: &mut Builder<'_>,
) -> Result<Option<u32>, Error> {
    if !is_number(d)? {
        into.words(d.str()?, part);
        return Ok(None);
    }
    let number = phrase_of(d.u32()?, base);
    number
        .into_iter()
        .for_each(|number| into.phrase(number, part));
    Ok(number)
}

/// A code that may be of a kind from a later edition.
fn number(d: &mut Decoder<'_>) -> Result<Option<u64>, Error> {
    if is_number(d)? {
        d.u64().map(Some)
    } else {
        d.skip().map(|()| None)
    }
}

fn each<'b>(
    d: &mut Decoder<'b>,
    mut read: impl FnMut(&mut Decoder<'b>) -> Result<(), Error>,
) -> Result<(), Error> {
    for _ in 0..d.array()?.ok_or_else(open_ended)? {
        read(d)?;
    }
    Ok(())
}

/// Every tag of a map with a value that is not null.
fn each_tag<'b>(
    d: &mut Decoder<'b>,
    mut read: impl FnMut(u32, &mut Decoder<'b>) -> Result<(), Error>,
) -> Result<(), Error> {
    for _ in 0..d.map()?.ok_or_else(open_ended)? {
        let tag = d.u32()?;
        if d.datatype()? == Type::Null {
            d.skip()?;
        } else {
            read(tag, d)?;
        }
    }
    Ok(())
}

fn open_ended() -> Error {
    Error::message("an open-ended list")
}
