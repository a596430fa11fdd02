//! The texts of one language, read from the pack that the press made of them.
//!
//! CBOR, by position: build id, language tag, own name, right to left, reviewed, messages, guides.
//! A message is a string; or a pattern, an array of strings and argument positions; or a choice,
//! a map of one argument position to an array of the default pattern and then key and pattern in
//! turn. A key is an exact number, a plural category (-1 for zero to -6 for other) or a string.

use std::fmt;

use minicbor::{Decoder, data::Type, decode};

use crate::{
    Direction, Guide, GuideId, Locale, Plural, guides,
    inside::{BUILD, COUNT},
    message::{Argument, Key, Message, Part},
};

/// The texts of the inside in one language. What is not translated is there in English.
pub struct Catalog {
    language: Box<str>,
    own_name: Box<str>,
    right_to_left: bool,
    reviewed: bool,
    messages: Vec<Message>,
    /// By the places of [`GuideId`].
    pub(crate) guides: Vec<Guide>,
}

/// Why bytes are no catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CatalogError {
    /// It was made with another build, whose messages have other numbers.
    OtherBuild,
    /// It is cut short or changed.
    Damaged,
}

impl fmt::Display for CatalogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OtherBuild => "the catalog belongs to another build",
            Self::Damaged => "the catalog is damaged",
        })
    }
}

impl std::error::Error for CatalogError {}

impl From<decode::Error> for CatalogError {
    fn from(_: decode::Error) -> Self {
        Self::Damaged
    }
}

impl Catalog {
    /// Reads a whole, uncompressed catalog.
    ///
    /// # Errors
    /// [`CatalogError::OtherBuild`] where only the build differs, [`CatalogError::Damaged`] for
    /// anything else that is not a catalog. Whatever the bytes, there is no panic.
    pub fn decode(bytes: &[u8]) -> Result<Self, CatalogError> {
        Self::decode_for(bytes, BUILD, COUNT, GuideId::all().len())
    }

    fn decode_for(
        bytes: &[u8],
        build: [u8; 8],
        messages: usize,
        guides: usize,
    ) -> Result<Self, CatalogError> {
        let mut d = Decoder::new(bytes);
        let fields = length(d.array()?)?;
        if d.bytes()? != build {
            return Err(CatalogError::OtherBuild);
        }
        let mut catalog = Self {
            language: d.str()?.into(),
            own_name: d.str()?.into(),
            right_to_left: d.bool()?,
            reviewed: d.bool()?,
            messages: Vec::new(),
            guides: Vec::new(),
        };
        let count = length(d.array()?)?;
        if fields != 7 || count != messages as u64 {
            return Err(CatalogError::Damaged);
        }
        for _ in 0..count {
            catalog.messages.push(message(&mut d)?);
        }
        catalog.guides = guides::guides(&mut d, guides)?;
        if d.position() != bytes.len() {
            return Err(CatalogError::Damaged);
        }
        Ok(catalog)
    }

    /// The language's tag, such as `es`.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The language's name in itself, such as `Español`.
    #[must_use]
    pub fn own_name(&self) -> &str {
        &self.own_name
    }

    /// How lines run.
    #[must_use]
    pub fn direction(&self) -> Direction {
        if self.right_to_left {
            Direction::Rtl
        } else {
            Direction::Ltr
        }
    }

    /// Whether someone whose own language it is has read every message.
    #[must_use]
    pub fn reviewed(&self) -> bool {
        self.reviewed
    }

    /// A guide; none where the catalog has not got it, which a decoded one always has.
    #[must_use]
    pub fn guide(&self, id: GuideId) -> Option<&Guide> {
        self.guides.get(id as usize)
    }

    /// A message without arguments; empty where there is none of that number.
    pub(crate) fn text(&self, index: usize) -> &str {
        match self.messages.get(index) {
            Some(Message::Text(text)) => text,
            _ => "",
        }
    }

    /// A message with arguments; empty where there is none of that number.
    pub(crate) fn format(
        &self,
        index: usize,
        l: &dyn Locale,
        arguments: &[Argument<'_>],
    ) -> String {
        let message = self.messages.get(index);
        message.map_or_else(String::new, |message| {
            message.format(self.right_to_left, l, arguments)
        })
    }
}

/// Catalogs have no items of open length.
fn length(length: Option<u64>) -> Result<u64, CatalogError> {
    length.ok_or(CatalogError::Damaged)
}

fn message(d: &mut Decoder<'_>) -> Result<Message, CatalogError> {
    Ok(match d.datatype()? {
        Type::String => Message::Text(d.str()?.into()),
        Type::Array => Message::Pattern(parts(d)?),
        Type::Map => {
            if length(d.map()?)? != 1 {
                return Err(CatalogError::Damaged);
            }
            let argument = d.u8()?;
            let items = length(d.array()?)?;
            if items % 2 == 0 {
                return Err(CatalogError::Damaged);
            }
            let default = parts(d)?;
            let mut variants = Vec::new();
            for _ in 0..items / 2 {
                variants.push((key(d)?, parts(d)?));
            }
            Message::Select {
                argument,
                default,
                variants,
            }
        }
        _ => return Err(CatalogError::Damaged),
    })
}

/// Grows with what is really there: a length in damaged bytes reserves nothing.
fn parts(d: &mut Decoder<'_>) -> Result<Box<[Part]>, CatalogError> {
    let mut parts = Vec::new();
    for _ in 0..length(d.array()?)? {
        parts.push(match d.datatype()? {
            Type::String => Part::Text(d.str()?.into()),
            _ => Part::Argument(d.u8()?),
        });
    }
    Ok(parts.into())
}

fn key(d: &mut Decoder<'_>) -> Result<Key, CatalogError> {
    Ok(match d.datatype()? {
        Type::String => Key::Word(d.str()?.into()),
        Type::I8 => Key::Plural(Plural::from_code(d.i8()?).ok_or(CatalogError::Damaged)?),
        _ => Key::Number(d.u64()?),
    })
}

#[cfg(test)]
mod tests;
