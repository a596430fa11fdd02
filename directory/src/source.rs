//! The list's source files: TOML that a person can read and review, one file an organization.
//!
//! [`read`] takes the files' names and text, and gives the list or every fault at once. It opens
//! no file itself.

mod doc;
mod fault;
mod fields;
mod hours;
mod lint;
mod organization;
mod phone;
mod place;
mod region;
mod rules;
mod service;
mod table;
mod towns;
mod value;
mod waiting;

pub use fault::Fault;
pub use waiting::{Waiting, WaitingPhone, dialled_form};

use crate::Directory;
use doc::Doc;
use fault::Faults;
use region::Region;

/// One source file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name as faults are to show it.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// All source files of one region.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// `region.toml`: name, edition, languages, the first calls.
    pub region: Option<File>,
    /// `leaves.toml`: the sentences that say what a call or a text leaves behind.
    pub leaves: Option<File>,
    /// `refused.toml`: numbers that must never be listed.
    pub refused: Option<File>,
    /// `waiting.toml`: what waits for a test call or is unfit. It never reaches the app.
    pub waiting: Option<File>,
    /// `towns.csv`: the region's towns, with the columns `town`, `lat` and `lon`.
    pub towns: Option<File>,
    /// `organizations/*.toml`, in the order of their names.
    pub organizations: Vec<File>,
}

/// A checked list, and what waits beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The list.
    pub directory: Directory,
    /// What waits and why.
    pub waiting: Vec<Waiting>,
}

/// Reads and checks a whole region. Fails with every fault found, in the files' order.
pub fn read(files: &Files) -> Result<Source, Vec<Fault>> {
    let faults = Faults::default();
    let region = Region::read(files, &faults);
    let mut listed = Vec::new();
    for file in &files.organizations {
        let doc = Doc::new(file, &faults);
        listed.extend(organization::read(&doc, &region));
    }
    let waiting = match &files.waiting {
        Some(file) => waiting::read(&Doc::new(file, &faults), &region),
        None => Vec::new(),
    };
    rules::between(&listed, &waiting, &region, &faults);
    let directory = region.into_directory(listed);
    match (directory, faults.into_sorted(files)) {
        (Some(directory), faults) if faults.is_empty() => Ok(Source { directory, waiting }),
        (_, faults) => Err(faults),
    }
}

#[cfg(test)]
mod tests;
