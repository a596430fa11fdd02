//! `check`: reads a region's folder and finds every fault.

use crate::Error;
use crate::folder::read_with_faults;
use directory::source::{self, Source};
use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

/// Reads and checks a region's folder. Fails with every fault at once.
pub fn check(dir: &Path) -> Result<Source, Error> {
    let (files, mut faults) = read_with_faults(dir)?;
    match source::read(&files) {
        Ok(source) if faults.is_empty() => Ok(source),
        read => {
            faults.extend(read.err().unwrap_or_default());
            Err(Error::Faults(faults))
        }
    }
}

/// How much a list holds, as one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Services listed.
    pub services: usize,
    /// Organizations that run them.
    pub organizations: usize,
    /// Numbers to call or text.
    pub numbers: usize,
    /// Of those, numbers to mark "call first" on the day the list was made.
    pub call_first: usize,
    /// Services and details that wait.
    pub waiting: usize,
}

impl Counts {
    /// Counts a checked list.
    #[must_use]
    pub fn of(source: &Source) -> Self {
        let list = &source.directory;
        let phones = || list.services.iter().flat_map(|service| &service.phones);
        let organizations: BTreeSet<_> = list.services.iter().map(|s| &s.organization).collect();
        Self {
            services: list.services.len(),
            organizations: organizations.len(),
            numbers: phones().count(),
            call_first: phones().filter(|phone| phone.call_first(list.made)).count(),
            waiting: source.waiting.len(),
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            services,
            organizations,
            numbers,
            call_first,
            waiting,
        } = self;
        write!(
            f,
            "{services} services of {organizations} organizations, {numbers} numbers \
             ({call_first} to call first), {waiting} waiting; no faults"
        )
    }
}
