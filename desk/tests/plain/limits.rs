//! What the plain edition says that it leaves behind, held to what the app says of itself.

use crate::dom::{self, Page};
use crate::{connecticut, printed};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Its own sentences.
const OWN: [&str; 9] = [
    "limits-title",
    "plain-leave-note",
    "plain-lead",
    "plain-history",
    "plain-back",
    "plain-tab",
    "plain-lists",
    "plain-trust",
    "plain-promise",
];

/// What the app says and this page does not, and why.
const NOT_HERE: [(&str, &str); 14] = [
    ("limit-keyboard", "nothing is typed here"),
    ("limit-history", "plain-history says more"),
    ("limit-switcher", "plain-tab says more"),
    ("limit-lists", "plain-lists says it of a page"),
    ("limit-site", "speaks of a list that the phone keeps"),
    ("limit-removed", "nothing is installed"),
    ("limit-code", "there is no code, and nothing is kept"),
    ("limit-code-copied", "nothing is kept"),
    ("limit-code-card", "there is no code"),
    ("limit-forced", "there is no code"),
    ("limit-ended", "there is no code"),
    ("limit-known", "it does not look like anything else"),
    ("limit-trust", "plain-trust says it of every visit"),
    ("limit-promise", "plain-promise says more"),
];

/// The messages of a language's inside, by name, as they stand in the file.
fn messages(tag: &str) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../translations");
    let text = fs::read_to_string(root.join(tag).join("inside.ftl")).unwrap();
    let mut all: Vec<(String, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match (line.starts_with(' '), line.split_once(" =")) {
            (false, Some((name, value))) => all.push((name.into(), value.into())),
            (true, _) => all.last_mut().unwrap().1 += line,
            _ => {}
        }
    }
    all.into_iter().collect()
}

/// The words of a message around what is put into it.
fn pieces(message: &str) -> Vec<String> {
    let outside = message.split('{').map(|part| match part.split_once('}') {
        Some((_, after)) => after,
        None => part,
    });
    let squeezed = outside.map(dom::squeezed);
    squeezed.filter(|piece| !piece.is_empty()).collect()
}

#[test]
fn what_it_leaves_behind_is_said_in_every_language() {
    let english = messages("en");
    let ours = |name: &&String| name.starts_with("limit-");
    let elsewhere = NOT_HERE.map(|(name, _)| name);
    for name in elsewhere {
        assert!(english.contains_key(name), "{name} is no more");
    }
    let shared = english.keys().filter(ours).map(String::as_str);
    let shared = shared.filter(|name| !elsewhere.contains(name));
    let wanted: Vec<&str> = shared.chain(OWN).collect();
    assert!(wanted.len() > OWN.len() + 5, "{wanted:?}");

    let page = Page::read(&printed(&connecticut()));
    for tag in translations::LANGUAGES {
        let (words, own) = (page.words_in(tag), messages(tag));
        for name in &wanted {
            let message = own.get(*name).unwrap_or(&english[*name]);
            let pieces = pieces(message);
            assert!(!pieces.is_empty(), "{tag}: {name}");
            for piece in pieces {
                assert!(words.contains(&piece), "{tag}, {name}: {piece}");
            }
        }
    }
}
