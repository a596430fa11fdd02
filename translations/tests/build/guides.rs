//! Guides: what the build reads.

mod refused;

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
