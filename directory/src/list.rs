//! The whole list of one region.

use crate::{Date, Need, Service, Text, Town};

/// A region's services, with the curated order of the first screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// The region's towns, by which distances are told.
    pub towns: Vec<Town>,
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
        found.sort_by_key(|service| self.call_first(service, today));
        found
    }

    /// Whether to mark a service "call first": every number of it is old or undated. Never the
    /// emergency service, which nobody should hesitate to call.
    #[must_use]
    pub fn call_first(&self, service: &Service, today: Date) -> bool {
        service.id != self.emergency && service.call_first(today)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Phone, PhoneUse};

    fn service(id: &str, reviewed: &str) -> Service {
        let reviewed = Some(reviewed.parse().unwrap());
        let phone = Phone {
            use_: PhoneUse::Voice,
            reviewed,
            ..Phone::default()
        };
        Service {
            id: id.into(),
            needs: vec![Need::Talk],
            phones: vec![phone],
            ..Service::default()
        }
    }

    fn list() -> Directory {
        Directory {
            region: Text::default(),
            version: 1,
            made: "2026-11-21".parse().unwrap(),
            first: vec!["old".into(), "gone".into()],
            emergency: "911".into(),
            services: vec![
                service("old", "2019"),
                service("911", "2018"),
                service("new", "2026-11"),
            ],
            traces: vec![],
            towns: vec![],
            left_out: 0,
        }
    }

    #[test]
    fn age_sinks_and_hides_nothing() {
        let list = list();
        let ids: Vec<_> = list
            .for_need(Some(Need::Talk), list.made)
            .iter()
            .map(|s| &s.id)
            .collect();
        assert_eq!(ids, ["new", "old"]);
        assert_eq!(list.for_need(None, list.made).len(), 2);
        assert!(list.for_need(Some(Need::Food), list.made).is_empty());
        let first: Vec<_> = list.first_services().map(|s| &s.id).collect();
        assert_eq!(first, ["old"], "the curated order stays, whatever the age");
    }

    #[test]
    fn the_emergency_is_never_marked() {
        let list = list();
        let emergency = list.emergency_service().unwrap();
        assert!(emergency.call_first(list.made));
        assert!(!list.call_first(emergency, list.made));
    }

    #[test]
    fn a_clock_that_is_behind_does_not_make_the_list_younger() {
        let list = list();
        assert_eq!(list.today("2020-01-01".parse().unwrap()), list.made);
        let later = "2027-01-01".parse().unwrap();
        assert_eq!(list.today(later), later);
    }
}
