//! What people type, in every script, and what must come first.

mod filters;

use super::*;
use crate::{Date, Directory, Need, Phone, PhoneUse, Service, Text, Town};

const LANGUAGES: [&str; 6] = ["en", "es", "ht", "zh-Hans", "pl", "ar"];

/// A service with a name and a purpose in each of [`LANGUAGES`], as far as they are given.
fn service(id: &str, number: &str, name: [&str; 6], purpose: [&str; 6]) -> Service {
    let text = |words: [&str; 6]| {
        let pairs = LANGUAGES.iter().zip(words);
        Text::new(
            pairs
                .map(|(tag, words)| ((*tag).into(), words.into()))
                .collect(),
        )
    };
    Service {
        id: id.into(),
        name: text(name),
        purpose: text(purpose),
        phones: vec![Phone {
            number: number.into(),
            use_: PhoneUse::Voice,
            reviewed: Some(TODAY.parse().unwrap()),
            ..Phone::default()
        }],
        ..Service::default()
    }
}

const TODAY: &str = "2026-11-21";

fn list() -> Directory {
    let mut services = vec![
        service(
            "legal",
            "+12035550100",
            [
                "Legal aid",
                "Ayuda legal",
                "Èd legal",
                "法律援助",
                "Pomoc prawna",
                "مساعدة قانونية",
            ],
            [
                "A lawyer answers questions about immigration.",
                "Una abogada responde preguntas sobre inmigración.",
                "Yon avoka reponn kesyon sou imigrasyon.",
                "律师回答有关移民的问题。",
                "Prawniczka odpowiada na pytania o imigrację.",
                "محامية تجيب عن أسئلة الهجرة.",
            ],
        ),
        service(
            "shelter",
            "+12035550111",
            [
                "Shelter for the night",
                "Refugio para la noche",
                "Abri pou nwit la",
                "夜间庇护所",
                "Schronienie na noc",
                "مأوى لليلة",
            ],
            [
                "A bed, food, and someone to talk to; legal questions too.",
                "Una cama, comida y alguien con quien hablar.",
                "Yon kabann, manje ak yon moun pou pale.",
                "床位、食物，还有人可以交谈。",
                "Łóżko, jedzenie i ktoś, z kim można porozmawiać.",
                "سرير وطعام ومن تتحدث إليه.",
            ],
        ),
        service(
            "crisis",
            "988",
            [
                "Crisis line",
                "Línea de crisis",
                "Liy kriz",
                "危机热线",
                "Telefon kryzysowy",
                "خط الأزمات",
            ],
            [
                "Someone to talk to.",
                "Alguien con quien hablar.",
                "Yon moun pou pale.",
                "有人倾听。",
                "Ktoś, z kim można porozmawiać.",
                "من يستمع إليك.",
            ],
        ),
    ];
    services[1].needs = vec![Need::Shelter];
    services[0].organization = "Łódź & Núñez".into();
    Directory {
        region: Text::default(),
        version: 1,
        made: TODAY.parse().unwrap(),
        first: vec![],
        emergency: "911".into(),
        services,
        traces: vec![],
        towns: vec![],
        left_out: 0,
    }
}

fn find_in<'a>(list: &'a Directory, ask: &Ask<'_>) -> Vec<&'a str> {
    let found = Search::of(list, Labels::default()).find(ask);
    assert!(ask.limit > 0 || found.total == found.best.len());
    let place = |found: &Found| list.services[found.place].id.as_str();
    found.best.iter().map(place).collect()
}

fn typed(words: &str) -> Vec<String> {
    let ask = Ask {
        words,
        today: TODAY.parse().ok(),
        ..Ask::default()
    };
    find_in(&list(), &ask)
        .into_iter()
        .map(str::to_owned)
        .collect()
}

fn first(words: &str) -> String {
    typed(words).first().cloned().unwrap_or_default()
}

#[test]
fn every_script_with_and_without_its_marks() {
    for (words, id) in [
        ("lawyer", "legal"),
        ("INMIGRACION", "legal"),
        ("inmigración", "legal"),
        ("linea", "crisis"),
        ("ed legal", "legal"),
        ("èd", "legal"),
        ("imigrasyon", "legal"),
        ("nwit", "shelter"),
        ("律师", "legal"),
        ("移民", "legal"),
        ("庇护", "shelter"),
        ("热", "crisis"),
        ("lozko", "shelter"),
        ("łóżko", "shelter"),
        ("imigracje", "legal"),
        ("lodz", "legal"),
        ("Nunez", "legal"),
        ("محامية", "legal"),
        ("مُحامِيَة", "legal"),
        ("هجره", "legal"),
        ("الهجرة", "legal"),
        ("ماوي", "shelter"),
        ("مـأوى", "shelter"),
        ("ازمات", "crisis"),
    ] {
        assert_eq!(first(words), id, "{words}");
    }
}

