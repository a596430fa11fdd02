//! What the build refuses, fault by fault.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "clippy sees the tests alone as tests, not what they share"
)]

#[path = "../../build/mod.rs"]
mod build;
mod contract;
mod generated;
mod guides;
mod syntax;
mod table;

use build::{Output, Sources, build};

const LANGUAGES: &str = r#"
[[language]]
tag = "en"
own_name = "English"
direction = "ltr"
reviewed = true

[[language]]
tag = "es"
own_name = "Español"
direction = "ltr"
reviewed = false
"#;

/// Small sources without a fault, with some files replaced.
fn run(languages: &str, replaced: &[(&str, &str)]) -> Result<Output, Vec<String>> {
    let mut sources = Sources {
        languages: languages.to_owned(),
        ..Sources::default()
    };
    let files = [
        ("en/front.ftl", "length = Length\n"),
        (
            "en/inside.ftl",
            "# $count (Number)\nfound = { $count } found\ncall = Call\n",
        ),
        ("es/front.ftl", "length = Longitud\n"),
        (
            "es/inside.ftl",
            "found = { $count } encontrados\ncall = Llamar\n",
        ),
    ];
    for (path, text) in files.iter().chain(replaced) {
        sources.files.insert((*path).to_owned(), (*text).to_owned());
    }
    build(&sources).map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

fn output(replaced: &[(&str, &str)]) -> Output {
    run(LANGUAGES, replaced).unwrap()
}

fn file(output: &Output, name: &str) -> String {
    let (_, bytes) = output.files.iter().find(|(file, _)| file == name).unwrap();
    String::from_utf8_lossy(bytes).into_owned()
}

/// The one fault of sources in which one file is replaced.
fn fault(path: &str, text: &str) -> String {
    one(run(LANGUAGES, &[(path, text)]))
}

fn one(result: Result<Output, Vec<String>>) -> String {
    let faults = result.err().expect("a fault");
    assert_eq!(faults.len(), 1, "{faults:#?}");
    faults[0].clone()
}

/// The one fault of an English message of the inside that Spanish does not have.
fn english(text: &str) -> String {
    let text = format!("call = Call\n# $count (Number)\nfound = {{ $count }} found\n{text}\n");
    fault("en/inside.ftl", &text)
}
