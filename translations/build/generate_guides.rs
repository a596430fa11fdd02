//! Writes the Rust that knows which guides there are: names and numbers, none of their texts.

use super::guides::{ALWAYS, NEEDS, ROOMS, Table};

/// The content of `guides.rs`.
pub(crate) fn guides(table: &Table) -> String {
    let mut out = String::from(
        "/// A guide, by its name.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq)]\n\
         pub enum GuideId {\n",
    );
    for row in &table.guide {
        out += &format!("    /// `{}.md`\n    {},\n", row.id, camel(&row.id));
    }
    out += "}\n\n";
    let all = table
        .guide
        .iter()
        .map(|row| format!("GuideId::{}", camel(&row.id)));
    out += &format!(
        "static ALL: &[GuideId] = &[{}];\n",
        all.collect::<Vec<_>>().join(", ")
    );
    let ids: Vec<&str> = table.guide.iter().map(|row| row.id.as_str()).collect();
    out += &format!("static IDS: &[&str] = &{ids:?};\n");
    let rooms = table.guide.iter().map(|row| {
        let room = ROOMS
            .iter()
            .find(|room| **room == row.room)
            .copied()
            .unwrap_or_default();
        format!("Room::{}", camel(room))
    });
    out += &format!(
        "static ROOMS: &[Room] = &[{}];\n",
        rooms.collect::<Vec<_>>().join(", ")
    );
    out += &format!(
        "/// The needs that a guide may lead to, by the codes of the list.\n\
         pub const NEEDS: &[&str] = &{NEEDS:?};\n"
    );
    out + &self_check(table)
}

/// Places of guides and sections: the opening of the end is its section 0.
fn self_check(table: &Table) -> String {
    let Some(check) = &table.self_check else {
        return "pub(crate) const CHECK: Option<(usize, usize)> = None;\n\
             pub(crate) static LEADS: &[&[usize]] = &[];\n\
             pub(crate) static ALWAYS: &[usize] = &[];\n"
            .to_owned();
    };
    let place = |name: &String| check.ends.iter().position(|end| end == name).map(|n| n + 1);
    let leads: Vec<String> = check
        .question
        .iter()
        .map(|question| {
            let sections: Vec<usize> = question.ends.iter().filter_map(place).collect();
            format!("&{sections:?}")
        })
        .collect();
    let always: Vec<usize> = (1..)
        .zip(&check.ends)
        .filter(|(_, end)| *end == ALWAYS)
        .map(|(section, _)| section)
        .collect();
    format!(
        "/// The guides of the self-check, by their places: its questions and its end.\n\
         pub(crate) const CHECK: Option<(usize, usize)> = Some({:?});\n\
         /// For each question, the sections of the end that a yes shows.\n\
         pub(crate) static LEADS: &[&[usize]] = &[{}];\n\
         /// The sections of the end that are shown whatever was answered.\n\
         pub(crate) static ALWAYS: &[usize] = &{always:?};\n",
        check.places,
        leads.join(", ")
    )
}

fn camel(id: &str) -> String {
    id.split('-')
        .map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|letter| letter.to_ascii_uppercase());
            first.into_iter().chain(letters).collect::<String>()
        })
        .collect()
}
