//! The whole list of one region.

use crate::{Date, Need, Service, Text};

/// A region's services, with the curated order of the first screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directory {
    /// The region's name.
    pub region: Text,
    /// Number of this edition; it only grows.
    pub version: u64,
    /// The day on which this edition was made.
    pub made: Date,
    /// Ids of the calls that matter most, in order.
    pub first: Vec<String>,
    /// Id of the emergency service, set apart from the others.
    pub emergency: String,
    /// All services, the first ones first.
    pub services: Vec<Service>,
    /// What a call or a text can leave behind: the sentences that [`crate::Leaves`] points to.
    pub traces: Vec<Text>,
    /// How many services a reader could not make sense of and left out.
    pub left_out: usize,
}

impl Directory {
    /// The service with this id.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    /// The calls that matter most, in their curated order.
    pub fn first_services(&self) -> impl Iterator<Item = &Service> {
        self.first.iter().filter_map(|id| self.service(id))
    }

    /// The emergency service.
    #[must_use]
    pub fn emergency_service(&self) -> Option<&Service> {
        self.service(&self.emergency)
    }

    /// Services for a need (all for none), those marked "call first" after the others; otherwise
    /// in the list's own order. Without the emergency service, which stands apart.
    #[must_use]
    pub fn for_need(&self, need: Option<Need>, today: Date) -> Vec<&Service> {
        let mut found: Vec<&Service> = self
            .services
            .iter()
            .filter(|service| service.id != self.emergency)
            .filter(|service| need.is_none_or(|need| service.needs.contains(&need)))
            .collect();
        found.sort_by_key(|service| service.call_first(today));
        found
    }

    /// What a call to this service leaves behind, sentence by sentence.
    pub fn call_leaves<'a>(&'a self, service: &'a Service) -> impl Iterator<Item = &'a Text> {
        self.sentences(&service.leaves.call)
    }

    /// What a text to this service leaves behind, sentence by sentence.
    pub fn text_leaves<'a>(&'a self, service: &'a Service) -> impl Iterator<Item = &'a Text> {
        self.sentences(&service.leaves.text)
    }

    /// The day to count ages from: a phone whose clock is behind must not make the list younger
    /// than it is.
    #[must_use]
    pub fn today(&self, clock: Date) -> Date {
        if self.made.days_before(clock) < 0 {
            self.made
        } else {
            clock
        }
    }

    fn sentences<'a>(&'a self, places: &'a [u16]) -> impl Iterator<Item = &'a Text> {
        places
            .iter()
            .filter_map(|place| self.traces.get(usize::from(*place)))
    }
}
