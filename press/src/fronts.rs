//! Prints each front: a page and a manifest a language, with places for colours, a policy, and icons in every look.

use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use sidedoor_desk::{IconColours, draw_icons, filled_icon};

use crate::encode::{csp_hash, named_and_encoded, read, text, write};
use crate::ink::Ink;
use crate::table::{Front, Look, Table};
use crate::{glue, page, plain};

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
