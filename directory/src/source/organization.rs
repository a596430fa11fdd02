//! One organization's file: its name, and its services.

use super::doc::Doc;
use super::region::Region;
use super::service;
use super::table::Table;
use super::value::Value;
use crate::Service;

/// A service with the place of its source.
pub(super) struct Listed {
    pub(super) service: Service,
    pub(super) file: String,
    pub(super) line: usize,
    /// Lines of its phones, in order.
    pub(super) phone_lines: Vec<usize>,
    /// Whether its file was imported.
    pub(super) imported: bool,
}

/// Reads an organization's services, reporting every fault of the file.
pub(super) fn read(doc: &Doc<'_>, region: &Region) -> Vec<Listed> {
    let parsed = doc.parse();
    let table = Table::root(doc, &parsed);
    let name = table
        .required("organization")
        .and_then(|v| v.string())
        .unwrap_or_default();
    // Whose data it is; only then may the services of the file share a number.
    let imported = table.optional("imported").and_then(|v| v.string());
    let languages = table.optional("languages").map(|v| languages(&v, region));
    let languages = languages.as_deref().unwrap_or(&region.languages);
    let services = table
        .required("service")
        .map(|v| v.tables())
        .unwrap_or_default();
    table.finish();
    services
        .iter()
        .map(|table| {
            let (mut service, phone_lines) = service::read(table, region, languages);
            service.organization = name.into();
            Listed {
                service,
                file: doc.file.name.clone(),
                line: table.line(),
                phone_lines,
                imported: imported.is_some(),
            }
        })
        .collect()
}

/// The languages of the list in which a file's texts stand, where it is not all of them.
fn languages(value: &Value<'_>, region: &Region) -> Vec<String> {
    let strings = value.strings();
    for (value, tag) in &strings {
        if !region.languages.iter().any(|known| known == tag) {
            value.fault(
                &format!("\"{tag}\" is not a language of this list"),
                "remove it, or add it to languages in region.toml",
            );
        }
    }
    strings.into_iter().map(|(_, tag)| tag.to_owned()).collect()
}
