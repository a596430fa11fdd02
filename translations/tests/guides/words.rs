//! Words that turn people away, blame them, or promise what nobody can keep.

use crate::{catalogs, own, texts};

/// Beginnings of words, by language.
const NEVER: [(&str, &[&str]); 4] = [
    (
        "en",
        &[
            "alien",
            "anonym",
            "confidential",
            "enslave",
            "escap",
            "guarantee",
            "illegal",
            "perpetrator",
            "pimp",
            "prostitutes",
            "rescu",
            "salvation",
            "saved",
            "saving",
            "slave",
            "undocumented",
            "victim",
            "whore",
            "why",
        ],
    ),
    (
        "es",
        &[
            "anónim",
            "chulo",
            "confidencial",
            "escap",
            "esclav",
            "garanti",
            "ilegal",
            "indocumentad",
            "perpetrador",
            "prostituta",
            "proxeneta",
            "rescat",
            "rescate",
            "salvar",
            "salvad",
            "victimari",
            "víctima",
        ],
    ),
    (
        "pl",
        &[
            "alfons",
            "anonim",
            "dlaczego",
            "gwarant",
            "nielegaln",
            "niewol",
            "ofiar",
            "poufn",
            "prostytutk",
            "ratow",
            "ratun",
            "sutener",
            "sprawc",
            "uratow",
        ],
    ),
    (
        "pt-BR",
        &[
            "anônim",
            "cafetão",
            "cafetina",
            "confidencia",
            "escap",
            "escrav",
            "garant",
            "ilega",
            "indocumentad",
            "perpetrador",
            "prostituta",
            "proxeneta",
            "resgat",
            "salvar",
            "salvo",
            "vítima",
        ],
    ),
];

/// What no text of ours may say, in any place, in lower case.
const NEVER_SAID: [(&str, &[&str]); 4] = [
    (
        "en",
        &[
            "just leave",
            "you are safe",
            "you will be safe",
            "now you are safe",
            "safe from",
            "nobody will know",
            "will not show",
            "cannot be arrested",
            "cannot come here",
            "it is the law",
            "just a phone",
            "you are a survivor",
            "modern",
            "press 55",
            "pizza",
            "cough",
            "must sign in",
            "kept secret from ice",
            "silent call works",
            "child prostitute",
            "sex worker",
            "hide your number",
            "hides your number",
        ],
    ),
    (
        "es",
        &[
            "a salvo",
            "por qué",
            "no se verá",
            "no te pueden arrestar",
            "es la ley",
            "esclavitud",
            "eres sobreviviente",
            "pizza",
            "oculta tu número",
        ],
    ),
    (
        "pl",
        &[
            "jesteś bezpieczn",
            "nie będzie widać",
            "nie mogą cię aresztować",
            "po prostu odejdź",
            "takie jest prawo",
            "pizza",
            "ukrywa twój numer",
            "dziecięca prostytu",
        ],
    ),
    (
        "pt-BR",
        &[
            "a salvo",
            "por que",
            "é a lei",
            "não vai aparecer",
            "não podem prender",
            "você está em segurança",
            "você é sobrevivente",
            "pizza",
            "esconde o seu número",
            "é só sair",
        ],
    ),
];

/// Names of offices, and the legal word where a text says that it is one.
const NAMES: [&str; 6] = [
    "office of victim services",
    "victim advocate",
    "\"victim\"",
    "\"víctima\"",
    "\"vítima\"",
    "„ofiara”",
];

#[test]
fn no_word_that_turns_people_away() {
    for (tag, catalog) in catalogs() {
        let none: &[&str] = &[];
        let of = |table: [(&str, &'static [&'static str]); 4]| {
            let row = table.into_iter().find(|(language, _)| *language == tag);
            row.map_or(none, |(_, words)| words)
        };
        let (never, said) = (of(NEVER), of(NEVER_SAID));
        for (id, guide) in own(&catalog) {
            for text in texts(guide) {
                let mut lower = text.to_lowercase();
                for name in NAMES {
                    lower = lower.replace(name, "");
                }
                let phrase = said.iter().find(|phrase| lower.contains(*phrase));
                assert!(phrase.is_none(), "{tag}: {}: {phrase:?}: {text}", id.name());
                for word in lower.split(|c: char| !c.is_alphanumeric()) {
                    let hit = never.iter().find(|never| word.starts_with(*never));
                    assert!(hit.is_none(), "{tag}: {}: {hit:?}: {text}", id.name());
                }
            }
        }
    }
}

/// Where a step can harm, a caution stands before it.
#[test]
fn the_rights_that_can_harm_begin_with_a_lawyer() {
    for name in [
        "papers-to-stay",
        "police-and-immigration",
        "if-you-are-charged",
        "clearing-a-record",
        "suing",
        "court-orders",
    ] {
        for (tag, catalog) in catalogs() {
            let guide = own(&catalog).find(|(id, _)| id.name() == name);
            let Some((_, guide)) = guide else { continue };
            let cautions = guide.sections[0].blocks.iter();
            let cautions =
                cautions.filter(|block| block.kind == translations::guides::Kind::Caution);
            assert_eq!(cautions.count(), 1, "{tag}: {name}");
        }
    }
}

/// Told from the sources as wrong most often: the words that keep it right are there.
#[test]
fn what_is_most_often_got_wrong_is_said_right() {
    let (_, english) = &catalogs()[0];
    let all = |name: &str| {
        let (_, guide) = own(english).find(|(id, _)| id.name() == name).unwrap();
        texts(guide).join("\n")
    };
    for (name, words) in [
        ("what-stays-private", "It has a new operator since 2025"),
        (
            "trackers",
            "Do not take it out, break it or delete it at once",
        ),
        ("this-phone", "can be noticed"),
        ("accounts", "It does not clean the phone"),
        ("accounts", "the parent is told"),
        (
            "danger-now",
            "We found no Connecticut rule for silent calls",
        ),
        ("danger-now", "can tell your emergency contacts"),
        ("pictures-online", "but it is another thing"),
        (
            "pictures-online",
            "Never copy, keep or send on a sexual picture",
        ),
        ("under-18", "A phone number can count as a place"),
        (
            "hotel-and-salon-staff",
            "carry the number of immigration enforcement",
        ),
        (
            "what-it-can-be-called",
            "These questions cannot say what your situation is",
        ),
        (
            "what-stays-private",
            "A counselor for trafficking is not named in that law",
        ),
        ("planning-to-leave", "a place is not certain"),
        ("school-staff", "again every 3 years"),
        (
            "hotel-and-salon-staff",
            "A law of 2026 changed some of these rules",
        ),
    ] {
        assert!(all(name).contains(words), "{name}: {words}");
    }
}
