//! What people would type, in Connecticut's own list.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests fail by panicking

use directory::Need;
use directory::pack::{Book, write_list};
use directory::search::{Ask, Labels};
use sidedoor_desk::check;
use std::path::Path;

fn book() -> Book {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/directory");
    let source = check(&dir).unwrap_or_else(|error| panic!("{error}"));
    Book::open(write_list(&source.directory)).unwrap()
}

#[test]
fn the_service_that_is_meant_is_among_the_first_three() {
    let book = book();
    let labels = Labels {
        needs: &[
            (Need::Shelter, "A safe place to stay"),
            (Need::Legal, "Legal help"),
        ],
        ..Labels::default()
    };
    let search = book.search(labels);
    for (words, id) in [
        ("trafficking", "nhth"),
        ("traficking", "nhth"),
        ("trata", "nhth"),
        ("suicide", "988"),
        ("suicidio", "988"),
        ("safe connect", "ct-safe-connect"),
        ("conect safe", "ct-safe-connect"),
        ("sexual violence hotline", "ct-alliance-en"),
        ("línea sobre violencia sexual", "ct-alliance-es"),
        ("211", "ct-211"),
        ("1-888-373", "nhth"),
        ("desalojo", "eviction-rtc"),
        ("eviction", "eviction-rtc"),
        ("careline", "dcf-careline"),
        ("maltrato de un menor", "dcf-careline"),
        ("runaway", "nrs"),
        ("trevor", "trevor"),
        ("bridgeport", "cfj"),
        ("place to stay", "ct-safe-connect"),
        ("indian native", "stronghearts"),
    ] {
        let ask = Ask {
            words,
            today: Some(book.cover().made),
            ..Ask::default()
        };
        let found = search.find(&ask);
        let first = found.best.iter().take(3);
        let ids: Vec<_> = first
            .map(|found| book.service(found.place).unwrap().id)
            .collect();
        assert!(ids.iter().any(|one| one == id), "{words}: {ids:?}");
    }
}
