//! How single values stand in a pack: enums and dates as integers, texts as maps.

use crate::{Address, AnsweredBy, Date, Need, PhoneUse, Place, Town};
use minicbor::decode::Error;
use minicbor::encode::{Error as WriteError, Write};
use minicbor::{Decode, Decoder, Encode, Encoder};

/// A code which may come from a later edition and be of any kind: what is no number is skipped.
pub(super) fn code(d: &mut Decoder<'_>) -> Result<Option<u64>, Error> {
    use minicbor::data::Type::{U8, U16, U32, U64};
    match d.datatype()? {
        U8 | U16 | U32 | U64 => d.u64().map(Some),
        _ => d.skip().map(|()| None),
    }
}

/// Skips what a later edition added to an array of `parts`, of which this reader knows the first.
pub(super) fn rest(d: &mut Decoder<'_>, parts: u64, known: u64) -> Result<(), Error> {
    for _ in known..parts {
        d.skip()?;
    }
    Ok(())
}

impl<C> Encode<C> for Date {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, _: &mut C) -> Result<(), WriteError<W::Error>> {
        e.u32(self.code())?.ok()
    }
}

impl<'b, C> Decode<'b, C> for Date {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Error> {
        Self::from_code(d.u32()?).map_err(Error::message)
    }
}

impl<C> Encode<C> for AnsweredBy {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, _: &mut C) -> Result<(), WriteError<W::Error>> {
        e.u8(self.code())?.ok()
    }
}

impl<'b, C> Decode<'b, C> for AnsweredBy {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Error> {
        Ok(code(d)?.map(Self::from_code).unwrap_or_default())
    }
}

impl<C> Encode<C> for PhoneUse {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, _: &mut C) -> Result<(), WriteError<W::Error>> {
        e.u8(self.code())?.ok()
    }
}

impl<'b, C> Decode<'b, C> for PhoneUse {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Error> {
        Ok(code(d)?.map(Self::from_code).unwrap_or_default())
    }
}

impl<C> Encode<C> for Town {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, _: &mut C) -> Result<(), WriteError<W::Error>> {
        let e = e.array(3)?.str(&self.name)?;
        e.i16(self.latitude)?.i16(self.longitude)?.ok()
    }
}

impl<'b, C> Decode<'b, C> for Town {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Error> {
        let parts = d.array()?.unwrap_or(0);
        let town = Self {
            name: d.str()?.into(),
            latitude: d.i16()?,
            longitude: d.i16()?,
        };
        rest(d, parts, 3)?;
        Ok(town)
    }
}

/// Kinds of [`Place`] in a pack; any other is unlisted.
const CONFIDENTIAL: u64 = 1;
const PUBLIC: u64 = 2;

impl<C> Encode<C> for Place {
    fn encode<W: Write>(&self, e: &mut Encoder<W>, _: &mut C) -> Result<(), WriteError<W::Error>> {
        match self {
            Self::Unlisted => e.array(1)?.u64(0)?.ok(),
            Self::Confidential => e.array(1)?.u64(CONFIDENTIAL)?.ok(),
            Self::Public(a) => e.array(3)?.u64(PUBLIC)?.str(&a.street)?.str(&a.town)?.ok(),
        }
    }
}

impl<'b, C> Decode<'b, C> for Place {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, Error> {
        let rest = d.array()?.unwrap_or(0).saturating_sub(1);
        match (code(d)?, rest) {
            (Some(PUBLIC), 2) => {
                let (street, town) = (d.str()?.into(), d.str()?.into());
                Ok(Self::Public(Address { street, town }))
            }
            (kind, rest) => {
                for _ in 0..rest {
                    d.skip()?;
                }
                Ok(if kind == Some(CONFIDENTIAL) {
                    Self::Confidential
                } else {
                    Self::Unlisted
                })
            }
        }
    }
}

/// Needs, of which a reader takes those that it knows.
pub(crate) mod needs {
    use super::{Decoder, Encoder, Error, Need, Write, WriteError, code};

    pub(crate) fn encode<C, W: Write>(
        needs: &[Need],
        e: &mut Encoder<W>,
        _: &mut C,
    ) -> Result<(), WriteError<W::Error>> {
        e.array(needs.len() as u64)?;
        for need in needs {
            e.u8(need.code())?;
        }
        e.ok()
    }

    pub(crate) fn decode<C>(d: &mut Decoder<'_>, _: &mut C) -> Result<Vec<Need>, Error> {
        let mut needs = Vec::new();
        for _ in 0..d.array()?.unwrap_or(0) {
            needs.extend(code(d)?.and_then(Need::from_code));
        }
        Ok(needs)
    }
}
