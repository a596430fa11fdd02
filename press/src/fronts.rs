//! Prints each front in each look: a page and a manifest a language, icons and a policy.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::encode::{csp_hash, named_and_encoded, read, text, write};
use crate::{glue, icons, page, plain};

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

/// What was printed of a front.
pub(crate) struct Printed {
    /// Its id.
    pub(crate) id: String,
    /// Its own look.
    pub(crate) look: String,
    /// Its default name by language.
    pub(crate) name: toml::Table,
    /// Its script and its module.
    pub(crate) files: [String; 2],
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

/// Prints every front of the table in every look under `out/fronts`.
pub(crate) fn print(staged: &Path, root: &Path, table: &Table, out: &Path) -> Result<Vec<Printed>> {
    let one = |front: &Front| {
        let module = read(&staged.join(format!("{}_bg.wasm", front.id)))?;
        let module = named_and_encoded(&module, "wasm", out)?;
        let script = glue::front(&text(&staged.join(format!("{}.js", front.id)))?, &module)?;
        let files = [named_and_encoded(script.as_bytes(), "js", out)?, module];
        for look in &table.look {
            print_look(root, front, look, &files, out)
                .with_context(|| format!("front {}, look {}", front.id, look.id))?;
        }
        Ok(Printed {
            id: front.id.clone(),
            look: front.look.clone(),
            name: front.name.clone(),
            files,
        })
    };
    table.front.iter().map(one).collect()
}

fn print_look(
    root: &Path,
    front: &Front,
    look: &Look,
    files: &[String; 2],
    out: &Path,
) -> Result<()> {
    let folder = root.join("assets/fronts").join(&front.id);
    let to = out.join("fronts").join(&front.id).join(&look.id);

    let style = [
        look.style(),
        text(&root.join("assets/fronts/base.css"))?,
        text(&folder.join("front.css"))?,
        text(&root.join("client/src/front/exit.css"))?,
    ];
    let style = plain::style(&style.concat());
    let boot = plain::script(&text(&root.join("client/boot.js"))?);
    write(&to.join("csp"), policy(&style, &boot).as_bytes())?;

    let template = text(&root.join("assets/templates/page.html"))?;
    let inline = page::Inline {
        style: &style,
        boot: &boot,
        files,
    };
    for language in translations::LANGUAGES {
        let rendered = page::rendered(front, language)?;
        let page = page::print(&template, language, look, &rendered, &inline)?;
        write(&to.join(format!("index.{language}.html")), page.as_bytes())?;
        let manifest = manifest(language, look, rendered.description);
        write(
            &to.join(format!("manifest.{language}.webmanifest")),
            manifest.as_bytes(),
        )?;
    }
    icons::print(&text(&folder.join("icon.svg"))?, &look.light, &to)
}

impl Look {
    /// The colours as custom properties.
    fn style(&self) -> String {
        let own = |c: &Colours| {
            format!(
                ":root {{ --page: {}; --main: {}; --on-main: {}; }}",
                c.page, c.main, c.on
            )
        };
        format!(
            "{}\n@media (prefers-color-scheme: dark) {{ {} }}\n",
            own(&self.light),
            own(&self.dark)
        )
    }
}

/// CSP 3. The front's own inline blocks by hash, wasm, and nothing else.
fn policy(style: &str, boot: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src {}; img-src 'self'; connect-src 'self'; \
         manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
         require-trusted-types-for 'script'; trusted-types a",
        csp_hash(boot),
        csp_hash(style)
    )
}

/// Web App Manifest. The name is the site's and is filled in by the server.
fn manifest(language: &str, look: &Look, description: &str) -> String {
    let direction = translations::language(language).map_or("ltr", |l| l.direction.as_str());
    let page = &look.light.page;
    let icon = |file: &str, kind: &str, sizes: &str, purpose: &str| {
        format!(r#"{{"src":"/{file}","type":"{kind}","sizes":"{sizes}","purpose":"{purpose}"}}"#)
    };
    let icons = [
        icon("icon-192.png", "image/png", "192x192", "any"),
        icon("icon-512.png", "image/png", "512x512", "any"),
        icon("icon-maskable.png", "image/png", "512x512", "maskable"),
        icon("icon.svg", "image/svg+xml", "any", "any"),
    ];
    format!(
        r#"{{"id":"/","start_url":"/","scope":"/","name":"%NAME%","short_name":"%NAME%","description":"{description}","lang":"{language}","dir":"{direction}","display":"standalone","categories":["utilities"],"theme_color":"{page}","background_color":"{page}","icons":[{}]}}"#,
        icons.join(",")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

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
        }
    }
}
