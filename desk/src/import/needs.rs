//! What a service helps with, from the words of its name, its terms and its description.

use super::fold::{Stems, fold};
use directory::Need;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Beginnings of words that tell of a need, in English and Spanish. Folded as [`fold`] does.
const WORDS: [(Need, &[&str]); 9] = [
    (
        Need::Talk,
        &[
            "hotline",
            "helpline",
            "crisis",
            "counsel",
            "support group",
            "advoca",
            "victim",
            "survivor",
            "domestic violence",
            "sexual assault",
            "traffick",
            "abuse",
            "linea de",
            "consejer",
            "grupo de apoyo",
            "victima",
            "violencia",
        ],
    ),
    (
        Need::Shelter,
        &[
            "shelter",
            "housing",
            "homeless",
            "safe house",
            "safe home",
            "transitional living",
            "eviction",
            "albergue",
            "refugio",
            "vivienda",
            "alojamiento",
            "sin hogar",
        ],
    ),
    (
        Need::Legal,
        &[
            "legal",
            "lawyer",
            "attorney",
            "court",
            "protective order",
            "restraining order",
            "abogad",
            "juridic",
            "tribunal",
        ],
    ),
    (
        Need::Immigration,
        &[
            "immigra",
            "visa",
            "asylum",
            "refugee",
            "citizenship",
            "inmigra",
            "asilo",
            "ciudadania",
        ],
    ),
    (
        Need::Work,
        &[
            "wage",
            "employment",
            "labor right",
            "labour",
            "worker",
            "job",
            "workplace",
            "empleo",
            "trabajo",
            "trabajador",
            "salario",
        ],
    ),
    (
        Need::Health,
        &[
            "health",
            "medical",
            "clinic",
            "hospital",
            "substance",
            "addiction",
            "detox",
            "behavioral",
            "psych",
            "therap",
            "hiv",
            "salud",
            "medic",
            "adiccion",
        ],
    ),
    (
        Need::Food,
        &[
            "food",
            "pantry",
            "meal",
            "financial assist",
            "cash assist",
            "utility assist",
            "rent assist",
            "snap",
            "wic",
            "comida",
            "aliment",
            "despensa",
            "ayuda economica",
        ],
    ),
    (
        Need::Children,
        &[
            "child",
            "famil",
            "parent",
            "infant",
            "head start",
            "nin",
            "padres",
            "cuidado infantil",
        ],
    ),
    (
        Need::Under18,
        &[
            "youth",
            "teen",
            "runaway",
            "minor",
            "adolescen",
            "joven",
            "juven",
            "menores",
        ],
    ),
];

/// Needs of terms, as the person who imports has written them down: term by id, code or name.
pub type TermNeeds = HashMap<String, Vec<Need>>;

/// The needs that a text tells of, in the order in which screens show them.
pub(crate) fn of_words(words: &str) -> Vec<Need> {
    static STEMS: LazyLock<Stems> = LazyLock::new(|| Stems::new(stems()));
    static NEEDS: LazyLock<Vec<Need>> = LazyLock::new(|| {
        let each = WORDS.iter();
        each.flat_map(|(need, stems)| stems.iter().map(|_| *need))
            .collect()
    });
    let mut found: Vec<Need> = STEMS
        .found(&fold(words))
        .filter_map(|at| NEEDS.get(at).copied())
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn stems() -> impl Iterator<Item = &'static str> + Clone {
    WORDS.iter().flat_map(|(_, stems)| stems.iter().copied())
}

/// Reads a table of two columns, a term (its id, code or name) and a need. A codes file is the
/// person's own: the codes of licensed vocabularies are not part of this program. Fails with what
/// is wrong and in which line.
pub fn read_terms(text: &str) -> Result<TermNeeds, String> {
    let mut terms = TermNeeds::new();
    for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') || line == "term,need" {
            continue;
        }
        let found = line.rsplit_once(',').and_then(|(term, need)| {
            let need = need.trim();
            let known = Need::ALL.into_iter().find(|one| one.name() == need)?;
            Some((fold(term.trim().trim_matches('"')), known))
        });
        let Some((term, need)) = found else {
            let names: Vec<_> = Need::ALL.iter().map(|need| need.name()).collect();
            return Err(format!(
                "line {}: is not a term, a comma and a need; needs are {}",
                at + 1,
                names.join(", ")
            ));
        };
        terms.entry(term).or_default().push(need);
    }
    Ok(terms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_of_needs() {
        assert_eq!(of_words("Legal clinic"), [Need::Legal, Need::Health]);
        assert_eq!(of_words("Despensa de alimentos"), [Need::Food]);
        assert_eq!(of_words("Tax preparation"), []);
    }

    #[test]
    fn a_table_of_terms_is_read_or_refused_by_line() {
        let terms =
            read_terms("term,need\n# ours\nBH-180,shelter\n\"Help, legal\",legal\n").unwrap();
        assert_eq!(terms["bh-180"], [Need::Shelter]);
        assert_eq!(terms["help, legal"], [Need::Legal]);
        assert!(
            read_terms("BH-180,bed")
                .unwrap_err()
                .starts_with("line 1: ")
        );
    }
}
