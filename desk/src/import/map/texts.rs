//! Texts: those of the package in its language, those of our own attributes in the others, and the
//! sentences that stand where nothing is known.

use super::{Mapper, One, said};
use crate::import::notes::Notes;
use crate::import::{hours, words};
use directory::{Hours, Text};

impl Mapper<'_> {
    /// A short text on one line, without markup; what is our own stays as it is.
    pub(super) fn line(&self, text: &str) -> String {
        if self.terms.own {
            text.to_owned()
        } else {
            words::one_line(text)
        }
    }

    /// The languages in which our own attributes may hold texts, ours first.
    pub(super) fn languages_of_texts(&self) -> &[String] {
        &self.target.languages
    }

    /// A text of the package in its language, with those of our attributes in the others. Empty
    /// where nothing is left of it.
    pub(super) fn text(&self, one: &One<'_>, code: &str, words: &str, notes: &mut Notes) -> Text {
        let words = if self.terms.own {
            words.to_owned()
        } else {
            words::clean(one.row.id(), code, words, one.secret, notes)
        };
        self.with_others(one, code, &words)
    }

    pub(super) fn with_others(&self, one: &One<'_>, code: &str, words: &str) -> Text {
        let others = one.own.text(code, self.languages_of_texts());
        let entries = self.languages_of_texts().iter().filter_map(|tag| {
            let other = others.iter().find(|(known, _)| known == tag);
            let words = match other {
                Some((_, other)) => other.clone(),
                None if tag == one.language => words.to_owned(),
                None => return None,
            };
            (!words.is_empty()).then(|| (tag.clone(), words))
        });
        Text::new(entries.collect())
    }

    pub(super) fn purpose(&self, one: &One<'_>, notes: &mut Notes) -> Text {
        let written = one.row.text("description");
        if self.terms.own {
            return self.with_others(one, "purpose", written);
        }
        let clean = words::clean(one.row.id(), "description", written, one.secret, notes);
        let short = words::shorten(&clean, notes);
        self.with_others(one, "purpose", &short)
    }

    pub(super) fn hours(&self, one: &One<'_>, notes: &mut Notes) -> (Hours, Option<Text>) {
        let rows = self.links.schedules(one.row.id());
        let today = (!self.terms.own).then_some(self.terms.today);
        let read = hours::read(one.row.id(), &rows, today, notes);
        let said = read.said.join(" ");
        let note = self.optional(self.text(one, "hours_note", &said, notes));
        let closed = one.own.all("closed");
        let hours = said::with_closed_days(read.hours, &closed);
        let hours = match hours {
            // Hours that need a calendar are said in words too.
            Hours::Dated(_) if note.is_none() => {
                let note = Text::new(vec![(
                    one.language.into(),
                    said::by(one.language, said::DATED).into(),
                )]);
                return (hours, Some(note));
            }
            hours => hours,
        };
        (hours, note)
    }

    pub(super) fn optional(&self, text: Text) -> Option<Text> {
        let any = text.iter().next().is_some();
        any.then_some(text)
    }

    /// A text of our attributes, or the sentence that says that nothing is known.
    pub(super) fn said_or(&self, one: &One<'_>, code: &str, unknown: said::Sentence) -> Text {
        let own = one.own.text(code, self.languages_of_texts());
        if !own.is_empty() {
            return Text::new(own);
        }
        let language = one.language;
        Text::new(vec![(language.into(), said::by(language, unknown).into())])
    }
}
