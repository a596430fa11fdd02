//! Imports into a folder that has files: own files win, and a second import changes only what the
//! first wrote.

use crate::kit::{Place, left, legal, place, tree};
use std::fs;

fn two(second: &str, number: &str) -> Place {
    place(&[
        (
            "organizations.csv",
            "id,name\no1,Example Aid\no2,Other Aid\n",
        ),
        (
            "services.csv",
            &format!("id,organization_id,name\ns1,o1,Legal help\ns2,o2,{second}\n"),
        ),
        (
            "phones.csv",
            &format!("id,service_id,number\np1,s1,203-555-0100\np2,s2,{number}\n"),
        ),
    ])
    .with_connecticut()
}

#[test]
fn own_files_stay_byte_for_byte() {
    let room = two("Clinic", "203-555-0101");
    let before = tree(&room.options.to);
    let (report, list) = room.import();
    assert_eq!(list.services.len(), 27);
    assert_eq!(report.files, 2);
    let after = tree(&room.options.to);
    for (name, bytes) in &before {
        assert_eq!(after.get(name), Some(bytes), "{name}");
    }
    let new: Vec<_> = after
        .keys()
        .filter(|name| !before.contains_key(*name))
        .collect();
    assert_eq!(
        new,
        [
            "import.toml",
            "left-out.csv",
            "organizations/example-aid.toml",
            "organizations/other-aid.toml"
        ]
    );
}

#[test]
fn texts_of_an_import_stand_in_its_own_language() {
    let room = two("Clinic", "203-555-0101");
    let (_, list) = room.import();
    let service = list.service("example-data-s1").unwrap();
    assert!(service.name.has("en") && !service.name.has("es"));
    assert_eq!(service.answered_by, directory::AnsweredBy::Other);
    assert!(!service.mandated_reporter);
}

#[test]
fn a_number_of_an_own_service_stays_with_it() {
    let room = two("Clinic", "1-888-774-2900");
    let (report, list) = room.import();
    assert!(left(&report, "a number", "your own file wins"));
    assert_eq!(
        report.waiting, 1,
        "the clinic waits for a number of its own"
    );
    let holders = list
        .services
        .iter()
        .filter(|s| s.phones.iter().any(|p| p.number == "+18887742900"));
    assert_eq!(holders.count(), 1);
}

#[test]
fn numbers_that_are_refused_or_wait_are_not_brought_in() {
    for (number, why) in [
        ("1-866-347-2423", "refused.toml: immigration enforcement"),
        ("866.872.4973", "refused.toml: immigration enforcement"),
        ("203-946-4811", "waits for a test call"),
    ] {
        let room = two("Clinic", number);
        let (report, _) = room.import();
        assert!(left(&report, "a number", why), "{number}");
        assert!(
            !room
                .written()
                .contains(&format!("number = \"{number}\"\nsource = [\"Example"))
        );
    }
}

#[test]
fn a_service_that_is_there_already_is_listed_as_a_conflict() {
    let room = place(&[
        (
            "organizations.csv",
            "id,name\no1,Statewide Legal Services of Connecticut\n",
        ),
        (
            "services.csv",
            "id,organization_id,name\ns1,o1,STATEWIDE LEGAL SERVICES\n",
        ),
        ("phones.csv", "id,service_id,number\np1,s1,203-555-0100\n"),
    ])
    .with_connecticut();
    let (report, list) = room.import();
    assert_eq!(list.services.len(), 25);
    assert!(left(&report, "service", "conflict: "));
    let written = fs::read_to_string(room.options.to.join("left-out.csv")).unwrap();
    assert!(
        written.starts_with("id,what,why\n") && written.contains("s1,service,"),
        "{written}"
    );
}

#[test]
fn a_second_import_of_the_same_changes_nothing() {
    let room = two("Clinic", "203-555-0101");
    room.import();
    let first = tree(&room.options.to);
    room.import();
    assert_eq!(tree(&room.options.to), first);
}

#[test]
fn a_second_import_replaces_what_the_first_wrote() {
    let mut room = two("Clinic", "203-555-0101");
    room.import();
    room.put(
        "services.csv",
        b"id,organization_id,name\ns1,o1,Legal advice\n",
    );
    room.put("phones.csv", b"id,service_id,number\np1,s1,203-555-0109\n");
    room.options.publisher = "Example Data".into();
    room.options.fewer = true;
    let (report, list) = room.import();
    assert_eq!((report.files, report.removed), (1, 1));
    let service = list.service("example-data-s1").unwrap();
    assert_eq!(service.name.in_language("en"), "Legal advice");
    assert_eq!(service.phones[0].display, "203-555-0109");
    assert!(list.service("example-data-s2").is_none());
}

