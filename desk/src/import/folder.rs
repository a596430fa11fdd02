//! The folder that an import goes into: what stays, what is replaced, what is written beside the
//! organizations.

use super::notes::Notes;
use super::record::{self, Record, Records};
use super::report::{self, Report};
use super::run::Options;
use super::sort::Sorted;
use super::stage::Stage;
use super::target::Target;
use super::write::quoted;
use super::{fresh, limits};
use crate::{Error, read_folder};
use directory::source::{File, Files};
use std::collections::HashSet;
use std::path::Path;

/// The folder that an import goes into.
pub(super) struct Folder {
    pub(super) files: Files,
    /// Organization files that stay, by name without ending.
    pub(super) taken: HashSet<String>,
    /// Those and only those of `files.organizations` that stay.
    kept: Vec<File>,
    /// Names of the files that the last import of this publisher wrote and that go.
    replaced: Vec<String>,
    pub(super) records: Records,
    pub(super) target: Target,
    pub(super) is_fresh: bool,
    pub(super) said: Vec<String>,
}

impl Folder {
    pub(super) fn open(options: &Options) -> Result<Self, Error> {
        let dir = &options.to;
        let is_fresh = !dir.join("region.toml").exists();
        let empty = || std::fs::read_dir(dir).map_or(true, |mut entries| entries.next().is_none());
        if is_fresh && !empty() {
            return Err(Error::wrong(
                dir,
                "has no region.toml; name a folder of source files, or one that is not there yet",
            ));
        }
        let files = if is_fresh {
            fresh::files(dir, &options.language, options.today, "")
        } else {
            read_folder(dir)?
        };
        let records = Records::read(dir)?;
        let mut said = Vec::new();
        let of_last = records.of(&options.publisher);
        let (mut kept, mut replaced) = (Vec::new(), Vec::new());
        for file in &files.organizations {
            let name = base(&file.name);
            match of_last.and_then(|record| record.files.get(name)) {
                Some(hash) if *hash == record::hash(&file.text) => replaced.push(name.to_owned()),
                Some(_) => {
                    said.push(format!(
                        "{name}: changed since the last import; it is yours now"
                    ));
                    kept.push(file.clone());
                }
                None => kept.push(file.clone()),
            }
        }
        let mut target = Target::read(&files, &kept.iter().collect::<Vec<_>>())?;
        if !target.languages.contains(&options.language) {
            let what = format!("has no language {}; add it to languages", options.language);
            return Err(Error::wrong(&dir.join("region.toml"), what));
        }
        let waits = files
            .waiting
            .as_ref()
            .map(|file| file.text.as_str())
            .unwrap_or_default();
        if let Some((_, block, _)) = part(waits, &options.publisher) {
            // What the last import of this publisher wrote there is no reason to leave it out now.
            for line in block.lines() {
                let id = line
                    .strip_prefix("id = \"")
                    .and_then(|id| id.strip_suffix('"'));
                target.waiting_ids.remove(id.unwrap_or_default());
            }
        }
        if target.leaves.is_empty() {
            let what = "is missing or empty; copy one: every call must say what it leaves behind";
            return Err(Error::wrong(&dir.join("leaves.toml"), what));
        }
        Ok(Self {
            taken: kept
                .iter()
                .map(|file| base(&file.name).trim_end_matches(".toml").to_owned())
                .collect(),
            kept,
            replaced,
            records,
            target,
            is_fresh,
            files,
            said,
        })
    }

    /// Sets what depends on the services: the first call of a fresh folder, and the day on which
    /// the list was made, which no date may be after.
    pub(super) fn settle(&mut self, options: &Options, sorted: &Sorted) -> Result<(), Error> {
        if self.is_fresh {
            let first = sorted
                .drafts()
                .find(|draft| draft.service.voice().is_some());
            let first = first
                .map(|draft| draft.service.id.clone())
                .unwrap_or_default();
            self.files = fresh::files(&options.to, &options.language, options.today, &first);
            self.said.push(format!(
                "{}: fresh; look through region.toml and organizations/{}",
                options.to.display(),
                fresh::EMERGENCY
            ));
            return Ok(());
        }
        let dates = sorted.drafts().flat_map(|draft| &draft.service.phones);
        let newest = dates
            .filter_map(directory::Phone::newest)
            .max_by_key(|date| date.earliest());
        let Some((made, newest)) = self.target.made.zip(newest) else {
            return Ok(());
        };
        if newest.days_before(made) >= 0 {
            return Ok(());
        }
        if let Some(region) = &mut self.files.region {
            let (old, new) = (
                format!("made = \"{made}\""),
                format!("made = \"{}\"", options.today),
            );
            if !region.text.contains(&old) {
                let what = format!("write {old} as its own line, so that the import can raise it");
                return Err(Error::wrong(Path::new(&region.name), what));
            }
            region.text = region.text.replacen(&old, &new, 1);
            self.said.push(format!(
                "region.toml: made is now {}, as the data is newer than {made}; raise version",
                options.today
            ));
        }
        Ok(())
    }

