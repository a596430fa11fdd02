//! Round trips: what is exported comes back, and what came from elsewhere stays as it is.

use crate::kit::{Place, connecticut, copy, place};
use directory::Directory;
use sidedoor_desk::check;
use sidedoor_desk::export::{Format, export};
use std::fs;
use std::path::Path;

const FORMATS: [(Format, &str); 3] = [
    (Format::Csv, "package"),
    (Format::Json, "list.json"),
    (Format::Ndjson, "list.ndjson"),
];

/// Exports a list, and imports it into the same region without its organizations.
fn there_and_back(list: &Path, format: Format, name: &str) -> (Place, Directory) {
    let mut room = place(&[]);
    let to = room.dir.path().join(name);
    export(list, &to, format).unwrap_or_else(|error| panic!("{error}"));
    copy(list, &room.options.to);
    let organizations = room.options.to.join("organizations");
    fs::remove_dir_all(&organizations).unwrap();
    fs::create_dir(&organizations).unwrap();
    room.options.source = to.display().to_string();
    room.options.own = true;
    let (report, back) = room.import();
    assert!(
        report.notes.left_out().is_empty(),
        "{:?}",
        report.notes.left_out()
    );
    assert_eq!(report.notes.mended_count(), 0, "{report}");
    (room, back)
}

#[test]
fn connecticuts_list_comes_back_whole_from_every_format() {
    let list = check(&connecticut()).unwrap().directory;
    for (format, name) in FORMATS {
        let (room, back) = there_and_back(&connecticut(), format, name);
        assert_eq!(back, list, "{format:?}");
        let names = |dir: &Path| {
            let mut names: Vec<_> = fs::read_dir(dir.join("organizations"))
                .unwrap()
                .map(|entry| entry.unwrap().file_name())
                .collect();
            names.sort();
            names
        };
        assert_eq!(names(&room.options.to), names(&connecticut()));
    }
}

#[test]
fn an_export_is_the_same_every_time() {
    let room = place(&[]);
    let to = |name: &str| room.dir.path().join(name);
    for (format, name) in FORMATS {
        export(&connecticut(), &to(name), format).unwrap();
        let first = crate::kit::tree(room.dir.path());
        export(&connecticut(), &to(name), format).unwrap();
        assert_eq!(crate::kit::tree(room.dir.path()), first, "{format:?}");
    }
}

#[test]
fn an_export_goes_over_nothing_but_an_export() {
    let room = place(&[("diary.txt", "mine")]);
    let source = room.dir.path().join("source");
    let error = export(&connecticut(), &source, Format::Csv)
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("holds diary.txt, which is no table"),
        "{error}"
    );
    let error = export(&connecticut(), &source, Format::Json)
        .unwrap_err()
        .to_string();
    assert!(error.contains("is a folder"), "{error}");
    assert_eq!(
        fs::read_to_string(source.join("diary.txt")).unwrap(),
        "mine"
    );
}

#[test]
fn what_was_imported_is_stable_under_export_and_import() {
    let room = place(&[
        ("organizations.csv", "id,name,website\no1,Example Aid,http://example.org\no2,Harbor House,\n"),
        (
            "services.csv",
            "id,organization_id,name,description,status,fees,minimum_age,assured_date,interpretation_services\n\
             7,o1,Legal help,\"Lawyers. Ask for <b>Intake</b>.\",active,Free of charge.,18,2026-07-13,Interpreters for many languages by phone\n\
             8,o1,Food pantry,,active,,,,\n\
             9,o2,Women's Shelter,Beds.,active,,,,\n",
        ),
        (
            "phones.csv",
            "id,service_id,organization_id,number,extension,type,description\n\
             1,7,,203-555-0100,007,voice,Intake\n2,7,,55555,,text,\n3,,o1,1-800-555-HELP,,,\n4,9,,203-555-0104,,,\n",
        ),
        ("regular_schedules.csv", "id,service_id,weekday,opens_at,closes_at\n1,7,Monday,9:00,17:00\n2,7,Friday,20:00,00:00\n"),
        ("schedules.csv", "id,service_id,freq,byday,opens_at,closes_at,description\n3,8,MONTHLY,\"1SA,3SA\",09:00,12:00,Two Saturdays a month\n"),
        ("service_areas.csv", "id,service_id,name\n1,7,Easton\n2,8,Nowhere in Particular\n"),
        ("services_at_location.csv", "id,service_id,location_id\n1,7,1\n2,9,2\n"),
        ("locations.csv", "id,name\n1,Office\n2,House\n"),
        ("physical_addresses.csv", "id,location_id,address_1,city\n1,1,1 Main Street,Easton\n2,2,2 Hidden Lane,Easton\n"),
        ("languages.csv", "id,service_id,language\n1,7,\"English, Polish\"\n"),
    ])
    .with_connecticut();
    let (_, first) = room.import();
    assert_eq!(first.services.len(), 28);
    for (format, name) in FORMATS {
        let (_, back) = there_and_back(&room.options.to, format, name);
        assert_eq!(back, first, "{format:?}");
    }
}

#[test]
fn dates_of_others_are_published_and_nothing_more() {
    let room = place(&[]);
    let to = room.dir.path().join("package");
    export(&connecticut(), &to, Format::Csv).unwrap();
    let mut room = room;
    room.options.source = to.display().to_string();
    let (_, list) = room.import();
    let own = check(&connecticut()).unwrap().directory;
    let (theirs, ours) = (list.service("988").unwrap(), own.service("988").unwrap());
    assert!(ours.phones[0].reviewed.is_some());
    for (theirs, ours) in theirs.phones.iter().zip(&ours.phones) {
        assert_eq!((theirs.reviewed, theirs.dialled), (None, None));
        assert_eq!(theirs.published, ours.newest());
        assert_eq!(theirs.source[0], "Example Data, package");
        assert_eq!(theirs.source[1..], ours.source);
    }
}

#[test]
fn a_secret_place_leaves_no_row_in_an_export() {
    let room = place(&[]);
    let to = room.dir.path().join("package");
    export(&connecticut(), &to, Format::Csv).unwrap();
    for table in ["locations", "addresses", "service_at_location"] {
        let text = fs::read_to_string(to.join(format!("{table}.csv"))).unwrap();
        assert_eq!(
            text.lines().count(),
            1,
            "no address is verified in Connecticut: {text}"
        );
    }
}
