//! Prints each front: a page and a manifest a language, its icons and its policy.

use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::common::Common;
use crate::encode::{csp_hash, write};
use crate::{page, plain};

/// A front, from its folder in `assets/fronts`.
pub(crate) struct Front {
    /// The folder's name.
    pub(crate) id: String,
    /// The name shown where a site gives none, by language.
    pub(crate) names: toml::Table,
    /// The colour behind the tool in a light and in a dark page.
    pub(crate) colours: Colours,
}

/// Colours as `#rrggbb`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Colours {
    /// In a light page.
    pub(crate) light: String,
    /// In a dark page.
    pub(crate) dark: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Described {
    name: toml::Table,
    colours: Colours,
}

const ICONS: [&str; 5] = [
    "icon.svg",
    "icon-180.png",
    "icon-192.png",
    "icon-512.png",
    "icon-maskable.png",
];

/// Prints every front under `out/fronts`.
pub(crate) fn print(root: &Path, common: &Common, out: &Path) -> Result<Vec<Front>> {
    let folder = root.join("assets/fronts");
    let mut fronts = Vec::new();
    let entries =
        std::fs::read_dir(&folder).with_context(|| format!("read {}", folder.display()))?;
    let mut folders: Vec<_> = entries
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .map(|e| e.path())
        .collect();
    folders.sort();
    for folder in folders.iter().filter(|f| f.is_dir()) {
        fronts.push(print_one(root, folder, common, out)?);
    }
    Ok(fronts)
}

fn print_one(root: &Path, folder: &Path, common: &Common, out: &Path) -> Result<Front> {
    let text = |path: &Path| {
        std::fs::read_to_string(path).with_context(|| format!("read {}", path.display()))
    };
    let id = folder
        .file_name()
        .and_then(|n| n.to_str())
        .context("a front's folder has a plain name")?
        .to_owned();
    let table = folder.join("front.toml");
    let described: Described =
        toml::from_str(&text(&table)?).with_context(|| table.display().to_string())?;
    let front = Front {
        id,
        names: described.name,
        colours: described.colours,
    };
    let to = out.join("fronts").join(&front.id);

    let style = plain::style(
        &(text(&folder.join("front.css"))? + &text(&root.join("client/src/front/exit.css"))?),
    );
    let boot = plain::script(&text(&root.join("client/boot.js"))?);
    write(&to.join("csp"), policy(&style, &boot).as_bytes())?;
    let template = text(&root.join("assets/templates/page.html"))?;
    for language in translations::LANGUAGES {
        let page = page::print(&template, language, &front, &style, &boot, common)?;
        write(&to.join(format!("index.{language}.html")), page.as_bytes())?;
        write(
            &to.join(format!("manifest.{language}.webmanifest")),
            manifest(language, &front).as_bytes(),
        )?;
    }
    for icon in ICONS {
        let from = folder.join(icon);
        let bytes = std::fs::read(&from).with_context(|| format!("read {}", from.display()))?;
        write(&to.join(icon), &bytes)?;
    }
    Ok(front)
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
fn manifest(language: &str, front: &Front) -> String {
    let words = translations::front::words(language);
    let direction = translations::language(language).map_or("ltr", |l| l.direction.as_str());
    let light = &front.colours.light;
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
        r#"{{"id":"/","start_url":"/","scope":"/","name":"%NAME%","short_name":"%NAME%","description":"{}","lang":"{language}","dir":"{direction}","display":"standalone","orientation":"portrait","categories":["utilities"],"theme_color":"{light}","background_color":"{light}","icons":[{}]}}"#,
        words.description,
        icons.join(",")
    )
}