#[test]
fn slips_of_the_finger_in_every_script_that_has_letters() {
    for (words, id) in [
        ("lawyr", "legal"),
        ("lwayer", "legal"),
        ("imigration", "legal"),
        ("immigartion", "legal"),
        ("abgada", "legal"),
        ("refujio", "shelter"),
        ("imigrasion", "legal"),
        ("schroninie", "shelter"),
        ("prawniczak", "legal"),
        ("محمية", "legal"),
        ("الهحرة", "legal"),
        ("criisis line", "crisis"),
    ] {
        assert_eq!(first(words), id, "{words}");
    }
}

#[test]
fn every_key_press_on_the_way_finds_it_too() {
    for (words, id) in [
        ("immigration", "legal"),
        ("schronienie", "shelter"),
        ("الهجرة", "legal"),
        ("庇护所", "shelter"),
    ] {
        for end in words.char_indices().map(|(at, c)| at + c.len_utf8()) {
            let found = typed(&words[..end]);
            assert!(
                found.iter().any(|one| one == id),
                "{}: {found:?}",
                &words[..end]
            );
        }
    }
}

#[test]
fn the_very_word_before_its_beginning_before_what_is_near_and_names_before_texts() {
    assert_eq!(
        typed("legal"),
        ["legal", "shelter"],
        "in the name, then in the text"
    );
    let mut list = list();
    let name = |words: &str| Text::new(vec![("en".into(), words.into())]);
    for (service, words) in list.services.iter_mut().zip(["Hoise", "Houses", "House"]) {
        service.name = name(words);
    }
    let ask = Ask {
        words: "house",
        ..Ask::default()
    };
    assert_eq!(find_in(&list, &ask), ["crisis", "shelter", "legal"]);
}

#[test]
fn all_words_first_and_else_the_most_of_them() {
    assert_eq!(typed("legal bed"), ["shelter"], "only one has both");
    assert_eq!(
        first("a safe bed zzzzz"),
        "shelter",
        "what nobody has is left aside"
    );
    assert!(typed("zzzzz").is_empty());
    assert_eq!(typed("").len(), 3, "nothing typed leaves all");
    assert_eq!(typed(" … ").len(), 3);
}

#[test]
fn numbers_are_found_by_their_digits_and_never_by_nearly_them() {
    for (words, id) in [
        ("203-555-0111", "shelter"),
        ("1 (203) 555 0100", "legal"),
        ("5550111", "shelter"),
        ("٩٨٨", "crisis"),
        ("988", "crisis"),
    ] {
        assert_eq!(typed(words), [id], "{words}");
    }
    assert!(typed("203-555-0101").is_empty());
    assert_eq!(typed("203 555").len(), 2);
}

#[test]
fn what_is_nearly_right_goes_once_enough_is_right() {
    let mut list = list();
    let model = list.services[0].clone();
    for i in 0..12 {
        let mut more = model.clone();
        more.id = format!("more-{i}");
        more.name = Text::new(vec![("en".into(), "House".into())]);
        list.services.push(more);
    }
    list.services[2].name = Text::new(vec![("en".into(), "Hoise".into())]);
    let ask = Ask {
        words: "house",
        ..Ask::default()
    };
    let found = find_in(&list, &ask);
    assert!(found.len() == 12 && !found.contains(&"crisis"), "{found:?}");
}

#[test]
fn a_limit_keeps_the_best_and_counts_all() {
    let list = list();
    let search = Search::of(&list, Labels::default());
    let ask = Ask {
        words: "legal",
        limit: 1,
        ..Ask::default()
    };
    let found = search.find(&ask);
    assert_eq!(
        (found.best.len(), found.total, found.best[0].place),
        (1, 2, 0)
    );
}

#[test]
fn words_of_the_app_count_as_the_services_own() {
    let mut list = list();
    list.services[2].languages.voice = vec!["ht".into()];
    let labels = Labels {
        needs: &[(Need::Shelter, "A safe place")],
        answered_by: &[(crate::AnsweredBy::Other, "someone else")],
        languages: &[("ht", "Kreyòl")],
    };
    let search = Search::of(&list, labels);
    for (words, places) in [("safe", &[1][..]), ("kreyol", &[2]), ("else", &[0, 1, 2])] {
        let ask = Ask {
            words,
            ..Ask::default()
        };
        let found: Vec<_> = search.find(&ask).best.iter().map(|f| f.place).collect();
        assert_eq!(found, places, "{words}");
    }
}

mod any {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_words_are_answered_without_a_panic(words in "\\PC{0,40}", limit in 0usize..4) {
            let list = list();
            let search = Search::of(&list, Labels::default());
            let found = search.find(&Ask { words: &words, limit, ..Ask::default() });
            prop_assert!(found.best.len() <= found.total && found.total <= 3);
        }

        #[test]
        fn every_word_of_a_name_finds_its_service(place in 0usize..3, language in 0usize..6, word in 0usize..4) {
            let list = list();
            let name = list.services[place].name.in_language(LANGUAGES[language]).to_owned();
            let words: Vec<&str> = name.split_whitespace().collect();
            let word = words[word % words.len()];
            let ids = find_in(&list, &Ask { words: word, ..Ask::default() });
            prop_assert!(ids.contains(&list.services[place].id.as_str()), "{}", word);
        }
    }
}
