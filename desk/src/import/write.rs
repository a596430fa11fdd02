//! Writes source files: what a person would have typed, in the order of the other files.

use super::map::Draft;
use directory::{Dated, Days, Hours, Phone, Place, Service, Text};
use std::fmt::Write;

/// A written file.
#[derive(Clone, Debug)]
pub(crate) struct Written {
    pub(crate) text: String,
    /// The line on which each service begins, from 1.
    pub(crate) lines: Vec<usize>,
}

/// What stands above the services of a file.
pub(crate) struct Head<'a> {
    /// A comment of one line; empty for none.
    pub(crate) comment: &'a str,
    pub(crate) organization: &'a str,
    /// Whose data it is.
    pub(crate) imported: Option<&'a str>,
    /// Languages of the texts, where they are not all of the list's.
    pub(crate) languages: Option<&'a [String]>,
}

/// One organization's file.
pub(crate) fn organization(head: &Head<'_>, drafts: &[&Draft]) -> Written {
    let mut to = String::new();
    if !head.comment.is_empty() {
        line(&mut to, &format!("# {}", head.comment));
    }
    field(&mut to, "organization", &quoted(head.organization));
    if let Some(publisher) = head.imported {
        field(&mut to, "imported", &quoted(publisher));
    }
    if let Some(languages) = head.languages {
        field(&mut to, "languages", &list(languages));
    }
    let mut lines = Vec::new();
    for draft in drafts {
        to.push('\n');
        lines.push(1 + to.matches('\n').count());
        service(&mut to, draft);
    }
    Written { text: to, lines }
}

fn service(to: &mut String, draft: &Draft) {
    let s: &Service = &draft.service;
    line(to, "[[service]]");
    field(to, "id", &quoted(&s.id));
    text(to, "name", &s.name);
    text(to, "purpose", &s.purpose);
    field(to, "answered_by", &quoted(s.answered_by.name()));
    text(to, "answered_by_note", &s.answered_by_note);
    let needs: Vec<_> = s.needs.iter().map(|need| need.name().to_owned()).collect();
    field(to, "needs", &list(&needs));
    hours(to, &s.hours);
    optional(to, "hours_note", s.hours_note.as_ref());
    strings(to, "languages.voice", &s.languages.voice);
    match s
        .languages
        .interpreter
        .map(|interpreter| interpreter.languages)
    {
        Some(Some(number)) => field(to, "languages.interpreter", &number.to_string()),
        Some(None) => field(to, "languages.interpreter", "true"),
        None => {}
    }
    strings(to, "languages.text", &s.languages.text);
    optional(to, "languages.note", s.languages.note.as_ref());
    text(to, "cost", &s.cost);
    optional(to, "eligibility", s.eligibility.as_ref());
    for (key, years) in [("ages.min", s.ages.min), ("ages.max", s.ages.max)] {
        if let Some(years) = years {
            field(to, key, &years.to_string());
        }
    }
    let (call, texting) = &draft.leaves;
    if call.is_empty() && texting.is_empty() {
        line(to, "leaves = {}");
    }
    strings(to, "leaves.call", call);
    strings(to, "leaves.text", texting);
    field(to, "mandated_reporter", &s.mandated_reporter.to_string());
    if let Some(website) = &s.website {
        field(to, "website", &quoted(&website.url));
    }
    if let Some(chat) = &s.chat {
        field(to, "chat", &quoted(chat));
    }
    strings(to, "area", &s.area);
    match &s.place {
        Place::Unlisted => {}
        Place::Confidential => field(to, "place.kind", "\"confidential\""),
        Place::Public(address) => {
            field(to, "place.kind", "\"public\"");
            field(to, "place.street", &quoted(&address.street));
            field(to, "place.town", &quoted(&address.town));
        }
    }
    strings(to, "sources", &s.sources);
    for one in &s.phones {
        phone(to, one);
    }
    for caveat in &s.caveats {
        line(to, "\n[[service.caveats]]");
        for (tag, words) in caveat.iter() {
            field(to, tag, &quoted(words));
        }
    }
}

