//! Which languages a service speaks and writes.

use super::words::Words;
use directory::Languages;
use maud::{Markup, html};
use translations::inside as words;

/// By voice and by text; that it is not known is said.
pub(super) fn spoken(w: &Words<'_>, languages: &Languages) -> Markup {
    let (c, l) = (&w.catalog, &w.locale);
    let names = |tags: &[String]| {
        let name = |tag: &String| words::language_name(c, l, tag);
        let between = |before: String, next: String| words::and_more(c, l, &before, &next);
        tags.iter().map(name).reduce(between).unwrap_or_default()
    };
    let unknown =
        languages.voice.is_empty() && languages.text.is_empty() && languages.interpreter.is_none();
    html! {
        @if unknown { p { (words::languages_unknown(c)) } }
        @if !languages.voice.is_empty() { p { (words::by_voice(c, l, &names(&languages.voice))) } }
        @if !languages.text.is_empty() { p { (words::by_text(c, l, &names(&languages.text))) } }
        @if let Some(interpreter) = languages.interpreter {
            p {
                @match interpreter.languages {
                    Some(count) => (words::interpreter_many(c, l, u64::from(count))),
                    None => (words::interpreter(c)),
                }
            }
        }
        @if let Some(note) = &languages.note { p { (w.text(note)) } }
    }
}
