//! What a site chose among what the app has: front, look, name, language, colours.

use crate::Error;
use crate::app::{App, FrontToml};
use crate::colours::Scheme;
use crate::site_folder::SiteFolder;

/// A choice that the app can serve.
pub(crate) struct Chosen<'a> {
    pub(crate) app: &'a App,
    pub(crate) folder: &'a SiteFolder,
    pub(crate) front: &'a FrontToml,
    pub(crate) look: &'a str,
    /// What stands under the icon: the operator's name, or the usual one in the site's language.
    pub(crate) name: String,
    pub(crate) light: Scheme,
    pub(crate) dark: Scheme,
}

impl<'a> Chosen<'a> {
    /// `front` is the one of the command line, which goes before the folder's.
    ///
    /// # Errors
    /// A front, look or language that the app does not have; a name that cannot be shown; colours that cannot be read.
    pub(crate) fn new(
        app: &'a App,
        folder: &'a SiteFolder,
        front: Option<&str>,
    ) -> Result<Self, Error> {
        let wrong = |field: &str, problem: String| Error::field(&folder.place, field, problem);
        let given = front.is_some();
        let front =
            app.front(front.or(folder.front.as_deref()))
                .map_err(|problem| match given {
                    true => Error::new("--front", problem),
                    false => wrong("front", problem),
                })?;
        let wanted = folder.look.as_deref().unwrap_or(&front.look);
        let (look, colours) = app.look(wanted).map_err(|problem| wrong("look", problem))?;
        if !app.toml.languages.contains(&folder.language) {
            let known = app.toml.languages.join(", ");
            let problem = format!("no language `{}`; there are: {known}", folder.language);
            return Err(wrong("language", problem));
        }
        let [light, dark] = folder.colours;
        for (own, ink, table) in [
            (light, &front.ink.light, "colours.light"),
            (dark, &front.ink.dark, "colours.dark"),
        ] {
            if let Some(own) = own {
                own.check(ink, &folder.place, table)?;
            }
        }
        Ok(Self {
            app,
            folder,
            front,
            look,
            name: name(app, front, folder)?,
            light: light.unwrap_or(colours.light),
            dark: dark.unwrap_or(colours.dark),
        })
    }

    /// Whether it looks as it does where a site chooses nothing but the front and the language.
    pub(crate) fn is_usual(&self) -> bool {
        let usual = self.front.name.get(&self.folder.language);
        self.look == self.front.look
            && self.folder.colours.iter().all(Option::is_none)
            && usual == Some(&self.name)
    }
}

fn name(app: &App, front: &FrontToml, folder: &SiteFolder) -> Result<String, Error> {
    if let Some(name) = &folder.name {
        if name.trim().is_empty() || name.contains(char::is_control) {
            let problem = "expected a name to show";
            return Err(Error::field(&folder.place, "name", problem));
        }
        return Ok(name.clone());
    }
    let name = front.name.get(&folder.language);
    name.cloned().ok_or_else(|| {
        let field = format!("front.{}.name.{}", front.id, folder.language);
        Error::field(&app.place(), &field, "is missing")
    })
}
