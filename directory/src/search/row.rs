//! Walks over a service in its pack, and takes what a search needs without making strings.

use super::build::Builder;
use super::cursor::{Cursor, kind};
use super::part;
use crate::pack::phrases::phrase_of;
use crate::{AnsweredBy, Date, Need, PhoneUse};
use minicbor::{Decode, Decoder};

/// Reads one service with its base, as [`crate::pack`] writes them; none where it cannot be read.
/// Tags are those of [`crate::Service`] and what is in it.
pub(super) fn read(bytes: &[u8], into: &mut Builder<'_>) -> Option<()> {
    let mut cursor = Cursor::new(bytes);
    let base = if cursor.kind()? == kind::NUMBER {
        u32::try_from(cursor.expect(kind::NUMBER)?).ok()?
    } else {
        0
    };
    Row { base, into }.service(&mut cursor)
}

/// The service that is being read.
struct Row<'a, 'b> {
    base: u32,
    into: &'a mut Builder<'b>,
}

impl Row<'_, '_> {
    fn service(&mut self, c: &mut Cursor<'_>) -> Option<()> {
        let mut known = false;
        self.each_tag(c, |row, tag, c| {
            match tag {
                0 => {
                    known = true;
                    row.into.facts.emergency = c.letters()? == row.into.emergency.as_bytes();
                }
                1 => drop(row.phrase(c, part::NAME)?),
                2 => row.text(c, part::NAME)?,
                3 | 5 | 11 | 13 | 20 => row.text(c, part::TEXT)?,
                4 => row.into.facts.answered_by = AnsweredBy::from_code(code(c)?),
                6 => {
                    for _ in 0..c.expect(kind::ARRAY)? {
                        let need = Need::from_code(code(c)?);
                        need.into_iter().for_each(|need| row.into.facts.add(need));
                    }
                }
                7 => {
                    for _ in 0..c.expect(kind::ARRAY)? {
                        row.phone(c)?;
                    }
                }
                8 => row.each_tag(c, |row, tag, c| match tag {
                    0 => row.phrase(c, part::TEXT).map(drop),
                    _ => c.skip(),
                })?,
                10 => row.into.facts.hours = whole(c)?,
                12 => row.languages(c)?,
                15 => {
                    for _ in 0..c.expect(kind::ARRAY)? {
                        row.text(c, part::TEXT)?;
                    }
                }
                17 => {
                    for _ in 0..c.expect(kind::ARRAY)? {
                        let town = row.phrase(c, part::NAME)?;
                        town.into_iter().for_each(|town| row.into.town(town));
                    }
                }
                21 => row.into.facts.ages = whole(c)?,
                _ => c.skip()?,
            }
            Some(())
        })?;
        known.then_some(())
    }

    fn phone(&mut self, c: &mut Cursor<'_>) -> Option<()> {
        self.each_tag(c, |row, tag, c| {
            match tag {
                0 => row.into.number(c.letters()?),
                2 => row.into.facts.texting |= PhoneUse::from_code(code(c)?) == PhoneUse::Text,
                3 => row.into.words(c.string()?, part::TEXT),
                5 => row.text(c, part::TEXT)?,
                8..=10 => {
                    let date = u32::try_from(c.expect(kind::NUMBER)?).ok()?;
                    let day = Date::from_code(date).ok()?.earliest();
                    row.into.facts.newest = row.into.facts.newest.max(Some(day));
                }
                _ => c.skip()?,
            }
            Some(())
        })
    }

    fn languages(&mut self, c: &mut Cursor<'_>) -> Option<()> {
        self.each_tag(c, |row, tag, c| {
            match tag {
                0 | 2 => {
                    for _ in 0..c.expect(kind::ARRAY)? {
                        row.into.language(c.string()?);
                    }
                }
                1 => {
                    row.into.facts.interpreter = true;
                    c.skip()?;
                }
                3 => row.text(c, part::TEXT)?,
                _ => c.skip()?,
            }
            Some(())
        })
    }

    /// A text: its phrases in every language.
    fn text(&mut self, c: &mut Cursor<'_>, part: u32) -> Option<()> {
        for _ in 0..c.expect(kind::MAP)? {
            c.skip()?;
            self.phrase(c, part)?;
        }
        Some(())
    }

    /// A phrase by its number; one that is written out has none.
    fn phrase(&mut self, c: &mut Cursor<'_>, part: u32) -> Option<Option<u32>> {
        if c.kind()? == kind::STRING {
            self.into.words(c.string()?, part);
            return Some(None);
        }
        let code = u32::try_from(c.expect(kind::NUMBER)?).ok()?;
        let number = phrase_of(code, self.base)?;
        self.into.phrase(number, part)?;
        Some(Some(number))
    }

    /// Every tag of a map with a value that is not null.
    fn each_tag<'b>(
        &mut self,
        c: &mut Cursor<'b>,
        mut read: impl FnMut(&mut Self, u64, &mut Cursor<'b>) -> Option<()>,
    ) -> Option<()> {
        for _ in 0..c.expect(kind::MAP)? {
            let tag = c.expect(kind::NUMBER)?;
            if c.is_null() {
                c.skip()?;
            } else {
                read(self, tag, c)?;
            }
        }
        Some(())
    }
}

/// A code that may be of a kind from a later edition, which stands for no code at all.
fn code(c: &mut Cursor<'_>) -> Option<u64> {
    if c.kind()? == kind::NUMBER {
        c.expect(kind::NUMBER)
    } else {
        c.skip().map(|()| u64::MAX)
    }
}

/// A value that is kept as it is.
fn whole<'b, T: Decode<'b, ()>>(c: &mut Cursor<'b>) -> Option<T> {
    let mut d = Decoder::new(c.rest());
    let value = d.decode().ok()?;
    c.pass(d.position())?;
    Some(value)
}
