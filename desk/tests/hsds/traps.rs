//! Traps of real packages, one test each, each with a package of its own.

use crate::kit::{empty, left, legal, place};
use directory::{Days, Hours, Opening, PhoneUse, Place};

fn hours_of(schedules: &str) -> Hours {
    legal(&[("schedules.csv", schedules)]).one().1.hours
}

fn weekly(days: &[u8], open: u16, close: u16) -> Hours {
    let days = Days::of(days);
    Hours::Weekly(vec![Opening { days, open, close }])
}

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
fn a_time_zone_that_is_a_number() {
    let head = "id,service_id,freq,byday,opens_at,closes_at,timezone\n";
    let hours = hours_of(&format!("{head}1,s1,WEEKLY,MO,09:00,17:00,-5\n"));
    assert_eq!(hours, weekly(&[0], 540, 1020), "the region's own clock");
    let hours = hours_of(&format!("{head}1,s1,WEEKLY,MO,14:00Z,22:00Z,0\n"));
    assert_eq!(hours, Hours::Unknown, "nobody can tell what UTC means here");
}

#[test]
fn the_whole_day_is_0000_to_2359() {
    let head = "id,service_id,freq,byday,opens_at,closes_at\n";
    let all = "\"MO,TU,WE,TH,FR,SA,SU\"";
    assert_eq!(
        hours_of(&format!("{head}1,s1,WEEKLY,{all},00:00,23:59\n")),
        Hours::Always
    );
    assert_eq!(
        hours_of(&format!("{head}1,s1,WEEKLY,{all},00:00:00,00:00:00\n")),
        Hours::Always
    );
    let saturday = format!("{head}1,s1,WEEKLY,SA,00:00,23:59\n");
    assert_eq!(hours_of(&saturday), weekly(&[5], 0, 1440));
}

#[test]
fn hours_past_midnight() {
    let rows = "id,service_id,freq,byday,opens_at,closes_at\n1,s1,WEEKLY,FR,18:00,02:00\n";
    assert_eq!(hours_of(rows), weekly(&[4], 1080, 120));
    let rows = "id,service_id,freq,byday,opens_at,closes_at\n1,s1,WEEKLY,FR,18:00,00:00\n";
    assert_eq!(hours_of(rows), weekly(&[4], 1080, 1440));
}

#[test]
fn weekdays_of_version_1() {
    let rows =
        "id,service_id,weekday,opens_at,closes_at\n1,s1,1,09:00,17:00\n2,s1,Sunday,09:00,17:00\n";
    let place = legal(&[("regular_schedules.csv", rows)]);
    let opening = |day| Opening {
        days: Days::of(&[day]),
        open: 540,
        close: 1020,
    };
    assert_eq!(
        place.one().1.hours,
        Hours::Weekly(vec![opening(0), opening(6)])
    );
}

#[test]
fn rules_by_the_month_need_a_calendar() {
    let rows = "id,service_id,freq,byday,opens_at,closes_at\n1,s1,MONTHLY,1MO,09:00,12:00\n";
    let Hours::Dated(schedule) = hours_of(rows) else {
        panic!("the first Monday of the month is not every Monday");
    };
    assert_eq!(schedule.openings[0].weeks.iter().collect::<Vec<_>>(), [1]);
}

#[test]
fn rules_that_cannot_be_held_are_not_halved() {
    let rows = "id,service_id,freq,byday,interval,opens_at,closes_at\n1,s1,WEEKLY,MO,2,09:00,17:00\n2,s1,WEEKLY,TU,1,09:00,17:00\n";
    let (report, service) = legal(&[("schedules.csv", rows)]).one();
    assert_eq!(service.hours, Hours::Unknown);
    assert!(left(&report, "its hours", "every second week"));
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
fn an_empty_source_says_so() {
    let place = empty();
    let error = place.try_import().unwrap_err().to_string();
    assert!(
        error.contains("holds no table of HSDS") && error.lines().count() == 1,
        "{error}"
    );
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
