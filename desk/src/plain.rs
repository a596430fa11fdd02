//! `plain`: the plain edition, one page without scripts with every language, every service and every guide in it. It is for
//! phones on which the app does not run, and lives on an address of its own.

mod args;
mod calendar;
mod digits;
mod exit;
mod first;
mod guide;
mod language;
mod limits;
mod number;
mod page;
mod service;
mod spoken;
mod words;

pub use args::{Args, TITLE};
pub use exit::{EXIT, Exit};

use crate::packing::compressed;
use crate::{Error, check};
use directory::{Date, Directory};
use std::fs;
use std::path::Path;
use words::Words;

/// What was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Languages in it.
    pub languages: usize,
    /// Services in it, in each language.
    pub services: usize,
    /// Bytes of the file.
    pub bytes: usize,
    /// Bytes of it as gzip, which is what most phones fetch at most.
    pub gzip: usize,
}

/// Prints the list in a folder into a file, whole or not at all. Ages of numbers are told as of `today`.
pub fn plain(
    dir: &Path,
    to: &Path,
    exit: &Exit,
    title: &str,
    today: Date,
) -> Result<Printed, Error> {
    if fs::metadata(to).is_ok_and(|meta| meta.is_dir()) {
        return Err(Error::wrong(to, "is a folder; name a file"));
    }
    let list = check(dir)?.directory;
    let page = print(&list, exit, title, today).map_err(|what| Error::wrong(to, what))?;
    crate::write::atomically(to, page.as_bytes())?;
    Ok(Printed {
        languages: translations::LANGUAGES.len(),
        services: list.services.len(),
        bytes: page.len(),
        gzip: compressed(page.as_bytes()).len(),
    })
}

/// The page.
///
/// # Errors
/// A language whose words or days cannot be had, as one line.
pub fn print(list: &Directory, exit: &Exit, title: &str, today: Date) -> Result<String, String> {
    let catalogs = translations::catalogs();
    let all: Vec<Words<'_>> = (1..)
        .zip(&catalogs)
        .map(|(place, (tag, bytes))| {
            Words::new(place, bytes, list, exit, list.today(today))
                .map_err(|what| format!("language {tag}: {what}"))
        })
        .collect::<Result<_, _>>()?;
    Ok(page::page(&all, title).into_string())
}
