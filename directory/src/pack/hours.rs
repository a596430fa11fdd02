//! How hours stand in a pack: an array that begins with their kind.

use super::codes::{code, rest};
use crate::{Date, Dated, Days, Hours, Opening, Schedule, Span, Weeks};
use minicbor::decode::Error;
use minicbor::encode::{Error as WriteError, Write};
use minicbor::{Decode, Decoder, Encode, Encoder};

/// Kinds of [`Hours`] in a pack; any other is unknown.
const ALWAYS: u64 = 1;
const WEEKLY: u64 = 2;
/// Since schema 2: a reader of schema 1 takes them for unknown, never for hours that are wrong.
const DATED: u64 = 3;

impl<C> Encode<C> for Hours {
    fn encode<W: Write>(
        &self,
        e: &mut Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), WriteError<W::Error>> {
        match self {
            Self::Unknown => e.array(1)?.u64(0)?.ok(),
            Self::Always => e.array(1)?.u64(ALWAYS)?.ok(),
            Self::Weekly(openings) => {
                e.array(2)?.u64(WEEKLY)?.array(openings.len() as u64)?;
                for o in openings {
                    e.array(3)?.u8(o.days.bits())?.u16(o.open)?.u16(o.close)?;
                }
                e.ok()
            }
            Self::Dated(schedule) => {
                e.array(3)?.u64(DATED)?;
                e.array(schedule.openings.len() as u64)?;
                for dated in &schedule.openings {
                    let o = dated.opening;
                    e.array(6)?.u8(o.days.bits())?.u16(o.open)?.u16(o.close)?;
                    e.u8(dated.weeks.bits())?;
                    e.encode_with(dated.from, ctx)?.encode_with(dated.to, ctx)?;
                }
                e.array(schedule.closed.len() as u64)?;
                for span in &schedule.closed {
                    e.array(2)?
                        .encode_with(span.from, ctx)?
                        .encode_with(span.to, ctx)?;
                }
                e.ok()
            }
        }
    }
}

impl<'b, C> Decode<'b, C> for Hours {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Self, Error> {
        let parts = d.array()?.unwrap_or(0);
        if parts == 0 {
            return Ok(Self::Unknown);
        }
        match (code(d)?, parts - 1) {
            (Some(WEEKLY), 1) => Ok(Self::Weekly(many(d, opening)?)),
            (Some(DATED), 2) => Ok(Self::Dated(Schedule {
                openings: many(d, |d| dated(d, ctx))?,
                closed: many(d, |d| span(d, ctx))?,
            })),
            (kind, more) => {
                rest(d, more, 0)?;
                Ok(if kind == Some(ALWAYS) {
                    Self::Always
                } else {
                    Self::Unknown
                })
            }
        }
    }
}

fn many<'b, T>(
    d: &mut Decoder<'b>,
    mut one: impl FnMut(&mut Decoder<'b>) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let count = d
        .array()?
        .ok_or_else(|| Error::message("an open-ended list"))?;
    // Nothing is set aside for a count that a damaged pack claims.
    let mut all = Vec::new();
    for _ in 0..count {
        all.push(one(d)?);
    }
    Ok(all)
}

fn opening(d: &mut Decoder<'_>) -> Result<Opening, Error> {
    let parts = d.array()?.unwrap_or(0);
    let opening = Opening {
        days: Days::from_bits(d.u8()?),
        open: d.u16()?,
        close: d.u16()?,
    };
    rest(d, parts, 3)?;
    Ok(opening)
}

fn dated<C>(d: &mut Decoder<'_>, ctx: &mut C) -> Result<Dated, Error> {
    let parts = d.array()?.unwrap_or(0);
    let dated = Dated {
        opening: Opening {
            days: Days::from_bits(d.u8()?),
            open: d.u16()?,
            close: d.u16()?,
        },
        weeks: Weeks::from_bits(d.u8()?),
        from: d.decode_with::<C, Option<Date>>(ctx)?,
        to: d.decode_with::<C, Option<Date>>(ctx)?,
    };
    rest(d, parts, 6)?;
    Ok(dated)
}

fn span<C>(d: &mut Decoder<'_>, ctx: &mut C) -> Result<Span, Error> {
    let parts = d.array()?.unwrap_or(0);
    let span = Span {
        from: d.decode_with(ctx)?,
        to: d.decode_with(ctx)?,
    };
    rest(d, parts, 2)?;
    Ok(span)
}
