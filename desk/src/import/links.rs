//! Finds the rows that belong to a service, and the ids that nobody can trust.

use super::notes::Notes;
use super::own;
use super::package::{Package, Row};
use super::tables::Table;
use std::collections::{HashMap, HashSet};

type Index<'a> = HashMap<&'a str, Vec<&'a Row>>;

/// Indexes over a package.
pub(crate) struct Links<'a> {
    pub(crate) organization: HashMap<&'a str, &'a Row>,
    pub(crate) location: HashMap<&'a str, &'a Row>,
    pub(crate) term: HashMap<&'a str, &'a Row>,
    /// Codes of our own terms, by the term's id.
    pub(crate) codes: HashMap<&'a str, &'a str>,
    pub(crate) places_of_service: Index<'a>,
    pub(crate) addresses_of_location: Index<'a>,
    pub(crate) attributes: Index<'a>,
    pub(crate) metadata: Index<'a>,
    pub(crate) areas: Index<'a>,
    pub(crate) costs: Index<'a>,
    pub(crate) documents: Index<'a>,
    pub(crate) eligibility: Index<'a>,
    pub(crate) urls: Index<'a>,
    pub(crate) languages_of_service: Index<'a>,
    pub(crate) languages_of_phone: Index<'a>,
    pub(crate) contacts_of_service: Index<'a>,
    phones: [Index<'a>; 5],
    schedules: [Index<'a>; 3],
    languages_of_location: Index<'a>,
    /// Ids that several rows share which are not the same: by table.
    shared: HashSet<(Table, &'a str)>,
}

/// Where phones hang, the nearest first.
const HOLDERS: [&str; 5] = [
    "service_id",
    "service_at_location_id",
    "location_id",
    "organization_id",
    "contact_id",
];

impl<'a> Links<'a> {
    /// Builds the indexes, and finds the ids that stand for several things at once.
    pub(crate) fn new(package: &'a Package, notes: &mut Notes) -> Self {
        let mut shared = HashSet::new();
        let mut unique = |table: Table| {
            let mut first: HashMap<&str, &Row> = HashMap::new();
            for row in package.rows(table) {
                match first.get(row.id()) {
                    None => {
                        first.insert(row.id(), row);
                    }
                    Some(other) if *other == row => notes.mended("the same row twice"),
                    Some(_) => {
                        shared.insert((table, row.id()));
                    }
                }
            }
            first
        };
        let organization = unique(Table::Organization);
        let location = unique(Table::Location);
        unique(Table::Service);
        let term = unique(Table::TaxonomyTerm);
        let by = |table, column| package.by(table, column);
        Self {
            organization,
            location,
            term,
            codes: own::codes(package),
            places_of_service: by(Table::ServiceAtLocation, "service_id"),
            addresses_of_location: by(Table::Address, "location_id"),
            attributes: by(Table::Attribute, "link_id"),
            metadata: by(Table::Metadata, "resource_id"),
            areas: by(Table::ServiceArea, "service_id"),
            costs: by(Table::CostOption, "service_id"),
            documents: by(Table::RequiredDocument, "service_id"),
            eligibility: by(Table::Eligibility, "service_id"),
            urls: by(Table::Url, "service_id"),
            languages_of_service: by(Table::Language, "service_id"),
            languages_of_phone: by(Table::Language, "phone_id"),
            contacts_of_service: by(Table::Contact, "service_id"),
            phones: HOLDERS.map(|column| by(Table::Phone, column)),
            schedules: ["service_id", "service_at_location_id", "location_id"]
                .map(|column| by(Table::Schedule, column)),
            languages_of_location: by(Table::Language, "location_id"),
            shared,
        }
    }

    /// Whether several different rows of a table have this id.
    pub(crate) fn is_shared(&self, table: Table, id: &str) -> bool {
        self.shared.contains(&(table, id))
    }

    /// The places at which a service is given.
    pub(crate) fn places(&self, service: &str) -> &[&'a Row] {
        rows(&self.places_of_service, service)
    }

    /// The phones of a service: its own and those of its places; else those of the locations,
    /// else those of the organization.
    pub(crate) fn phones(&self, service: &str, organization: &str) -> Vec<&'a Row> {
        let [of_service, of_place, of_location, of_organization, _] = &self.phones;
        let mut found = rows(of_service, service).to_vec();
        for place in self.places(service) {
            found.extend(rows(of_place, place.id()));
        }
        if found.is_empty() {
            for place in self.places(service) {
                found.extend(rows(of_location, place.text("location_id")));
            }
        }
        if found.is_empty() {
            found.extend(rows(of_organization, organization));
        }
        found
    }

    /// The phones of a service's contacts: often those of one person.
    pub(crate) fn phones_of_contacts(&self, service: &str) -> Vec<&'a Row> {
        let [.., of_contact] = &self.phones;
        let contacts = rows(&self.contacts_of_service, service);
        contacts
            .iter()
            .filter(|contact| !contact.private)
            .flat_map(|contact| rows(of_contact, contact.id()))
            .copied()
            .collect()
    }

    /// The schedules of a service, else of its places, else of its locations.
    pub(crate) fn schedules(&self, service: &str) -> Vec<&'a Row> {
        let [of_service, of_place, of_location] = &self.schedules;
        let mut found = rows(of_service, service).to_vec();
        let places = self.places(service);
        if found.is_empty() && places.len() == 1 {
            // With several places there is no telling which hours are those of the phone.
            let place = places.first();
            found.extend(place.map(|p| rows(of_place, p.id())).unwrap_or_default());
            if found.is_empty() {
                let id = place.map(|p| p.text("location_id")).unwrap_or_default();
                found.extend(rows(of_location, id));
            }
        }
        found
    }

    /// The languages of a service, else of its one location.
    pub(crate) fn languages(&self, service: &str) -> Vec<&'a Row> {
        let found = rows(&self.languages_of_service, service);
        match self.places(service) {
            [place] if found.is_empty() => {
                rows(&self.languages_of_location, place.text("location_id")).to_vec()
            }
            _ => found.to_vec(),
        }
    }

    /// The names of a service's terms and of the terms above them, up to a circle.
    pub(crate) fn terms(&self, service: &str, notes: &mut Notes) -> Vec<&'a Row> {
        let mut found: Vec<&Row> = Vec::new();
        for attribute in rows(&self.attributes, service) {
            let mut next = attribute.text("taxonomy_term_id");
            let mut path = HashSet::new();
            while let Some(term) = self.term.get(next) {
                if self.codes.contains_key(next) {
                    break;
                }
                if !path.insert(next) {
                    notes.left(next, "the terms above a term", "they go round in a circle");
                    break;
                }
                if !found.iter().any(|known| known.id() == term.id()) {
                    found.push(term);
                }
                next = term.text("parent_id");
            }
        }
        found
    }
}

/// The rows of an index under an id.
pub(crate) fn rows<'i, 'a>(index: &'i Index<'a>, id: &str) -> &'i [&'a Row] {
    index.get(id).map(Vec::as_slice).unwrap_or_default()
}
