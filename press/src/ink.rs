//! The colours of a front's own text, found in its style: a site that brings its own colours must leave it readable.

use anyhow::{Context, Result, ensure};

/// The custom properties that text is drawn with on the page.
const PROPERTIES: [&str; 2] = ["--text:", "--soft:"];

/// Colours as `#rrggbb`.
pub(crate) struct Ink {
    /// In a light page.
    pub(crate) light: Vec<String>,
    /// In a dark page.
    pub(crate) dark: Vec<String>,
}

impl Ink {
    /// Reads them from `front.css`, which gives each of them twice, first in light and then in dark.
    pub(crate) fn of(style: &str) -> Result<Self> {
        let (mut light, mut dark) = (Vec::new(), Vec::new());
        for property in PROPERTIES {
            let values: Vec<&str> = style
                .lines()
                .filter_map(|line| line.trim().strip_prefix(property)?.strip_suffix(';'))
                .map(str::trim)
                .collect();
            let [first, second] = values[..] else {
                anyhow::bail!("front.css: expected {property} twice, in light and in dark");
            };
            let (before, _) = style
                .split_once("prefers-color-scheme: dark")
                .context("front.css: no colours in dark")?;
            ensure!(
                before.matches(property).count() == 1,
                "front.css: expected {property} in light and then in dark"
            );
            for (value, list) in [(first, &mut light), (second, &mut dark)] {
                ensure!(
                    value.len() == 7 && value.starts_with('#'),
                    "front.css: {property} {value}: expected #rrggbb"
                );
                list.push(value.to_owned());
            }
        }
        Ok(Self { light, dark })
    }

    /// As the server reads them.
    pub(crate) fn row(&self) -> toml::Value {
        let row = [("light", &self.light), ("dark", &self.dark)];
        let row = row.map(|(key, colours)| (key.to_owned(), colours.clone().into()));
        toml::Table::from_iter(row).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: &str = ":root {\n  --text: #111111;\n  --soft: #222222;\n}\n@media (prefers-color-scheme: dark) {\n  \
        :root {\n    --text: #eeeeee;\n    --soft: #dddddd;\n  }\n}\na {\n  color: var(--soft);\n}\n";

    #[test]
    fn finds_both_in_both() {
        let ink = Ink::of(STYLE).unwrap();
        assert_eq!(ink.light, ["#111111", "#222222"]);
        assert_eq!(ink.dark, ["#eeeeee", "#dddddd"]);
    }

    #[test]
    fn says_what_it_misses() {
        for (from, to) in [
            ("--soft: #222222;", ""),
            ("#222222", "#222"),
            ("prefers-color-scheme: dark", "print"),
            ("--text: #111111;", "--text: #111111;\n  --text: #222222;"),
        ] {
            assert!(Ink::of(&STYLE.replacen(from, to, 1)).is_err(), "{from}");
        }
    }
}
