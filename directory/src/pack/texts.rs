//! The table of a list's phrases, each said once, made of pieces between blanks, each spelled once.
//!
//! That is what keeps a pack small, and what lets a search be built without reading every text:
//! the words of a language are few.

use super::phrases::{Phrases, code, phrase_of};
use crate::rows::Rows;
use crate::vocabulary::Vocabulary;
use minicbor::decode::Error;

/// The phrases of a list.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    pieces: String,
    /// Where each piece ends in `pieces`; a blank follows.
    ends: Vec<u32>,
    /// Pieces of each phrase.
    phrases: Rows<u32>,
}

impl Texts {
    /// Reads the table: pieces with a blank after each but the last; and for each phrase how many
    /// pieces it has and which, every number seven bits a byte, the lowest first.
    pub(super) fn read(pieces: &str, phrases: &[u8]) -> Result<Self, Error> {
        let mut texts = Self {
            pieces: pieces.to_owned(),
            // A number is a byte or more: there cannot be more of them than bytes.
            phrases: Rows::with_room(phrases.len(), 0),
            ..Self::default()
        };
        if !phrases.is_empty() {
            let blanks = pieces.bytes().zip(0u32..).filter(|(byte, _)| *byte == b' ');
            texts.ends = blanks.map(|(_, at)| at).collect();
            texts.ends.push(pieces.len() as u32);
        }
        let mut rest = phrases;
        while !rest.is_empty() {
            for _ in 0..take(&mut rest)? {
                let piece = take(&mut rest)?;
                if piece as usize >= texts.ends.len() {
                    return Err(Error::message("a piece that is not in the table"));
                }
                texts.phrases.push(piece);
            }
            texts.phrases.end_row();
        }
        Ok(texts)
    }

    /// How long all pieces are together, in bytes.
    pub(crate) fn length(&self) -> usize {
        self.pieces.len()
    }

    /// All pieces, in order.
    pub(crate) fn pieces(&self) -> impl ExactSizeIterator<Item = &str> {
        (0..self.ends.len() as u32).map(|piece| self.piece(piece))
    }

    /// The pieces of every phrase.
    pub(crate) fn phrases(&self) -> &Rows<u32> {
        &self.phrases
    }

    /// A phrase, if there are so many.
    pub(crate) fn phrase(&self, number: u32) -> Option<String> {
        let pieces = self.phrases.get(number as usize)?;
        let mut words = String::new();
        for (at, piece) in pieces.iter().enumerate() {
            if at > 0 {
                words.push(' ');
            }
            words.push_str(self.piece(*piece));
        }
        Some(words)
    }

    fn piece(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let start = start.map_or(0, |end| *end as usize + 1);
        let end = self.ends.get(number).map(|end| *end as usize);
        end.and_then(|end| self.pieces.get(start..end))
            .unwrap_or_default()
    }
}

/// One number of the table.
fn take(rest: &mut &[u8]) -> Result<u32, Error> {
    let mut number = 0u32;
    for shift in [0, 7, 14, 21] {
        let (byte, more) = rest.split_first().ok_or_else(Error::end_of_input)?;
        *rest = more;
        number |= u32::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Ok(number);
        }
    }
    Err(Error::message("a number that is too long"))
}

fn put(mut number: u32, bytes: &mut Vec<u8>) {
    while number > 0x7f {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Collects phrases while services are written.
#[derive(Default)]
pub(super) struct Writer {
    phrases: Vocabulary,
    base: u32,
}

impl Writer {
    /// Begins a service; gives its base.
    pub(super) fn begin(&mut self) -> u32 {
        self.base = self.phrases.len() as u32;
        self.base
    }

    /// The table: pieces and phrases, as [`Texts::read`] takes them.
    pub(super) fn finish(self) -> (String, Vec<u8>) {
        let mut pieces = Vocabulary::default();
        let mut counts: Vec<u32> = Vec::new();
        let mut rows = Rows::default();
        for phrase in self.phrases.iter() {
            for piece in phrase.split(' ') {
                let (number, new) = pieces.number(piece);
                if new {
                    counts.push(0);
                }
                if let Some(count) = counts.get_mut(number as usize) {
                    *count += 1;
                }
                rows.push(number);
            }
            rows.end_row();
        }
        // The commonest first: they have the shortest numbers.
        let mut order: Vec<u32> = (0..counts.len() as u32).collect();
        order.sort_by_key(|piece| u32::MAX - counts[*piece as usize]);
        let mut places = vec![0; order.len()];
        for (place, piece) in (0..).zip(&order) {
            places[*piece as usize] = place;
        }
        let mut bytes = Vec::new();
        for row in rows.iter() {
            put(row.len() as u32, &mut bytes);
            row.iter()
                .for_each(|piece| put(places[*piece as usize], &mut bytes));
        }
        let spelled: Vec<&str> = order.iter().map(|piece| pieces.get(*piece)).collect();
        (spelled.join(" "), bytes)
    }
}

impl Phrases for Writer {
    fn number(&mut self, phrase: &str) -> Option<u32> {
        let (number, _) = self.phrases.number(phrase);
        Some(code(number, self.base))
    }

    fn phrase(&mut self, _: u32) -> Option<String> {
        None
    }
}

/// Looks phrases up while one service is read.
pub(super) struct Reader<'a> {
    /// The table.
    pub(super) texts: &'a Texts,
    /// The service's base.
    pub(super) base: u32,
}

impl Phrases for Reader<'_> {
    fn number(&mut self, _: &str) -> Option<u32> {
        None
    }

    fn phrase(&mut self, number: u32) -> Option<String> {
        self.texts.phrase(phrase_of(number, self.base)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn phrases_come_back_with_every_blank(all in vec("[ a-c法é]{0,9}", 0..20)) {
            let mut writer = Writer::default();
            let codes: Vec<_> = all.iter().map(|phrase| writer.number(phrase).unwrap()).collect();
            let (pieces, bytes) = writer.finish();
            let texts = Texts::read(&pieces, &bytes).unwrap();
            let mut reader = Reader { texts: &texts, base: 0 };
            for (phrase, code) in all.iter().zip(codes) {
                prop_assert_eq!(&reader.phrase(code).unwrap(), phrase);
            }
        }

        #[test]
        fn any_bytes_are_read_or_refused(pieces in "[ a-c]{0,9}", bytes in vec(any::<u8>(), 0..20)) {
            let _ = Texts::read(&pieces, &bytes);
        }

        #[test]
        fn numbers_come_back(number in 0u32..1 << 28) {
            let mut bytes = Vec::new();
            put(number, &mut bytes);
            prop_assert_eq!(take(&mut &bytes[..]).unwrap(), number);
        }
    }
}