#[test]
fn a_file_that_a_person_changed_is_the_persons() {
    let room = two("Clinic", "203-555-0101");
    room.import();
    let path = room.options.to.join("organizations/example-aid.toml");
    let changed = fs::read_to_string(&path)
        .unwrap()
        .replace("203-555-0100", "203-555-0177");
    fs::write(&path, &changed).unwrap();
    let (report, list) = room.import();
    assert_eq!(fs::read_to_string(&path).unwrap(), changed);
    assert!(
        report
            .said
            .iter()
            .any(|line| line.contains("example-aid.toml: changed")),
        "{report}"
    );
    assert!(left(&report, "service", "your own file wins"));
    assert_eq!(list.services.len(), 27);
}

#[test]
fn two_publishers_do_not_touch_each_other() {
    let mut room = two("Clinic", "203-555-0101");
    room.import();
    room.put(
        "services.csv",
        b"id,organization_id,name\ns1,o1,Legal help\ns9,o2,Food pantry\n",
    );
    room.put(
        "phones.csv",
        b"id,service_id,number\np1,s1,203-555-0100\np9,s9,203-555-0102\n",
    );
    room.options.publisher = "Other Data".into();
    let (report, list) = room.import();
    assert!(
        left(&report, "service", "conflict: "),
        "the first publisher has it"
    );
    assert!(list.service("example-data-s1").is_some() && list.service("other-data-s9").is_some());
    let record = fs::read_to_string(room.options.to.join("import.toml")).unwrap();
    assert_eq!(record.matches("[[import]]").count(), 2);
    assert!(record.contains("licence = \"CC BY 4.0\""));
}

#[test]
fn far_fewer_services_than_last_time_need_a_word() {
    let room = two("Clinic", "203-555-0101");
    room.import();
    room.put("services.csv", b"id,organization_id,name\ns2,o2,Library\n");
    let before = tree(&room.options.to);
    let error = room.try_import().unwrap_err().to_string();
    assert!(
        error.contains("--fewer") && error.lines().count() == 1,
        "{error}"
    );
    assert_eq!(tree(&room.options.to), before);
}

#[test]
fn what_waits_is_rewritten_in_its_own_part() {
    let room = two("Clinic", "1-888-774-2900");
    let own = fs::read_to_string(room.options.to.join("waiting.toml")).unwrap();
    room.import();
    let with = fs::read_to_string(room.options.to.join("waiting.toml")).unwrap();
    assert!(with.starts_with(&own) && with.contains("name = \"Clinic\""));
    room.put(
        "phones.csv",
        b"id,service_id,number\np1,s1,203-555-0100\np2,s2,203-555-0101\n",
    );
    let (report, list) = room.import();
    assert_eq!((report.waiting, list.services.len()), (0, 27));
    let without = fs::read_to_string(room.options.to.join("waiting.toml")).unwrap();
    assert_eq!(without.trim_end(), own.trim_end());
}

#[test]
fn data_newer_than_the_list_raises_its_day() {
    let mut room = two("Clinic", "203-555-0101");
    room.options.today = "2026-12-24".parse().unwrap();
    room.put(
        "services.csv",
        b"id,organization_id,name,assured_date\ns1,o1,Legal help,2026-12-20\ns2,o2,Clinic,\n",
    );
    let (report, list) = room.import();
    assert_eq!(list.made.to_string(), "2026-12-24");
    assert!(
        report
            .to_string()
            .contains("region.toml: made is now 2026-12-24"),
        "{report}"
    );
}

#[test]
fn towns_and_counties_are_those_of_the_region() {
    for (area, towns, said) in [
        ("Easton", vec!["Easton"], None),
        ("Connecticut", vec![], None),
        ("Tolland County", vec!["Andover"], None),
        (
            "Greater Example Area",
            vec![],
            Some("It serves: Greater Example Area"),
        ),
    ] {
        let areas = format!("id,service_id,name\n1,s1,{area}\n");
        let room = legal(&[("service_areas.csv", &areas)]).with_connecticut();
        let (_, list) = room.import();
        let service = list.service("example-data-s1").unwrap();
        if towns.is_empty() {
            assert!(service.area.is_empty(), "{area}");
        }
        assert!(
            towns
                .iter()
                .all(|town| service.area.iter().any(|t| t == town)),
            "{area}"
        );
        let caveats: Vec<_> = service
            .caveats
            .iter()
            .map(|c| c.in_language("en"))
            .collect();
        assert_eq!(caveats.first().copied(), said, "{area}");
    }
}
