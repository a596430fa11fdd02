//! `towns.csv`: the region's towns with their middle points.

use super::doc::Doc;
use crate::Town;

/// Reads the columns `town`, `lat` and `lon`, which may stand anywhere among others.
pub(super) fn read(doc: &Doc<'_>) -> Vec<Town> {
    let text = doc.file.text.trim_start_matches('\u{feff}');
    let mut lines = (1..).zip(text.lines());
    let header: Vec<&str> = lines.next().map_or(Vec::new(), |(_, line)| {
        line.split(',').map(str::trim).collect()
    });
    let column = |name: &str| {
        let at = header.iter().position(|one| *one == name);
        if at.is_none() {
            let mend = "the first line names the columns town, lat and lon";
            doc.fault_on(1, name, "is no column", mend);
        }
        at
    };
    let (Some(name), Some(lat), Some(lon)) = (column("town"), column("lat"), column("lon")) else {
        return Vec::new();
    };
    let mut towns: Vec<Town> = Vec::new();
    for (line, row) in lines.filter(|(_, row)| !row.trim().is_empty()) {
        let cells: Vec<&str> = row.split(',').map(str::trim).collect();
        let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
        let fault = |field: &str, what: &str, mend: &str| doc.fault_on(line, field, what, mend);
        if cells.len() != header.len() || row.contains('"') {
            let what = format!("has {} columns of {}, or quotes", cells.len(), header.len());
            fault(
                "row",
                &what,
                "write one cell a column, without quotes and commas in them",
            );
            continue;
        }
        let degrees = |at: usize, field: &str, most: i16| {
            let hundredths = cell(at)
                .parse::<f32>()
                .map(|degrees| (degrees * 100.0).round());
            match hundredths {
                Ok(value) if value.abs() <= f32::from(most) * 100.0 => Some(value as i16),
                _ => {
                    let what = format!("\"{}\" is no number of degrees", cell(at));
                    fault(
                        field,
                        &what,
                        &format!("write it as 41.73, from -{most} to {most}"),
                    );
                    None
                }
            }
        };
        let (latitude, longitude) = (degrees(lat, "lat", 90), degrees(lon, "lon", 180));
        if cell(name).is_empty() || towns.iter().any(|town| town.name == cell(name)) {
            fault(
                "town",
                "is empty or stands here twice",
                "write each town once",
            );
        } else if let (Some(latitude), Some(longitude)) = (latitude, longitude) {
            towns.push(Town {
                name: cell(name).into(),
                latitude,
                longitude,
            });
        }
    }
    towns
}
