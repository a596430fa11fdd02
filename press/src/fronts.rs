//! Prints each front: a page and a manifest a language, with places for colours, a policy, and icons in every look.

use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use serde::Deserialize;
use sidedoor_desk::{IconColours, draw_icons, filled_icon};

use crate::encode::{csp_hash, named_and_encoded, read, text, write};
use crate::ink::Ink;
use crate::{glue, page, plain};

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
    /// The colours of its text.
    pub(crate) ink: Ink,
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

/// Prints every front of the table under `out/fronts`.
pub(crate) fn print(staged: &Path, root: &Path, table: &Table, out: &Path) -> Result<Vec<Printed>> {
    let one = |front: &Front| -> Result<Printed> {
        let module = read(&staged.join(format!("{}_bg.wasm", front.id)))?;
        let module = named_and_encoded(&module, "wasm", out)?;
        let script = glue::front(&text(&staged.join(format!("{}.js", front.id)))?, &module)?;
        let files = [named_and_encoded(script.as_bytes(), "js", out)?, module];
        let to = out.join("fronts").join(&front.id);
        let ink = print_pages(root, front, &files, &to)?;
        print_pictures(root, front, &table.look, &to)?;
        Ok(Printed {
            id: front.id.clone(),
            look: front.look.clone(),
            ink,
            name: front.name.clone(),
            files,
        })
    };
    let named = |front: &Front| one(front).with_context(|| format!("front {}", front.id));
    table.front.iter().map(named).collect()
}

/// The colours that a server fills in, as custom properties.
const COLOURS: &str = ":root { --page: %LIGHT-PAGE%; --main: %LIGHT-MAIN%; --on-main: %LIGHT-ON%; }
@media (prefers-color-scheme: dark) { :root { --page: %DARK-PAGE%; --main: %DARK-MAIN%; --on-main: %DARK-ON%; } }
";

/// Pages, manifests and policy.
fn print_pages(root: &Path, front: &Front, files: &[String; 2], to: &Path) -> Result<Ink> {
    let assets = root.join("assets");
    let own = text(&assets.join("fronts").join(&front.id).join("front.css"))?;
    let style = [
        COLOURS,
        &text(&assets.join("fronts/base.css"))?,
        &own,
        &text(&root.join("client/src/front/exit.css"))?,
    ];
    let style = plain::style(&style.concat());
    let boot = plain::script(&text(&root.join("client/boot.js"))?);
    write(&to.join("csp"), policy(&boot).as_bytes())?;

    let template = text(&assets.join("templates/page.html"))?;
    let inline = page::Inline {
        style: &style,
        boot: &boot,
        files,
    };
    for language in translations::LANGUAGES {
        let rendered = page::rendered(front, language)?;
        let page = page::print(&template, language, &rendered, &inline)?;
        write(&to.join(format!("index.{language}.html")), page.as_bytes())?;
        let manifest = manifest(language, rendered.description);
        let file = format!("manifest.{language}.webmanifest");
        write(&to.join(file), manifest.as_bytes())?;
    }
    Ink::of(&own)
}

/// Icons in every look, and a picture for the dialog that installs it, where there is one.
fn print_pictures(root: &Path, front: &Front, looks: &[Look], to: &Path) -> Result<()> {
    let folder = root.join("assets/fronts").join(&front.id);
    let drawing = text(&folder.join("icon.svg"))?;
    for place in ["{corner}", "{main}", "{on}"] {
        ensure!(drawing.contains(place), "icon.svg: no {place}");
    }
    for look in looks {
        let colours = IconColours {
            main: look.light.main.clone(),
            on: look.light.on.clone(),
        };
        let to = to.join(&look.id);
        let icon = filled_icon(&drawing, &colours);
        write(&to.join("icon.svg"), icon.trim().as_bytes())?;
        let drawn = draw_icons(&drawing, &colours).map_err(|error| anyhow!("icon.svg: {error}"))?;
        for (file, png) in drawn {
            write(&to.join(file), &png)?;
        }
    }
    for language in translations::LANGUAGES {
        let screen = folder.join("screens").join(format!("{language}.png"));
        if screen.is_file() {
            write(&to.join(format!("screen.{language}.png")), &read(&screen)?)?;
        }
    }
    Ok(())
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

/// CSP 3. The front's own inline blocks by hash, wasm, and nothing else. The style's hash is the server's to fill in:
/// it comes with the colours.
fn policy(boot: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src %STYLE%; img-src 'self'; connect-src 'self'; \
         manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
         require-trusted-types-for 'script'; trusted-types a",
        csp_hash(boot)
    )
}

/// Web App Manifest. The name, the colour and the pictures are the site's and are filled in by the server.
fn manifest(language: &str, description: &str) -> String {
    let direction = translations::language(language).map_or("ltr", |l| l.direction.as_str());
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
        r#"{{"id":"/","start_url":"/","scope":"/","name":"%NAME%","short_name":"%NAME%","description":"{description}","lang":"{language}","dir":"{direction}","display":"standalone","categories":["utilities"],"theme_color":"%PAGE%","background_color":"%PAGE%","icons":[{}]%SCREENSHOTS%}}"#,
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
