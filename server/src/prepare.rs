//! Everything that is checked before the first connection.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use trust::Floor;

use crate::app::App;
use crate::chosen::Chosen;
use crate::codes::{Codes, Salt};
use crate::compose::compose;
use crate::day::Day;
use crate::origin::Record;
use crate::plain;
use crate::site::Site;
use crate::site_folder::SiteFolder;
use crate::stamps::Stamps;
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
    /// What it leaves for the next reading.
    pub(crate) after: Before,
    /// What visitors of a site folder have seen so far.
    record: Option<Record>,
    /// How the files looked before any of them was read.
    pub(crate) stamps: Stamps,
}

/// What a server that runs holds on to when it reads its site anew.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Before {
    /// Versions of the signed files that were served: nothing older is believed.
    floor: Floor,
    /// The salt in use. A site without one of its own keeps it, so that no phone sees a change where there is none.
    salt: Option<Salt>,
}

/// Reads and checks everything that `settings` name, and composes the site.
///
/// # Errors
/// The first fault that was found. Nothing has been started then.
pub fn prepare(settings: &Settings) -> Result<Prepared, Error> {
    prepare_or_switch(settings, None, Before::default())
}

/// The same, after what was served `before`.
///
/// # Errors
/// As [`prepare`], and any signed file that is older.
pub(crate) fn prepare_again(settings: &Settings, before: Before) -> Result<Prepared, Error> {
    prepare_or_switch(settings, None, before)
}

/// Checks everything that `serve` would need, and writes down in the site folder what visitors see. `switch` is the
/// front to which the site is to change.
///
/// # Errors
/// As [`prepare`], and a certificate that is no good.
pub fn check_config(settings: &Settings, switch: Option<&str>) -> Result<Prepared, Error> {
    if switch.is_some() && settings.site.is_none() {
        return Err(Error::new("--switch-front", "needs --site <DIR>"));
    }
    let mut prepared = prepare_or_switch(settings, switch, Before::default())?;
    settings.check_certificate()?;
    let unwritten = prepared.record.as_ref().and_then(Record::write);
    prepared.warnings.extend(unwritten);
    Ok(prepared)
}

fn prepare_or_switch(
    settings: &Settings,
    switch: Option<&str>,
    before: Before,
) -> Result<Prepared, Error> {
    let stamps = Stamps::take(settings);
    if let Some(file) = &settings.plain {
        return plain_edition(file, stamps);
    }
    let app = App::open(settings.app.as_deref())?;
    let tree = match &settings.site {
        Some(folder) => Tree::folder(folder),
        None => app.tree.sub("site"),
    };
    let folder = SiteFolder::read(&tree, before.floor)?;
    let chosen = Chosen::new(&app, &folder, settings.front.as_deref())?;
    let record = match &settings.site {
        Some(site) => Some(Record::read(site, &chosen)?),
        None => None,
    };
    if let Some(record) = &record {
        record.check(switch, settings.front.is_some())?;
    }
    let salt = folder.salt.or(before.salt);
    let codes = Codes::new(salt, folder.codes.clone(), &settings.codes)?;
    let files = compose(&chosen, &codes)?;
    let mut warnings = codes.warnings(&folder.place, Day::today());
    warnings.extend(record.iter().flat_map(Record::warnings));
    let signed = &folder.signed;
    let verified = &signed.trusted.verified;
    warnings.extend(signed.warnings.iter().cloned());
    let expires = trust::format_time(verified.expires);
    if let Some(file) = signed.trusted.expired(now()).next() {
        warnings.push(format!(
            "{}: the list expired at {expires}; it is served with that date",
            tree.name(signed.name_of(file))
        ));
    }
    if signed.is_demonstration && settings.is_public() {
        warnings.push(format!(
            "{}: DEMONSTRATION KEYS on a public address: everybody has these keys and can forge this list. Make your \
             own: sidedoor-desk keys DIR, then sidedoor-desk site DIR",
            tree.name(signed.name_of(trust::File::Root))
        ));
    }
    Ok(Prepared {
        plain: Site::new(&files, false)?,
        encrypted: Site::new(&files, true)?,
        warnings,
        summary: format!(
            "front {} ({}), language {}, {}list version {}, expires {expires}, {} paths",
            chosen.front.id,
            chosen.look,
            folder.language,
            if folder.shared {
                "for shared phones, "
            } else {
                ""
            },
            verified.version,
            files.len()
        ),
        after: Before {
            floor: signed.floor(),
            salt: Some(codes.salt),
        },
        record,
        stamps,
    })
}

/// One page in place of a site: no list, no codes, nothing that visitors have seen before.
fn plain_edition(path: &Path, stamps: Stamps) -> Result<Prepared, Error> {
    let files = [plain::file(path)?];
    let sizes = files
        .iter()
        .flat_map(|file| file.bodies.iter().map(|(_, body)| body.len()));
    Ok(Prepared {
        plain: Site::new(&files, false)?,
        encrypted: Site::new(&files, true)?,
        warnings: Vec::new(),
        summary: format!(
            "the plain edition {}, {} bytes",
            path.display(),
            sizes.max().unwrap_or_default()
        ),
        after: Before::default(),
        record: None,
        stamps,
    })
}

/// Seconds since 1970. A clock before that is as good as none.
fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}
