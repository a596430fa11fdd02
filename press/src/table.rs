//! The table of fronts and looks, `assets/fronts/fronts.toml`.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::encode::text;

/// `assets/fronts/fronts.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Table {
    /// The tools.
    pub(crate) front: Vec<Front>,
    /// The sets of colours.
    pub(crate) look: Vec<Look>,
}

/// A tool.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Front {
    /// The name of its folder, its module and its row.
    pub(crate) id: String,
    /// The look that it has where a site names none.
    pub(crate) look: String,
    /// The name under the icon where a site gives none, by language.
    pub(crate) name: toml::Table,
}

/// A set of colours.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Look {
    /// How a site asks for it.
    pub(crate) id: String,
    /// In a light page.
    pub(crate) light: Colours,
    /// In a dark page.
    pub(crate) dark: Colours,
}

/// Colours as `#rrggbb`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Colours {
    /// Behind everything.
    pub(crate) page: String,
    /// What matters.
    pub(crate) main: String,
    /// What is written on it.
    pub(crate) on: String,
}

impl Table {
    /// Reads `assets/fronts/fronts.toml`.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let file = root.join("assets/fronts/fronts.toml");
        let table: Self =
            toml::from_str(&text(&file)?).with_context(|| file.display().to_string())?;
        for front in &table.front {
            let there = table.look.iter().any(|look| look.id == front.look);
            ensure!(
                there,
                "{}: {}: no look `{}`",
                file.display(),
                front.id,
                front.look
            );
            for language in translations::LANGUAGES {
                let named = front.name.get(*language).is_some_and(toml::Value::is_str);
                ensure!(
                    named,
                    "{}: {}: no name.{language}",
                    file.display(),
                    front.id
                );
            }
        }
        Ok(table)
    }
}

impl Look {
    /// Its colours, for the server.
    pub(crate) fn row(&self) -> toml::Value {
        let scheme = |c: &Colours| {
            let row = [("page", &c.page), ("main", &c.main), ("on", &c.on)];
            let row = row.map(|(key, colour)| (key.to_owned(), colour.clone().into()));
            toml::Value::from(toml::Table::from_iter(row))
        };
        let row = [("light", scheme(&self.light)), ("dark", scheme(&self.dark))];
        toml::Table::from_iter(row.map(|(key, scheme)| (key.to_owned(), scheme))).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ink::Ink;

    /// Relative luminance and contrast as WCAG 2.2 defines them.
    fn luminance(colour: &str) -> f64 {
        let part = |i: usize| {
            let value = f64::from(u8::from_str_radix(&colour[i..i + 2], 16).unwrap()) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_look_can_be_read() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let table = Table::read(root).unwrap();
        assert!(table.look.len() >= 3);
        for look in &table.look {
            for colours in [&look.light, &look.dark] {
                for (a, b) in [(&colours.main, &colours.on), (&colours.main, &colours.page)] {
                    assert!(
                        contrast(a, b) >= 4.5,
                        "{}: {a} on {b}: {}",
                        look.id,
                        contrast(a, b)
                    );
                }
            }
            for front in &table.front {
                let own = root.join("assets/fronts").join(&front.id).join("front.css");
                let ink = Ink::of(&text(&own).unwrap()).unwrap();
                let light = ink.light.iter().map(|ink| (ink, &look.light.page));
                for (a, b) in light.chain(ink.dark.iter().map(|ink| (ink, &look.dark.page))) {
                    let ratio = contrast(a, b);
                    assert!(
                        ratio >= 4.5,
                        "{} in {}: {a} on {b}: {ratio}",
                        front.id,
                        look.id
                    );
                }
            }
        }
    }
}
