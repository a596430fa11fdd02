//! Sentences that the import writes itself, where a package says nothing.

use directory::{Date, Hours, Schedule, Span};

/// A sentence in English and in Spanish.
pub(crate) type Sentence = (&'static str, &'static str);

/// Languages in which there are such sentences; texts of a package must be in one of them.
pub(crate) const LANGUAGES: [&str; 2] = ["en", "es"];

pub(super) const ANSWERED: Sentence = (
    "It is not known who answers. Ask before you tell anything.",
    "No se sabe quién contesta. Pregunta antes de contar algo.",
);
pub(super) const COST: Sentence = (
    "It is not known what it costs. Ask first.",
    "No se sabe cuánto cuesta. Pregunta primero.",
);
pub(super) const DATED: Sentence = (
    "Open on some days only. Ask before you go.",
    "Abre solo algunos días. Pregunta antes de ir.",
);
pub(super) const SERVES: Sentence = ("It serves:", "Atiende a:");
pub(super) const DOCUMENTS: Sentence = ("You may be asked for:", "Te pueden pedir:");
pub(super) const BEGIN: Sentence = ("How to begin:", "Cómo empezar:");

/// The sentence in a language.
pub(super) fn by(language: &str, (english, spanish): Sentence) -> &'static str {
    if language == "es" { spanish } else { english }
}

/// Hours with the closed days of our own attributes, written as `2026-12-24/2027-01-01`.
pub(super) fn with_closed_days(hours: Hours, closed: &[String]) -> Hours {
    let span = |written: &String| {
        let (from, to) = written.split_once('/')?;
        let day = |s: &str| s.parse::<Date>().ok().filter(|date| date.day.is_some());
        Some(Span {
            from: day(from)?,
            to: day(to)?,
        })
    };
    let closed: Vec<Span> = closed.iter().filter_map(span).collect();
    if closed.is_empty() {
        return hours;
    }
    match hours {
        Hours::Weekly(openings) => Hours::Dated(Schedule {
            openings: openings.into_iter().map(Into::into).collect(),
            closed,
        }),
        Hours::Dated(schedule) => Hours::Dated(Schedule { closed, ..schedule }),
        hours => hours,
    }
}
