//! An import from beginning to end.

use super::api::{self, Get};
use super::folder::Folder;
use super::fresh;
use super::links::Links;
use super::map::{Draft, LANGUAGES, Mapper, Outcome, Terms};
use super::needs::TermNeeds;
use super::notes::Notes;
use super::open::Source;
use super::package::Package;
use super::report::Report;
use super::sort::Sorted;
use super::stage::Disk;
use super::tables::Table;
use super::target::Target;
use crate::Error;
use directory::Date;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// What to import, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// A folder, a file, or the address of an API.
    pub source: String,
    /// The folder of source files.
    pub to: PathBuf,
    /// Whose data it is.
    pub publisher: String,
    /// Under which licence.
    pub licence: String,
    /// Ids of services and locations whose addresses may be public.
    pub allowed: HashSet<String>,
    /// Language of the texts.
    pub language: String,
    /// Encoding by its name, where it is neither UTF-8 nor UTF-16.
    pub encoding: Option<String>,
    /// Needs of terms.
    pub needs: TermNeeds,
    /// The list's own export comes back: dates of review and of test calls with it.
    pub own: bool,
    /// Far fewer services than last time are right.
    pub fewer: bool,
    /// The day of the import.
    pub today: Date,
}

/// Imports, and changes the folder as a whole or not at all.
pub fn import(options: &Options, get: &mut dyn Get, disk: &mut dyn Disk) -> Result<Report, Error> {
    let mut package = Package::default();
    let mut notes = Notes::default();
    let cited = read(options, &mut package, &mut notes, get)?;
    let services = package.rows(Table::Service);
    let source = Path::new(&cited);
    if services.is_empty() {
        return Err(Error::wrong(
            source,
            "holds no service; is it an HSDS package?",
        ));
    }
    let mut folder = Folder::open(options)?;
    let terms = Terms {
        publisher: &options.publisher,
        source: &cited,
        language: &options.language,
        allowed: &options.allowed,
        needs: &options.needs,
        own: options.own,
        today: options.today,
    };
    let links = Links::new(&package, &mut notes);
    let mapper = Mapper {
        links: &links,
        target: &folder.target,
        terms,
    };
    let (mut drafts, mut waiting) = (Vec::new(), Vec::new());
    for row in services {
        match mapper.map(row, &mut notes) {
            Outcome::Listed(draft) => drafts.push(*draft),
            Outcome::Waits { name, why } => waiting.push((row.id().to_owned(), name, why)),
            Outcome::Left => {}
        }
    }
    let mut sorted = Sorted::new(drafts, &folder.taken, &mapper, &mut notes);
    let read = services.len();
    drop(links);
    drop(package);
    folder.settle(options, &sorted)?;
    waiting.append(&mut sorted.waiting);
    let comment = format!(
        "From {}, {}; {}. Imported {}: the next import replaces this file, unless you change it.",
        options.publisher, cited, options.licence, options.today
    );
    let comment = comment.split_whitespace().collect::<Vec<_>>().join(" ");
    let languages = folder.target.languages.clone();
    let files = sorted.write(&comment, &languages, &folder.files, &mut notes);
    let waiting = folder.wait(options, &waiting, &sorted, &mut notes);
    let listed = sorted.services();
    if listed == 0 && folder.is_fresh {
        let why = notes.left_out().first().map(|left| left.why.clone());
        let what = format!(
            "holds no service that can be listed: {}",
            why.unwrap_or_default()
        );
        return Err(Error::wrong(source, what));
    }
    let last = folder
        .records
        .of(&options.publisher)
        .map_or(0, |record| record.listed);
    if listed * 2 < last && !options.fewer {
        let what = format!(
            "gives {listed} services, and {last} last time; if that is right, import it with --fewer"
        );
        return Err(Error::wrong(source, what));
    }
    let mut report = Report {
        read,
        listed,
        waiting,
        left_out: read - listed - waiting,
        files: sorted.files(),
        removed: 0,
        notes,
        said: std::mem::take(&mut folder.said),
    };
    folder
        .write(options, &cited, &files, &mut report)?
        .commit(&options.to, disk)?;
    Ok(report)
}

/// Reads the source; gives what numbers are to cite.
fn read(
    options: &Options,
    package: &mut Package,
    notes: &mut Notes,
    get: &mut dyn Get,
) -> Result<String, Error> {
    let option = |name: &str, what: &str| Err(Error::wrong(Path::new(name), what));
    for (name, words) in [
        ("--publisher", &options.publisher),
        ("--licence", &options.licence),
    ] {
        if words.trim().is_empty() || words.contains(|c: char| c.is_control()) {
            return option(
                name,
                "is empty or longer than a line; say whose data it is, and its licence",
            );
        }
    }
    if !LANGUAGES.contains(&options.language.as_str()) {
        return option(
            "--language",
            "is none of en and es, in which there are sentences for what is not known",
        );
    }
    let encoding = match &options.encoding {
        None => None,
        Some(label) => match encoding_rs::Encoding::for_label(label.as_bytes()) {
            Some(encoding) => Some(encoding),
            None => {
                return option(
                    "--encoding",
                    "is not known; write it as windows-1252 or utf-16",
                );
            }
        },
    };
    let mut source = Source::new(package, notes, encoding);
    if api::is_address(&options.source) {
        return api::read(&options.source, &mut source, get);
    }
    let path = Path::new(&options.source);
    source.read(path)?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    Ok(name.unwrap_or_else(|| options.source.clone()))
}

/// Reads files by their names and maps what they hold, without any folder: what fuzzing drives.
/// Gives the number of services that could be listed.
pub fn try_files(files: &[(&str, &[u8])], today: Date) -> Result<usize, Error> {
    let (mut package, mut notes) = (Package::default(), Notes::default());
    let mut source = Source::new(&mut package, &mut notes, None);
    for (name, bytes) in files {
        source.file(name, *bytes)?;
    }
    let files = fresh::files(Path::new("list"), "en", today, "x");
    let target = Target::read(&files, &files.organizations.iter().collect::<Vec<_>>())?;
    let links = Links::new(&package, &mut notes);
    let (allowed, needs) = (HashSet::new(), TermNeeds::new());
    let mut listed = 0;
    for own in [false, true] {
        let terms = Terms {
            publisher: "Example",
            source: "example",
            language: "en",
            allowed: &allowed,
            needs: &needs,
            own,
            today,
        };
        let mapper = Mapper {
            links: &links,
            target: &target,
            terms,
        };
        let services = package.rows(Table::Service).iter();
        let drafts: Vec<Draft> = services
            .filter_map(|row| match mapper.map(row, &mut notes) {
                Outcome::Listed(draft) => Some(*draft),
                _ => None,
            })
            .collect();
        let mut sorted = Sorted::new(drafts, &HashSet::new(), &mapper, &mut notes);
        sorted.write("", &target.languages, &files, &mut notes);
        listed += sorted.services();
    }
    Ok(listed)
}
