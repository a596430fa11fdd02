//! Prerenders the page of a front: everything it shows first is in the first response.

use anyhow::{Context, Result, ensure};
use client::front::prerender::{self, Rendered};

use crate::table::Front;

/// What the page carries in itself, and the two files that it asks for.
pub(crate) struct Inline<'a> {
    /// The style sheet.
    pub(crate) style: &'a str,
    /// The script that runs before anything else.
    pub(crate) boot: &'a str,
    /// The front's script and module.
    pub(crate) files: &'a [String; 2],
}

/// The page in one language. `%NAME%`, `%REST%` and the like stay in it for the server to fill.
pub(crate) fn print(
    template: &str,
    language: &'static str,
    rendered: &Rendered,
    inline: &Inline<'_>,
) -> Result<String> {
    let words = translations::front::words(language);
    let direction = translations::language(language).map_or("ltr", |l| l.direction.as_str());
    let fills = [
        ("{language}", language),
        ("{direction}", direction),
        ("{description}", rendered.description),
        ("{script}", &inline.files[0]),
        ("{module}", &inline.files[1]),
        ("{works_offline}", words.works_offline),
        ("{words}", &attribute(&words.lines())),
        ("{close}", &attribute(&close())),
        ("{tool}", &rendered.tool),
        ("{table}", &rendered.table),
        ("{style}", inline.style),
        ("{boot}", inline.boot),
    ];
    let mut page = template.to_owned();
    for (place, value) in fills {
        ensure!(
            page.contains(place),
            "assets/templates/page.html: no {place}"
        );
        page = page.replace(place, value);
    }
    // Line ends in the template are for reading it.
    Ok(page.replace(">\n<", "><"))
}

/// The word for closing in every language: a phone's need not be the page's.
fn close() -> String {
    let word = |tag: &&str| format!("{tag} {}", translations::front::words(tag).close);
    translations::LANGUAGES
        .iter()
        .map(word)
        .collect::<Vec<_>>()
        .join("\n")
}

/// A text as an attribute's value in double quotes.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

/// The tool and its table in one language.
pub(crate) fn rendered(front: &Front, language: &'static str) -> Result<Rendered> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .context("a runtime to render in")?;
    let local = tokio::task::LocalSet::new();
    local
        .block_on(&runtime, prerender::rendered(&front.id, language))
        .with_context(|| format!("fronts.toml: no tool is called {}", front.id))
}
