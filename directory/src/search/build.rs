//! Builds the index of a list from its pack.

use super::facts::Facts;
use super::{Labels, Search, part, row, words};
use crate::pack::Book;
use crate::pack::texts::Texts;
use crate::rows::Rows;
use crate::vocabulary::Vocabulary;
use std::rc::Rc;

/// Stands for a town that the list does not know: far from all others.
const NOWHERE: u16 = u16::MAX;

/// About how many phrases a service has in two languages: room is made for them at once.
const USUAL: usize = 20;

/// An index that is being built.
pub(super) struct Builder<'a> {
    search: Search,
    buffer: String,
    /// Phrases of `own`, so that each is cut up once.
    own: Vocabulary,
    /// Places of towns by the phrase that names them: as many as there are phrases.
    towns: Vec<Option<u16>>,
    /// Id of the emergency service.
    pub(super) emergency: &'a str,
    /// Facts of the service that is being read.
    pub(super) facts: Facts,
}

impl Search {
    /// The index of a list, with the words by which the app calls things.
    pub(crate) fn build(book: &Book, texts: &Rc<Texts>, labels: Labels<'_>) -> Self {
        let (services, pieces) = (book.len(), texts.pieces().len());
        let mut search = Self {
            texts: Rc::clone(texts),
            words: Vocabulary::with_room(pieces, texts.length()),
            pieces: Rows::with_room(pieces, pieces),
            services: Rows::with_room(services * USUAL, services),
            facts: Vec::with_capacity(services),
            towns: book.cover().towns.clone(),
            ..Self::default()
        };
        let mut buffer = String::new();
        for piece in texts.pieces() {
            search.add_piece(piece, &mut buffer);
        }
        let mut builder = Builder {
            towns: vec![None; texts.phrases().len()],
            search,
            buffer,
            own: Vocabulary::default(),
            emergency: &book.cover().emergency,
            facts: Facts::default(),
        };
        for place in 0..book.len() {
            let read = book
                .bytes_at(place)
                .and_then(|bytes| row::read(bytes, &mut builder));
            builder.facts.readable = read.is_some();
            builder.labels(labels);
            builder.end_service();
        }
        builder.search
    }

    fn add_piece(&mut self, piece: &str, buffer: &mut String) {
        let Self { words, pieces, .. } = self;
        words::words(piece, buffer, |word, _| {
            pieces.push(words.number(words::without_article(word)).0);
        });
        pieces.end_row();
    }
}

impl Builder<'_> {
    /// A phrase of the list; none where it has not so many.
    pub(super) fn phrase(&mut self, number: u32, part: u32) -> Option<()> {
        let known = (number as usize) < self.towns.len();
        known.then(|| self.search.services.push(number << part::BITS | part))
    }

    /// Words that are no phrase of the list.
    pub(super) fn words(&mut self, written: &str, part: u32) {
        let (number, new) = self.own.number(written);
        if new {
            let Search { words, own, .. } = &mut self.search;
            words::words(written, &mut self.buffer, |word, _| {
                own.push(words.number(words::without_article(word)).0);
            });
            own.end_row();
        }
        // Numbered on from the list's own.
        let number = self.towns.len() as u32 + number;
        self.search.services.push(number << part::BITS | part);
    }

    /// A number to call or text.
    pub(super) fn number(&mut self, number: &[u8]) {
        let national = number.strip_prefix(b"+1").unwrap_or(number);
        let digits = national.iter().filter(|byte| byte.is_ascii_digit());
        // Longer ones than any number wrap around and are never found.
        let value = digits.fold(0u64, |value, digit| {
            value.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'))
        });
        self.search.numbers.push(value);
    }

    /// A language by its tag.
    pub(super) fn language(&mut self, tag: &str) {
        let (place, _) = self.search.tags.number(tag);
        self.search.languages.push(place);
    }

    /// A town, by the phrase that names it.
    pub(super) fn town(&mut self, phrase: u32) {
        let Search {
            texts,
            towns,
            areas,
            ..
        } = &mut self.search;
        let Some(place) = self.towns.get_mut(phrase as usize) else {
            return;
        };
        let place = place.get_or_insert_with(|| {
            let name = texts.phrase(phrase).unwrap_or_default();
            let place = towns.iter().position(|town| town.name == name);
            place
                .and_then(|place| u16::try_from(place).ok())
                .unwrap_or(NOWHERE)
        });
        areas.push(*place);
    }

    /// What the app calls the things that this service has.
    fn labels(&mut self, labels: Labels<'_>) {
        for (need, words) in labels.needs {
            if self.facts.helps_with(*need) {
                self.words(words, part::NAME);
            }
        }
        for (who, words) in labels.answered_by {
            if self.facts.answered_by == *who {
                self.words(words, part::TEXT);
            }
        }
        for (tag, words) in labels.languages {
            let place = self.search.tags.find(tag);
            if place.is_some_and(|place| self.search.languages.open_row().contains(&place)) {
                self.words(words, part::TEXT);
            }
        }
    }

    fn end_service(&mut self) {
        self.search.services.end_row();
        self.search.numbers.end_row();
        self.search.areas.end_row();
        self.search.languages.end_row();
        self.search.facts.push(core::mem::take(&mut self.facts));
    }
}
