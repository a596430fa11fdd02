//! Site folder and certificate are read anew when their files change, and on SIGHUP.

use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

use tokio::task::spawn_blocking;
use tokio::time::sleep;

use crate::live::Live;
use crate::notify::Notify;
use crate::{Error, Settings};

/// Files of a site folder whose change is a new edition. The second is written last, and leads to all other signed ones.
const SITE_FILES: [&str; 2] = ["site.toml", "timestamp.json"];

/// Looks after what is served, for as long as it is polled. `say` gets one line for each thing that happened.
pub(crate) async fn keep(mut live: Live, settings: Settings, mut hangups: Hangups, say: fn(&str)) {
    let watched = Watched::new(&settings);
    let mut known = watched.clone().stamps().await;
    let mut seen = known.clone();
    loop {
        let asked = tokio::select! {
            () = hangups.next() => true,
            () = sleep(settings.limits.poll) => false,
        };
        let now = watched.clone().stamps().await;
        // A file that still changes is left alone until the next look.
        let settled = now == seen;
        seen = now.clone();
        if !asked && (!settled || now == known) {
            continue;
        }
        let what = What {
            site: asked || now.site != known.site,
            certificate: asked || now.certificate != known.certificate,
        };
        known = now;
        if asked {
            Notify::Reloading.send();
        }
        let fresh = settings.clone();
        let done = spawn_blocking(move || {
            let lines = what.read(&mut live, &fresh);
            (live, lines)
        });
        // Reading does not panic; if it did, what is served stays, and is no longer looked after.
        let Ok((back, lines)) = done.await else {
            return;
        };
        live = back;
        for line in lines {
            say(&line);
        }
        if asked {
            Notify::Ready.send();
        }
    }
}

/// What is read anew.
#[derive(Clone, Copy)]
struct What {
    site: bool,
    certificate: bool,
}

impl What {
    fn read(self, live: &mut Live, settings: &Settings) -> Vec<String> {
        let mut lines = Vec::new();
        let refused = |error: Error| format!("not taken: {error}; what was served before still is");
        if self.certificate && settings.cert.is_some() {
            lines.push(match live.read_certificate(settings) {
                Ok(()) => "taken: the certificate".to_owned(),
                Err(error) => refused(error),
            });
        }
        if self.site {
            match live.read_site(settings) {
                Ok((summary, warnings)) => {
                    lines.push(format!("taken: {summary}"));
                    lines.extend(warnings.iter().map(|line| format!("warning: {line}")));
                }
                Err(error) => lines.push(refused(error)),
            }
        }
        lines
    }
}

/// The files that are looked at.
#[derive(Clone)]
struct Watched {
    site: Vec<PathBuf>,
    certificate: Vec<PathBuf>,
}

/// What can be seen of files without reading them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stamps {
    site: Vec<Option<Stamp>>,
    certificate: Vec<Option<Stamp>>,
}

/// Size, time and number of a file: a file that was put in the place of another differs in one of them.
type Stamp = (u64, Option<SystemTime>, u64);

impl Watched {
    fn new(settings: &Settings) -> Self {
        let site = settings.site.iter();
        let site = site.flat_map(|folder| SITE_FILES.map(|file| folder.join(file)));
        let certificate = settings.cert.iter().chain(&settings.key);
        Self {
            site: site.chain(settings.plain.clone()).collect(),
            certificate: certificate.cloned().collect(),
        }
    }

    async fn stamps(self) -> Stamps {
        let look = spawn_blocking(move || Stamps {
            site: self.site.iter().map(stamp).collect(),
            certificate: self.certificate.iter().map(stamp).collect(),
        });
        look.await.unwrap_or(Stamps {
            site: Vec::new(),
            certificate: Vec::new(),
        })
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

/// SIGHUP, where there is such a thing.
pub(crate) struct Hangups {
    #[cfg(unix)]
    signal: tokio::signal::unix::Signal,
}

impl Hangups {
    /// From now on SIGHUP does not end the program.
    ///
    /// # Errors
    /// A system that does not let it be caught.
    pub(crate) fn catch() -> Result<Self, Error> {
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            let signal =
                signal(SignalKind::hangup()).map_err(|error| Error::new("SIGHUP", error))?;
            Ok(Self { signal })
        }
        #[cfg(not(unix))]
        Ok(Self {})
    }

    async fn next(&mut self) {
        #[cfg(unix)]
        if self.signal.recv().await.is_some() {
            return;
        }
        std::future::pending().await
    }
}
