//! Sorts drafts into files, settles what two services claim, and checks the result as the check
//! would.

use super::limits;
use super::map::{Draft, Mapper, slug};
use super::notes::Notes;
use super::target::{Target, Way, name_key};
use super::write::{self, Head, Written};
use directory::PhoneUse;
use directory::source::{self, File, Files};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Services of one file.
struct Group {
    organization: String,
    imported: Option<String>,
    drafts: Vec<Draft>,
}

/// About how many bytes a service takes in its file.
const SERVICE_BYTES: usize = 1500;

/// How many source files are checked in one go: the check compares every service with the others.
const CHECKED_AT_ONCE: usize = 200;

/// The files of an import, by name without ending.
#[derive(Default)]
pub(crate) struct Sorted {
    groups: BTreeMap<String, Group>,
    /// Services that lost what made them fit for the list: id, name, why.
    pub(crate) waiting: Vec<(String, String, String)>,
}

impl Sorted {
    /// Sorts drafts into files. What the folder's own files have is theirs: a service or number
    /// that stands there already is left out here, and the notes say where it stands.
    pub(crate) fn new(
        drafts: Vec<Draft>,
        taken_files: &HashSet<String>,
        mapper: &Mapper<'_>,
        notes: &mut Notes,
    ) -> Self {
        let target = mapper.target;
        let mut sorted = Self::default();
        let mut ids: HashSet<String> = HashSet::new();
        let mut numbers: HashMap<Way, String> = HashMap::new();
        let mut stems: HashMap<(String, String), String> = HashMap::new();
        for mut draft in drafts {
            let service = &draft.service;
            if let Some(why) = taken(service, &draft, target, &ids) {
                notes.left(&draft.original, "service", why);
                continue;
            }
            let stem = sorted.stem(&draft, taken_files, &mut stems);
            keep_own_numbers(&mut draft, &stem, target, &mut numbers, notes);
            let service = &mut draft.service;
            let (had_call, had_text) = (!draft.leaves.0.is_empty(), !draft.leaves.1.is_empty());
            let voice = service.phones_for(PhoneUse::Voice).next().is_some();
            let text = service.phones_for(PhoneUse::Text).next().is_some();
            if had_call && !voice {
                draft.leaves.0.clear();
            }
            if had_text && !text {
                draft.leaves.1.clear();
            }
            if service.phones.is_empty() && service.website.is_none() {
                let name = service.name.in_language("en").to_owned();
                let why = "Its numbers belong to another service; find out whose they are.";
                sorted.waiting.push((draft.original, name, why.into()));
                continue;
            }
            ids.insert(service.id.clone());
            let group = sorted.groups.entry(stem).or_insert_with(|| Group {
                organization: service.organization.clone(),
                imported: draft.imported.clone(),
                drafts: Vec::new(),
            });
            group.drafts.push(draft);
        }
        sorted
    }

    /// The file of a draft: that which the package names, else one named after the organization.
    /// Long files are parted.
    fn stem(
        &self,
        draft: &Draft,
        taken: &HashSet<String>,
        stems: &mut HashMap<(String, String), String>,
    ) -> String {
        let organization = &draft.service.organization;
        let wanted = match &draft.file {
            Some(file) => slug(file),
            None => slug(organization),
        };
        let key = (wanted.clone(), organization.clone());
        let fits = |stem: &str| {
            let group = self.groups.get(stem);
            group.is_none_or(|group| {
                group.organization == *organization
                    && group.imported == draft.imported
                    && group.drafts.len() * SERVICE_BYTES < limits::FILE
            })
        };
        if let Some(stem) = stems.get(&key).filter(|stem| fits(stem)) {
            return stem.clone();
        }
        let mut number = 1;
        let stem = loop {
            let stem = if number == 1 {
                wanted.clone()
            } else {
                format!("{wanted}-{number}")
            };
            if !taken.contains(&stem) && fits(&stem) {
                break stem;
            }
            number += 1;
        };
        stems.insert(key, stem.clone());
        stem
    }

    /// How many services there are.
    pub(crate) fn services(&self) -> usize {
        self.groups.values().map(|group| group.drafts.len()).sum()
    }

    /// How many files.
    pub(crate) fn files(&self) -> usize {
        self.groups.len()
    }

    /// Every draft.
    pub(crate) fn drafts(&self) -> impl Iterator<Item = &Draft> {
        self.groups.values().flat_map(|group| &group.drafts)
    }

    /// Writes the files and checks them with the region's own; what the check refuses is left out
    /// with the check's reason.
    pub(crate) fn write(
        &mut self,
        comment: &str,
        languages: &[String],
        region: &Files,
        notes: &mut Notes,
    ) -> Vec<File> {
        let written: Vec<(&String, Written)> = self
            .groups
            .iter()
            .map(|(stem, group)| (stem, group.write(comment, languages)))
            .collect();
        let chunks: Vec<_> = written.chunks(CHECKED_AT_ONCE).collect();
        let faults = at_once(&chunks, |chunk| check(chunk, region));
        let faults: BTreeMap<String, Vec<(usize, String)>> = faults.into_iter().flatten().collect();
        let mut texts: BTreeMap<String, Written> = written
            .into_iter()
            .map(|(stem, written)| (stem.clone(), written))
            .collect();
        for (stem, of_file) in &faults {
            if let (Some(group), Some(written)) = (self.groups.get_mut(stem), texts.get_mut(stem)) {
                group.leave_out(&written.lines, of_file, notes);
                *written = group.write(comment, languages);
            }
        }
        let mut files = Vec::new();
        for (stem, written) in texts {
            if self
                .groups
                .get(&stem)
                .is_some_and(|group| !group.drafts.is_empty())
            {
                files.push(File {
                    name: format!("{stem}.toml"),
                    text: written.text,
                });
            }
        }
        self.groups.retain(|_, group| !group.drafts.is_empty());
        files
    }
}

