//! Traps of real packages, one test each, each with a package of its own. Here: those of numbers, places, dates and
//! whole services.

mod hours;
mod tables;

use crate::kit::{left, legal, place};
use directory::{PhoneUse, Place};

#[test]
fn quotes_inside_a_number() {
    let phones = "id,service_id,number\np1,s1,\"\"\"203-555-0100\"\"\"\n";
    let (report, service) = legal(&[("phones.csv", phones)]).one();
    assert_eq!(service.phones[0].number, "+12035550100");
    assert_eq!(report.notes.mended_count(), 1, "{report}");
}

#[test]
fn the_specifications_own_number_is_not_of_here() {
    let phones =
        "id,service_id,number,type\np1,s1,\"\"\"+44 1234 234567\"\"\",voice\np2,s1,211,voice\n";
    let (report, service) = legal(&[("phones.csv", phones)]).one();
    assert_eq!(service.phones.len(), 1);
    assert!(left(
        &report,
        "a number",
        "no telephone number of the United States"
    ));
}

#[test]
fn a_latitude_of_a_hundred_degrees() {
    let place = legal(&[
        (
            "locations.csv",
            "id,location_type,latitude,longitude\nl1,physical,100,101\n",
        ),
        (
            "service_at_location.csv",
            "id,service_id,location_id\nx1,s1,l1\n",
        ),
        (
            "addresses.csv",
            "id,location_id,address_1,city,address_type\na1,l1,1 Main Street,Easton,physical\n",
        ),
    ]);
    let (report, service) = place.one();
    assert!(matches!(service.place, Place::Public(_)));
    assert!(
        report.to_string().contains("a latitude that is none"),
        "{report}"
    );
}

#[test]
fn an_extension_with_zeros_in_front() {
    let phones = "id,service_id,number,extension\np1,s1,203-555-0100,007\n";
    let (_, service) = legal(&[("phones.csv", phones)]).one();
    assert_eq!(service.phones[0].extra.as_deref(), Some("007"));
    let json = r#"[{"id":"s1","name":"Legal help","status":"active","phones":[{"id":"p1","number":"203-555-0100","extension":7}]}]"#;
    let (_, service) = place(&[("list.json", json)]).only("list.json").one();
    assert_eq!(
        service.phones[0].extra.as_deref(),
        Some("7"),
        "a number has lost them before"
    );
}

#[test]
fn dates_that_are_defaults_are_no_dates() {
    for (written, day) in [
        ("2026-07-13", Some("2026-07-13")),
        ("2026-07-13T09:30:00Z", Some("2026-07-13")),
        ("1970-01-01", None),
        ("2031-01-01", None),
    ] {
        let services = format!(
            "id,organization_id,name,status,assured_date\ns1,o1,Legal help,active,{written}\n"
        );
        let (_, service) = legal(&[("services.csv", &services)]).one();
        let phone = &service.phones[0];
        assert_eq!(
            phone.published.map(|d| d.to_string()).as_deref(),
            day,
            "{written}"
        );
        assert_eq!((phone.reviewed, phone.dialled), (None, None));
        assert_eq!(phone.source, ["Example Data, source"]);
    }
}

#[test]
fn a_phones_own_date_wins_over_that_of_its_service() {
    let place = legal(&[
        (
            "services.csv",
            "id,organization_id,name,status,assured_date\ns1,o1,Legal help,active,2020-01-01\n",
        ),
        (
            "metadata.csv",
            "id,resource_id,resource_type,last_action_date\n1,p1,phone,2026-02-03\n2,p1,phone,2025-01-01\n",
        ),
    ]);
    let phone = place.one().1.phones.remove(0);
    assert_eq!(phone.published, Some("2026-02-03".parse().unwrap()));
}

#[test]
fn fax_text_and_textphone() {
    let phones = "id,service_id,number,type\np1,s1,203-555-0100,Fax\np2,s1,203-555-0101,text\np3,s1,203-555-0102,textphone\np4,s1,203-555-0103,Hotline\n";
    let (report, service) = legal(&[("phones.csv", phones)]).one();
    let uses: Vec<_> = service.phones.iter().map(|phone| phone.use_).collect();
    assert_eq!(uses, [PhoneUse::Text, PhoneUse::Tty, PhoneUse::Voice]);
    assert!(left(&report, "a number", "fax"));
    assert!(!service.leaves.call.is_empty() && !service.leaves.text.is_empty());
}

#[test]
fn numbers_and_addresses_in_texts_go_with_a_note() {
    let services = "id,organization_id,name,description,status\ns1,o1,Legal help,\"Lawyers. Call 203-555-0199 today. Come to 12 Oak Street.\",active\n";
    let place = legal(&[("services.csv", services)]);
    let (report, service) = place.one();
    assert_eq!(service.purpose.in_language("en"), "Lawyers.");
    assert!(left(
        &report,
        "a sentence of description",
        "no source and no date"
    ));
    assert!(!place.written().contains("Oak") && !place.written().contains("555-0199"));
}

#[test]
fn services_that_are_closed_or_fit_nothing() {
    let services = "id,organization_id,name,status\ns1,o1,Legal help,active\ns2,o1,Old clinic,defunct\ns3,o1,Clinic,temporarily closed\ns4,o1,Library,active\ns5,o1,Food bank,active\n";
    let (report, _) = legal(&[("services.csv", services)]).one();
    assert_eq!(
        (report.read, report.listed, report.waiting, report.left_out),
        (5, 1, 1, 3)
    );
    assert!(
        left(&report, "service", "defunct") && left(&report, "service", "none of the list's needs")
    );
}

#[test]
fn what_lacks_a_number_waits_for_a_person() {
    let place = legal(&[
        ("phones.csv", "id,service_id,number\np1,s2,203-555-0100\n"),
        (
            "services.csv",
            "id,organization_id,name,status\ns1,o1,Legal help,active\ns2,o1,Clinic,active\n",
        ),
    ]);
    let (report, _) = place.one();
    assert_eq!(report.waiting, 1);
    let waiting = sidedoor_desk::check(&place.options.to).unwrap().waiting;
    assert_eq!(waiting[0].name, "Legal help");
}

#[test]
fn services_of_one_organization_may_share_its_number() {
    let place = place(&[
        (
            "organizations.csv",
            "id,name\no1,Example Aid\no2,Other Aid\n",
        ),
        (
            "services.csv",
            "id,organization_id,name\ns1,o1,Legal help\ns2,o1,Food pantry\ns3,o2,Clinic\n",
        ),
        (
            "phones.csv",
            "id,organization_id,number\np1,o1,203-555-0100\np2,o2,203-555-0100\n",
        ),
    ]);
    let (report, list) = place.import();
    let with = list
        .services
        .iter()
        .filter(|s| s.phones.iter().any(|p| p.number == "+12035550100"));
    assert_eq!(with.count(), 2);
    assert!(left(&report, "a number", "nobody can tell whose"));
    assert_eq!(report.waiting, 1, "the other organization's clinic");
}
