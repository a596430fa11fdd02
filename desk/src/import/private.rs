//! What must not become public: services that hide people, and whatever a publisher flags.
//!
//! HSDS has no privacy flag. iCarol's exports have columns such as `PhysicalAddressIsPrivate`;
//! others invent their own. When in doubt a place is secret: a wrong guess costs an address that
//! a call can ask for, the other way round it can cost a life.

use super::fold::{Stems, fold};
use std::sync::LazyLock;

/// Beginnings of words for places that hide people, in the languages of the packages met so far
/// and of those who look for them. Folded as [`fold`] does. "Refuge" also finds "refugee": so be it.
const HIDING: [&str; 66] = [
    // English
    "shelter",
    "safe house",
    "safehouse",
    "safe home",
    "safe haven",
    "refuge",
    "sanctuary",
    "transitional hous",
    "transitional living",
    "emergency hous",
    "crisis hous",
    "crisis bed",
    "domestic violence",
    "domestic abuse",
    "family violence",
    "intimate partner",
    "battered",
    "abused wom",
    "abused spous",
    "sexual assault",
    "rape crisis",
    "trafficking",
    "survivor hous",
    "confidential location",
    "undisclosed location",
    "women's aid",
    // Spanish
    "albergue",
    "refugio",
    "casa segura",
    "casa de acogida",
    "hogar seguro",
    "hogar de transicion",
    "vivienda de transicion",
    "violencia domestica",
    "violencia familiar",
    "violencia de genero",
    "trata de personas",
    // Portuguese
    "abrigo",
    "casa abrigo",
    "acolhimento",
    "trafico de pessoas",
    // French and Haitian Creole
    "hebergement d'urgence",
    "maison d'hebergement",
    "foyer",
    "violence conjugale",
    "abri ",
    "kay sekou",
    "vyolans",
    // Polish, German, Italian
    "schronisk",
    "przemoc",
    "frauenhaus",
    "casa rifugio",
    "centro antiviolenza",
    // Other scripts
    "庇护",
    "庇護",
    "收容",
    "避难",
    "避難",
    "家庭暴力",
    "家暴",
    "مأوى",
    "ملجأ",
    "убежищ",
    "приют",
    "쉼터",
    "आश्रय",
];

/// Parts of column names that mean "not for the public".
const FLAGS: [&str; 14] = [
    "private",
    "confidential",
    "undisclosed",
    "redact",
    "suppress",
    "donotpublish",
    "donotshow",
    "donotshare",
    "donotdisplay",
    "hidden",
    "hideaddress",
    "secret",
    "nonpublic",
    "unlisted",
];

/// Whole words in a street that stand where a secret address was taken out.
const WITHHELD: [&str; 9] = [
    "confidential",
    "undisclosed",
    "withheld",
    "redacted",
    "private address",
    "not published",
    "unpublished",
    "call for",
    "confidencial",
];

/// Whether words tell of a place that hides people.
pub(crate) fn hides(words: &str) -> bool {
    static STEMS: LazyLock<Stems> = LazyLock::new(|| Stems::new(HIDING.iter().copied()));
    STEMS.any(&fold(words))
}

/// Whether a street is a word in the place of an address.
pub(crate) fn withheld(street: &str) -> bool {
    static STEMS: LazyLock<Stems> = LazyLock::new(|| Stems::new(WITHHELD.iter().copied()));
    STEMS.any(&fold(street))
}

/// Whether a column is a flag of privacy by its name.
pub(crate) fn is_flag(column: &str) -> bool {
    let name: String = fold(column)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    FLAGS.iter().any(|flag| name.contains(flag))
        || [
            "ispublic",
            "public",
            "publishaddress",
            "displayaddress",
            "showaddress",
        ]
        .contains(&name.as_str())
}

/// Whether a column says that its row is private. A flag whose value is not understood counts as
/// set; `is_public` and its like count the other way round.
pub(crate) fn flag(column: &str, value: &str) -> bool {
    if value.trim().is_empty() || !is_flag(column) {
        return false;
    }
    let value = fold(value.trim());
    let no = [
        "0", "0.0", "no", "n", "false", "f", "null", "none", "never", "public",
    ];
    let public = fold(column).contains("public") && !fold(column).contains("non");
    let opposite = public
        || ["publish", "display", "show"]
            .iter()
            .any(|w| fold(column).starts_with(w));
    no.contains(&value.as_str()) == opposite
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_that_hide_people_are_found_in_many_languages() {
        for words in [
            "Emergency Shelter for Women",
            "SAFE HOUSE program",
            "Albergue para mujeres",
            "Casa de Acogida",
            "Maison d’hébergement",
            "Schronisko dla kobiet",
            "Abrigo temporário",
            "妇女庇护所",
            "مأوى للنساء",
            "Приют",
        ] {
            assert!(hides(words), "{words}");
        }
        for words in ["Food pantry", "Legal aid for tenants", "Clínica dental"] {
            assert!(!hides(words), "{words}");
        }
    }

    #[test]
    fn flags_are_known_by_many_names() {
        assert!(flag("PhysicalAddressIsPrivate", "True"));
        assert!(flag("MailingAddressIsPrivate", "1"));
        assert!(flag("is_confidential", "yes"));
        assert!(
            flag("do_not_publish", "x"),
            "what is not understood counts as set"
        );
        assert!(flag("is_public", "false") && flag("public", "0"));
        assert!(flag("show_address", "no"));
        assert!(!flag("is_public", "true") && !flag("PhysicalAddressIsPrivate", "False"));
        assert!(!flag("name", "private") && !flag("confidential", ""));
        assert!(flag("non_public", "1") && !flag("non_public", "0"));
    }

    #[test]
    fn words_in_the_place_of_a_street_are_no_address() {
        assert!(withheld("CONFIDENTIAL") && withheld("Address withheld"));
        assert!(withheld("Call for location"));
        assert!(!withheld("12 Callahan Rd"));
    }
}
