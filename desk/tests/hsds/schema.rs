//! Agreement with the specification's own JSON schemas and examples; see spec/README.md.

use crate::kit::{connecticut, left, place};
use jsonschema::{Registry, Validator};
use serde_json::{Map, Value};
use sidedoor_desk::export::{Format, export};
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

fn spec() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hsds/spec")
}

/// The schemas by name.
fn schemas() -> HashMap<String, Value> {
    let mut all = HashMap::new();
    for entry in fs::read_dir(spec()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ext| ext == "json") {
            let schema: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
            all.insert(schema["name"].as_str().unwrap().to_owned(), schema);
        }
    }
    assert_eq!(all.len(), 13);
    all
}

/// A validator of one object; the others are found by their `$id`.
fn validator(name: &str) -> Validator {
    let schemas = schemas();
    let mut registry = Registry::new();
    for schema in schemas.values() {
        registry = registry
            .add(schema["$id"].as_str().unwrap(), schema)
            .unwrap();
    }
    let registry = registry.prepare().unwrap();
    jsonschema::options()
        .with_registry(&registry)
        .should_validate_formats(true)
        .build(&schemas[name])
        .unwrap()
}

fn valid(validator: &Validator, value: &Value) {
    let errors: Vec<_> = validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:?}\n{value:#}");
}

/// A list with every kind of field: Connecticut's, and an import with a public address.
fn full_list() -> crate::kit::Place {
    let room = place(&[
        ("organizations.csv", "id,name\no1,Example Aid\n"),
        (
            "services.csv",
            "id,organization_id,name,minimum_age,maximum_age,assured_date,eligibility_description\n\
             s1,o1,Legal help,12,99,2026-07-13,Anyone\n",
        ),
        ("phones.csv", "id,service_id,number,extension\np1,s1,203-555-0100,12\np2,s1,203-555-0101,007\n"),
        (
            "schedules.csv",
            "id,service_id,freq,byday,opens_at,closes_at,valid_to\n1,s1,MONTHLY,\"1MO,-1MO\",09:00,00:00,2027-01-31\n",
        ),
        ("locations.csv", "id,location_type\nl1,physical\n"),
        ("service_at_location.csv", "id,service_id,location_id\nx1,s1,l1\n"),
        ("addresses.csv", "id,location_id,address_1,city\na1,l1,1 Main Street,Easton\n"),
        ("service_areas.csv", "id,service_id,name\n1,s1,Easton\n"),
    ])
    .with_connecticut();
    room.import();
    room
}

#[test]
fn exported_json_agrees_with_the_schema_of_a_service() {
    let room = full_list();
    let to = room.dir.path().join("out.json");
    export(&room.options.to, &to, Format::Json).unwrap();
    let services: Vec<Value> = serde_json::from_slice(&fs::read(&to).unwrap()).unwrap();
    assert_eq!(services.len(), 26);
    let validator = validator("service");
    for service in &services {
        valid(&validator, service);
    }
    // The validator is awake: it refuses what is wrong, deep inside too.
    let mut broken = services[0].clone();
    broken["phones"][0]["id"] = "1".into();
    assert!(!validator.is_valid(&broken));
    let mut broken = services[0].clone();
    broken["status"] = "open".into();
    assert!(!validator.is_valid(&broken));
}

#[test]
fn exported_lines_are_the_same_objects() {
    let room = full_list();
    let (json, lines) = (
        room.dir.path().join("out.json"),
        room.dir.path().join("out.ndjson"),
    );
    export(&room.options.to, &json, Format::Json).unwrap();
    export(&room.options.to, &lines, Format::Ndjson).unwrap();
    let array: Vec<Value> = serde_json::from_slice(&fs::read(json).unwrap()).unwrap();
    let lines: Vec<Value> = fs::read_to_string(lines)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines, array);
}

/// The rows of a table as objects; an empty cell is no value.
fn rows(path: &Path, schema: &Value) -> Vec<Value> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let columns = reader.headers().unwrap().clone();
    for column in &columns {
        assert!(
            !schema["properties"][column].is_null(),
            "{} has no {column}",
            path.display()
        );
    }
    let cell = |column: &str, cell: &str| match schema["properties"][column]["type"].as_str() {
        Some("number") => cell.parse::<f64>().unwrap().into(),
        _ => Value::from(cell),
    };
    let row = |record: csv::StringRecord| {
        let cells = columns
            .iter()
            .zip(&record)
            .filter(|(_, value)| !value.is_empty());
        let row: Map<_, _> = cells
            .map(|(c, value)| (c.to_owned(), cell(c, value)))
            .collect();
        Value::Object(row)
    };
    reader
        .records()
        .map(|record| row(record.unwrap()))
        .collect()
}

