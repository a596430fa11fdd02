//! Tests of catalogs, on messages of the tests' own, made by the modules of the build.

#[path = "../../build/mod.rs"]
mod build;
mod damage;
mod texts;

use build::{Sources, build};

use super::{Catalog, CatalogError};
use crate::{Locale, Plural};

const LANGUAGES: &str = r#"
language = [
    { tag = "en", own_name = "English", direction = "ltr", reviewed = true },
    { tag = "pl", own_name = "Polski", direction = "ltr", reviewed = false },
    { tag = "ar", own_name = "العربية", direction = "rtl", reviewed = false },
]
"#;

const ENGLISH: &str = r#"
plain = Plain { "{" }text{ "}" }
line = At { $place } until { $time }
# $count (Number)
count = Found { $count ->
    [0] nothing
    [one] { $count } place
   *[other] { $count } places
} here
way = { $way ->
    [voice] Call
   *[text] Text
}
"#;

const POLISH: &str = r#"
count = { $count ->
    [one] { $count } miejsce
    [few] { $count } miejsca
   *[many] { $count } miejsc
}
line = { $time }: { $place }
"#;

/// Plurals of Polish, numbers with a mark that shows who wrote them.
struct Polish;

impl Locale for Polish {
    fn plural(&self, n: u64) -> Plural {
        match n {
            1 => Plural::One,
            2..=4 => Plural::Few,
            _ => Plural::Many,
        }
    }

    fn number(&self, n: u64) -> String {
        format!("~{n}")
    }
}

/// English's plurals are Polish's without the few and the many.
struct English;

impl Locale for English {
    fn plural(&self, n: u64) -> Plural {
        if n == 1 { Plural::One } else { Plural::Other }
    }

    fn number(&self, n: u64) -> String {
        n.to_string()
    }
}

fn encoded(tag: &str) -> Vec<u8> {
    let empty = [
        "en/front.ftl",
        "pl/front.ftl",
        "ar/front.ftl",
        "ar/inside.ftl",
    ];
    let mut sources = Sources {
        languages: LANGUAGES.to_owned(),
        ..Sources::default()
    };
    sources
        .files
        .extend(empty.map(|path| (path.to_owned(), String::new())));
    sources
        .files
        .insert("en/inside.ftl".to_owned(), ENGLISH.to_owned());
    sources
        .files
        .insert("pl/inside.ftl".to_owned(), POLISH.to_owned());
    let output = build(&sources).unwrap_or_else(|faults| panic!("{faults:?}"));
    let missing = output.untranslated.iter().map(|(_, missing)| *missing);
    assert_eq!(missing.collect::<Vec<_>>(), [0, 2, 4]);
    let name = format!("{tag}.catalog");
    output
        .files
        .into_iter()
        .find(|(file, _)| *file == name)
        .unwrap()
        .1
}

/// The build id stands at a fixed place: array of six, bytes of eight, eight bytes.
fn decode(bytes: &[u8]) -> Result<Catalog, CatalogError> {
    let build = encoded("en")[2..10].try_into().unwrap();
    Catalog::decode_for(bytes, build, 4, 0)
}

fn catalog(tag: &str) -> Catalog {
    decode(&encoded(tag)).unwrap()
}
