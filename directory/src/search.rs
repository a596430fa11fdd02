//! Finding a service: by need, town, language, hours and who answers, and by free words, in any
//! script of the list, with slips of the finger.
//!
//! [`crate::pack::Book::search`] builds the index once, when the list is opened;
//! [`Search::find`] answers a key press. Texts are looked at three levels deep: pieces between
//! blanks, phrases made of pieces, services made of phrases. A list says many a piece and phrase
//! more than once, and each is looked at once for all of them.

mod ask;
mod build;
mod cursor;
mod facts;
mod find;
mod fold;
mod marks;
mod near;
mod row;
mod terms;
mod towns;
mod words;

pub use ask::{Ask, Found, Labels, Results};

use crate::pack::texts::Texts;
use crate::rows::Rows;
use crate::vocabulary::Vocabulary;
use crate::{Directory, Town, pack};
use facts::Facts;
use std::rc::Rc;

/// The index of one list. Places in it are places in that list's [`pack::Book`], which are those
/// in [`Directory::services`] as long as every service can be read.
#[derive(Debug, Default)]
pub struct Search {
    texts: Rc<Texts>,
    /// Words of the list, folded.
    words: Vocabulary,
    /// Words of each piece.
    pieces: Rows<u32>,
    /// Words of phrases that the list itself does not hold, numbered on from its own.
    own: Rows<u32>,
    /// Phrases of each service, with the part of it that they stand in: see [`part`].
    services: Rows<u32>,
    /// What else is known of each service.
    facts: Vec<Facts>,
    /// Numbers of each service, as digits without the country's code.
    numbers: Rows<u64>,
    /// Towns of each service, as places in `towns`.
    areas: Rows<u16>,
    /// Languages in which each service answers, by voice or text, as places in `tags`.
    languages: Rows<u32>,
    tags: Vocabulary,
    towns: Vec<Town>,
}

/// Where a phrase stands in a service: a hit in the name counts for more.
mod part {
    /// Bits that a part takes at the lower end of an entry.
    pub(super) const BITS: u32 = 1;
    /// The service's name, that of its organization, its towns, and what it helps with.
    pub(super) const NAME: u32 = 0;
    /// Everything else.
    pub(super) const TEXT: u32 = 1;
}

impl Search {
    /// The index of a list that is not in a pack, such as one that is just being edited.
    #[must_use]
    pub fn of(list: &Directory, labels: Labels<'_>) -> Self {
        let book = pack::Book::open(pack::write_list(list));
        debug_assert!(book.is_ok(), "its own pack can be read");
        book.map(|book| book.search(labels)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