impl Group {
    fn write(&self, comment: &str, languages: &[String]) -> Written {
        let whole = |tag: &&String| self.drafts.iter().all(|draft| draft.service.name.has(tag));
        let of_file: Vec<String> = languages.iter().filter(whole).cloned().collect();
        let head = Head {
            comment: if self.imported.is_some() { comment } else { "" },
            organization: &self.organization,
            imported: self.imported.as_deref(),
            languages: (of_file.len() < languages.len()).then_some(&of_file),
        };
        write::organization(&head, &self.drafts.iter().collect::<Vec<_>>())
    }

    /// Takes out the services on whose lines the check found faults.
    fn leave_out(&mut self, lines: &[usize], faults: &[(usize, String)], notes: &mut Notes) {
        let mut bad: BTreeMap<usize, &str> = BTreeMap::new();
        for (line, why) in faults {
            // The last service that begins at or before the line; the head belongs to the first.
            let at = lines
                .partition_point(|start| start <= line)
                .saturating_sub(1);
            bad.entry(at).or_insert(why);
        }
        for (at, why) in bad.into_iter().rev() {
            if at < self.drafts.len() {
                let draft = self.drafts.remove(at);
                notes.left(
                    &draft.original,
                    "service",
                    format!("the check refuses it: {why}"),
                );
            }
        }
    }
}

/// Why a service is there already, if it is.
fn taken(
    service: &directory::Service,
    draft: &Draft,
    target: &Target,
    ids: &HashSet<String>,
) -> Option<String> {
    let id = &service.id;
    if let Some(file) = target.ids.get(id) {
        return Some(format!(
            "conflict: {file} has this service; your own file wins"
        ));
    }
    if target.waiting_ids.contains(id) {
        return Some("conflict: it waits in waiting.toml under this id".into());
    }
    if ids.contains(id) {
        return Some(format!(
            "its id becomes \"{id}\", as that of another service does"
        ));
    }
    if draft.imported.is_some() {
        for (_, name) in service.name.iter() {
            if let Some(file) = target.names.get(&name_key(&service.organization, name)) {
                return Some(format!(
                    "conflict: {file} has a service of this name; your own file wins"
                ));
            }
        }
    }
    None
}

/// Takes off the numbers that another file has: only the services of one import's file may share
/// a number.
fn keep_own_numbers(
    draft: &mut Draft,
    stem: &str,
    target: &Target,
    numbers: &mut HashMap<Way, String>,
    notes: &mut Notes,
) {
    let original = draft.original.clone();
    draft.service.phones.retain(|phone| {
        let way: Way = (
            phone.number.clone(),
            phone.use_.name().to_owned(),
            phone.extra.clone().unwrap_or_default(),
            phone.keyword.clone().unwrap_or_default(),
        );
        if let Some(file) = target.numbers.get(&way) {
            let why = format!("conflict: it is a number of {file}; your own file wins");
            notes.left(&original, "a number", why);
            return false;
        }
        let holder = numbers.entry(way).or_insert_with(|| stem.to_owned());
        if holder != stem {
            let why = format!("it is also a number of {holder}.toml, and nobody can tell whose");
            notes.left(&original, "a number", why);
            return false;
        }
        true
    });
}

/// Does the same with each of several things, on all the machine's cores, and gives what came out
/// in their order.
fn at_once<T: Sync, O: Send>(things: &[T], of: impl Fn(&T) -> O + Sync) -> Vec<O> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = things.len().div_ceil(cores).max(1);
    std::thread::scope(|scope| {
        let of = &of;
        let shares: Vec<_> = things
            .chunks(share)
            .map(|share| scope.spawn(move || share.iter().map(of).collect::<Vec<_>>()))
            .collect();
        // A share whose thread panicked is a fault of the program: pass it on.
        let join = |thread: std::thread::ScopedJoinHandle<'_, Vec<O>>| match thread.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        };
        shares.into_iter().flat_map(join).collect()
    })
}

/// What the check says of each file: line and reason.
fn check(written: &[(&String, Written)], region: &Files) -> HashMap<String, Vec<(usize, String)>> {
    let mut files = region.clone();
    files.waiting = None;
    files.organizations = written
        .iter()
        .map(|(stem, written)| File {
            name: (*stem).clone(),
            text: written.text.clone(),
        })
        .collect();
    let mut of_file: HashMap<String, Vec<(usize, String)>> = HashMap::new();
    for fault in source::read(&files).err().unwrap_or_default() {
        let why = format!("{}: {}", fault.field, fault.what);
        of_file
            .entry(fault.file)
            .or_default()
            .push((fault.line, why));
    }
    of_file
}
