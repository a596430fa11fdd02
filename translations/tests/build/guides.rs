//! Guides: what the build reads and what it refuses.

use crate::build::{Output, Sources, build};
use crate::{LANGUAGES, file};

const TABLE: &str = r#"
[[guide]]
id = "pay"
room = "rights"

[[guide.source]]
section = 1
title = "The pay act"
cite = "1-2"
date = "2026-01"
as_of = "2026-11-21"

[[guide]]
id = "asking"
room = "signs"

[[guide]]
id = "end"
room = "signs"

[self-check]
questions = "asking"
end = "end"
ends = ["work", "always"]

[[self-check.question]]
ends = ["work"]

[[self-check.question]]
ends = []
"#;

const PAY: &str = "# Pay\n\nYou can ask\nfor it.\n\n## How\n\n- Ask a [lawyer](need:legal) first.\n- [ ] Write it down.\n\n> Not [alone](guide:end).\n\n~ I need an interpreter.\n";
const ASKING: &str = "# Right?\n\nSkip any.\n\n## Work\n\n- Are you paid?\n- Are you free?\n";
const END: &str =
    "# Names\n\nAn opening.\n\n## Work\n\nIt can be called work.\n\n## Talk\n\nTalk.\n";

fn run(table: &str, replaced: &[(&str, &str)]) -> Result<Output, Vec<String>> {
    let mut sources = Sources {
        languages: LANGUAGES.to_owned(),
        guides: table.to_owned(),
        ..Sources::default()
    };
    let files = [
        ("en/front.ftl", ""),
        ("en/inside.ftl", ""),
        ("es/front.ftl", ""),
        ("es/inside.ftl", ""),
        ("en/guides/pay.md", PAY),
        ("en/guides/asking.md", ASKING),
        ("en/guides/end.md", END),
    ];
    for (path, text) in files.iter().chain(replaced) {
        sources.files.insert((*path).to_owned(), (*text).to_owned());
    }
    build(&sources).map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

fn one(result: Result<Output, Vec<String>>) -> String {
    let faults = result.err().expect("a fault");
    assert_eq!(faults.len(), 1, "{faults:#?}");
    faults[0].clone()
}

fn english(more: &str) -> String {
    one(run(
        TABLE,
        &[("en/guides/pay.md", &format!("{PAY}\n{more}"))],
    ))
}

fn spanish(text: &str) -> String {
    one(run(TABLE, &[("es/guides/pay.md", text)]))
}

#[test]
fn a_guide_without_a_translation_is_english_and_counted() {
    let output = run(TABLE, &[("es/guides/end.md", END)]).unwrap();
    assert_eq!(
        output.untranslated,
        [("en".to_owned(), 0), ("es".to_owned(), 2)]
    );
    assert!(file(&output, "es.catalog").contains("You can ask for it."));
}

#[test]
fn names_and_numbers_alone_are_in_the_program() {
    let output = run(TABLE, &[]).unwrap();
    let generated = file(&output, "guides.rs");
    assert!(generated.contains("GuideId::Pay, GuideId::Asking, GuideId::End"));
    assert!(generated.contains("CHECK: Option<(usize, usize)> = Some((1, 2))"));
    assert!(generated.contains("LEADS: &[&[usize]] = &[&[1], &[]]"));
    assert!(generated.contains("ALWAYS: &[usize] = &[2]"));
    assert!(!generated.contains("You can"), "{generated}");
}

#[test]
fn the_build_id_hangs_on_the_guides() {
    let id = |table: &str| {
        let output = run(table, &[]).unwrap();
        file(&output, "inside.rs")
            .lines()
            .next()
            .unwrap()
            .to_owned()
    };
    let usual = id(TABLE);
    assert_eq!(usual, id(&TABLE.replace("The pay act", "Another act")));
    assert_ne!(usual, id(&TABLE.replace("ends = []", "ends = [\"work\"]")));
}

#[test]
fn a_language_orders_its_links_as_it_likes_but_keeps_them() {
    let two = "# Pay\n\nA [lawyer](need:legal) or [work](need:work).\n\n## How\n\nX\n";
    let turned = "# Pago\n\n[Trabajo](need:work) o [ley](need:legal).\n\n## Cómo\n\nX\n";
    let files = [("en/guides/pay.md", two), ("es/guides/pay.md", turned)];
    assert!(run(TABLE, &files).is_ok());
    let lost = turned.replace("[ley](need:legal)", "ley");
    let fault = one(run(TABLE, &[files[0], ("es/guides/pay.md", &lost)]));
    assert_eq!(
        fault,
        "translations/es/guides/pay.md:3: needs the same links as English: need:legal, need:work (en/guides/pay.md:3)"
    );
}

#[test]
fn other_blocks_than_english() {
    let fault = spanish(&PAY.replace("- [ ] Write", "- Write"));
    assert_eq!(
        fault,
        "translations/es/guides/pay.md:9: is an item (- ), where English has an item to check (- [ ] ) (en/guides/pay.md:9)"
    );
    let fault = spanish(&PAY.replace("\n~ I need an interpreter.\n", ""));
    assert!(
        fault.contains("es/guides/pay.md:6: has 3 blocks under this heading, where English has 4"),
        "{fault}"
    );
    let fault = spanish(&format!("{PAY}\n## More\n\nX\n"));
    assert!(
        fault.contains("pay.md:15: is the last of 2 headings, where English has 1"),
        "{fault}"
    );
}

#[test]
fn what_is_not_read() {
    for (text, said) in [
        ("# Another", "there is one title"),
        ("### Deep", "nothing else is read here"),
        ("* star", "nothing else is read here"),
        ("  - inner", "nothing else is read here"),
        ("1 < 2", "\"<\" is not read here"),
        ("Be *bold*", "\"*\" is not read here"),
        ("[site](https://a.example)", "leads nowhere"),
        ("See www.a.example", "addresses of the web"),
        ("[Go](need:money)", "the list has no need \"money\""),
        ("[Go](guide:none)", "there is no guide \"none\""),
        ("[Go", "\"[\" is not read here"),
        ("## Alone", "nothing stands under this heading"),
        ("## [Link](need:legal)\n\nX", "a heading has no links"),
    ] {
        let fault = english(text);
        assert!(fault.contains(said), "{text}: {fault}");
        assert!(fault.contains("en/guides/pay.md:15: "), "{fault}");
    }
}

#[test]
fn no_phone_numbers() {
    for number in [
        "1-888-555-0100",
        "(203) 555-0100",
        "555 0100",
        "233733",
        "211",
        "٢١١",
        "٨٨٨ ٥٥٥ ٠١٠٠",
        "1.888.555.0100",
    ] {
        let fault = english(&format!("Call {number} now."));
        assert!(
            fault.contains("looks like a phone number"),
            "{number}: {fault}"
        );
    }
    for fine in [
        "911",
        "988",
        "16.94 dollars in 2026",
        "14 days",
        "15,000",
        "12 to 48",
    ] {
        let text = format!("{PAY}\nSay {fine}, or so.\n");
        assert!(run(TABLE, &[("en/guides/pay.md", &text)]).is_ok(), "{fine}");
    }
}

#[test]
fn no_title() {
    let faults = run(TABLE, &[("es/guides/pay.md", "Pago\n")]).err().unwrap();
    assert_eq!(
        faults[0],
        "translations/es/guides/pay.md:1: a guide begins with its title: # and a few words"
    );
}

#[test]
fn files_and_rows_that_lack_each_other() {
    let fault = one(run(TABLE, &[("es/guides/more.md", "# X\n\nX\n")]));
    assert!(
        fault.contains("es/guides/more.md: is read by nothing"),
        "{fault}"
    );
    let table = format!("{TABLE}\n[[guide]]\nid = \"lost\"\nroom = \"safer\"\n");
    let fault = one(run(&table, &[]));
    assert!(fault.contains("en/guides/lost.md: is missing"), "{fault}");
}

#[test]
fn faults_of_the_table() {
    for (from, to, said) in [
        (
            "room = \"rights\"",
            "room = \"cellar\"",
            "there is no room \"cellar\"",
        ),
        (
            "id = \"pay\"",
            "id = \"Pay\"",
            "named by lower-case letters",
        ),
        (
            "section = 1",
            "section = 2",
            "a source is for heading 2, but there are 1",
        ),
        ("\"2026-01\"", "\"May 2026\"", "dates are written"),
        ("ends = []", "ends = [\"play\"]", "there is no end \"play\""),
        (
            "ends = [\"work\"]",
            "ends = []",
            "no question leads to \"work\"",
        ),
        (
            "[\"work\", \"always\"]",
            "[\"work\"]",
            "1 ends for the 2 headings of end",
        ),
        (
            "end = \"end\"",
            "end = \"none\"",
            "name guides of this table",
        ),
    ] {
        let faults = run(&TABLE.replace(from, to), &[]).err().unwrap_or_default();
        assert!(
            faults.iter().any(|fault| fault.contains(said)),
            "{to}: {faults:?}"
        );
        let places = faults
            .iter()
            .filter(|fault| fault.contains("translations/guides.toml"));
        assert!(places.count() > 0, "{faults:?}");
    }
}

#[test]
fn chinese_lines_join_without_a_blank() {
    let languages = LANGUAGES.replace("\"es\"", "\"zh-Hans\"");
    let mut sources = Sources {
        languages,
        guides: "[[guide]]\nid = \"pay\"\nroom = \"rights\"\n".to_owned(),
        ..Sources::default()
    };
    for (path, text) in [
        ("en/front.ftl", ""),
        ("en/inside.ftl", ""),
        ("zh-Hans/front.ftl", ""),
        ("zh-Hans/inside.ftl", ""),
        ("en/guides/pay.md", "# A\n\nB\nC\n"),
        ("zh-Hans/guides/pay.md", "# 付\n\n工\n资\n"),
    ] {
        sources.files.insert(path.to_owned(), text.to_owned());
    }
    let output = build(&sources).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert!(file(&output, "zh-Hans.catalog").contains("工资"));
    assert!(file(&output, "en.catalog").contains("B C"));
}

#[test]
fn a_row_may_wait_for_its_folder() {
    let languages = LANGUAGES.to_owned()
        + "[[language]]\ntag = \"pl\"\nown_name = \"Polski\"\ndirection = \"ltr\"\nreviewed = false\n";
    let tags = |files: &[(&str, &str)]| -> Vec<String> {
        let output = crate::run(&languages, files).unwrap();
        output
            .untranslated
            .into_iter()
            .map(|(tag, _)| tag)
            .collect()
    };
    assert_eq!(tags(&[]), ["en", "es"]);
    let files = [("pl/front.ftl", ""), ("pl/inside.ftl", "")];
    assert_eq!(tags(&files), ["en", "es", "pl"]);
}
