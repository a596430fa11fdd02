//! Finding a service: by need, town, language, hours and who answers, and by free words, in any
//! script of the list, with slips of the finger.
//!
//! [`Search::of`] is built once when the list is opened; [`Search::find`] answers a key press. The
//! list is read three levels deep: words, phrases made of words, services made of phrases. Many
//! services share a phrase ("Free."), and a phrase is looked at once for all of them.

mod ask;
mod build;
mod find;
mod fold;
mod marks;
mod near;
mod rows;
mod towns;
mod vocabulary;
mod words;

pub use ask::{Ask, Found, Labels, Results};

use rows::Rows;
use vocabulary::Vocabulary;

/// The index of one list. It belongs to that list: places in it are places in
/// [`crate::Directory::services`].
#[derive(Debug, Default)]
pub struct Search {
    words: Vocabulary,
    /// Words of each phrase.
    phrases: Rows<u32>,
    /// Phrases of each service, with the part of it that they stand in: see [`part`].
    services: Rows<u32>,
    /// Towns of each service, as places in [`crate::Directory::towns`].
    areas: Rows<u16>,
    /// Newest date of any number of each service, in days since 1970; `i32::MIN` for none.
    newest: Vec<i32>,
}

/// Where a phrase stands in a service: a hit in the name counts for more.
mod part {
    /// Bits that a part takes at the lower end of an entry.
    pub(super) const BITS: u32 = 1;
    /// The service's name, that of its organization, and what it helps with.
    pub(super) const NAME: u32 = 0;
    /// Everything else.
    pub(super) const TEXT: u32 = 1;
}

#[cfg(test)]
mod tests;
