//! One organization's file: its name, and its services.

use super::doc::Doc;
use super::region::Region;
use super::service;
use super::table::Table;
use crate::Service;

/// A service with the place of its source.
pub(super) struct Listed {
    pub(super) service: Service,
    pub(super) file: String,
    pub(super) line: usize,
    /// Lines of its phones, in order.
    pub(super) phone_lines: Vec<usize>,
}

/// Reads an organization's services, reporting every fault of the file.
pub(super) fn read(doc: &Doc<'_>, region: &Region) -> Vec<Listed> {
    let parsed = doc.parse();
    let table = Table::root(doc, &parsed);
    let name = table
        .required("organization")
        .and_then(|v| v.string())
        .unwrap_or_default();
    let services = table
        .required("service")
        .map(|v| v.tables())
        .unwrap_or_default();
    table.finish();
    services
        .iter()
        .map(|table| {
            let (mut service, phone_lines) = service::read(table, region);
            service.organization = name.into();
            Listed {
                service,
                file: doc.file.name.clone(),
                line: table.line(),
                phone_lines,
            }
        })
        .collect()
}
