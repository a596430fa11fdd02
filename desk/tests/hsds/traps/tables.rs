//! Tables, columns and ids as packages write them.

use super::hours::weekly;
use crate::kit::{empty, left, legal, place};
use directory::Place;

#[test]
fn ids_that_are_integers() {
    let place = place(&[
        ("organizations.csv", "id,name\n1,Example Aid\n"),
        ("services.csv", "id,organization_id,name\n7,1,Legal help\n"),
        ("phones.csv", "id,service_id,number\n3,7,203-555-0100\n"),
    ]);
    let (_, service) = place.one();
    assert_eq!(
        service.id, "example-data-7",
        "not to be mixed up with another's 7"
    );
    assert_eq!(service.organization, "Example Aid");
}

#[test]
fn uuids_stay_as_they_are() {
    let id = "AC148810-d857-441c-9679-408f346de14b";
    let services = format!("id,organization_id,name,status\n{id},o1,Legal help,active\n");
    let phones = format!("id,service_id,number\np1,{id},203-555-0100\n");
    let place = legal(&[("services.csv", &services), ("phones.csv", &phones)]);
    assert_eq!(place.one().1.id, id.to_lowercase());
}

#[test]
fn tables_under_their_old_names() {
    let place = place(&[
        ("organizations.csv", "id,name\n1,Example Aid\n"),
        (
            "services.csv",
            "id,organization_id,name,fees,status\n7,1,Help desk,Free of charge.,active\n",
        ),
        (
            "phones.csv",
            "id,service_id,number,department\n3,7,203-555-0100,Front desk\n",
        ),
        (
            "services_at_location.csv",
            "id,service_id,location_id\n1,7,5\n",
        ),
        ("locations.csv", "id,organization_id,name\n5,1,Office\n"),
        (
            "physical_addresses.csv",
            "id,location_id,address_1,city,state_province,postal_code,country\n1,5,1 Main Street,Easton,CT,06612,US\n",
        ),
        (
            "postal_addresses.csv",
            "id,location_id,address_1,city\n1,5,2 Other Street,Easton\n",
        ),
        (
            "services_taxonomy.csv",
            "id,service_id,taxonomy_id\n1,7,T1\n",
        ),
        (
            "taxonomy.csv",
            "id,name,parent_id,vocabulary\nT1,Legal help,,ours\n",
        ),
        (
            "eligibility.csv",
            "id,service_id,eligibility\n1,7,Tenants\n",
        ),
        (
            "accessibility_for_disabilities.csv",
            "id,location_id,accessibility\n1,5,ramp\n",
        ),
        ("payment_accepted.csv", "id,service_id,payment\n1,7,cash\n"),
    ]);
    let (report, service) = place.one();
    assert_eq!(service.needs, [directory::Need::Legal], "by its term");
    assert_eq!(service.cost.in_language("en"), "Free of charge.");
    assert_eq!(service.eligibility.unwrap().in_language("en"), "Tenants");
    assert_eq!(
        service.phones[0].note.as_ref().unwrap().in_language("en"),
        "Front desk"
    );
    let Place::Public(address) = service.place else {
        panic!("an office")
    };
    assert_eq!(
        (address.street.as_str(), address.town.as_str()),
        ("1 Main Street", "Easton")
    );
    assert!(
        report
            .notes
            .strangers()
            .iter()
            .all(|name| !name.contains("payment_accepted"))
    );
}

#[test]
fn taxonomy_in_the_place_of_taxonomy_id() {
    for column in ["taxonomy", "taxonomy_id"] {
        let terms = format!("id,code,name,{column}\nt1,c1,Food pantries,v1\n");
        let place = legal(&[
            (
                "services.csv",
                "id,organization_id,name,status\ns1,o1,Saturdays,active\n",
            ),
            (
                "attributes.csv",
                "id,link_id,link_entity,taxonomy_term_id\n1,s1,service,t1\n",
            ),
            ("taxonomy_terms.csv", &terms),
        ]);
        assert_eq!(place.one().1.needs, [directory::Need::Food], "{column}");
    }
}

