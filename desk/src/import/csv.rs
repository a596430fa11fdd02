//! Tables of a CSV package.

use super::capped::Capped;
use super::limits;
use super::notes::Notes;
use super::package::{Package, Row};
use super::tables::{Shape, plain};
use csv::{ReaderBuilder, StringRecord};
use std::io::{BufRead, BufReader, Read};

/// Reads the rows of one table from UTF-8. `name` is the file's, without its ending; it decides
/// on the kind of an old package's addresses. Fails with what is wrong.
pub(crate) fn read(
    from: impl Read,
    shape: &'static Shape,
    name: &str,
    package: &mut Package,
    notes: &mut Notes,
) -> Result<(), String> {
    let capped = Capped::new(from, "row", limits::ROW, limits::READ);
    let meter = capped.meter();
    let mut lines = BufReader::new(capped);
    let delimiter = delimiter(lines.fill_buf().map_err(|e| e.to_string())?);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(lines);
    let mut record = StringRecord::new();
    let mut next = |record: &mut StringRecord| {
        meter.reset();
        reader.read_record(record).map_err(|e| said(&e))
    };
    if !next(&mut record)? {
        return Ok(());
    }
    let columns: Vec<String> = record.iter().map(plain).collect();
    if !columns.iter().any(|column| shape.column(column).is_some()) {
        return Err(format!(
            "has none of the columns of {}; its first line must name them",
            shape.name()
        ));
    }
    let physical = name.starts_with("physical");
    while next(&mut record)? {
        let mut row = Row::new(shape);
        for (column, value) in columns.iter().zip(&record) {
            row.take(column, value, notes);
        }
        if record.len() > columns.len() {
            notes.mended("cells beyond the last column taken off");
        }
        if physical {
            row.set("address_type", "physical");
        }
        package.add(row)?;
    }
    Ok(())
}

/// The delimiter that stands most often in the first line.
fn delimiter(start: &[u8]) -> u8 {
    let first = start.split(|b| *b == b'\n').next().unwrap_or_default();
    let count = |d: u8| first.iter().filter(|b| **b == d).count();
    [b',', b';', b'\t']
        .into_iter()
        // Of equals the last one wins: the comma must.
        .rev()
        .max_by_key(|d| count(*d))
        .unwrap_or(b',')
}

/// The error in one line, without the machinery's words.
fn said(error: &csv::Error) -> String {
    let line = error.position().map(|p| format!("line {}: ", p.line()));
    match error.kind() {
        csv::ErrorKind::Io(error) => error.to_string(),
        csv::ErrorKind::Utf8 { .. } => format!("{}is not UTF-8", line.unwrap_or_default()),
        _ => format!("{}{error}", line.unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::tables::Table;
    use proptest::prelude::*;

    fn rows(text: &str) -> (Package, Notes) {
        let (mut package, mut notes) = (Package::default(), Notes::default());
        let shape = Table::Phone.shape();
        read(text.as_bytes(), shape, "phones", &mut package, &mut notes).unwrap();
        (package, notes)
    }

    #[test]
    fn delimiters_are_told_by_the_first_line() {
        for text in [
            "id,number\n1,211\n",
            "id;number\n1;211\n",
            "id\tnumber\n1\t211\n",
        ] {
            assert_eq!(
                rows(text).0.rows(Table::Phone)[0].text("number"),
                "211",
                "{text}"
            );
        }
    }

    #[test]
    fn columns_without_a_place_are_written_down() {
        let (_, notes) = rows("id,number,colour\n1,211,red\n");
        assert!(notes.strangers().contains("phones.colour"));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(cells in proptest::collection::vec("\\PC{0,40}", 1..20)) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(["id", "description"]).unwrap();
            for (at, cell) in cells.iter().enumerate() {
                writer.write_record([at.to_string().as_str(), cell]).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let (package, _) = rows(&text);
            for (row, cell) in package.rows(Table::Phone).iter().zip(&cells) {
                let cell = cell.trim();
                if !["null", "NULL", "None"].contains(&cell) {
                    prop_assert_eq!(row.text("description"), cell);
                }
            }
        }

        #[test]
        fn no_text_brings_it_down(text in "\\PC{0,400}") {
            let (mut package, mut notes) = (Package::default(), Notes::default());
            let shape = Table::Service.shape();
            let _ = read(text.as_bytes(), shape, "services", &mut package, &mut notes);
        }
    }
}
