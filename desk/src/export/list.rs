//! The list to be exported, with what the packs do not carry: file names, keys, whose data it is.

use super::service;
use crate::import::{Record, Records, Target};
use crate::{Error, check, read_folder};
use directory::{Directory, Service};
use serde_json::Value;
use std::collections::HashMap;
use std::path::Path;

/// A checked list.
pub(super) struct List {
    pub(super) directory: Directory,
    /// Keys of `leaves.toml`, in the order of the list's sentences.
    pub(super) leaves: Vec<String>,
    /// Languages of the list.
    languages: Vec<String>,
    /// Name of the region, for addresses.
    pub(super) region: String,
    /// By service: the name of its file without ending, and whose data it is.
    pub(super) files: HashMap<String, (String, Option<String>)>,
    /// Whose data was imported.
    pub(super) imports: Vec<Record>,
}

impl List {
    /// Reads and checks a folder. Fails with every fault.
    pub(super) fn read(dir: &Path) -> Result<Self, Error> {
        let directory = check(dir)?.directory;
        let files = read_folder(dir)?;
        let target = Target::read(&files, &[])?;
        let mut of_service = HashMap::new();
        for file in &files.organizations {
            let name = file.name.rsplit(['/', '\\']).next().unwrap_or_default();
            let stem = name.trim_end_matches(".toml").to_owned();
            let table: toml::Table = file
                .text
                .parse()
                .map_err(|error| Error::wrong(Path::new(&file.name), error))?;
            let imported = table.get("imported").and_then(toml::Value::as_str);
            let services = table.get("service").and_then(toml::Value::as_array);
            for service in services.into_iter().flatten() {
                let id = service.get("id").and_then(toml::Value::as_str);
                let of_file = (stem.clone(), imported.map(str::to_owned));
                of_service.insert(id.unwrap_or_default().to_owned(), of_file);
            }
        }
        Ok(Self {
            leaves: target.leaves,
            languages: target.languages,
            region: directory.region.in_language("en").to_owned(),
            files: of_service,
            imports: Records::read(dir)?.imports,
            directory,
        })
    }

    /// Every service as an object of HSDS.
    pub(super) fn services(&self) -> impl Iterator<Item = Value> {
        let services = self.directory.services.iter();
        services.map(|service| service::object(self, service))
    }

    /// The language in which a service's texts go into the fields of HSDS: English, where it has
    /// it.
    pub(super) fn language(&self, service: &Service) -> &str {
        let has = |tag: &&String| service.name.has(tag);
        let english = self.languages.iter().find(|tag| *tag == "en").filter(has);
        let first = || self.languages.iter().find(has);
        english.or_else(first).map_or("en", String::as_str)
    }
}
