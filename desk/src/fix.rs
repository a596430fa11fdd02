//! `check --fix`: mends what can only be meant in one way, and leaves comments and order alone.

mod values;

use crate::{Error, read_folder, write};
use directory::source::File;
use std::fmt;
use std::path::Path;
use toml_edit::DocumentMut;

/// One thing that was mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// The file.
    pub file: String,
    /// The field, as in `service.phones.number`; "blanks" for blanks and line ends.
    pub field: String,
    /// What stood there.
    pub from: String,
    /// What stands there now.
    pub to: String,
}

impl fmt::Display for Fixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            field,
            from,
            to,
        } = self;
        write!(f, "{file}: {field}: {from} is now {to}")
    }
}

/// What [`fix`] would mend in a folder, without writing anything.
pub fn fixable(dir: &Path) -> Result<Vec<Fixed>, Error> {
    Ok(mended(dir)?
        .into_iter()
        .flat_map(|(_, fixed)| fixed)
        .collect())
}

/// Mends the source files of a folder, each written whole. A file that is no TOML is left alone.
pub fn fix(dir: &Path) -> Result<Vec<Fixed>, Error> {
    let mut all = Vec::new();
    for (file, fixed) in mended(dir)? {
        write::atomically(Path::new(&file.name), file.text.as_bytes())?;
        all.extend(fixed);
    }
    Ok(all)
}

/// The files that need mending, mended, with what was done to each.
fn mended(dir: &Path) -> Result<Vec<(File, Vec<Fixed>)>, Error> {
    let files = read_folder(dir)?;
    let single = [files.region, files.leaves, files.refused, files.waiting];
    let all = single.into_iter().flatten().chain(files.organizations);
    Ok(all.filter_map(|file| mend(&file)).collect())
}

/// A file mended; none where there is nothing to mend.
fn mend(file: &File) -> Option<(File, Vec<Fixed>)> {
    let text = blanks(&file.text);
    let mut document: DocumentMut = text.parse().ok()?;
    let mut fixed = Vec::new();
    if text != file.text {
        fixed.push(Fixed {
            file: file.name.clone(),
            field: "blanks".into(),
            from: "blanks at the end of a line, or another line end".into(),
            to: "gone".into(),
        });
    }
    values::mend(document.as_table_mut(), &mut |field, from, to| {
        fixed.push(Fixed {
            file: file.name.clone(),
            field: field.to_owned(),
            from,
            to,
        });
    });
    let mended = File {
        name: file.name.clone(),
        text: document.to_string(),
    };
    (!fixed.is_empty()).then_some((mended, fixed))
}

/// Lines without blanks at their ends, one line end at the end. Strings of several lines, which
/// may mean their blanks, are left alone.
fn blanks(text: &str) -> String {
    if text.contains("\"\"\"") || text.contains("'''") {
        return text.to_owned();
    }
    let lines: Vec<_> = text.lines().map(str::trim_end).collect();
    format!("{}\n", lines.join("\n").trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(text: &str) -> Option<(String, Vec<String>)> {
        let file = File {
            name: "a.toml".into(),
            text: text.into(),
        };
        let (file, fixed) = mend(&file)?;
        Some((file.text, fixed.iter().map(ToString::to_string).collect()))
    }

    #[test]
    fn what_is_certain_is_mended_and_comments_stay() {
        let text = "# kept\r\norganization = \" Example \"  # kept too\n[[service]]  \n\
            needs = [\"legal\", \"talk\", \"legal\"] # order\n\
            area = [\"B\", \"A\"]\n\
            [[service.phones]]\nnumber = \"(203) 555 0100\"\nreviewed = \"2026/7/3\"\n\n\n";
        let (mended, fixed) = of(text).unwrap();
        assert_eq!(
            mended,
            "# kept\norganization = \"Example\"  # kept too\n[[service]]\n\
             needs = [\"talk\", \"legal\"] # order\n\
             area = [\"A\", \"B\"]\n\
             [[service.phones]]\nnumber = \"203-555-0100\"\nreviewed = \"2026-07-03\"\n"
        );
        assert_eq!(fixed.len(), 6, "{fixed:#?}");
        assert!(
            fixed.iter().any(|line| line
                == "a.toml: service.phones.reviewed: \"2026/7/3\" is now \"2026-07-03\"")
        );
        assert_eq!(of(&mended), None, "once is enough");
    }

    #[test]
    fn what_could_mean_two_things_is_left() {
        for text in [
            "reviewed = \"7/3/2026\"\n",
            "reviewed = \"2026-13-01\"\n",
            "number = \"203-555-010\"\n",
            "number = \"1-800-CALL-NOW\"\n",
            "number = \"1-203-555-0100\"\nreviewed = \"2026-07\"\n",
            "needs = [\"talk\", \"unknown\", \"legal\"]\n",
            "not toml\n",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_mended_once_or_left(text in "([a-z]{1,4} = (\"[ -~]{0,9}\"|\\[\"[a-z]{0,3}\"\\]) *(# x)?\r?\n){0,5}|\\PC{0,30}") {
            if let Some((mended, _)) = of(&text) {
                prop_assert_eq!(of(&mended), None);
            }
        }
    }
}