#[test]
fn codes_of_licensed_vocabularies_are_opaque_and_mapped_by_the_person() {
    let mut place = legal(&[
        (
            "services.csv",
            "id,organization_id,name,status\ns1,o1,Saturdays,active\n",
        ),
        (
            "attributes.csv",
            "id,link_id,link_entity,taxonomy_term_id\n1,s1,service,t1\n",
        ),
        ("taxonomy_terms.csv", "id,code,name\nt1,XX-1000.2,\n"),
    ]);
    let (report, _) = {
        place.options.to = place.dir.path().join("other");
        (place.try_import().unwrap_err().to_string(), ())
    };
    assert!(report.contains("none of the list's needs fits"), "{report}");
    place.options.needs = sidedoor_desk::import::read_terms("XX-1000.2,food\n").unwrap();
    let (_, service) = place.one();
    assert_eq!(service.needs, [directory::Need::Food]);
    assert!(
        !place.written().contains("XX-1000"),
        "no code of theirs is kept"
    );
}

#[test]
fn empty_strings_and_the_word_null() {
    let services = "id,organization_id,name,description,url,status,minimum_age,assured_date\ns1,o1,Legal help,NULL,\"\",,null,\n";
    let (_, service) = legal(&[("services.csv", services)]).one();
    assert_eq!(service.website, None);
    assert!(service.ages.is_open());
    assert_eq!(service.purpose.in_language("en"), "Legal help");
    assert_eq!(service.phones[0].published, None);
}

#[test]
fn byte_order_marks_and_utf_16() {
    let text =
        "id,organization_id,name,description,status\ns1,o1,Legal help,Ayuda en español ñ.,active\n";
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
    for bytes in [
        marked(b"\xef\xbb\xbf", text.as_bytes()),
        marked(b"\xff\xfe", &utf16),
        utf16.clone(),
    ] {
        let place = legal(&[]);
        place.put("services.csv", &bytes);
        let (_, service) = place.one();
        assert_eq!(service.purpose.in_language("en"), "Ayuda en español ñ.");
    }
}

#[test]
fn one_id_for_many_services() {
    let one = |n: u32| {
        format!(
            r#"{{"id":"same","name":"Legal help {n}","status":"active","phones":[{{"number":"203-555-01{n:02}"}}]}}"#
        )
    };
    let all: Vec<_> = (0..12).map(one).collect();
    let place = place(&[("list.json", &format!("[{}]", all.join(",")))]).only("list.json");
    let (report, service) = place.one();
    assert_eq!(service.phones.len(), 1, "no number of another service");
    assert_eq!(service.phones[0].display, "203-555-0100");
    let twice = report
        .notes
        .left_out()
        .iter()
        .filter(|l| l.why.contains("stands twice"));
    assert_eq!(twice.count(), 11);
}

#[test]
fn one_id_for_two_rows_of_a_table() {
    let services = "id,organization_id,name,status\ns1,o1,Legal help,active\ns1,o1,Food pantry,active\ns2,o1,Clinic,active\ns2,o1,Clinic,active\n";
    let phones = "id,service_id,number\np1,s1,203-555-0100\np2,s2,203-555-0101\n";
    let (report, list) = legal(&[("services.csv", services), ("phones.csv", phones)]).import();
    assert_eq!(list.services.len(), 2, "911 and the clinic");
    assert!(left(
        &report,
        "service",
        "nobody can tell whose the numbers are"
    ));
    assert!(
        report.to_string().contains("the same row twice"),
        "{report}"
    );
}

#[test]
fn columns_and_tables_that_nobody_knows() {
    let place = legal(&[
        (
            "phones.csv",
            "id,service_id,number,x_rating\np1,s1,203-555-0100,5\n",
        ),
        ("x_reviews.csv", "id,stars\n1,5\n"),
    ]);
    let (report, _) = place.one();
    let names: Vec<_> = report
        .notes
        .strangers()
        .iter()
        .map(String::as_str)
        .collect();
    let known = "organizations.description";
    assert_eq!(names, [known, "phones.x_rating", "x_reviews"], "{report}");
    assert!(
        place
            .written()
            .contains("\"phones.x_rating\", \"x_reviews\"]")
    );
}

#[test]
fn the_version_of_a_package_is_not_believed() {
    let place = legal(&[
        (
            "datapackage.json",
            r#"{"version":"9.9","resources":[{"path":"nowhere.csv"}]}"#,
        ),
        (
            "regular_schedules.csv",
            "id,service_id,weekday,opens_at,closes_at\n1,s1,2,09:00,17:00\n",
        ),
    ]);
    assert_eq!(place.one().1.hours, weekly(&[1], 540, 1020));
}

#[test]
fn an_empty_source_says_so() {
    let place = empty();
    let error = place.try_import().unwrap_err().to_string();
    assert!(
        error.contains("holds no table of HSDS") && error.lines().count() == 1,
        "{error}"
    );
}
