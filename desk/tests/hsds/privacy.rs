//! What must stay secret: shelters, what a publisher flags, and staff.

use crate::kit::{Place as Room, left, place};
use directory::Place;

/// A package with an address, coordinates and a contact; these words and columns make it secret.
fn package(name: &str, description: &str, term: &str, location: (&str, &str)) -> Room {
    let (column, value) = location;
    place(&[
        ("organizations.csv", "id,name\no1,Example Aid\n"),
        (
            "services.csv",
            &format!(
                "id,organization_id,name,description,status\ns1,o1,{name},{description},active\n"
            ),
        ),
        (
            "phones.csv",
            "id,service_id,contact_id,number\np1,s1,,800-555-0100\np2,,c1,203-555-0123\n",
        ),
        (
            "contacts.csv",
            "id,service_id,name,email\nc1,s1,Jo Example,jo@example.org\n",
        ),
        (
            "locations.csv",
            &format!(
                "id,location_type,latitude,longitude,{column}\nl1,physical,41.2345,-73.2345,{value}\n"
            ),
        ),
        (
            "service_at_location.csv",
            "id,service_id,location_id\nx1,s1,l1\n",
        ),
        (
            "addresses.csv",
            "id,location_id,address_1,city,address_type\na1,l1,12 Hidden Lane,Easton,physical\n",
        ),
        (
            "attributes.csv",
            "id,link_id,link_entity,taxonomy_term_id\n1,s1,service,t1\n",
        ),
        (
            "taxonomy_terms.csv",
            &format!("id,code,name\nt1,c1,{term}\n"),
        ),
    ])
}

fn is_secret(room: &Room) -> bool {
    let (report, service) = room.one();
    let written = room.written();
    for word in [
        "Hidden Lane",
        "41.2345",
        "73.2345",
        "Jo Example",
        "jo@example.org",
        "555-0123",
    ] {
        let leaks = written.contains(word) || format!("{report:?}").contains(word);
        if service.place == Place::Confidential {
            assert!(!leaks, "{word}");
        }
    }
    if service.place == Place::Confidential {
        assert!(left(&report, "an address", "must stay secret"));
    }
    service.place == Place::Confidential
}

#[test]
fn shelters_lose_their_address_by_name_description_and_term() {
    for (name, description, term) in [
        ("Women's Shelter", "Beds.", "Housing"),
        ("Casa de acogida", "Camas.", "Housing"),
        ("Housing help", "A safe house for families.", "Housing"),
        ("Housing help", "Beds.", "Domestic Violence Shelters"),
        ("Housing help", "Beds.", "Albergues para mujeres"),
        ("Housing help", "妇女庇护所", "Housing"),
        ("Transitional housing", "Beds.", "Other"),
    ] {
        let room = package(name, description, term, ("name", "Office"));
        assert!(is_secret(&room), "{name}, {description}, {term}");
    }
}

#[test]
fn an_office_keeps_its_address() {
    let room = package("Legal help", "Lawyers.", "Legal", ("name", "Office"));
    assert!(!is_secret(&room));
    assert!(
        room.written().contains("12 Hidden Lane"),
        "it was not hidden after all"
    );
    assert!(
        !room.written().contains("Jo Example"),
        "staff are never named"
    );
}

#[test]
fn flags_of_a_publisher_are_obeyed() {
    for (column, value) in [
        ("PhysicalAddressIsPrivate", "True"),
        ("is_private", "1"),
        ("confidential", "yes"),
        ("Address Is Confidential", "Y"),
        ("do_not_publish", "x"),
        ("is_public", "false"),
    ] {
        let room = package("Legal help", "Lawyers.", "Legal", (column, value));
        assert!(is_secret(&room), "{column}={value}");
    }
    let room = package(
        "Legal help",
        "Lawyers.",
        "Legal",
        ("PhysicalAddressIsPrivate", "False"),
    );
    assert!(!is_secret(&room));
}

#[test]
fn a_kind_of_location_that_says_redacted() {
    let room = package("Legal help", "Lawyers.", "Legal", ("name", "Office"));
    room.put("locations.csv", b"id,location_type\nl1,redacted\n");
    assert!(is_secret(&room));
}

#[test]
fn a_location_that_calls_itself_a_shelter() {
    let room = package(
        "Legal help",
        "Lawyers.",
        "Legal",
        ("name", "Harbor Shelter"),
    );
    assert!(is_secret(&room));
}

#[test]
fn a_term_that_the_person_maps_to_shelter() {
    let mut room = package("Beds and help", "Nights.", "XX-1", ("name", "Office"));
    room.options.needs = sidedoor_desk::import::read_terms("c1,shelter\n").unwrap();
    assert!(is_secret(&room));
}

#[test]
fn a_person_allows_one_by_its_id() {
    for id in ["s1", "l1", "example-data-s1"] {
        let mut room = package("Women's Shelter", "Beds.", "Housing", ("name", "Office"));
        room.options.allowed.insert(id.into());
        let (_, service) = room.one();
        let Place::Public(address) = service.place else {
            panic!("{id} was allowed");
        };
        assert_eq!(address.street, "12 Hidden Lane");
        assert!(
            !room.written().contains("555-0123"),
            "an address is allowed, staff are not"
        );
    }
}

#[test]
fn a_number_that_is_flagged_is_left_out() {
    let room = package("Legal help", "Lawyers.", "Legal", ("name", "Office"));
    room.put(
        "phones.csv",
        b"id,service_id,number,is_private\np1,s1,800-555-0100,no\np2,s1,203-555-0124,yes\n",
    );
    let (report, service) = room.one();
    assert_eq!(service.phones.len(), 1);
    assert!(left(&report, "a number", "flags it as private"));
    assert!(!room.written().contains("555-0124"));
}

#[test]
fn a_word_in_the_place_of_a_street_is_no_address() {
    let room = package("Legal help", "Lawyers.", "Legal", ("name", "Office"));
    room.put(
        "addresses.csv",
        b"id,location_id,address_1,city\na1,l1,CONFIDENTIAL,Easton\n",
    );
    let (_, service) = room.one();
    assert_eq!(service.place, Place::Confidential);
}

#[test]
fn sentences_that_tell_where_a_shelter_is_go() {
    let description = "\"Beds for women. Located behind the old church. Ask for a bed.\"";
    let room = package(
        "Women's Shelter",
        description,
        "Housing",
        ("name", "Office"),
    );
    let (_, service) = room.one();
    assert_eq!(
        service.purpose.in_language("en"),
        "Beds for women. Ask for a bed."
    );
    assert!(!room.written().contains("old church"));
}
