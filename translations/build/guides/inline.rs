//! The words of a block: text, and links to a need of the list or to another guide.

use super::{Fault, fault, numbers};

/// The needs of the list, by the codes that `assets/directory` uses.
pub(crate) const NEEDS: [&str; 9] = [
    "talk",
    "shelter",
    "legal",
    "immigration",
    "work",
    "health",
    "food",
    "children",
    "under-18",
];

/// A piece of a block.
#[derive(Clone, PartialEq)]
pub(crate) enum Inline {
    Text(String),
    /// Shown words, and the code of a need.
    Need(String, String),
    /// Shown words, and the id of a guide.
    Guide(String, String),
}

impl Inline {
    /// The words that are shown.
    pub(crate) fn words(&self) -> &str {
        match self {
            Self::Text(words) | Self::Need(words, _) | Self::Guide(words, _) => words,
        }
    }

    /// Where it leads, as it is written.
    pub(crate) fn target(&self) -> Option<String> {
        match self {
            Self::Text(_) => None,
            Self::Need(_, code) => Some(format!("need:{code}")),
            Self::Guide(_, id) => Some(format!("guide:{id}")),
        }
    }
}

/// Reads what can be read and adds a fault for whatever cannot.
pub(crate) fn parse(file: &str, line: usize, text: &str, faults: &mut Vec<Fault>) -> Vec<Inline> {
    let mut refuse = |what: String| faults.push(fault(file, Some(line), what));
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let Some((words, target, behind)) = link(after) else {
            break;
        };
        if !before.is_empty() {
            pieces.push(Inline::Text(before.to_owned()));
        }
        let words = words.to_owned();
        match target.split_once(':') {
            Some(("need", code)) if NEEDS.contains(&code) => {
                pieces.push(Inline::Need(words, code.to_owned()));
            }
            Some(("need", code)) => refuse(format!(
                "the list has no need \"{code}\"; it has {}",
                NEEDS.join(", ")
            )),
            Some(("guide", id)) => pieces.push(Inline::Guide(words, id.to_owned())),
            _ => refuse(format!(
                "\"{target}\" leads nowhere: a link is [words](need:legal) or [words](guide:name)"
            )),
        }
        rest = behind;
    }
    if !rest.is_empty() {
        pieces.push(Inline::Text(rest.to_owned()));
    }
    for words in pieces.iter().map(Inline::words) {
        if let Some(mark) = words.chars().find(|c| "[]<>*_`|\\^{}~#@".contains(*c)) {
            refuse(format!("\"{mark}\" is not read here; write plain words"));
        }
        let lower = words.to_lowercase();
        if lower.contains("://") || lower.contains("www.") {
            refuse("addresses of the web belong in the list, not in a guide".to_owned());
        }
        if let Some(number) = numbers::telephone(words) {
            refuse(format!(
                "\"{number}\" looks like a phone number; numbers belong in the list, where they carry their dates"
            ));
        }
    }
    pieces
}

/// Words, target and what comes behind, after the bracket that opens a link.
fn link(after: &str) -> Option<(&str, &str, &str)> {
    let (words, rest) = after.split_once("](")?;
    let (target, behind) = rest.split_once(')')?;
    (!words.is_empty() && !words.contains(['[', ']'])).then_some((words, target, behind))
}
