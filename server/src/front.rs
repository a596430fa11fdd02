//! The files of the front: what the press printed once for each front, with what is the site's own filled in.

use bytes::Bytes;
use http::HeaderValue;

use crate::Error;
use crate::chosen::Chosen;
use crate::icons::{ICONS, Screenshot};
use crate::names::{Hash, hashed_path};
use crate::template::{fill, html, json};
use crate::tree::Tree;

/// What a browser gets before anything else.
pub(crate) struct FrontFiles {
    pub(crate) page: Bytes,
    /// The page's policy, with the hash of its style.
    pub(crate) policy: HeaderValue,
    pub(crate) manifest: Bytes,
    /// By file name.
    pub(crate) icons: Vec<(&'static str, Bytes)>,
    /// By path.
    pub(crate) screenshot: Option<(String, Bytes)>,
}

impl FrontFiles {
    /// `rest` and `data` are the page's lists of the files that come after it, and of the signed ones.
    ///
    /// # Errors
    /// A file of the app that is missing, or has no place for what it must carry.
    pub(crate) fn new(chosen: &Chosen<'_>, rest: &str, data: &str) -> Result<Self, Error> {
        let (app, folder) = (chosen.app, chosen.folder);
        let tree = app.tree.sub("fronts").sub(&chosen.front.id);
        let shot = screenshot(chosen, &tree)?;

        let file = format!("index.{}.html", folder.language);
        let (light, dark) = (chosen.light, chosen.dark);
        let page = filled(
            &tree,
            &file,
            &[
                ("%NAME%", &html(&chosen.name)),
                ("%REST%", rest),
                ("%DATA%", data),
                ("%SHARED%", if folder.shared { "1" } else { "" }),
                ("%LIGHT-PAGE%", &light.page.to_string()),
                ("%LIGHT-MAIN%", &light.main.to_string()),
                ("%LIGHT-ON%", &light.on.to_string()),
                ("%DARK-PAGE%", &dark.page.to_string()),
                ("%DARK-MAIN%", &dark.main.to_string()),
                ("%DARK-ON%", &dark.on.to_string()),
            ],
        )?;
        let style = style(&page).ok_or_else(|| {
            let problem = "expected one <style> and one </style>";
            Error::new(tree.name(&file), problem)
        })?;
        let hash = format!("'{}'", Hash::of(style.as_bytes()).integrity());
        let policy = policy(&tree, &hash)?;

        let file = format!("manifest.{}.webmanifest", folder.language);
        let values = [
            ("%NAME%", &*json(&chosen.name)),
            ("%PAGE%", &light.page.to_string()),
            ("%SCREENSHOTS%", &member(shot.as_ref())),
        ];
        let manifest = filled(&tree, &file, &values)?;
        Ok(Self {
            page: page.into(),
            policy,
            manifest: manifest.into(),
            icons: icons(chosen, &tree)?,
            screenshot: shot.map(|shot| (path(&shot), shot.bytes)),
        })
    }
}

/// The operator's icons, or those of the look.
fn icons(chosen: &Chosen<'_>, tree: &Tree) -> Result<Vec<(&'static str, Bytes)>, Error> {
    let files = ICONS.map(|(file, _)| file);
    if let Some(own) = &chosen.folder.icons.icons {
        return Ok(files.into_iter().zip(own.iter().cloned()).collect());
    }
    let tree = tree.sub(chosen.look);
    let read = |file: &'static str| Ok((file, tree.read(file)?));
    files.into_iter().map(read).collect()
}

/// The operator's picture, or the app's where the site looks like it.
fn screenshot(chosen: &Chosen<'_>, tree: &Tree) -> Result<Option<Screenshot>, Error> {
    match &chosen.folder.icons.screenshot {
        Some(own) => Ok(Some(own.clone())),
        None if chosen.is_usual() => {
            Screenshot::find(tree, &format!("screen.{}.png", chosen.folder.language))
        }
        None => Ok(None),
    }
}

/// A name that is its hash: a browser that looks at it once never has to ask again, so that the server does not learn
/// of later visits.
fn path(shot: &Screenshot) -> String {
    hashed_path(&shot.bytes, "png")
}

/// The manifest's member with the picture (Web App Manifest, application information), after the others.
fn member(shot: Option<&Screenshot>) -> String {
    shot.map_or_else(String::new, |shot| {
        let (width, height) = shot.size;
        format!(
            r#","screenshots":[{{"src":"{}","type":"image/png","sizes":"{width}x{height}","form_factor":"narrow"}}]"#,
            path(shot)
        )
    })
}

/// CSP 3: one line, in which the style's hash has a place.
fn policy(tree: &Tree, hash: &str) -> Result<HeaderValue, Error> {
    let text = filled(tree, "csp", &[("%STYLE%", hash)])?;
    HeaderValue::from_str(text.trim())
        .map_err(|_| Error::new(tree.name("csp"), "expected one line of a policy"))
}

/// The content of the page's one style element.
fn style(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("<style>")?;
    let (style, rest) = rest.split_once("</style>")?;
    (!rest.contains("<style") && !style.contains("<style")).then_some(style)
}

/// A file of `tree` with its placeholders filled.
///
/// # Errors
/// A file that is missing or has no place for one of `values`.
pub(crate) fn filled(tree: &Tree, file: &str, values: &[(&str, &str)]) -> Result<String, Error> {
    fill(&tree.text(file)?, values)
        .map_err(|missing| Error::new(tree.name(file), format!("no place for {missing}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_one_style() {
        assert_eq!(style("<a><style>b{}</style></a>"), Some("b{}"));
        for page in [
            "",
            "<style>",
            "</style><style>",
            "<style>a</style><style>b</style>",
            "<style>a<style>b</style>",
        ] {
            assert_eq!(style(page), None, "{page}");
        }
    }
}
