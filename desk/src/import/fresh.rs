//! A folder that is not there yet: what a list needs beside organizations, to be looked through
//! by a person.

use super::write::quoted;
use directory::Date;
use directory::source::{File, Files};
use std::path::Path;

const LEAVES: &str = include_str!("../../../assets/directory/leaves.toml");
const REFUSED: &str = include_str!("../../../assets/directory/refused.toml");

/// The name of the emergency's file.
pub(crate) const EMERGENCY: &str = "911.toml";

/// The files of a fresh folder. `first` is the id of the first call.
pub(crate) fn files(dir: &Path, language: &str, today: Date, first: &str) -> Files {
    let file = |name: &str, text: String| {
        Some(File {
            name: dir.join(name).display().to_string(),
            text,
        })
    };
    let folder = dir
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let name = quoted(&folder.unwrap_or_else(|| "List".into()));
    let region = format!(
        "# Written by `sidedoor-desk import` for a folder that was not there. Look it through: the name,
# the emergency and the first calls are for a person to choose.
name.{language} = {name}

# Goes up with every edition that is signed and given out.
version = 1
made = \"{today}\"

# Every text is needed in each of these.
languages = [{language:?}]

# Set apart from the others on the first screen.
emergency = \"911\"

# The calls of the first screen, in this order. This one is only the first of the import that has
# a number: choose them by hand.
first = [{}]
",
        quoted(first)
    );
    Files {
        region: file("region.toml", region),
        leaves: file("leaves.toml", in_language(LEAVES, language)),
        refused: file("refused.toml", REFUSED.into()),
        waiting: None,
        towns: None,
        organizations: vec![File {
            name: dir
                .join("organizations")
                .join(EMERGENCY)
                .display()
                .to_string(),
            text: emergency(language),
        }],
    }
}

/// The shipped sentences in one language alone.
fn in_language(text: &str, language: &str) -> String {
    let other = |line: &&str| {
        let tag = line.split(" = ").next().unwrap_or_default();
        !(line.contains(" = ") && tag != language && (2..=7).contains(&tag.len()))
    };
    text.lines()
        .filter(other)
        .map(|line| format!("{line}\n"))
        .collect()
}

fn emergency(language: &str) -> String {
    let (name, purpose, note, cost) = if language == "es" {
        (
            "911",
            "Para un peligro en este momento.",
            "La policía.",
            "Pregunta.",
        )
    } else {
        ("911", "For danger right now.", "The police.", "Ask.")
    };
    let source = "written by the import for a fresh folder; confirm it for your region";
    format!(
        "# A beginning: say here who answers 911 in your region, in which languages, and where that is
# written.
organization = \"911\"

[[service]]
id = \"911\"
name.{language} = {name:?}
purpose.{language} = {purpose:?}
answered_by = \"law-enforcement\"
answered_by_note.{language} = {note:?}
needs = []
hours = \"unknown\"
cost.{language} = {cost:?}
leaves.call = [\"call-list\", \"short-number\", \"bill\", \"number-seen-hidden\", \"other-devices\"]
mandated_reporter = false
sources = [{source:?}]

[[service.phones]]
use = \"voice\"
number = \"911\"
source = [{source:?}]
"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use directory::source;

    #[test]
    fn a_fresh_folder_is_sound_but_for_its_first_call() {
        for language in super::super::map::LANGUAGES {
            let today = "2026-11-21".parse().unwrap();
            let files = files(Path::new("new/place"), language, today, "x");
            let faults = source::read(&files).unwrap_err();
            let said: Vec<_> = faults.iter().map(ToString::to_string).collect();
            assert_eq!(said.len(), 1, "{said:?}");
            assert!(said[0].contains("\"x\" is not listed"), "{said:?}");
        }
    }
}
