//! Need, town, language, hours, who answers, texts, ages, and old numbers.

use super::*;
use crate::{Ages, AnsweredBy, Days, Hours, Interpreter, Opening};

fn town(name: &str, latitude: i16, longitude: i16) -> Town {
    Town {
        name: name.into(),
        latitude,
        longitude,
    }
}

/// [`list`] with everything that can be filtered by.
fn rich() -> Directory {
    let mut list = list();
    list.towns = vec![
        town("Ashby", 4170, -7270),
        town("Búrton", 4175, -7275),
        town("Far", 4105, -7350),
    ];
    let [legal, shelter, crisis] = &mut list.services[..] else {
        panic!("three services")
    };
    legal.area = vec!["Búrton".into(), "Far".into()];
    legal.answered_by = AnsweredBy::Lawyer;
    legal.languages.interpreter = Some(Interpreter::default());
    legal.hours = Hours::Weekly(vec![Opening {
        days: Days::of(&[5]),
        open: 540,
        close: 720,
    }]);
    shelter.area = vec!["Ashby".into()];
    shelter.languages.voice = vec!["es".into(), "pt-BR".into()];
    shelter.ages = Ages {
        min: Some(18),
        max: None,
    };
    shelter.phones[0].use_ = PhoneUse::Text;
    crisis.needs = vec![Need::Under18];
    crisis.hours = Hours::Always;
    list
}

fn ids(ask: &Ask<'_>) -> Vec<String> {
    find_in(&rich(), ask)
        .into_iter()
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_town_its_neighbours_by_distance_and_the_whole_region() {
    let at = |town| {
        ids(&Ask {
            town: Some(town),
            ..Ask::default()
        })
    };
    assert_eq!(at("Ashby"), ["shelter", "crisis", "legal"]);
    assert_eq!(at("burton"), ["legal", "crisis", "shelter"]);
    assert_eq!(at("Far"), ["legal", "crisis"]);
    assert_eq!(at("Nowhere"), ["crisis"]);
    let list = rich();
    let ask = Ask {
        town: Some("Ashby"),
        ..Ask::default()
    };
    let found = Search::of(&list, Labels::default()).find(&ask);
    let km: Vec<_> = found
        .best
        .iter()
        .map(|f| f.km.map(|km| km.round()))
        .collect();
    assert_eq!(km, [None, None, Some(7.0)]);
}

#[test]
fn a_language_spoken_before_one_by_interpreter() {
    let in_ = |tag| {
        ids(&Ask {
            language: Some(tag),
            ..Ask::default()
        })
    };
    assert_eq!(in_("es"), ["shelter", "legal"]);
    assert_eq!(in_("pt"), ["shelter", "legal"]);
    assert_eq!(in_("pl"), ["legal"]);
}

#[test]
fn open_now_before_hours_that_are_not_known_and_never_what_is_closed() {
    let at = |minute| {
        ids(&Ask {
            open: Some((TODAY.parse().unwrap(), minute)),
            ..Ask::default()
        })
    };
    assert_eq!(at(600), ["legal", "crisis", "shelter"], "a Saturday");
    assert_eq!(at(720), ["crisis", "shelter"]);
}

#[test]
fn need_who_answers_texts_and_ages() {
    let one = |ask: Ask<'_>| ids(&ask);
    assert_eq!(
        one(Ask {
            need: Some(Need::Shelter),
            ..Ask::default()
        }),
        ["shelter"]
    );
    assert_eq!(
        one(Ask {
            answered_by: Some(AnsweredBy::Lawyer),
            ..Ask::default()
        }),
        ["legal"]
    );
    assert_eq!(
        one(Ask {
            texting: true,
            ..Ask::default()
        }),
        ["shelter"]
    );
    assert_eq!(
        one(Ask {
            under_18: true,
            ..Ask::default()
        }),
        ["crisis"]
    );
    assert_eq!(
        one(Ask {
            words: "legal",
            texting: true,
            ..Ask::default()
        }),
        ["shelter"]
    );
}

#[test]
fn a_number_that_is_old_sinks_among_its_equals_and_stays() {
    let mut list = list();
    list.services[0].phones[0].reviewed = "2026-05-24".parse().ok();
    let ids = |words, today: &str| {
        let ask = Ask {
            words,
            today: Some(today.parse::<Date>().unwrap()),
            ..Ask::default()
        };
        find_in(&list, &ask)
    };
    assert_eq!(
        ids("", "2026-11-20"),
        ["legal", "shelter", "crisis"],
        "180 days"
    );
    assert_eq!(
        ids("", "2026-11-21"),
        ["shelter", "crisis", "legal"],
        "181 days"
    );
    assert_eq!(ids("legal aid", "2026-11-21"), ["legal"]);
    assert_eq!(
        ids("legal", "2026-11-21"),
        ["legal", "shelter"],
        "a name stays before a text"
    );
    list.emergency = "legal".into();
    let ask = Ask {
        today: list.made.into(),
        ..Ask::default()
    };
    assert_eq!(
        find_in(&list, &ask)[0],
        "legal",
        "the emergency does not age"
    );
}