    /// Puts services that wait for a person into `waiting.toml`, in a part of its own.
    pub(super) fn wait(
        &mut self,
        options: &Options,
        waiting: &[(String, String, String)],
        sorted: &Sorted,
        notes: &mut Notes,
    ) -> usize {
        let listed: HashSet<&str> = sorted
            .drafts()
            .map(|draft| draft.service.id.as_str())
            .collect();
        let mut seen: HashSet<String> = HashSet::new();
        let mut entries = String::new();
        let mut count = 0;
        for (id, name, why) in waiting {
            let slug = super::map::slug(&format!("{} {id}", options.publisher));
            let taken = listed.contains(slug.as_str())
                || self.target.ids.contains_key(&slug)
                || self.target.waiting_ids.contains(&slug)
                || !seen.insert(slug.clone());
            if count == limits::WAITING || taken || name.is_empty() {
                notes.left(id, "service", why);
                continue;
            }
            count += 1;
            entries.push_str(&format!(
                "\n[[waiting]]\nid = {}\nname = {}\nwhy = {}\n",
                quoted(&slug),
                quoted(name),
                quoted(why)
            ));
        }
        let old = self.files.waiting.as_ref().map(|file| file.text.clone());
        let text = old.unwrap_or_default();
        let (before, after) = match part(&text, &options.publisher) {
            Some((before, _, after)) => (before.to_owned(), after.to_owned()),
            None => (text.clone(), String::new()),
        };
        let block = if count == 0 {
            String::new()
        } else {
            let (begin, end) = marks(&options.publisher);
            format!("{begin}{entries}{end}")
        };
        let blank = if before.is_empty() || before.ends_with("\n\n") || block.is_empty() {
            ""
        } else {
            "\n"
        };
        let new = format!("{before}{blank}{block}{after}");
        if new != text {
            self.files.waiting = Some(File {
                name: "waiting.toml".into(),
                text: new,
            });
        }
        count
    }

    /// What the folder is to hold.
    pub(super) fn write(
        mut self,
        options: &Options,
        cited: &str,
        files: &[File],
        report: &mut Report,
    ) -> Result<Stage, Error> {
        let mut stage = Stage::default();
        if self.is_fresh {
            self.kept = self.files.organizations.clone();
        }
        for file in &self.kept {
            let bytes = file.text.clone().into_bytes();
            stage
                .organizations
                .insert(base(&file.name).to_owned(), bytes);
        }
        let mut record = Record {
            publisher: options.publisher.clone(),
            licence: options.licence.clone(),
            source: cited.to_owned(),
            date: options.today.to_string(),
            read: report.read,
            listed: report.listed,
            waiting: report.waiting,
            left_out: report.left_out,
            mended: report.notes.mended_count(),
            not_read: report.notes.strangers().iter().cloned().collect(),
            mends: report
                .notes
                .mends()
                .iter()
                .map(|(how, n)| ((*how).to_owned(), *n))
                .collect(),
            ..Record::default()
        };
        for file in files {
            record
                .files
                .insert(file.name.clone(), record::hash(&file.text));
            stage
                .organizations
                .insert(file.name.clone(), file.text.clone().into_bytes());
        }
        let gone = |name: &&String| !record.files.contains_key(*name);
        report.removed = self.replaced.iter().filter(gone).count();
        // A list that comes back to its own people is no import of somebody's data.
        if !options.own {
            self.records.put(record);
            let text = self.records.write(&options.to)?;
            stage.files.insert(record::NAME.into(), text.into_bytes());
        }
        let left_out = report::left_out(&report.notes)
            .map_err(|error| Error::wrong(Path::new("left-out.csv"), error))?;
        stage.files.insert("left-out.csv".into(), left_out);
        let beside = [
            &self.files.region,
            &self.files.leaves,
            &self.files.refused,
            &self.files.waiting,
        ];
        for file in beside.into_iter().flatten() {
            let name = base(&file.name);
            let path = options.to.join(name);
            let same = std::fs::read_to_string(path).is_ok_and(|text| text == file.text);
            if !same {
                stage
                    .files
                    .insert(name.into(), file.text.clone().into_bytes());
            }
        }
        Ok(stage)
    }
}

fn base(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// The lines around a publisher's part of `waiting.toml`.
fn marks(publisher: &str) -> (String, String) {
    (
        format!("# --- imported from {publisher}: the next import replaces this part\n"),
        format!("\n# --- end of what was imported from {publisher}\n"),
    )
}

/// What stands before, in and after a publisher's part.
fn part<'a>(text: &'a str, publisher: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let (begin, end) = marks(publisher);
    let (before, rest) = text.split_once(&begin)?;
    let (block, after) = rest.split_once(&end)?;
    Some((before, block, after))
}
