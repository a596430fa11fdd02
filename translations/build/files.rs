//! Which files there must be, and which nothing reads.

use super::{Fault, Language, Sources, guides};

/// The files that every language has.
const FILES: [&str; 2] = ["front.ftl", "inside.ftl"];

/// Every language has its files, and there are no others.
pub(crate) fn check(
    sources: &Sources,
    languages: &[Language],
    table: &guides::Table,
    faults: &mut Vec<Fault>,
) {
    let mut fault = |file: String, what: &str| {
        faults.push(Fault {
            file,
            line: None,
            message: None,
            what: what.to_owned(),
        });
    };
    for language in languages {
        for name in FILES {
            let path = format!("{}/{name}", language.tag);
            if !sources.files.contains_key(&path) {
                fault(path, "is missing; an empty file will do");
            }
        }
    }
    for path in sources.files.keys() {
        let (folder, name) = path.split_once('/').unwrap_or_default();
        if languages.iter().all(|language| language.tag != folder) {
            fault(path.clone(), "languages.toml does not name this language");
        } else if name.starts_with("guides/") && !guides::is_known(table, name) {
            fault(
                path.clone(),
                "is read by nothing; guides.toml does not name it",
            );
        } else if !name.starts_with("guides/") && !FILES.contains(&name) {
            fault(
                path.clone(),
                "is read by nothing; messages are in front.ftl and inside.ftl",
            );
        }
    }
}
