//! The numbers alone: small enough to be read when everything else is damaged or late.

use crate::pack::phrases::Phrases;
use crate::{AnsweredBy, Date, Directory, Service, Text};
use minicbor::{Decode, Encode};

/// Every number that can be called, the emergency first, then the calls that matter most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Number of the edition of the list that they were taken from.
    pub version: u64,
    /// The day on which that edition was made.
    pub made: Date,
    /// The emergency number.
    pub emergency: NumberEntry,
    /// The calls that matter most, in order.
    pub first: Vec<NumberEntry>,
    /// All others, in the list's order.
    pub others: Vec<NumberEntry>,
}

/// A number to call, with just enough to know what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(map, context_bound = "Phrases")]
pub struct NumberEntry {
    /// Id of the service.
    #[n(0)]
    pub id: String,
    /// The service's name.
    #[n(1)]
    pub name: Text,
    /// As a person reads it.
    #[n(2)]
    pub display: String,
    /// As a telephone wants it.
    #[n(3)]
    pub number: String,
    /// Who answers.
    #[cbor(n(4), default)]
    pub answered_by: AnsweredBy,
    /// Keys to press once it answers.
    #[n(5)]
    pub extra: Option<String>,
    /// What this number is for, where a service has several.
    #[n(6)]
    pub note: Option<Text>,
    /// The pages and papers that it was taken from.
    #[cbor(n(7), skip_if = "Vec::is_empty", default)]
    pub source: Vec<String>,
    /// As in [`crate::Phone::published`].
    #[n(8)]
    pub published: Option<Date>,
    /// As in [`crate::Phone::reviewed`].
    #[n(9)]
    pub reviewed: Option<Date>,
    /// As in [`crate::Phone::dialled`].
    #[n(10)]
    pub dialled: Option<Date>,
}

impl Numbers {
    /// The numbers of a list: every voice number of every service.
    #[must_use]
    pub fn of(list: &Directory) -> Self {
        let emergency = list
            .emergency_service()
            .into_iter()
            .flat_map(entries)
            .next();
        let is_first = |s: &&Service| list.first.contains(&s.id);
        Self {
            version: list.version,
            made: list.made,
            emergency: emergency.unwrap_or_default(),
            first: list
                .first_services()
                .filter_map(|s| entries(s).next())
                .collect(),
            others: list
                .services
                .iter()
                .filter(|s| s.id != list.emergency)
                .flat_map(|s| entries(s).skip(usize::from(is_first(&s))))
                .collect(),
        }
    }

    /// All entries: the emergency, the first ones, the others.
    pub fn iter(&self) -> impl Iterator<Item = &NumberEntry> {
        core::iter::once(&self.emergency)
            .chain(&self.first)
            .chain(&self.others)
    }
}

/// A service's voice numbers.
fn entries(service: &Service) -> impl Iterator<Item = NumberEntry> {
    service
        .phones_for(crate::PhoneUse::Voice)
        .map(|phone| NumberEntry {
            id: service.id.clone(),
            name: service.name.clone(),
            display: phone.display.clone(),
            number: phone.number.clone(),
            answered_by: service.answered_by,
            extra: phone.extra.clone(),
            note: phone.note.clone(),
            source: phone.source.clone(),
            published: phone.published,
            reviewed: phone.reviewed,
            dialled: phone.dialled,
        })
}
