//! Everything that is checked before the first connection.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::app::App;
use crate::codes::Codes;
use crate::compose::compose;
use crate::day::Day;
use crate::site::Site;
use crate::site_folder::SiteFolder;
use crate::tree::Tree;
use crate::{Error, Settings};

/// Everything that is needed to serve.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// Answers for plain connections.
    pub plain: Site,
    /// Answers for encrypted ones: the same, and a word that they stay encrypted.
    pub encrypted: Site,
    /// One line each, for the operator. The site is served all the same.
    pub warnings: Vec<String>,
    /// One line that says what is served.
    pub summary: String,
}

/// Reads and checks everything that `settings` name, and composes the site.
///
/// # Errors
/// The first fault that was found. Nothing has been started then.
pub fn prepare(settings: &Settings) -> Result<Prepared, Error> {
    let app = App::open(settings.app.as_deref())?;
    let tree = match &settings.site {
        Some(folder) => Tree::folder(folder),
        None => app.tree.sub("site"),
    };
    let folder = SiteFolder::read(&tree)?;
    let wanted = settings.front.as_deref().or(folder.front.as_deref());
    let front = app.front(wanted).map_err(|problem| match settings.front {
        Some(_) => Error::new("--front", problem),
        None => Error::field(&folder.place, "front", problem),
    })?;
    let look = app
        .look(folder.look.as_deref().unwrap_or(&front.look))
        .map_err(|problem| Error::field(&folder.place, "look", problem))?;
    if !app.toml.languages.contains(&folder.language) {
        let known = app.toml.languages.join(", ");
        let problem = format!("no language `{}`; there are: {known}", folder.language);
        return Err(Error::field(&folder.place, "language", problem));
    }
    let codes = Codes::new(folder.salt, folder.codes.clone(), &settings.codes)?;
    let files = compose(&app, front, look, &folder, &codes)?;
    let mut warnings = codes.warnings(&folder.place, Day::today());
    let expires = trust::format_time(folder.verified.expires);
    if folder.verified.expired(now()) {
        warnings.push(format!(
            "{}: the list expired at {expires}; it is served with that date",
            tree.name("targets.json")
        ));
    }
    Ok(Prepared {
        plain: Site::new(&files, false)?,
        encrypted: Site::new(&files, true)?,
        warnings,
        summary: format!(
            "front {} ({look}), language {}, {}list version {}, expires {expires}, {} paths",
            front.id,
            folder.language,
            if folder.shared {
                "for shared phones, "
            } else {
                ""
            },
            folder.verified.version,
            files.len()
        ),
    })
}

/// Seconds since 1970. A clock before that is as good as none.
fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}