fn phone(to: &mut String, phone: &Phone) {
    line(to, "\n[[service.phones]]");
    field(to, "use", &quoted(phone.use_.name()));
    field(to, "number", &quoted(&phone.display));
    for (key, value) in [("keyword", &phone.keyword), ("extra", &phone.extra)] {
        if let Some(value) = value {
            field(to, key, &quoted(value));
        }
    }
    optional(to, "note", phone.note.as_ref());
    strings(to, "languages", &phone.languages);
    strings(to, "source", &phone.source);
    let dates = [
        ("published", phone.published),
        ("reviewed", phone.reviewed),
        ("dialled", phone.dialled),
    ];
    for (key, date) in dates {
        if let Some(date) = date {
            field(to, key, &quoted(&date.to_string()));
        }
    }
}

fn hours(to: &mut String, hours: &Hours) {
    let mut closed = Vec::new();
    let openings: Vec<Dated> = match hours {
        Hours::Always => return field(to, "hours", "\"always\""),
        Hours::Unknown => return field(to, "hours", "\"unknown\""),
        Hours::Weekly(openings) => openings.iter().map(|opening| (*opening).into()).collect(),
        Hours::Dated(schedule) => {
            closed = schedule
                .closed
                .iter()
                .map(|span| format!("{}/{}", span.from, span.to))
                .collect();
            schedule.openings.clone()
        }
    };
    line(to, "hours = [");
    for dated in &openings {
        let days = if dated.weeks.is_empty() {
            format!("days = [{}]", days(dated.opening.days))
        } else {
            let rule = directory::Rule {
                days: dated.opening.days,
                weeks: dated.weeks,
            };
            format!("rrule = \"{rule}\"")
        };
        let (open, close) = (clock(dated.opening.open), clock(dated.opening.close));
        let mut written = format!("  {{ {days}, open = \"{open}\", close = \"{close}\"");
        for (key, date) in [("from", dated.from), ("to", dated.to)] {
            if let Some(date) = date {
                // Writing to a string cannot fail.
                let _ = write!(written, ", {key} = \"{date}\"");
            }
        }
        line(to, &(written + " },"));
    }
    line(to, "]");
    strings(to, "closed", &closed);
}

fn days(days: Days) -> String {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let named: Vec<_> = days
        .iter()
        .filter_map(|day| names.get(usize::from(day)))
        .map(|name| format!("\"{name}\""))
        .collect();
    named.join(", ")
}

/// Minutes after midnight as "09:00".
pub(crate) fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn text(to: &mut String, key: &str, text: &Text) {
    for (tag, words) in text.iter() {
        field(to, &format!("{key}.{tag}"), &quoted(words));
    }
}

fn optional(to: &mut String, key: &str, words: Option<&Text>) {
    if let Some(words) = words {
        text(to, key, words);
    }
}

fn strings(to: &mut String, key: &str, values: &[String]) {
    if !values.is_empty() {
        field(to, key, &list(values));
    }
}

fn list(values: &[String]) -> String {
    let values: Vec<_> = values.iter().map(|value| quoted(value)).collect();
    format!("[{}]", values.join(", "))
}

fn field(to: &mut String, key: &str, value: &str) {
    line(to, &format!("{key} = {value}"));
}

fn line(to: &mut String, words: &str) {
    to.push_str(words);
    to.push('\n');
}

/// A string of TOML.
pub(crate) fn quoted(words: &str) -> String {
    let mut to = String::with_capacity(words.len() + 2);
    to.push('"');
    for c in words.chars() {
        match c {
            '"' => to.push_str("\\\""),
            '\\' => to.push_str("\\\\"),
            c if c.is_control() => {
                let _ = write!(to, "\\u{:04X}", u32::from(c));
            }
            c => to.push(c),
        }
    }
    to.push('"');
    to
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_string_comes_back(words in any::<String>()) {
            let table: toml::Table = format!("a = {}", quoted(&words)).parse().unwrap();
            prop_assert_eq!(table["a"].as_str(), Some(words.as_str()));
        }
    }
}
