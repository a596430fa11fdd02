//! `export`: the list in the terms of HSDS 3.1, as a tabular package, a JSON array or one object a
//! line. What HSDS has no place for goes along as attributes of our own taxonomy.

mod args;
mod attributes;
mod hours;
mod list;
mod package;
mod service;
mod tables;
#[cfg(test)]
mod tests;

pub use args::{Args, Format};

use crate::Error;
use list::List;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Exports the folder of a list into a folder (tables) or a file. Writes it whole or not at all.
/// Gives the number of services.
pub fn export(dir: &Path, to: &Path, format: Format) -> Result<usize, Error> {
    let list = List::read(dir)?;
    let services: Vec<Value> = list.services().collect();
    match format {
        Format::Csv => package::write(&list, &services, to)?,
        Format::Json => {
            let text = serde_json::to_vec_pretty(&services).map_err(|e| Error::wrong(to, e))?;
            file(to, text)?;
        }
        Format::Ndjson => {
            let mut text = Vec::new();
            for service in &services {
                serde_json::to_writer(&mut text, service).map_err(|e| Error::wrong(to, e))?;
                text.push(b'\n');
            }
            file(to, text)?;
        }
    }
    Ok(services.len())
}

fn file(to: &Path, mut text: Vec<u8>) -> Result<(), Error> {
    if fs::metadata(to).is_ok_and(|meta| meta.is_dir()) {
        return Err(Error::wrong(to, "is a folder; name a file"));
    }
    if text.last() != Some(&b'\n') {
        text.push(b'\n');
    }
    crate::write::atomically(to, &text)
}
