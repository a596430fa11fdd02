//! Builds the index from a list.

use super::rows::Rows;
use super::vocabulary::Vocabulary;
use super::{Labels, Search, part, words};
use crate::{Directory, Service, Text};

impl Search {
    /// The index of a list, with the words by which the app calls things.
    #[must_use]
    pub fn of(list: &Directory, labels: Labels<'_>) -> Self {
        let mut builder = Builder {
            labels,
            phrases: Vocabulary::default(),
            buffer: String::new(),
            search: Self::default(),
        };
        for service in &list.services {
            builder.service(service, list);
        }
        builder.search
    }
}

struct Builder<'a> {
    labels: Labels<'a>,
    /// Phrases that were cut into words already.
    phrases: Vocabulary,
    buffer: String,
    search: Search,
}

impl Builder<'_> {
    fn service(&mut self, service: &Service, list: &Directory) {
        self.names(service);
        self.texts(service);
        for phone in &service.phones {
            self.number(phone.digits());
            phone
                .keyword
                .iter()
                .for_each(|word| self.phrase(word, part::TEXT));
        }
        self.search.services.end_row();
        for town in &service.area {
            let place = list.towns.iter().position(|known| known.name == *town);
            // A town that the list does not know stands outside, far from all others.
            let place = place.and_then(|place| u16::try_from(place).ok());
            self.search.areas.push(place.unwrap_or(u16::MAX));
        }
        self.search.areas.end_row();
        let newest = service.phones.iter().filter_map(|phone| phone.newest());
        let newest = newest.map(|date| date.earliest()).max();
        let newest = newest.and_then(|day| i32::try_from(day).ok());
        self.search.newest.push(newest.unwrap_or(i32::MIN));
    }

    fn names(&mut self, service: &Service) {
        self.text(&service.name, part::NAME);
        self.phrase(&service.organization, part::NAME);
        let labels = self.labels;
        for (need, words) in labels.needs {
            if service.needs.contains(need) {
                self.phrase(words, part::NAME);
            }
        }
        let place = match &service.place {
            crate::Place::Public(address) => Some(&address.town),
            crate::Place::Confidential | crate::Place::Unlisted => None,
        };
        for town in service.area.iter().chain(place) {
            self.phrase(town, part::NAME);
        }
    }

    fn texts(&mut self, service: &Service) {
        let labels = self.labels;
        for (who, words) in labels.answered_by {
            if service.answered_by == *who {
                self.phrase(words, part::TEXT);
            }
        }
        let spoken = || {
            service
                .languages
                .voice
                .iter()
                .chain(&service.languages.text)
        };
        for (tag, words) in labels.languages {
            if spoken().any(|known| known == tag) {
                self.phrase(words, part::TEXT);
            }
        }
        let own = [&service.purpose, &service.answered_by_note, &service.cost];
        let notes = service
            .phones
            .iter()
            .filter_map(|phone| phone.note.as_ref());
        let more = [
            &service.hours_note,
            &service.languages.note,
            &service.eligibility,
        ];
        let more = more
            .into_iter()
            .flatten()
            .chain(&service.caveats)
            .chain(notes);
        for text in own.into_iter().chain(more) {
            self.text(text, part::TEXT);
        }
        if let Some(website) = &service.website {
            self.phrase(host(&website.url), part::TEXT);
        }
    }

    fn text(&mut self, text: &Text, part: u32) {
        for (_, words) in text.iter() {
            self.phrase(words, part);
        }
    }

    /// The digits of a number, whole and without the area.
    fn number(&mut self, digits: &str) {
        self.phrase(digits, part::NAME);
        if let Some(local) = digits.get(3..).filter(|local| local.len() == 7) {
            self.phrase(local, part::NAME);
        }
    }

    fn phrase(&mut self, phrase: &str, part: u32) {
        let (number, new) = self.phrases.number(phrase);
        if new {
            let Search { words, phrases, .. } = &mut self.search;
            words::words(phrase, &mut self.buffer, |word, _| {
                push(phrases, words.number(words::without_article(word)).0)
            });
            phrases.end_row();
        }
        self.search.services.push(number << part::BITS | part);
    }
}

fn push(row: &mut Rows<u32>, word: u32) {
    if !row.open_row().contains(&word) {
        row.push(word);
    }
}

/// The name of a web address's host.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/')
        .next()
        .unwrap_or(rest)
        .trim_start_matches("www.")
}
