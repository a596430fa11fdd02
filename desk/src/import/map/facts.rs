//! The other facts of a service: languages, cost, who it is for, pages, and what to know before.

use super::{Mapper, One, said, words};
use crate::import::fold::fold;
use crate::import::links;
use crate::import::notes::Notes;
use crate::import::tongues;
use directory::{Ages, Interpreter, Languages, Text, Website};

impl Mapper<'_> {
    pub(super) fn languages(&self, one: &One<'_>, notes: &mut Notes) -> Languages {
        let id = one.row.id();
        let mut voice: Vec<String> = Vec::new();
        for row in self.links.languages(id) {
            let cell = row.get("code").unwrap_or(row.text("name"));
            if self.terms.own {
                voice.push(cell.into());
                continue;
            }
            let (mut tags, mut unknown) = tongues::read(cell);
            if tags.is_empty()
                && let Some(name) = row.get("name")
            {
                (tags, unknown) = tongues::read(name);
            }
            voice.extend(
                tags.into_iter()
                    .filter(|tag| !voice.contains(tag))
                    .collect::<Vec<_>>(),
            );
            for _ in unknown {
                notes.left(id, "a language", "its name or code is not known");
            }
        }
        let said = one.row.text("interpretation_services");
        let interpreter = match one.own.one("interpreter") {
            Some("yes") => Some(Interpreter::default()),
            Some(number) => number.parse().ok().map(|languages| Interpreter {
                languages: Some(languages),
            }),
            None if one.own.any() || said.is_empty() => None,
            None => {
                let folded = fold(said);
                let no = ["no", "none", "n/a", "not available", "0", "false"];
                (!no.contains(&folded.trim_end_matches('.'))).then(Interpreter::default)
            }
        };
        let note = if one.own.any() {
            self.optional(self.with_others(one, "languages_note", ""))
        } else if interpreter.is_some() && said.split_whitespace().count() > 2 {
            self.optional(self.text(one, "languages_note", said, notes))
        } else {
            None
        };
        Languages {
            voice,
            interpreter,
            text: one.own.all("text_language"),
            note,
        }
    }

    pub(super) fn cost(&self, one: &One<'_>, notes: &mut Notes) -> Text {
        let mut said = one.row.text("fees_description").to_owned();
        if said.is_empty() {
            let options = links::rows(&self.links.costs, one.row.id())
                .iter()
                .map(|row| {
                    let cells = ["option", "amount", "currency", "amount_description"];
                    let cells: Vec<_> = cells.iter().filter_map(|column| row.get(column)).collect();
                    cells.join(" ")
                });
            said = options
                .filter(|option| !option.is_empty())
                .collect::<Vec<_>>()
                .join("; ");
        }
        let cost = self.text(one, "cost", &said, notes);
        if cost.iter().next().is_some() {
            return cost;
        }
        self.said_or(one, "cost", said::COST)
    }

    pub(super) fn eligibility(&self, one: &One<'_>, notes: &mut Notes) -> Option<Text> {
        let mut said = one.row.text("eligibility_description").to_owned();
        if said.is_empty() {
            let rows = links::rows(&self.links.eligibility, one.row.id()).iter();
            said = rows
                .filter_map(|row| row.get("eligibility"))
                .collect::<Vec<_>>()
                .join("; ");
        }
        self.optional(self.text(one, "eligibility", &said, notes))
    }

    pub(super) fn ages(&self, one: &One<'_>, notes: &mut Notes) -> Ages {
        let years = |column: &str| {
            let years: f64 = one.row.get(column)?.parse().ok()?;
            // Zero and 120 are the defaults of programs: no bound.
            (1.0..120.0).contains(&years).then_some(years as u8)
        };
        let (min, max) = (years("minimum_age"), years("maximum_age"));
        if min.zip(max).is_some_and(|(min, max)| min > max) {
            notes.left(one.row.id(), "its ages", "the youngest is above the oldest");
            return Ages::default();
        }
        Ages { min, max }
    }

    /// What to know before calling, in the order of our own export, or in the publisher's words.
    pub(super) fn caveats(&self, one: &One<'_>, notes: &mut Notes) -> Vec<Text> {
        let mut caveats = Vec::new();
        loop {
            let code = format!("caveat.{}", caveats.len() + 1);
            let text = one.own.text(&code, self.languages_of_texts());
            if text.is_empty() {
                break;
            }
            caveats.push(Text::new(text));
        }
        if self.terms.own {
            return caveats;
        }
        let id = one.row.id();
        let documents = links::rows(&self.links.documents, id);
        let documents: Vec<_> = documents
            .iter()
            .filter_map(|row| row.get("document"))
            .collect();
        let said = [
            (None, one.row.text("alert").to_owned()),
            (Some(said::SERVES), self.other_areas(one).join(", ")),
            (Some(said::DOCUMENTS), documents.join(", ")),
            (
                Some(said::BEGIN),
                one.row.text("application_process").to_owned(),
            ),
        ];
        for (before, words) in said {
            let words = words::clean(id, "what to know before", &words, one.secret, notes);
            let words = words::shorten(&words, notes);
            if words.is_empty() {
                continue;
            }
            let language = one.language;
            let words = match before {
                Some(before) => format!("{} {words}", said::by(language, before)),
                None => words,
            };
            caveats.push(Text::new(vec![(language.into(), words)]));
        }
        caveats
    }

    pub(super) fn website(&self, one: &One<'_>, notes: &mut Notes) -> Option<Website> {
        let id = one.row.id();
        let own = one.row.get("url");
        let written = own.or_else(|| one.organization.and_then(|o| o.get("website")))?;
        if self.terms.own && own.is_none() {
            return None;
        }
        let url = address(written, notes);
        if url.is_none() {
            notes.left(id, "a website", "it is no web address");
        }
        let source = one.own.all("website_source");
        url.map(|url| Website { url, source })
    }

    pub(super) fn chat(&self, one: &One<'_>, notes: &mut Notes) -> Option<String> {
        let urls = links::rows(&self.links.urls, one.row.id());
        let chat = urls
            .iter()
            .find(|row| fold(row.text("label")).contains("chat"))?;
        address(chat.text("url"), notes)
    }
}

/// A web address that begins with https, if this is one.
fn address(written: &str, notes: &mut Notes) -> Option<String> {
    let written = written.trim();
    let url = if written.starts_with("https://") {
        written.to_owned()
    } else if let Some(rest) = written.strip_prefix("http://") {
        notes.mended("http:// made https://");
        format!("https://{rest}")
    } else if !written.contains(':') && !written.contains('@') {
        notes.mended("https:// put before a website");
        format!("https://{written}")
    } else {
        return None;
    };
    let host = url.strip_prefix("https://")?.split('/').next()?;
    let sound = host.contains('.')
        && !host.starts_with('.')
        && url.chars().all(|c| !c.is_whitespace() && !c.is_control())
        // A name and a password before the host would travel to every phone.
        && !host.contains('@');
    sound.then_some(url)
}
