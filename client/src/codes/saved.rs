//! What a person asked to keep beside the codes: a language, and services. Each is a mark, made of the record's salt and the
//! name, so that no name rests on the phone. Where there is none there are random bytes: nobody can tell how many there are
//! without the list of all names.

use sha2::{Digest, Sha256};

use super::Salt;

/// Bytes of a mark. Two names of a list never share one by accident.
pub const MARK: usize = 8;
/// How many services can be kept.
pub const SERVICES: usize = 16;
/// Bytes of it all: the language first.
pub const SAVED: usize = MARK * (1 + SERVICES);

/// A name, as it is kept.
pub type Mark = [u8; MARK];

/// The mark of a language tag.
pub fn language(salt: &Salt, tag: &str) -> Mark {
    mark(salt, b'l', tag)
}

/// The mark of a service's id.
pub fn service(salt: &Salt, id: &str) -> Mark {
    mark(salt, b's', id)
}

fn mark(salt: &Salt, kind: u8, name: &str) -> Mark {
    let hash = Sha256::new()
        .chain_update(salt)
        .chain_update([kind])
        .chain_update(name)
        .finalize();
    hash.first_chunk().copied().unwrap_or_default()
}

/// The marks.
#[derive(Clone, PartialEq, Eq)]
pub struct Saved([u8; SAVED]);

impl Saved {
    /// Nothing kept: random bytes.
    pub fn new(random: [u8; SAVED]) -> Self {
        Self(random)
    }

    /// What is written.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Whether this is the language.
    pub fn speaks(&self, mark: &Mark) -> bool {
        self.0.first_chunk() == Some(mark)
    }

    /// Keeps a language; a random mark keeps none.
    pub fn speak(&mut self, mark: &Mark) {
        self.0[..MARK].copy_from_slice(mark);
    }

    /// Whether this service is kept.
    pub fn has(&self, mark: &Mark) -> bool {
        self.place(mark).is_some()
    }

    /// Keeps a service. False where there is no room: `known` are the marks of all services that there are, and a place
    /// that holds none of them is free.
    pub fn add(&mut self, mark: &Mark, known: &[Mark]) -> bool {
        if self.has(mark) {
            return true;
        }
        let free = |place: &usize| known.iter().all(|known| self.0[at(*place)] != known[..]);
        let Some(place) = (0..SERVICES).find(free) else {
            return false;
        };
        self.0[at(place)].copy_from_slice(mark);
        true
    }

    /// Keeps a service no longer; `random` takes its place.
    pub fn remove(&mut self, mark: &Mark, random: &Mark) {
        if let Some(place) = self.place(mark) {
            self.0[at(place)].copy_from_slice(random);
        }
    }

    fn place(&self, mark: &Mark) -> Option<usize> {
        (0..SERVICES).find(|place| self.0[at(*place)] == mark[..])
    }
}

/// Where a service's mark stands.
fn at(place: usize) -> std::ops::Range<usize> {
    let start = MARK * (1 + place);
    start..start + MARK
}

#[cfg(test)]
mod tests {
    use super::*;

    const SALT: Salt = [7; 16];

    #[test]
    fn what_is_kept_is_found_until_it_is_taken_out() {
        let (one, two) = (service(&SALT, "one"), service(&SALT, "two"));
        let mut saved = Saved::new([9; SAVED]);
        assert!(!saved.has(&one));
        assert!(saved.add(&one, &[one, two]) && saved.add(&two, &[one, two]));
        assert!(saved.has(&one) && saved.has(&two));
        saved.remove(&one, &[3; MARK]);
        assert!(!saved.has(&one) && saved.has(&two));
    }

    #[test]
    fn a_language_is_no_service_and_another_phone_has_other_marks() {
        assert_ne!(language(&SALT, "es"), service(&SALT, "es"));
        assert_ne!(service(&SALT, "es"), service(&[8; 16], "es"));
        let mut saved = Saved::new([9; SAVED]);
        saved.speak(&language(&SALT, "es"));
        assert!(saved.speaks(&language(&SALT, "es")) && !saved.speaks(&language(&SALT, "en")));
    }

    #[test]
    fn full_is_full_and_what_the_list_no_longer_has_makes_room() {
        let marks: Vec<Mark> = (0..=SERVICES)
            .map(|i| service(&SALT, &i.to_string()))
            .collect();
        let mut saved = Saved::new([0; SAVED]);
        for mark in &marks[..SERVICES] {
            assert!(saved.add(mark, &marks));
        }
        assert!(!saved.add(&marks[SERVICES], &marks));
        assert!(saved.add(&marks[SERVICES], &marks[1..]));
        assert!(!saved.has(&marks[0]) && saved.has(&marks[1]));
    }
}
