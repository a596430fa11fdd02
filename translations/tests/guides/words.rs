//! Words that turn people away, blame them, or promise what nobody can keep. Held against all that
//! a person can see, in every language.

mod ar;
mod en;
mod es;
mod find;
mod ht;
mod pl;
mod pt_br;
mod zh_hans;

use crate::{catalogs, own, seen::everything, texts};

/// Why words are wrong, and the words.
type Group<'a> = (&'a str, &'a [&'a str]);

/// What no text in one language may say.
struct List {
    /// BCP 47.
    tag: &'static str,
    /// Beginnings of words.
    never: &'static [Group<'static>],
    /// Anywhere in a text.
    said: &'static [Group<'static>],
    /// What has an honest use, word for word: the name of an office or a crime, or a word that a
    /// text is about.
    names: &'static [&'static str],
}

const NAMED: &str = "says what a person is, in a word that she may not use for herself";
const RESCUES: &str = "makes somebody the one who is saved, and turns people away";
const PROMISES: &str = "promises what nobody here can keep";
const BLAMES: &str = "asks for a reason, or finds a fault with the reader";
const ORDERS: &str = "tells the reader what to do, as if that were simple";
const METHODS: &str = "is told as a way to be understood in silence, and no source for it holds";

const LISTS: [List; 7] = [
    en::LIST,
    es::LIST,
    pt_br::LIST,
    ht::LIST,
    zh_hans::LIST,
    pl::LIST,
    ar::LIST,
];

/// A timer of the front, where a pizza is a pizza.
const FOOD: &str = "timer-pizza";

fn list(tag: &str) -> Option<&'static List> {
    const ALL: &[List] = &LISTS;
    ALL.iter().find(|list| list.tag == tag)
}

#[test]
fn no_word_that_turns_people_away() {
    let mut wrong = Vec::new();
    for (tag, catalog) in catalogs() {
        let list = list(tag).unwrap_or_else(|| panic!("{tag} has no list of such words"));
        let seen = everything(tag, &catalog);
        for seen in seen.into_iter().filter(|seen| seen.place != FOOD) {
            if let Some((word, why)) = find::wrong(list, &seen.text) {
                let (group, place, text) = (seen.group, seen.place, seen.text);
                wrong.push(format!("{tag}: {group} {place}: {word:?} {why}: {text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// An exception that nothing needs any more would hide the next one who uses the word.
#[test]
fn every_exception_is_needed() {
    for (tag, catalog) in catalogs() {
        let seen = everything(tag, &catalog);
        let list = list(tag).unwrap();
        let strict = List {
            names: &[],
            ..*list
        };
        for name in list.names {
            assert!(find::wrong(&strict, name).is_some(), "{tag}: {name}");
            let used = seen.iter().any(|seen| {
                let text = seen.text.to_lowercase();
                text.contains(&name.to_lowercase())
            });
            assert!(used, "{tag}: {name}");
        }
    }
}

/// Each list finds what it is for, also where a word is bent, marked or written as one with others.
#[test]
fn the_lists_find() {
    for (tag, texts) in [
        ("en", ["The victims were there.", "You are safe now."]),
        ("es", ["Ayuda para las víctimas.", "Aquí estás segura."]),
        ("pt-BR", ["Ajuda para vítimas.", "Ninguém vai saber."]),
        ("ht", ["Viktim yo te la.", "Kounye a ou an sekirite."]),
        ("zh-Hans", ["帮助每一位受害者。", "你现在安全了。"]),
        ("pl", ["Pomoc dla ofiary.", "Jesteś bezpieczna."]),
        ("ar", ["مساعدة للضحايا.", "الآن أنتِ بأمانٍ."]),
        ("ar", ["وبالعُبـودية أيضاً.", "هذا مضمونٌ."]),
    ] {
        for text in texts {
            assert!(
                find::wrong(list(tag).unwrap(), text).is_some(),
                "{tag}: {text}"
            );
        }
    }
}

/// And leave alone what only looks like it.
#[test]
fn the_lists_spare() {
    for (tag, text) in [
        ("en", "The Office of Victim Services may pay."),
        ("en", "Slavic languages, and a wafer."),
        ("ht", "Jèn ki sove kite kay."),
        ("zh-Hans", "不满 18 岁的人不能被判卖淫罪。"),
        ("pl", "Mogą wysłać służby ratunkowe."),
        ("ar", "دور العبادة والقواعد في الجانب الآخر."),
        ("ar", "قد يدفع مكتب خدمات الضحايا."),
    ] {
        let found = find::wrong(list(tag).unwrap(), text);
        assert_eq!(found, None, "{tag}: {text}");
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
