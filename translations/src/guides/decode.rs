//! Reads the guides of a catalog.
//!
//! CBOR, by position. A guide: own, title, sections. A section: heading, blocks, sources. A block:
//! kind, then its pieces, each a string, or an array of a need's code or a guide's place and the
//! words. A source: title, cite, date, as of.

use minicbor::{Decoder, data::Type};

use super::{Block, Guide, GuideId, Inline, Kind, Section, Source};
use crate::CatalogError;

type Read<T> = Result<T, CatalogError>;

/// All guides of a catalog, which are as many as the build has.
pub(crate) fn guides(d: &mut Decoder<'_>, count: usize) -> Read<Vec<Guide>> {
    let guides = many(d, guide)?;
    if guides.len() != count {
        return Err(CatalogError::Damaged);
    }
    Ok(guides)
}

fn guide(d: &mut Decoder<'_>) -> Read<Guide> {
    exactly(d, 3)?;
    let guide = Guide {
        own: d.bool()?,
        title: d.str()?.into(),
        sections: many(d, section)?,
    };
    if guide.sections.is_empty() {
        return Err(CatalogError::Damaged);
    }
    Ok(guide)
}

fn section(d: &mut Decoder<'_>) -> Read<Section> {
    exactly(d, 3)?;
    Ok(Section {
        heading: d.str()?.into(),
        blocks: many(d, block)?,
        sources: many(d, source)?,
    })
}

fn block(d: &mut Decoder<'_>) -> Read<Block> {
    let pieces = d.array()?.ok_or(CatalogError::Damaged)?;
    let kind = match d.u8()? {
        0 => Kind::Text,
        1 => Kind::Item,
        2 => Kind::Check,
        3 => Kind::Caution,
        4 => Kind::Say,
        _ => return Err(CatalogError::Damaged),
    };
    let mut text = Vec::new();
    for _ in 1..pieces {
        text.push(inline(d)?);
    }
    Ok(Block { kind, text })
}

fn inline(d: &mut Decoder<'_>) -> Read<Inline> {
    if d.datatype()? == Type::String {
        return Ok(Inline::Text(d.str()?.into()));
    }
    exactly(d, 2)?;
    if d.datatype()? == Type::String {
        return Ok(Inline::Need {
            code: d.str()?.into(),
            words: d.str()?.into(),
        });
    }
    Ok(Inline::Guide {
        id: GuideId::from_place(d.u64()?).ok_or(CatalogError::Damaged)?,
        words: d.str()?.into(),
    })
}

fn source(d: &mut Decoder<'_>) -> Read<Source> {
    exactly(d, 4)?;
    Ok(Source {
        title: d.str()?.into(),
        cite: d.str()?.into(),
        date: d.str()?.into(),
        as_of: d.str()?.into(),
    })
}

fn exactly(d: &mut Decoder<'_>, fields: u64) -> Read<()> {
    match d.array()? {
        Some(found) if found == fields => Ok(()),
        _ => Err(CatalogError::Damaged),
    }
}

/// Grows with what is really there: a length in damaged bytes reserves nothing.
fn many<T>(d: &mut Decoder<'_>, read: fn(&mut Decoder<'_>) -> Read<T>) -> Read<Vec<T>> {
    let mut items = Vec::new();
    for _ in 0..d.array()?.ok_or(CatalogError::Damaged)? {
        items.push(read(d)?);
    }
    Ok(items)
}
