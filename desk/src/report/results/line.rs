//! One line of results: which number it is about, what came of the call, and when.

use super::Results;
use crate::report::write_back::{Change, Field};
use directory::source::dialled_form;
use directory::{Date, Phone, PhoneUse};

/// One line of the table.
pub(super) struct Line<'a> {
    /// Its number in the file, from 1.
    pub(super) number: usize,
    /// Its cells.
    pub(super) record: &'a csv::StringRecord,
    /// What the columns are called.
    pub(super) columns: &'a csv::StringRecord,
}

impl Line<'_> {
    fn get(&self, column: &str) -> &str {
        let at = self.columns.iter().position(|name| name.trim() == column);
        at.and_then(|at| self.record.get(at))
            .unwrap_or_default()
            .trim()
    }
}

impl Results<'_> {
    /// Takes one line, or says what is wrong with it.
    pub(super) fn line(&mut self, line: &Line<'_>) {
        let result = line.get("result").to_lowercase();
        let field = match result.as_str() {
            "" if line.get("date").is_empty() => {
                self.taken.open += 1;
                return;
            }
            "reached" => Some(Field::Dialled),
            "read" => Some(Field::Reviewed),
            "wrong" | "no answer" => None,
            _ => {
                let what = format!("\"{result}\" is no result");
                return self.fault(
                    line.number,
                    "result",
                    &what,
                    "write reached, read, wrong or no answer",
                );
            }
        };
        let waiting = line.get("way") == "waiting";
        let key = (
            waiting,
            line.get("service"),
            line.get("number"),
            line.get("keys"),
            line.get("way"),
        );
        let key = (
            key.0,
            key.1.to_owned(),
            key.2.to_owned(),
            key.3.to_owned(),
            key.4.to_owned(),
        );
        if !self.seen.insert(key) {
            return self.fault(
                line.number,
                "number",
                "stands here twice",
                "keep one of the two lines",
            );
        }
        let Some(known) = self.known(line, waiting) else {
            return;
        };
        let about = format!("{} of \"{}\"", line.get("number"), line.get("service"));
        let Some(field) = field else {
            let left = match (result.as_str(), waiting) {
                ("wrong", false) => {
                    format!("{about} is wrong: take it out, or move it to waiting.toml")
                }
                ("wrong", true) => format!("{about} is wrong: say so in waiting.toml"),
                _ => format!("{about} did not answer: call again"),
            };
            return self.taken.left.push(left);
        };
        let Some(date) = self.date(line, &known, field) else {
            return;
        };
        if waiting {
            let left =
                format!("{about} was reached: move it to organizations/ with dialled = \"{date}\"");
            self.taken.left.push(left);
        }
        self.changes.push(Change {
            waiting,
            service: line.get("service").to_owned(),
            number: known.number,
            use_: known.use_,
            keys: line.get("keys").to_owned(),
            field,
            date,
        });
    }

    /// The number that a line is about, as the list knows it.
    fn known(&mut self, line: &Line<'_>, waiting: bool) -> Option<Phone> {
        let (service, written) = (line.get("service"), line.get("number"));
        let Some(number) = dialled_form(written) else {
            let what = format!("\"{written}\" is no telephone number");
            self.fault(
                line.number,
                "number",
                &what,
                "write it as it stands on the sheet",
            );
            return None;
        };
        if waiting {
            let mut all = self
                .source
                .waiting
                .iter()
                .filter(|w| w.id == service && !w.never);
            let known = all.any(|w| w.phones.iter().any(|phone| phone.number == number));
            if known {
                return Some(Phone {
                    number,
                    ..Phone::default()
                });
            }
        } else if let Some(service) = self.source.directory.service(service) {
            let texting = line.get("way") == "text";
            let is_it = |phone: &&Phone| {
                let keys = phone.keyword.as_deref().or(phone.extra.as_deref());
                let is_text = phone.use_ == PhoneUse::Text;
                let way = line.get("way") == "read" || is_text == texting;
                phone.number == number && keys.unwrap_or_default() == line.get("keys") && way
            };
            if let Some(phone) = service.phones.iter().find(is_it) {
                return Some(phone.clone());
            }
        }
        let what = format!("{written} is no such number of \"{service}\"");
        self.fault(
            line.number,
            "number",
            &what,
            "keep way, service, number and keys as on the sheet",
        );
        None
    }

    /// The day of a result, which must be able to be true.
    fn date(&mut self, line: &Line<'_>, known: &Phone, field: Field) -> Option<Date> {
        let written = line.get("date");
        let date = written
            .parse::<Date>()
            .ok()
            .filter(|date| date.day.is_some());
        let before = match field {
            Field::Dialled => known.dialled,
            Field::Reviewed => known.reviewed,
        };
        let (what, mend) = match date {
            None => (format!("\"{written}\" is no day"), "write it as 2026-11-21"),
            Some(date) if date.days_before(self.today) < 0 => (
                format!("{date} lies ahead"),
                "write the day on which it was done",
            ),
            Some(date) if before.is_some_and(|before| before.earliest() > date.earliest()) => (
                format!("{date} is before the day that is known already"),
                "leave this line out",
            ),
            Some(date) => return Some(date),
        };
        self.fault(line.number, "date", &what, mend);
        None
    }
}
