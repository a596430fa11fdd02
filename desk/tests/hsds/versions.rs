//! The same service in every version and every container comes out the same.

use crate::kit::{Place, empty, place};
use directory::{Days, Hours, Opening, Service};
use std::fs::File;
use std::io::Write;

const ORGANIZATIONS: &str =
    "id,name,description,website\no1,Example Aid,Helps.,https://example.org/\n";

/// The parts by which the versions differ.
fn tables(version: &str) -> Vec<(&'static str, String)> {
    let mut files = vec![("organizations.csv", ORGANIZATIONS.to_owned())];
    let (services, schedules) = match version {
        "1.1" => (
            "id,organization_id,name,description,fees,status\ns1,o1,Legal help,Lawyers.,Free.,active\n",
            (
                "regular_schedules.csv",
                "id,service_id,weekday,opens_at,closes_at\n1,s1,1,09:00,17:00\n",
            ),
        ),
        "2.0.1" => (
            "id,organization_id,name,description,fees,status\ns1,o1,Legal help,Lawyers.,Free.,active\n",
            (
                "schedules.csv",
                "id,service_id,freq,byday,opens_at,closes_at\n1,s1,WEEKLY,MO,09:00,17:00\n",
            ),
        ),
        _ => (
            "id,organization_id,name,description,fees_description,status,last_modified\ns1,o1,Legal help,Lawyers.,Free.,active,\n",
            (
                "schedules.csv",
                "id,service_id,freq,byday,opens_at,closes_at,attending_type\n1,s1,WEEKLY,MO,09:00:00,17:00:00,\n",
            ),
        ),
    };
    let languages = match version {
        "1.1" | "2.0.1" => "id,service_id,language\n1,s1,\"English, Spanish\"\n",
        _ => "id,service_id,name,code\n1,s1,English,en\n2,s1,Spanish,spa\n",
    };
    files.push(("services.csv", services.to_owned()));
    files.push((schedules.0, schedules.1.to_owned()));
    files.push(("languages.csv", languages.to_owned()));
    files.push((
        "phones.csv",
        "id,service_id,number,type\np1,s1,203-555-0100,voice\n".to_owned(),
    ));
    files
}

fn package(version: &str) -> Place {
    let files = tables(version);
    let files: Vec<_> = files
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    place(&files)
}

fn same(mut service: Service) -> Service {
    // The name of the source is part of where everything comes from.
    service.sources.clear();
    for phone in &mut service.phones {
        phone.source.clear();
    }
    service
}

fn wanted() -> Service {
    same(package("3.1").one().1)
}

#[test]
fn every_version_of_the_tables_gives_the_same_service() {
    let service = wanted();
    let monday = Opening {
        days: Days::of(&[0]),
        open: 540,
        close: 1020,
    };
    assert_eq!(service.hours, Hours::Weekly(vec![monday]));
    assert_eq!(service.languages.voice, ["en", "es"]);
    assert_eq!(
        service.website.as_ref().unwrap().url,
        "https://example.org/"
    );
    for version in ["1.1", "2.0.1", "3.0"] {
        assert_eq!(same(package(version).one().1), service, "{version}");
    }
}

const NESTED: &str = r#"{"id":"s1","name":"Legal help","description":"Lawyers.","status":"active","fees_description":"Free.",
"organization":{"id":"o1","name":"Example Aid","description":"Helps.","website":"https://example.org/"},
"phones":[{"id":"p1","number":"203-555-0100","type":"voice"}],
"schedules":[{"id":"1","freq":"WEEKLY","byday":"MO","opens_at":"09:00","closes_at":"17:00"}],
"languages":[{"id":"1","name":"English","code":"en"},{"id":"2","name":"Spanish"}]}"#;

#[test]
fn every_container_of_json_gives_the_same_service() {
    let line = NESTED.replace('\n', "");
    let organization = format!(
        r#"{{"id":"o1","name":"Example Aid","website":"https://example.org/","services":[{}]}}"#,
        line.replace(r#""organization":{"id":"o1","name":"Example Aid","description":"Helps.","website":"https://example.org/"},"#, "")
            .replace(r#""status""#, r#""organization_id":"o1","status""#)
    );
    for (name, text) in [
        ("one.json", NESTED.to_owned()),
        ("array.json", format!("[{NESTED}]")),
        ("lines.ndjson", format!("{line}\n\n")),
        (
            "page.json",
            format!(
                r#"{{"total_items":1,"total_pages":1,"page_number":1,"size":1,"contents":[{NESTED}]}}"#
            ),
        ),
        ("organization.json", organization),
    ] {
        let service = place(&[(name, &text)]).only(name).one().1;
        assert_eq!(same(service), wanted(), "{name}");
    }
}

#[test]
fn a_zip_gives_the_same_as_its_folder() {
    let room = empty();
    let path = room.dir.path().join("source/package.zip");
    let mut zip = zip::ZipWriter::new(File::create(path).unwrap());
    let options = zip::write::SimpleFileOptions::default();
    for (name, text) in tables("3.1") {
        zip.start_file(format!("export/{name}"), options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.start_file("export/README.txt", options).unwrap();
    zip.write_all(b"Read me.").unwrap();
    zip.finish().unwrap();
    assert_eq!(same(room.only("package.zip").one().1), wanted());
}

#[test]
fn old_json_lists_languages_and_areas_as_words() {
    let text = r#"[{"id":1,"name":"Legal help","status":"active","languages":["English","Klingon"],
        "service_taxonomys":[{"id":"1","taxonomy":{"id":"t1","name":"Food"}}],
        "regular_schedules":[{"weekday":"Tuesday","opens_at":"09:00","closes_at":"12:00"}],
        "phones":[{"number":"203-555-0100"}]}]"#;
    let (report, service) = place(&[("a.json", text)]).only("a.json").one();
    assert_eq!(service.languages.voice, ["en"]);
    assert!(crate::kit::left(&report, "a language", "not known"));
    assert_eq!(
        service.needs,
        [directory::Need::Legal, directory::Need::Food]
    );
    assert!(matches!(service.hours, Hours::Weekly(_)));
}
