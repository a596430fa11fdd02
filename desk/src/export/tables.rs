//! Nested objects as tables: the way back of what the import does.

use serde_json::{Map, Value};
use std::collections::HashSet;

/// A table being filled.
#[derive(Debug)]
pub(super) struct Table {
    /// Name of its file, without ending.
    pub(super) file: &'static str,
    /// Name of one of its rows, and so of the column that points to one.
    one: &'static str,
    pub(super) columns: &'static [&'static str],
    pub(super) rows: Vec<Vec<String>>,
    seen: HashSet<String>,
}

/// Name of file, name of a row, columns in the order of HSDS 3.1, less those that are never
/// filled.
type Plan = (&'static str, &'static str, &'static [&'static str]);

/// The tables that are written.
pub(super) const PLANS: [Plan; 13] = [
    (
        "organizations",
        "organization",
        &["id", "name", "description"],
    ),
    (
        "services",
        "service",
        &[
            "id",
            "organization_id",
            "name",
            "description",
            "url",
            "status",
            "interpretation_services",
            "fees_description",
            "eligibility_description",
            "minimum_age",
            "maximum_age",
            "assured_date",
        ],
    ),
    (
        "attributes",
        "attribute",
        &["id", "link_id", "taxonomy_term_id", "link_entity", "value"],
    ),
    (
        "service_at_location",
        "service_at_location",
        &["id", "service_id", "location_id"],
    ),
    ("locations", "location", &["id", "location_type"]),
    (
        "phones",
        "phone",
        &[
            "id",
            "service_id",
            "number",
            "extension",
            "type",
            "description",
        ],
    ),
    (
        "addresses",
        "address",
        &[
            "id",
            "location_id",
            "address_1",
            "city",
            "state_province",
            "postal_code",
            "country",
            "address_type",
        ],
    ),
    (
        "schedules",
        "schedule",
        &[
            "id",
            "service_id",
            "valid_from",
            "valid_to",
            "freq",
            "byday",
            "opens_at",
            "closes_at",
            "description",
        ],
    ),
    (
        "service_areas",
        "service_area",
        &["id", "service_id", "name"],
    ),
    (
        "languages",
        "language",
        &["id", "service_id", "phone_id", "name", "code"],
    ),
    (
        "taxonomy_terms",
        "taxonomy_term",
        &["id", "code", "name", "description", "taxonomy_id"],
    ),
    ("taxonomies", "taxonomy", &["id", "name", "description"]),
    ("url", "url", &["id", "label", "url", "service_id"]),
];

/// Keys of nested objects, with the table to which they belong.
const KEYS: [(&str, &str); 12] = [
    ("organization", "organization"),
    ("phones", "phone"),
    ("schedules", "schedule"),
    ("languages", "language"),
    ("service_areas", "service_area"),
    ("service_at_locations", "service_at_location"),
    ("location", "location"),
    ("addresses", "address"),
    ("additional_urls", "url"),
    ("attributes", "attribute"),
    ("taxonomy_term", "taxonomy_term"),
    ("taxonomy_detail", "taxonomy"),
];

/// All tables of a list.
pub(super) fn of(services: &[Value]) -> Vec<Table> {
    let empty = |(file, one, columns): &Plan| Table {
        file,
        one,
        columns,
        rows: Vec::new(),
        seen: HashSet::new(),
    };
    let mut tables: Vec<Table> = PLANS.iter().map(empty).collect();
    for service in services.iter().filter_map(Value::as_object) {
        add(&mut tables, "service", service, None);
    }
    tables
}

/// Adds an object's row and those of what is inside it. `holder` is the column and id of what
/// holds it.
fn add(tables: &mut [Table], one: &str, object: &Map<String, Value>, holder: Option<(&str, &str)>) {
    let id = object.get("id").and_then(Value::as_str).unwrap_or_default();
    let Some(table) = tables.iter_mut().find(|table| table.one == one) else {
        return;
    };
    if !table.seen.insert(id.to_owned()) {
        return;
    }
    let cell = |column: &&str| {
        let inner = column.strip_suffix("_id").and_then(|key| object.get(key));
        let value = object.get(*column).or_else(|| inner?.get("id"));
        match value {
            Some(Value::String(text)) => text.clone(),
            Some(value) => value.to_string(),
            None => match holder {
                Some((name, id)) if name == *column => id.to_owned(),
                _ => String::new(),
            },
        }
    };
    let row = table.columns.iter().map(cell).collect();
    table.rows.push(row);
    let link = format!("{one}_id");
    for (key, value) in object {
        let Some((_, child)) = KEYS.iter().find(|(known, _)| known == key) else {
            continue;
        };
        match value {
            Value::Object(inner) => add(tables, child, inner, None),
            Value::Array(inner) => {
                for inner in inner.iter().filter_map(Value::as_object) {
                    add(tables, child, inner, Some((&link, id)));
                }
            }
            _ => {}
        }
    }
}
