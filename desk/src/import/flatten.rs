//! Nested JSON objects as rows of tables: what stands inside another object gets a column that
//! points to it.

use super::notes::Notes;
use super::package::{Package, Row};
use super::tables::{Shape, Table, UNREAD, plain};
use serde_json::{Map, Value};
use std::collections::HashSet;

/// Objects that several others hold a copy of: the first copy is taken.
const SHARED: [Table; 6] = [
    Table::Organization,
    Table::Service,
    Table::Location,
    Table::Program,
    Table::TaxonomyTerm,
    Table::Contact,
];

/// Keys that only a service has.
const OF_SERVICES: [&str; 14] = [
    "organization",
    "organization_id",
    "service_at_locations",
    "services_at_location",
    "status",
    "schedules",
    "regular_schedules",
    "eligibilities",
    "eligibility_description",
    "fees",
    "fees_description",
    "cost_options",
    "service_areas",
    "assured_date",
];

/// Turns objects into rows of a package.
pub(crate) struct Flatten<'a> {
    package: &'a mut Package,
    pub(crate) notes: &'a mut Notes,
    seen: HashSet<(Table, String)>,
    named: usize,
    /// What an object is that has nothing but a name.
    bare: Table,
}

impl<'a> Flatten<'a> {
    pub(crate) fn new(package: &'a mut Package, notes: &'a mut Notes) -> Self {
        Self {
            package,
            notes,
            seen: HashSet::new(),
            named: 0,
            bare: Table::Organization,
        }
    }

    /// The same for a list of services, which may hold nothing but their names.
    pub(crate) fn services(package: &'a mut Package, notes: &'a mut Notes) -> Self {
        Self {
            bare: Table::Service,
            ..Self::new(package, notes)
        }
    }

    /// Takes an object that stands by itself: a service, an organization, a service at a
    /// location, or a package whose keys are tables. Fails with what is wrong.
    pub(crate) fn top(&mut self, object: &Map<String, Value>) -> Result<(), String> {
        let has = |key: &str| object.contains_key(key);
        let shape = if has("service") && has("location") {
            Table::ServiceAtLocation.shape()
        } else if OF_SERVICES.iter().any(|key| has(key)) {
            Table::Service.shape()
        } else if has("id") || has("name") {
            self.bare.shape()
        } else {
            return self.tables(object);
        };
        let id = scalar(object.get("id")).unwrap_or_default();
        if !id.is_empty() && self.seen.contains(&(shape.table, id.clone())) {
            let why = "its id stands twice in the source; the first is kept";
            self.notes.left(&id, shape.names[0], why);
            return Ok(());
        }
        self.object(shape, object, None).map(|_| ())
    }

    /// An object whose keys are the names of tables.
    fn tables(&mut self, object: &Map<String, Value>) -> Result<(), String> {
        let mut found = false;
        for (key, value) in object {
            match (Shape::named(key), value) {
                (Some(shape), Value::Array(rows)) => {
                    found = true;
                    for row in rows.iter().filter_map(Value::as_object) {
                        self.object(shape, row, None)?;
                    }
                }
                _ => self.notes.stranger(plain(key)),
            }
        }
        if found {
            Ok(())
        } else {
            Err("is no HSDS: an object has neither id, name nor tables".into())
        }
    }

    /// Takes an object and all that it holds; gives its id.
    fn object(
        &mut self,
        shape: &'static Shape,
        object: &Map<String, Value>,
        parent: Option<(&'static Shape, &str)>,
    ) -> Result<String, String> {
        let id = match scalar(object.get("id")) {
            Some(id) if !id.trim().is_empty() => id.trim().to_owned(),
            _ => {
                self.named += 1;
                format!("~{}", self.named)
            }
        };
        if SHARED.contains(&shape.table) && !self.seen.insert((shape.table, id.clone())) {
            return Ok(id);
        }
        let mut row = Row::new(shape);
        row.set("id", &id);
        if let Some((holder, holder_id)) = parent {
            link(&mut row, shape, holder, holder_id);
        }
        for (key, value) in object {
            let key = plain(key);
            match value {
                Value::Null => {}
                Value::Array(values) => self.array(shape, &id, &key, values)?,
                Value::Object(inner) => match Shape::named(&key) {
                    Some(child) => {
                        let child_id = self.object(child, inner, Some((shape, &id)))?;
                        row.set(child.link, &child_id);
                    }
                    None => self.stranger(shape, &key),
                },
                _ => {
                    let value = scalar(Some(value)).unwrap_or_default();
                    row.take(&key, &value, self.notes);
                }
            }
        }
        self.package.add(row)?;
        Ok(id)
    }

    fn array(
        &mut self,
        shape: &'static Shape,
        id: &str,
        key: &str,
        values: &[Value],
    ) -> Result<(), String> {
        let Some(child) = Shape::named(key) else {
            self.stranger(shape, key);
            return Ok(());
        };
        for value in values {
            match value {
                Value::Object(inner) => {
                    self.object(child, inner, Some((shape, id)))?;
                }
                Value::Null => {}
                // Version 1 lists languages and areas as plain words.
                _ => {
                    let mut row = Row::new(child);
                    link(&mut row, child, shape, id);
                    let named = ["name", "document", "eligibility"]
                        .iter()
                        .any(|column| row.set(column, &scalar(Some(value)).unwrap_or_default()));
                    if named {
                        self.package.add(row)?;
                    } else {
                        self.stranger(shape, key);
                    }
                }
            }
        }
        Ok(())
    }

    fn stranger(&mut self, shape: &Shape, key: &str) {
        if !UNREAD.contains(&key) {
            self.notes.stranger(format!("{}.{key}", shape.name()));
        }
    }
}

/// Points a row to the object that holds it.
fn link(row: &mut Row, shape: &Shape, holder: &Shape, id: &str) {
    match shape.table {
        Table::Attribute => {
            row.set("link_id", id);
            row.set("link_entity", holder.names[0]);
        }
        Table::Metadata => {
            row.set("resource_id", id);
            row.set("resource_type", holder.names[0]);
        }
        _ => {
            row.set(holder.link, id);
        }
    }
}

/// A scalar as text.
fn scalar(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(yes.to_string()),
        _ => None,
    }
}
