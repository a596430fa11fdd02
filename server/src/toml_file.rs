//! TOML files, with errors that name the file, the line and the field.

use serde::de::DeserializeOwned;

use crate::Error;
use crate::tree::Tree;

/// Reads `file` of `tree` as TOML.
///
/// # Errors
/// A missing file, bad TOML, an unknown key or a value of the wrong type.
pub(crate) fn read<T: DeserializeOwned>(tree: &Tree, file: &str) -> Result<T, Error> {
    let text = tree.text(file)?;
    toml::from_str(&text).map_err(|error| {
        let mut place = tree.name(file);
        // What is missing is nowhere: the span is the whole file then.
        let somewhere = !error.message().starts_with("missing field");
        if let Some(span) = error.span().filter(|_| somewhere) {
            let before = &text[..span.start.min(text.len())];
            let line = before.matches('\n').count() + 1;
            place = format!("{place}:{line}");
            if let Some(field) = field_at(&text, line) {
                place = format!("{place}: field `{field}`");
            }
        }
        Error::new(place, error.message())
    })
}

/// The key whose value reaches over `line`: the last one that begins there or above.
fn field_at(text: &str, line: usize) -> Option<&str> {
    let keys = text.lines().take(line).filter_map(|line| {
        let key = line.split_once('=')?.0.trim();
        let bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        (!key.is_empty() && key.chars().all(bare)).then_some(key)
    });
    keys.last()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        #[expect(dead_code, reason = "only read")]
        front: String,
        #[expect(dead_code, reason = "only read")]
        codes: Vec<String>,
    }

    fn problem(text: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("site.toml"), text).unwrap();
        let error = read::<Sample>(&Tree::folder(folder.path()), "site.toml").unwrap_err();
        let line = error.to_string();
        line.rsplit_once('/').unwrap().1.to_owned()
    }

    #[test]
    fn names_line_and_field() {
        assert_eq!(
            problem("# a\nfront = 3\ncodes = []\n"),
            "site.toml:2: field `front`: invalid type: integer `3`, expected a string"
        );
        assert_eq!(
            problem("front = \"a\"\ncodes = [\n  \"x\",\n  4,\n]\n"),
            "site.toml:4: field `codes`: invalid type: integer `4`, expected a string"
        );
        assert_eq!(
            problem("front = \"a\"\ncolour = 1\ncodes = []\n"),
            "site.toml:2: field `colour`: unknown field `colour`, expected `front` or `codes`"
        );
        assert_eq!(
            problem("front = \"a\"\n"),
            "site.toml: missing field `codes`"
        );
        assert_eq!(
            problem("front = \"a\ncodes = []\n"),
            "site.toml:1: field `front`: invalid basic string, expected `\"`"
        );
    }
}
