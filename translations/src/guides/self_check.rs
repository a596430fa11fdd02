//! The self-check: questions that can each be answered yes, no or not at all, and an end that says
//! what such a situation can be called. It counts nothing and judges nothing.

use super::{ALWAYS, CHECK, Guide, Inline, Kind, LEADS, Section};
use crate::Catalog;

/// The questions and the end in one language.
pub struct SelfCheck<'a> {
    questions: &'a Guide,
    end: &'a Guide,
}

/// One question.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// The heading of the questions that belong together.
    pub group: &'a str,
    /// The words, in order.
    pub text: &'a [Inline],
}

impl Catalog {
    /// The self-check; none where the build has none.
    #[must_use]
    pub fn self_check(&self) -> Option<SelfCheck<'_>> {
        let (questions, end) = CHECK?;
        Some(SelfCheck {
            questions: self.guides.get(questions)?,
            end: self.guides.get(end)?,
        })
    }
}

impl<'a> SelfCheck<'a> {
    /// What stands before the first question: its title is the first, the section the second.
    #[must_use]
    pub fn opening(&self) -> (&'a str, Option<&'a Section>) {
        (&self.questions.title, self.questions.sections.first())
    }

    /// Every question, in order. Their places are what [`SelfCheck::end`] takes.
    #[must_use]
    pub fn questions(&self) -> Vec<Question<'a>> {
        let sections = self.questions.sections.iter();
        sections
            .flat_map(|section| {
                let items = section.blocks.iter();
                items
                    .filter(|block| block.kind == Kind::Item)
                    .map(|block| Question {
                        group: &section.heading,
                        text: &block.text,
                    })
            })
            .collect()
    }

    /// The title of the end and its sections, given the places of the questions answered with yes:
    /// the opening, what a yes leads to, and what is shown whatever was answered, in the order of
    /// the file. Places that are no question's lead nowhere.
    #[must_use]
    pub fn end(&self, yes: &[usize]) -> (&'a str, Vec<&'a Section>) {
        let led = |section: usize| {
            let leads = yes.iter().filter_map(|place| LEADS.get(*place));
            leads
                .flat_map(|leads| *leads)
                .any(|other| *other == section)
        };
        let shown = |place: usize| place == 0 || ALWAYS.contains(&place) || led(place);
        let sections = self.end.sections.iter().enumerate();
        let sections = sections.filter(|(place, _)| shown(*place));
        (
            &self.end.title,
            sections.map(|(_, section)| section).collect(),
        )
    }

    /// Whether questions and end are both in the catalog's own language.
    #[must_use]
    pub fn own(&self) -> bool {
        self.questions.own && self.end.own
    }
}
