//! Packs: the list and the numbers as CBOR maps with integer tags, so that no field name travels.
//!
//! Readers skip tags that they do not know, take unknown codes for "other", and leave out a
//! service that they cannot read at all: they show less, never nothing. A pack that is cut short
//! or garbled is an error. Compression is the caller's.

mod codes;
mod hours;

pub(crate) use codes::needs;

use crate::{Date, Directory, NumberEntry, Numbers, Service, Text, Town};
use core::fmt;
use minicbor::{Decode, Decoder, Encode, Encoder};

/// The schema that this code writes. Each may only add tags to the one before:
/// 1 is the first; 2 adds towns, eligibility, ages, and hours that need a calendar.
pub const SCHEMA: u32 = 2;
/// The newest schema that it reads.
pub const NEWEST_READ: u32 = SCHEMA + 1;

/// Why a pack cannot be read.
#[derive(Debug)]
pub enum PackError {
    /// Its schema is none that this reader knows.
    Schema(u32),
    /// It is cut short, garbled or not a pack of this kind.
    Damaged(minicbor::decode::Error),
    /// Bytes follow its end.
    Trailing,
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Schema(n) => write!(f, "schema {n} is not one of 1 to {NEWEST_READ}"),
            Self::Damaged(e) => write!(f, "damaged: {e}"),
            Self::Trailing => f.write_str("bytes follow the end of the pack"),
        }
    }
}

impl core::error::Error for PackError {}

impl From<minicbor::decode::Error> for PackError {
    fn from(e: minicbor::decode::Error) -> Self {
        Self::Damaged(e)
    }
}

/// What every pack begins with.
#[derive(Decode)]
#[cbor(map)]
struct Header {
    #[n(0)]
    schema: u32,
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct NumbersPack {
    #[n(0)]
    schema: u32,
    #[n(1)]
    version: u64,
    #[n(2)]
    made: Date,
    #[n(3)]
    emergency: NumberEntry,
    #[cbor(n(4), default)]
    first: Vec<NumberEntry>,
    #[cbor(n(5), default)]
    others: Vec<NumberEntry>,
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct ListPack {
    #[n(0)]
    schema: u32,
    #[n(1)]
    version: u64,
    #[n(2)]
    made: Date,
    #[cbor(n(3), default)]
    region: Text,
    #[cbor(n(4), default)]
    first: Vec<String>,
    #[cbor(n(5), default)]
    emergency: String,
    #[n(6)]
    services: Readable<Service>,
    #[cbor(n(7), default)]
    traces: Vec<Text>,
    #[cbor(n(8), default)]
    towns: Vec<Town>,
}

/// A list of which what cannot be read is counted and left out.
struct Readable<T> {
    items: Vec<T>,
    left_out: usize,
}

impl<C, T: Encode<C>> Encode<C> for Readable<T> {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        self.items.encode(e, ctx)
    }
}

impl<'b, C, T: Decode<'b, C>> Decode<'b, C> for Readable<T> {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Self, minicbor::decode::Error> {
        let Some(count) = d.array()? else {
            return Err(minicbor::decode::Error::message("an open-ended list"));
        };
        let (mut items, mut left_out) = (Vec::new(), 0);
        for _ in 0..count {
            let start = d.position();
            // Walking over it first tells "cut short" from "not understood".
            d.skip()?;
            let end = d.position();
            let mut one = Decoder::new(d.input().get(start..end).unwrap_or_default());
            match T::decode(&mut one, ctx) {
                Ok(item) => items.push(item),
                Err(_) => left_out += 1,
            }
        }
        Ok(Self { items, left_out })
    }
}

/// The numbers pack of a list: the emergency, the first calls, and every other voice number.
#[must_use]
pub fn write_numbers(list: &Directory) -> Vec<u8> {
    let n = Numbers::of(list);
    bytes(&NumbersPack {
        schema: SCHEMA,
        version: n.version,
        made: n.made,
        emergency: n.emergency,
        first: n.first,
        others: n.others,
    })
}

/// The pack of a whole list.
#[must_use]
pub fn write_list(list: &Directory) -> Vec<u8> {
    let list = list.clone();
    bytes(&ListPack {
        schema: SCHEMA,
        version: list.version,
        made: list.made,
        region: list.region,
        first: list.first,
        emergency: list.emergency,
        services: Readable {
            items: list.services,
            left_out: 0,
        },
        traces: list.traces,
        towns: list.towns,
    })
}

/// Reads a numbers pack. Fails as [`PackError`] says.
pub fn read_numbers(bytes: &[u8]) -> Result<Numbers, PackError> {
    let p: NumbersPack = read(bytes)?;
    Ok(Numbers {
        version: p.version,
        made: p.made,
        emergency: p.emergency,
        first: p.first,
        others: p.others,
    })
}

/// Reads the pack of a whole list. Fails as [`PackError`] says.
pub fn read_list(bytes: &[u8]) -> Result<Directory, PackError> {
    let p: ListPack = read(bytes)?;
    Ok(Directory {
        region: p.region,
        version: p.version,
        made: p.made,
        first: p.first,
        emergency: p.emergency,
        services: p.services.items,
        traces: p.traces,
        towns: p.towns,
        left_out: p.services.left_out,
    })
}

fn bytes<T: Encode<()>>(pack: &T) -> Vec<u8> {
    let mut out = Vec::new();
    let written = minicbor::encode(pack, &mut out);
    debug_assert!(written.is_ok(), "writing to memory cannot fail");
    out
}

fn read<'b, T: Decode<'b, ()>>(bytes: &'b [u8]) -> Result<T, PackError> {
    let header: Header = minicbor::decode(bytes)?;
    if !(1..=NEWEST_READ).contains(&header.schema) {
        return Err(PackError::Schema(header.schema));
    }
    let mut decoder = Decoder::new(bytes);
    let pack = decoder.decode()?;
    if decoder.position() == bytes.len() {
        Ok(pack)
    } else {
        Err(PackError::Trailing)
    }
}

#[cfg(test)]
mod tests;
