//! Kinds of fields that several tables have: ids, sources, language tags, words of a vocabulary.

use super::lint;
use super::region::Region;
use super::value::Value;

/// An id: lower-case letters, digits and hyphens.
pub(super) fn id(value: &Value<'_>) -> Option<String> {
    let id = value.string()?;
    if !id
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    {
        value.fault(
            "is no id",
            "use lower-case letters, digits and hyphens alone",
        );
    }
    Some(id.into())
}

/// A list of sources: required, readable, free of refused numbers.
pub(super) fn sources(value: Option<Value<'_>>, region: &Region) -> Vec<String> {
    let strings = value.map(|v| v.strings()).unwrap_or_default();
    for (value, words) in &strings {
        lint::refused_numbers(value, words, &region.refused);
    }
    strings
        .into_iter()
        .map(|(_, words)| words.to_owned())
        .collect()
}

/// Language tags.
pub(super) fn tags(value: Option<Value<'_>>) -> Vec<String> {
    let strings = value.map(|v| v.strings()).unwrap_or_default();
    for (value, tag) in &strings {
        let plain = tag.split('-').next().unwrap_or_default();
        if !(2..=3).contains(&plain.len()) || !plain.bytes().all(|b| b.is_ascii_lowercase()) {
            value.fault(
                &format!("\"{tag}\" is no language tag"),
                "write it as en, es or pt-BR",
            );
        }
    }
    strings.into_iter().map(|(_, tag)| tag.to_owned()).collect()
}

/// The value whose word this is, or a fault that names all words.
pub(super) fn one_of<T: Copy>(value: &Value<'_>, words: &[(&str, T)]) -> Option<T> {
    let word = value.string()?;
    let found = words
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, one)| *one);
    if found.is_none() {
        let known: Vec<_> = words.iter().map(|(name, _)| *name).collect();
        value.fault(
            &format!("\"{word}\" is not known"),
            &format!("use one of: {}", known.join(", ")),
        );
    }
    found
}
