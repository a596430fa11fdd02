//! Where a service is, if that may be known, and which towns it serves.

use super::{Mapper, One};
use crate::import::fold::fold;
use crate::import::links;
use crate::import::notes::Notes;
use crate::import::package::Row;
use crate::import::private;
use crate::import::tables::Table;
use directory::{Address, Place};

impl<'a> Mapper<'a> {
    /// The place. A place that hides people has no address here, and a note says that one was
    /// dropped, not which.
    pub(super) fn place(&self, one: &One<'a>, notes: &mut Notes) -> Place {
        let id = one.row.id();
        let places = self.links.places(id);
        match one.own.one("place") {
            Some("confidential") => return Place::Confidential,
            Some("unlisted") => return Place::Unlisted,
            _ => {}
        }
        let mut public = Vec::new();
        for place in places {
            let location_id = place.text("location_id");
            let Some(location) = self.links.location.get(location_id) else {
                continue;
            };
            let addresses = links::rows(&self.links.addresses_of_location, location_id);
            let has_address = addresses
                .iter()
                .any(|address| address.get("address_1").is_some());
            let flagged = location.private
                || addresses.iter().any(|address| address.private)
                || addresses
                    .iter()
                    .any(|address| private::withheld(address.text("address_1")))
                || !["", "physical", "postal", "virtual"].contains(&location.text("location_type"));
            let words = ["name", "alternate_name", "description"].map(|c| location.text(c));
            let hides = one.secret || flagged || words.into_iter().any(private::hides);
            if hides && !self.is_allowed(one, location_id) {
                let coordinates = location.get("latitude").is_some();
                if has_address || coordinates {
                    let why = "its kind or a flag says that it must stay secret; allow it with --allow-address";
                    notes.left(id, "an address", why);
                }
                return Place::Confidential;
            }
            if self.links.is_shared(Table::Location, location_id) {
                notes.left(
                    id,
                    "an address",
                    "the id of its location stands for different ones",
                );
                continue;
            }
            if let Some(coordinate) = location.get("latitude")
                && coordinate
                    .parse::<f64>()
                    .map_or(true, |degrees| degrees.abs() > 90.0)
            {
                notes.mended("a latitude that is none taken off");
            }
            public.extend(addresses.iter().filter_map(|address| self.address(address)));
        }
        if public.len() > 1 {
            let why = "a service has one place here, and it has more; the first is kept";
            notes.left(id, format!("{} addresses", public.len() - 1), why);
        }
        public
            .into_iter()
            .next()
            .map_or(Place::Unlisted, Place::Public)
    }

    fn is_allowed(&self, one: &One<'_>, location: &str) -> bool {
        let id = one.row.id();
        let own = one.own.one("id").unwrap_or_default();
        let allowed = &self.terms.allowed;
        [id, own, location].iter().any(|id| allowed.contains(*id)) || allowed.contains(&self.id(id))
    }

    /// A street and town that one can go to: no post-office box.
    fn address(&self, row: &Row) -> Option<Address> {
        if !["", "physical"].contains(&row.text("address_type")) {
            return None;
        }
        let line = |column| self.line(row.text(column));
        let (street, more, town) = (line("address_1"), line("address_2"), line("city"));
        let plain: String = fold(&street)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect();
        if street.is_empty() || town.is_empty() || plain.starts_with("pobox") {
            return None;
        }
        let street = if more.is_empty() {
            street
        } else {
            format!("{street}, {more}")
        };
        Some(Address { street, town })
    }

    /// The towns that it serves; empty for the whole region, and also where the words of the
    /// publisher are none of ours: those go to a caveat, see [`Mapper::other_areas`].
    pub(super) fn area(&self, one: &One<'_>) -> Vec<String> {
        let (towns, others) = self.areas(one);
        if others.is_empty() { towns } else { Vec::new() }
    }

    /// Names of areas that are no towns of the region.
    pub(super) fn other_areas(&self, one: &One<'_>) -> Vec<String> {
        self.areas(one).1
    }

    fn areas(&self, one: &One<'_>) -> (Vec<String>, Vec<String>) {
        let (mut towns, mut others) = (Vec::new(), Vec::new());
        for row in links::rows(&self.links.areas, one.row.id()) {
            let name = self.line(row.text("name"));
            if name.is_empty() {
                continue;
            }
            let Some(known) = self.target.towns.as_ref() else {
                towns.push(name);
                continue;
            };
            let folded = fold(&name);
            if folded == fold(&self.target.name)
                || ["statewide", "all towns"].contains(&folded.as_str())
            {
                return (Vec::new(), Vec::new());
            }
            let county = folded.strip_suffix(" county").unwrap_or_default();
            let found: Vec<String> = known
                .iter()
                .filter(|(town, of)| {
                    fold(town) == folded || (!county.is_empty() && fold(of) == county)
                })
                .map(|(town, _)| town.clone())
                .collect();
            if found.is_empty() {
                others.push(name);
            }
            towns.extend(found);
        }
        let mut seen = std::collections::HashSet::new();
        towns.retain(|town| seen.insert(town.clone()));
        (towns, others)
    }
}
