//! A tabular package: one CSV a table, and `datapackage.json`, which says what they are.

use super::list::List;
use super::tables::{self, PLANS, Table};
use crate::Error;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Writes the package into a folder: beside it first, then in its place. A folder that holds
/// anything but an older package is left alone.
pub(super) fn write(list: &List, services: &[Value], to: &Path) -> Result<(), Error> {
    if to.exists() {
        let ours = |name: &str| {
            let file = |(file, _, _): &(&str, &str, _)| name.strip_suffix(".csv") == Some(*file);
            name == "datapackage.json" || PLANS.iter().any(file)
        };
        for entry in fs::read_dir(to).map_err(Error::io(to))? {
            let name = entry.map_err(Error::io(to))?.file_name();
            let name = name.to_string_lossy();
            if !ours(&name) {
                let what =
                    format!("holds {name}, which is no table; name a folder that is not there");
                return Err(Error::wrong(to, what));
            }
        }
    }
    let mut beside = to.as_os_str().to_owned();
    beside.push(format!(".{}.new", std::process::id()));
    let beside = Path::new(&beside);
    let written = fill(list, services, beside).and_then(|()| {
        if to.exists() {
            fs::remove_dir_all(to).map_err(Error::io(to))?;
        }
        fs::rename(beside, to).map_err(Error::io(to))
    });
    if written.is_err() {
        // What cannot be removed either is reported by its cause.
        let _ = fs::remove_dir_all(beside);
    }
    written
}

fn fill(list: &List, services: &[Value], dir: &Path) -> Result<(), Error> {
    fs::create_dir_all(dir).map_err(Error::io(dir))?;
    let tables = tables::of(services);
    for table in &tables {
        let path = dir.join(format!("{}.csv", table.file));
        let wrong = |error: csv::Error| Error::wrong(&path, error);
        let mut writer = csv::Writer::from_path(&path).map_err(wrong)?;
        writer.write_record(table.columns).map_err(wrong)?;
        for row in &table.rows {
            writer.write_record(row).map_err(wrong)?;
        }
        writer.flush().map_err(Error::io(&path))?;
    }
    let path = dir.join("datapackage.json");
    let text = serde_json::to_vec_pretty(&describe(list, &tables));
    let text = text.map_err(|error| Error::wrong(&path, error))?;
    fs::write(&path, text).map_err(Error::io(&path))
}

/// `datapackage.json`. Those whose data is in the list are named with their licence.
fn describe(list: &List, tables: &[Table]) -> Value {
    let source = |import: &crate::import::Record| json!({"title": import.publisher, "path": import.source, "licence": import.licence});
    let sources: Vec<Value> = list.imports.iter().map(source).collect();
    let mut package = json!({
        "name": "human_services_data",
        "title": list.region,
        "profile": "tabular-data-package",
        "version": "3.1",
        "resources": tables.iter().map(resource).collect::<Vec<_>>(),
    });
    if let (false, Some(package)) = (sources.is_empty(), package.as_object_mut()) {
        package.insert("sources".into(), sources.into());
    }
    package
}

fn resource(table: &Table) -> Value {
    let field = |column: &&str| {
        let (kind, format) = match *column {
            "minimum_age" | "maximum_age" | "extension" => ("number", "default"),
            "assured_date" | "valid_from" | "valid_to" => ("date", "default"),
            "opens_at" | "closes_at" => ("time", "%H:%M"),
            _ => ("string", "default"),
        };
        json!({"name": column, "type": kind, "format": format})
    };
    let key = |column: &&str| {
        let one = column.strip_suffix("_id")?;
        let (file, _, _) = PLANS.iter().find(|(_, name, _)| *name == one)?;
        Some(json!({"fields": column, "reference": {"resource": file, "fields": "id"}}))
    };
    json!({
        "name": table.file,
        "path": format!("{}.csv", table.file),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": table.columns.iter().map(field).collect::<Vec<_>>(),
            "primaryKey": "id",
            "foreignKeys": table.columns.iter().filter_map(key).collect::<Vec<_>>(),
        },
    })
}
