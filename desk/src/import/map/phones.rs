//! Phones: whose they are, what they are for, where they come from, what a call leaves behind.

use super::{Mapper, One};
use crate::import::notes::Notes;
use crate::import::own::Own;
use crate::import::package::Row;
use crate::import::{links, number, tongues};
use directory::{Date, Phone, PhoneUse};

/// What a call or a text leaves behind, by the keys of `leaves.toml`.
type Leaves = (Vec<String>, Vec<String>);

impl<'a> Mapper<'a> {
    /// The phones of a service, and what they leave behind.
    pub(super) fn phones(&self, one: &One<'a>, notes: &mut Notes) -> (Vec<Phone>, Leaves) {
        let id = one.row.id();
        let mut rows = self.links.phones(id, one.row.text("organization_id"));
        let contacts = self.links.phones_of_contacts(id);
        if rows.is_empty() && !one.secret {
            rows = contacts;
        } else if one.secret && !contacts.is_empty() {
            notes.left(
                id,
                "a number of a contact",
                "staff of a secret place stay unnamed",
            );
        }
        let mut phones: Vec<Phone> = Vec::new();
        for row in rows {
            for phone in self.phone(one, row, notes) {
                let same = |other: &Phone| {
                    (&other.number, other.use_, &other.extra, &other.keyword)
                        == (&phone.number, phone.use_, &phone.extra, &phone.keyword)
                };
                if phones.iter().any(same) {
                    notes.mended("the same number twice");
                } else {
                    phones.push(phone);
                }
            }
        }
        let own: Leaves = (one.own.all("leaves_call"), one.own.all("leaves_text"));
        let leaves = if own == Leaves::default() {
            self.leaves(&phones)
        } else {
            own
        };
        (phones, leaves)
    }

    fn phone(&self, one: &One<'_>, row: &Row, notes: &mut Notes) -> Vec<Phone> {
        let id = one.row.id();
        let left = |notes: &mut Notes, why: &str| {
            notes.left(id, "a number", why);
            Vec::new()
        };
        if row.private {
            return left(notes, "the publisher flags it as private");
        }
        let own = Own::of(self.links.attributes.get(row.id()), &self.links.codes);
        let use_ = match own.one("use") {
            Some(word) => PhoneUse::ALL.into_iter().find(|use_| use_.name() == word),
            None => number::use_of(row.text("type")),
        };
        let Some(use_) = use_ else {
            return left(notes, "it is a fax or a pager");
        };
        let numbers = number::read(row.text("number"), notes);
        if numbers.is_empty() {
            return left(notes, "it is no telephone number of the United States");
        }
        let refused = |number: &str| {
            let digits = number.strip_prefix("+1").unwrap_or(number);
            let refused = &self.target.refused;
            refused.iter().find(|(known, _)| known == digits)
        };
        let mut phones = Vec::new();
        for number in numbers {
            if let Some((_, why)) = refused(&number.number) {
                notes.left(id, "a number", format!("refused.toml: {why}"));
                continue;
            }
            if self.target.waiting_numbers.contains(&number.number) {
                notes.left(id, "a number", "it waits for a test call in waiting.toml");
                continue;
            }
            let extension = own.one("extra").or(row.get("extension")).map(str::to_owned);
            let extension = extension.or(number.extension);
            let display = if self.terms.own {
                row.text("number").into()
            } else {
                number.display
            };
            let note = self.text_of_phone(one, &own, row, notes);
            phones.push(Phone {
                number: number.number,
                display,
                use_,
                keyword: own
                    .one("keyword")
                    .filter(|_| use_ == PhoneUse::Text)
                    .map(str::to_owned),
                extra: extension.filter(|_| use_ == PhoneUse::Voice),
                note,
                languages: self.languages_of_phone(row),
                ..self.provenance(one, &own, row)
            });
        }
        phones
    }

    fn text_of_phone(
        &self,
        one: &One<'_>,
        own: &Own<'_>,
        row: &Row,
        notes: &mut Notes,
    ) -> Option<directory::Text> {
        // Attributes of a phone hang on the phone, its words are cleaned as those of the service.
        let as_one = One {
            row: one.row,
            organization: None,
            own: Own::of(self.links.attributes.get(row.id()), &self.links.codes),
            terms: Vec::new(),
            secret: one.secret,
            language: one.language,
        };
        let words = row.text("description");
        if words.is_empty() && !own.any() {
            return None;
        }
        self.optional(self.text(&as_one, "note", words, notes))
    }

    fn languages_of_phone(&self, row: &Row) -> Vec<String> {
        let mut tags: Vec<String> = Vec::new();
        let rows = links::rows(&self.links.languages_of_phone, row.id());
        let cells = rows.iter().map(|l| l.get("code").unwrap_or(l.text("name")));
        // Version 1.1 names them in the phone's own row.
        for cell in cells.chain(row.get("language")) {
            let read = if self.terms.own {
                vec![cell.to_owned()]
            } else {
                tongues::read(cell).0
            };
            tags.extend(
                read.into_iter()
                    .filter(|tag| !tags.contains(tag))
                    .collect::<Vec<_>>(),
            );
        }
        tags
    }

    /// Source and dates. What others reviewed or dialled is, from here, something published.
    fn provenance(&self, one: &One<'_>, own: &Own<'_>, row: &Row) -> Phone {
        let date = |code| own.one(code).and_then(|day| day.parse::<Date>().ok());
        let (published, reviewed, dialled) = (date("published"), date("reviewed"), date("dialled"));
        let theirs = own.all("source");
        if self.terms.own && own.any() {
            return Phone {
                source: theirs,
                published,
                reviewed,
                dialled,
                ..Phone::default()
            };
        }
        let newest = [published, reviewed, dialled]
            .into_iter()
            .flatten()
            .filter(|date| date.days_before(self.terms.today) >= 0)
            .max_by_key(|date| date.earliest());
        Phone {
            source: [self.citation()].into_iter().chain(theirs).collect(),
            published: newest.or_else(|| self.published(one, row)),
            ..Phone::default()
        }
    }

    /// What numbers of these kinds leave behind, as far as `leaves.toml` has words for it.
    pub(crate) fn leaves(&self, phones: &[Phone]) -> Leaves {
        let voice = || phones.iter().filter(|phone| phone.use_ == PhoneUse::Voice);
        let short = voice().any(|phone| phone.number.len() <= 6);
        let seen = voice().any(|phone| number::toll_free(phone.digits()) || phone.number == "911");
        let mut call = Vec::new();
        if Self::has_voice(phones, PhoneUse::Voice) {
            call.push("call-list");
            call.extend(short.then_some("short-number"));
            call.push("bill");
            call.push(if seen {
                "number-seen-hidden"
            } else {
                "number-seen"
            });
            call.push("other-devices");
        }
        let text: &[&str] = if Self::has_voice(phones, PhoneUse::Text) {
            &["thread", "bill", "text-number-seen", "other-devices"]
        } else {
            &[]
        };
        let known = |keys: &[&str]| -> Vec<String> {
            let keys = keys
                .iter()
                .filter(|key| self.target.leaves.iter().any(|k| k == **key));
            keys.map(|key| (*key).to_owned()).collect()
        };
        (known(&call), known(text))
    }
}
