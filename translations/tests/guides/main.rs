//! What holds for the guides that are really there, in every language; and for the words of all
//! that a person can see.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "clippy sees the tests alone as tests, not what they share"
)]

mod content;
mod damage;
mod reading;
mod seen;
mod words;

use translations::guides::{Inline, Kind, NEEDS, Section};
use translations::{Catalog, Guide, GuideId, Room};

/// Every language's catalog.
fn catalogs() -> Vec<(&'static str, Catalog)> {
    translations::catalogs()
        .into_iter()
        .map(|(tag, bytes)| (tag, Catalog::decode(&bytes).unwrap()))
        .collect()
}

/// Every guide of a language that is in the language itself.
fn own(catalog: &Catalog) -> impl Iterator<Item = (GuideId, &Guide)> {
    let all = GuideId::all().iter();
    all.map(|id| (*id, catalog.guide(*id).unwrap()))
        .filter(|(_, guide)| guide.own)
}

/// Title, headings and blocks, one text each. Words to say aloud, English everywhere, are left out.
fn texts(guide: &Guide) -> Vec<String> {
    let mut texts = vec![guide.title.to_string()];
    for section in &guide.sections {
        texts.push(section.heading.to_string());
        let blocks = section.blocks.iter();
        let blocks = blocks.filter(|block| block.kind != Kind::Say);
        texts.extend(blocks.map(|block| block.words()));
    }
    texts.retain(|text| !text.is_empty());
    texts
}

#[test]
fn every_language_has_every_guide() {
    let all = GuideId::all().len();
    assert!(all >= 39, "{all} guides");
    for (tag, catalog) in catalogs() {
        assert_eq!(own(&catalog).count(), all, "{tag}");
    }
}

#[test]
fn the_rooms_hold_every_guide_once() {
    let rooms = [Room::Signs, Room::Rights, Room::Safer, Room::Helpers];
    let held: Vec<GuideId> = rooms.into_iter().flat_map(Room::guides).collect();
    // The two of the self-check are opened as questions, not read.
    assert_eq!(held.len() + 2, GuideId::all().len());
    assert!(rooms.into_iter().all(|room| room.guides().count() > 0));
    assert_eq!(GuideId::YourPay.name(), "your-pay");
    assert_eq!(GuideId::YourPay.room(), Room::Rights);
}

#[test]
fn every_language_has_the_same_blocks_and_sources() {
    let catalogs = catalogs();
    let shape = |section: &Section| {
        let kinds: Vec<Kind> = section.blocks.iter().map(|block| block.kind).collect();
        (kinds, section.sources.len())
    };
    for id in GuideId::all() {
        let shapes = |catalog: &Catalog| -> Vec<_> {
            let guide = catalog.guide(*id).unwrap();
            guide.sections.iter().map(shape).collect()
        };
        let english = shapes(&catalogs[0].1);
        for (tag, catalog) in &catalogs {
            assert_eq!(shapes(catalog), english, "{tag}: {}", id.name());
        }
    }
}

#[test]
fn the_needs_are_those_of_the_list() {
    let needs = directory::Need::ALL.map(directory::Need::name);
    assert_eq!(NEEDS, needs);
    let (_, english) = &catalogs()[0];
    let led = own(english).any(|(_, guide)| {
        let blocks = guide.sections.iter().flat_map(|section| &section.blocks);
        let mut pieces = blocks.flat_map(|block| &block.text);
        pieces.any(|piece| matches!(piece, Inline::Need { code, .. } if &**code == "legal"))
    });
    assert!(led);
}

/// A right without its law is a rumor.
#[test]
fn every_right_says_where_it_comes_from() {
    let (_, english) = &catalogs()[0];
    for id in Room::Rights.guides() {
        let guide = english.guide(id).unwrap();
        let whole = !guide.sections[0].sources.is_empty();
        for section in &guide.sections[1..] {
            let sourced = whole || !section.sources.is_empty();
            assert!(sourced, "{}: {}", id.name(), section.heading);
        }
    }
    for (id, guide) in own(english) {
        let sources: usize = guide.sections.iter().map(|s| s.sources.len()).sum();
        assert!(sources > 0, "{} has no source", id.name());
    }
}

#[test]
fn nothing_answered_shows_help_all_the_same() {
    for (tag, catalog) in catalogs() {
        let check = catalog.self_check().unwrap();
        let (title, end) = check.end(&[]);
        assert!(!title.is_empty() && end.len() == 2, "{tag}");
        let leads = |section: &Section| {
            let pieces = section.blocks.iter().flat_map(|block| &block.text);
            pieces
                .filter(|piece| matches!(piece, Inline::Need { .. }))
                .count()
        };
        assert_eq!(leads(end[1]), 3, "{tag}");
        // A place that is no question's changes nothing.
        assert_eq!(check.end(&[usize::MAX, 1000]).1, end, "{tag}");
    }
}

#[test]
fn every_yes_leads_somewhere_and_all_of_them_everywhere() {
    for (tag, catalog) in catalogs() {
        let check = catalog.self_check().unwrap();
        let questions = check.questions();
        assert!(questions.len() > 20, "{tag}");
        assert!(check.opening().1.is_some());
        for (place, question) in questions.iter().enumerate() {
            assert!(!question.group.is_empty() && !question.text.is_empty());
            assert!(check.end(&[place]).1.len() > 2, "{tag}: question {place}");
        }
        let all: Vec<usize> = (0..questions.len()).collect();
        let (_, end) = check.end(&all);
        let whole = catalog.guide(GuideId::WhatItCanBeCalled).unwrap();
        assert_eq!(end.len(), whole.sections.len(), "{tag}");
    }
}

/// Who is under 18 hears of the duty to report before anything else is asked of them.
#[test]
fn under_18_leads_to_its_own_part() {
    let (_, english) = &catalogs()[0];
    let check = english.self_check().unwrap();
    let questions = check.questions();
    let last = questions.len() - 1;
    assert_eq!(questions[last].group, "If you are under 18");
    let (_, end) = check.end(&[last]);
    assert_eq!(&*end[1].heading, "About being under 18");
    assert!(
        end[1]
            .blocks
            .iter()
            .any(|block| block.kind == Kind::Caution)
    );
}
