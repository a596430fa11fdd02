//! The bytes of the guides in a catalog. `src/guides/decode.rs` reads them and says how they are
//! laid out.

use std::convert::Infallible;

use minicbor::{Encoder, encode::Error};
use sha2::{Digest, Sha256};

use super::{
    Translation,
    guides::{Block, Guide, Inline, Row, Source, Table},
};

type Written = Result<(), Error<Infallible>>;

/// Adds to the name of a build what its guides are.
pub(crate) fn name(table: &Table, hash: &mut Sha256) {
    for row in &table.guide {
        hash.update([1]);
        hash.update(&row.id);
    }
    if let Some(check) = &table.self_check {
        hash.update([2]);
        hash.update(format!("{:?}", check.places));
        for question in &check.question {
            hash.update([3]);
            hash.update(question.ends.join(" "));
        }
        hash.update(check.ends.join(" "));
    }
}

/// Every guide of one language.
pub(crate) fn guides(
    e: &mut Encoder<Vec<u8>>,
    translation: &Translation,
    table: &Table,
) -> Written {
    e.array(translation.guides.len() as u64)?;
    for (row, guide) in table.guide.iter().zip(&translation.guides) {
        write_guide(e, row, guide, table)?;
    }
    Ok(())
}

fn write_guide(e: &mut Encoder<Vec<u8>>, row: &Row, guide: &Guide, table: &Table) -> Written {
    e.array(3)?.bool(guide.own)?.str(&guide.title)?;
    e.array(guide.sections.len() as u64)?;
    for (number, section) in guide.sections.iter().enumerate() {
        e.array(3)?.str(&section.heading)?;
        e.array(section.blocks.len() as u64)?;
        for block in &section.blocks {
            write_block(e, block, table)?;
        }
        let sources = || row.source.iter().filter(|source| source.section == number);
        e.array(sources().count() as u64)?;
        for Source {
            title,
            cite,
            date,
            as_of,
            ..
        } in sources()
        {
            e.array(4)?.str(title)?.str(cite)?.str(date)?.str(as_of)?;
        }
    }
    Ok(())
}

fn write_block(e: &mut Encoder<Vec<u8>>, block: &Block, table: &Table) -> Written {
    e.array(block.text.len() as u64 + 1)?.u8(block.kind as u8)?;
    for inline in &block.text {
        match inline {
            Inline::Text(text) => e.str(text)?,
            Inline::Need(words, code) => e.array(2)?.str(code)?.str(words)?,
            Inline::Guide(words, id) => {
                let place = table.guide.iter().position(|row| row.id == *id);
                e.array(2)?
                    .u64(place.unwrap_or_default() as u64)?
                    .str(words)?
            }
        };
    }
    Ok(())
}
