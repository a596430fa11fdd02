//! How the files that may change look from outside, so that a change is seen without reading them.

use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

use crate::Settings;

/// Files of a site folder whose change is a new edition. The second is written last, and leads to all other signed ones.
const SITE_FILES: [&str; 2] = ["site.toml", "timestamp.json"];

/// The files of a site and of a certificate at one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stamps {
    pub(crate) site: Vec<Option<Stamp>>,
    pub(crate) certificate: Vec<Option<Stamp>>,
}

/// Size, time and number of a file: a file that was put in the place of another differs in one of them.
type Stamp = (u64, Option<SystemTime>, u64);

impl Stamps {
    /// Looks now. It has to come before the files are read: what changes while they are read is then seen at the next look.
    pub(crate) fn take(settings: &Settings) -> Self {
        let folder = settings.site.iter();
        let site = folder.flat_map(|folder| SITE_FILES.map(|file| folder.join(file)));
        let plain = settings.plain.iter();
        let certificate = settings.cert.iter().chain(&settings.key);
        Self {
            site: site
                .map(|path| stamp(&path))
                .chain(plain.map(stamp))
                .collect(),
            certificate: certificate.map(stamp).collect(),
        }
    }
}

fn stamp(path: &PathBuf) -> Option<Stamp> {
    let data = fs::metadata(path).ok()?;
    #[cfg(unix)]
    let number = std::os::unix::fs::MetadataExt::ino(&data);
    #[cfg(not(unix))]
    let number = 0;
    Some((data.len(), data.modified().ok(), number))
}
