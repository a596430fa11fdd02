//! Our own vocabulary: what HSDS has no place for travels as attributes of a taxonomy of ours, so
//! that an exported list comes back whole.

use super::package::{Package, Row};
use super::tables::Table;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// The name of our taxonomy.
pub(crate) const TAXONOMY: &str = "Sidedoor";

/// The id of our taxonomy.
pub(crate) fn taxonomy_id() -> String {
    uuid("taxonomy", TAXONOMY)
}

/// An id of the form that HSDS 3 asks for, always the same for the same thing (RFC 9562,
/// version 8).
pub(crate) fn uuid(kind: &str, id: &str) -> String {
    let hash = Sha256::digest(format!("sidedoor {kind} {id}"));
    let mut bytes: Vec<u8> = hash.iter().copied().take(16).collect();
    if let [.., v, _, w, _, _, _, _, _, _, _] = bytes.as_mut_slice() {
        *v = *v & 0x0f | 0x80;
        *w = *w & 0x3f | 0x80;
    }
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let part = |range| hex.get(range).unwrap_or_default();
    format!(
        "{}-{}-{}-{}-{}",
        part(0..8),
        part(8..12),
        part(12..16),
        part(16..20),
        part(20..32)
    )
}

/// What our attributes say of one service or number: values by their code, in their order.
#[derive(Debug, Default)]
pub(crate) struct Own<'a>(HashMap<&'a str, Vec<&'a str>>);

impl<'a> Own<'a> {
    /// The attributes of a row's id among all attributes.
    pub(crate) fn of(attributes: Option<&Vec<&'a Row>>, codes: &HashMap<&'a str, &'a str>) -> Self {
        let mut own: HashMap<&str, Vec<&str>> = HashMap::new();
        for row in attributes.into_iter().flatten() {
            if let Some(code) = codes.get(row.text("taxonomy_term_id")) {
                own.entry(code).or_default().push(row.text("value"));
            }
        }
        Self(own)
    }

    /// Whether there are any: the package is then one of ours.
    pub(crate) fn any(&self) -> bool {
        !self.0.is_empty()
    }

    /// The value of a code.
    pub(crate) fn one(&self, code: &str) -> Option<&'a str> {
        self.0.get(code)?.first().copied()
    }

    /// All values of a code, in their order.
    pub(crate) fn all(&self, code: &str) -> Vec<String> {
        let values = self.0.get(code).into_iter().flatten();
        values.map(|value| (*value).to_owned()).collect()
    }

    /// A text by language, for these languages.
    pub(crate) fn text(&self, code: &str, languages: &[String]) -> Vec<(String, String)> {
        let in_language = |tag: &String| {
            let words = self.one(&format!("{code}.{tag}"))?;
            Some((tag.clone(), words.to_owned()))
        };
        languages.iter().filter_map(in_language).collect()
    }
}

/// The codes of our terms in a package, by the id of the term.
pub(crate) fn codes(package: &Package) -> HashMap<&str, &str> {
    let ours = taxonomy_id();
    package
        .rows(Table::TaxonomyTerm)
        .iter()
        .filter(|row| row.text("taxonomy_id") == ours)
        .filter_map(|row| Some((row.get("id")?, row.get("code")?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_uuids_and_stay_the_same() {
        let id = uuid("service", "911");
        assert_eq!(id, uuid("service", "911"));
        assert_ne!(id, uuid("service", "988"));
        assert_eq!((id.len(), id.as_bytes()[14]), (36, b'8'));
        assert!(b"89ab".contains(&id.as_bytes()[19]), "{id}");
    }
}