#[test]
fn exported_tables_agree_with_the_schemas_and_with_each_other() {
    let room = full_list();
    let to = room.dir.path().join("package");
    export(&room.options.to, &to, Format::Csv).unwrap();
    let schemas = schemas();
    let mut ids: HashMap<String, HashSet<String>> = HashMap::new();
    let mut all: HashMap<String, Vec<Value>> = HashMap::new();
    for (name, schema) in &schemas {
        let path = to.join(schema["path"].as_str().unwrap());
        let found = rows(&path, schema);
        assert!(
            !found.is_empty(),
            "{name}: every table has a row in this list"
        );
        let validator = validator(name);
        for row in &found {
            valid(&validator, row);
            for column in schema["tabular_required"].as_array().into_iter().flatten() {
                assert!(!row[column.as_str().unwrap()].is_null(), "{name}: {row}");
            }
        }
        let unique: HashSet<_> = found
            .iter()
            .map(|row| row["id"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(unique.len(), found.len(), "{name}: ids are unique");
        ids.insert(name.clone(), unique);
        all.insert(name.clone(), found);
    }
    for (name, rows) in &all {
        for row in rows {
            for (column, value) in row.as_object().unwrap() {
                let Some(known) = column.strip_suffix("_id").and_then(|one| ids.get(one)) else {
                    continue;
                };
                assert!(
                    known.contains(value.as_str().unwrap()),
                    "{name}.{column}: {value}"
                );
            }
        }
    }
    let attributes = &all["attribute"];
    let held = attributes.iter().all(|row| {
        let entity = row["link_entity"].as_str().unwrap();
        ids[entity].contains(row["link_id"].as_str().unwrap())
    });
    assert!(held, "attributes hang on rows that are there");
}

#[test]
fn datapackage_describes_exactly_the_tables_that_are_there() {
    let room = full_list();
    let to = room.dir.path().join("package");
    export(&room.options.to, &to, Format::Csv).unwrap();
    let package: Value =
        serde_json::from_slice(&fs::read(to.join("datapackage.json")).unwrap()).unwrap();
    assert_eq!(package["profile"], "tabular-data-package");
    assert_eq!(package["sources"][0]["title"], "Example Data");
    assert_eq!(package["sources"][0]["licence"], "CC BY 4.0");
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.len() + 1, fs::read_dir(&to).unwrap().count());
    let names: HashSet<_> = resources
        .iter()
        .map(|r| r["name"].as_str().unwrap())
        .collect();
    for resource in resources {
        let path = to.join(resource["path"].as_str().unwrap());
        let mut reader = csv::Reader::from_path(path).unwrap();
        let columns: Vec<_> = reader
            .headers()
            .unwrap()
            .iter()
            .map(str::to_owned)
            .collect();
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let fields: Vec<_> = fields.iter().map(|f| f["name"].as_str().unwrap()).collect();
        assert_eq!(columns, fields);
        for key in resource["schema"]["foreignKeys"].as_array().unwrap() {
            assert!(
                names.contains(key["reference"]["resource"].as_str().unwrap()),
                "{key}"
            );
        }
    }
}

#[test]
fn the_specifications_own_example_is_read() {
    let example = |name: &str| fs::read_to_string(spec().join("examples").join(name)).unwrap();
    let (services, phones) = (example("services.csv"), example("phones.csv"));
    let room = place(&[("services.csv", &services), ("phones.csv", &phones)]).with_connecticut();
    let (report, list) = room.import();
    assert!(left(
        &report,
        "a number",
        "no telephone number of the United States"
    ));
    let service = list
        .service("ac148810-d857-441c-9679-408f346de14b")
        .unwrap();
    assert_eq!(
        service.website.as_ref().unwrap().url,
        "https://example.com/counselling"
    );
    assert!(service.phones.is_empty());
    assert_eq!(service.needs, [directory::Need::Talk]);
    assert_eq!((service.ages.min, service.ages.max), (Some(12), Some(100)));
    assert!(
        service
            .cost
            .in_language("en")
            .starts_with("Non-NHS patients"),
        "not the deprecated column"
    );
    assert!(
        service.caveats[0]
            .in_language("en")
            .starts_with("Following COVID-19")
    );
    assert_eq!(
        service.languages.interpreter,
        Some(directory::Interpreter::default())
    );
}

#[test]
fn connecticuts_json_agrees_too() {
    let room = place(&[]);
    let to = room.dir.path().join("out.json");
    export(&connecticut(), &to, Format::Json).unwrap();
    let services: Vec<Value> = serde_json::from_slice(&fs::read(&to).unwrap()).unwrap();
    let validator = validator("service");
    services
        .iter()
        .for_each(|service| valid(&validator, service));
}
