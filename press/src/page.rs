//! Prerenders the page of a front: everything it shows first is in the first response.

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
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
        ("{integrity}", &integrity(&inline.files[0])?),
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

/// The hash in a file's name as a browser checks it (Subresource Integrity, 3.1): a script that is not the one meant does
/// not run. So close to the name, it weighs next to nothing in a packed page.
fn integrity(path: &str) -> Result<String> {
    let name = path
        .rsplit('/')
        .next()
        .and_then(|file| file.split('.').next());
    let hash = URL_SAFE_NO_PAD.decode(name.unwrap_or_default());
    let hash = hash.with_context(|| format!("{path}: expected a name that is a hash"))?;
    ensure!(
        hash.len() == 32,
        "{path}: expected the name to be a SHA-256"
    );
    Ok(format!("sha256-{}", STANDARD.encode(hash)))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encode::named;

    #[test]
    fn integrity_is_the_hash_of_the_file() -> Result<()> {
        let out = tempfile::tempdir()?;
        let path = named(b"alert('Hello, world.');", "js", out.path())?;
        // printf "alert('Hello, world.');" | openssl dgst -sha256 -binary | base64
        assert_eq!(
            integrity(&path)?,
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
        for path in ["/a/short.js", "/a/.js", ""] {
            assert!(integrity(path).is_err(), "{path}");
        }
        Ok(())
    }
}
