//! Packs: the list and the numbers as CBOR maps with integer tags, so that no field name travels.
//!
//! Readers skip tags that they do not know, take unknown codes for "other", and leave out a
//! service that they cannot read at all: they show less, never nothing. A pack that is cut short
//! or garbled is an error. Compression is the caller's.

mod book;
mod codes;
mod hours;
pub(crate) mod phrases;
pub(crate) mod texts;

pub use book::Book;

pub(crate) use codes::needs;

use crate::{Date, Directory, NumberEntry, Numbers, Service};
use book::Places;
use core::convert::Infallible;
use core::fmt;
use minicbor::decode::Error as DecodeError;
use minicbor::{Decode, Decoder, Encode, Encoder};
use phrases::Phrases;

type WriteError = minicbor::encode::Error<Infallible>;

/// The schema that this code writes.
///
/// 1 is the first. 2 adds towns, eligibility, ages and hours that need a calendar, and says every
/// phrase of the list once, in a table: its reader takes both. From here on a schema may only add
/// tags, and parts at the end of arrays.
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

#[derive(Encode, Decode)]
#[cbor(map, context_bound = "Phrases")]
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

/// A list as it lies in its pack.
struct ListPack<'b> {
    cover: Directory,
    services: Places,
    pieces: &'b str,
    phrases: &'b [u8],
}

impl<'b, C> Decode<'b, C> for ListPack<'b> {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Self, minicbor::decode::Error> {
        let (mut cover, mut version, mut made) = (Directory::default(), None, None);
        let (mut services, mut pieces, mut phrases) = (None, "", &[][..]);
        let tags = d
            .map()?
            .ok_or_else(|| DecodeError::message("an open-ended pack"))?;
        for _ in 0..tags {
            match d.u32()? {
                1 => version = Some(d.u64()?),
                2 => made = Some(d.decode_with(ctx)?),
                3 => cover.region = d.decode()?,
                4 => cover.first = d.decode()?,
                5 => cover.emergency = d.decode()?,
                6 => services = Some(d.decode_with(ctx)?),
                7 => cover.traces = d.decode()?,
                8 => cover.towns = d.decode()?,
                9 => pieces = d.str()?,
                10 => phrases = d.bytes()?,
                _ => d.skip()?,
            }
        }
        let missing = || DecodeError::message("a part is missing");
        cover.version = version.ok_or_else(missing)?;
        cover.made = made.ok_or_else(missing)?;
        Ok(Self {
            cover,
            services: services.ok_or_else(missing)?,
            pieces,
            phrases,
        })
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
    let mut out = Vec::new();
    let written = list_into(list, &mut Encoder::new(&mut out));
    debug_assert!(written.is_ok(), "writing to memory cannot fail");
    out
}

fn list_into(list: &Directory, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), WriteError> {
    let mut texts = texts::Writer::default();
    e.map(11)?.u8(0)?.u32(SCHEMA)?.u8(1)?.u64(list.version)?;
    e.u8(2)?.encode(list.made)?.u8(3)?.encode(&list.region)?;
    e.u8(4)?.encode(&list.first)?.u8(5)?.str(&list.emergency)?;
    e.u8(6)?.array(list.services.len() as u64)?;
    for service in &list.services {
        let mut one = Vec::new();
        let base = texts.begin();
        Encoder::new(&mut one)
            .u32(base)?
            .encode_with(shortened(service), &mut texts)?;
        e.bytes(&one)?;
    }
    e.u8(7)?.encode(&list.traces)?.u8(8)?.encode(&list.towns)?;
    let (pieces, phrases) = texts.finish();
    e.u8(9)?.str(&pieces)?.u8(10)?.bytes(&phrases)?.ok()
}

/// A service without what a reader can tell from the rest: numbers that are written as usual.
fn shortened(service: &Service) -> Service {
    let mut service = service.clone();
    for phone in &mut service.phones {
        if phone.usual_display().as_ref() == Some(&phone.display) {
            phone.display.clear();
        }
    }
    service
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
    Ok(Book::open(bytes.to_vec())?.directory())
}

fn bytes<T: Encode<()>>(pack: &T) -> Vec<u8> {
    let mut out = Vec::new();
    let written = minicbor::encode(pack, &mut out);
    debug_assert!(written.is_ok(), "writing to memory cannot fail");
    out
}

fn read<'b, T: Decode<'b, ()>>(bytes: &'b [u8]) -> Result<T, PackError> {
    let schema = schema(bytes)?;
    if !(1..=NEWEST_READ).contains(&schema) {
        return Err(PackError::Schema(schema));
    }
    let mut decoder = Decoder::new(bytes);
    let pack = decoder.decode()?;
    if decoder.position() == bytes.len() {
        Ok(pack)
    } else {
        Err(PackError::Trailing)
    }
}

/// The schema, with which every pack begins.
fn schema(bytes: &[u8]) -> Result<u32, DecodeError> {
    let mut d = Decoder::new(bytes);
    d.map()?;
    match d.u32()? {
        0 => d.u32(),
        _ => Err(DecodeError::message(
            "a pack that does not begin with its schema",
        )),
    }
}

#[cfg(test)]
mod tests;
