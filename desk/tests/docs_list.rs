//! `docs/list.md`, done literally: what it says to copy passes the check, and so does what it says
//! to change.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests fail by panicking

#[path = "kit/list.rs"]
mod list;

use directory::{Date, Need, Place};
use list::copy;
use sidedoor_desk::{Error, check};
use std::fs;

const GUIDE: &str = include_str!("../../docs/list.md");

/// The file that the guide gives to copy.
fn example() -> &'static str {
    let after = GUIDE.split("```toml\n").nth(1).unwrap();
    after.split("```").next().unwrap()
}

#[test]
fn the_organization_of_the_guide_is_listed_as_it_says() {
    let (_dir, list) = copy();
    fs::write(list.join("organizations/example-house.toml"), example()).unwrap();
    let source = check(&list).unwrap_or_else(|error| panic!("{error}"));
    let service = source.directory.service("example-house").unwrap();
    assert_eq!(service.needs, [Need::Talk, Need::Shelter]);
    assert_eq!(service.place, Place::Confidential);
    assert_eq!(service.phones[0].dialled, Date::ymd(2026, 11, 20).ok());
}

#[test]
fn an_address_added_to_it_is_refused() {
    let (_dir, list) = copy();
    let with = example().replace(
        "place.kind = \"confidential\"",
        "place.kind = \"confidential\"\nplace.street = \"1 Main Street\"\nplace.town = \"Easton\"",
    );
    fs::write(list.join("organizations/example-house.toml"), with).unwrap();
    let Err(Error::Faults(faults)) = check(&list) else {
        panic!("an address was taken")
    };
    assert_eq!(faults.len(), 2, "{faults:?}");
}

#[test]
fn the_phone_of_the_guide_takes_the_place_of_another() {
    let (_dir, list) = copy();
    let file = list.join("organizations/ccadv.toml");
    let text = fs::read_to_string(&file).unwrap();
    let old = text.split("[[service.phones]]").nth(1).unwrap();
    let block = GUIDE.split("    [[service.phones]]\n").nth(1).unwrap();
    let lines = block.lines().take_while(|line| line.starts_with("    "));
    let new: Vec<_> = lines.map(str::trim).collect();
    assert!(new.len() == 4, "{new:?}");
    fs::write(
        &file,
        text.replacen(old, &format!("\n{}\n\n", new.join("\n")), 1),
    )
    .unwrap();
    let source = check(&list).unwrap_or_else(|error| panic!("{error}"));
    let service = source.directory.service("ct-safe-connect").unwrap();
    assert_eq!(service.phones[0].number, "+12035550123");
    assert_eq!(service.phones[0].published, None);
}

#[test]
fn the_table_of_the_guide_names_every_field_and_word() {
    let names = directory::AnsweredBy::ALL.map(directory::AnsweredBy::name);
    let needs = Need::ALL.map(Need::name);
    for word in names.iter().chain(&needs) {
        assert!(GUIDE.contains(&format!("`{word}`")), "{word}");
    }
    // A field that is no field makes the check name those that are.
    let (_dir, list) = copy();
    let with = example().replacen("id =", "nonsense = 1\nid =", 1);
    fs::write(list.join("organizations/example-house.toml"), with).unwrap();
    let error = check(&list).err().unwrap().to_string();
    let known = error.split("use one of: ").nth(1).unwrap();
    for field in known
        .trim()
        .split(", ")
        .filter(|field| !["phones", "caveats"].contains(field))
    {
        assert!(GUIDE.contains(&format!("`{field}")), "{field}");
    }
}
