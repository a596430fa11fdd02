//! Site folder and certificate are read anew when their files change, and on SIGHUP.

use tokio::task::spawn_blocking;
use tokio::time::sleep;

use crate::live::Live;
use crate::notify::Notify;
use crate::stamps::Stamps;
use crate::{Error, Settings};

/// Looks after what is served, for as long as it is polled. `known` is how the files looked before what is served was read.
/// `say` gets one line for each thing that happened.
pub(crate) async fn keep(
    mut live: Live,
    mut known: Stamps,
    settings: Settings,
    mut hangups: Hangups,
    say: fn(&str),
) {
    let mut seen = known.clone();
    loop {
        let asked = tokio::select! {
            () = hangups.next() => true,
            () = sleep(settings.limits.poll) => false,
        };
        let files = settings.clone();
        let Ok(now) = spawn_blocking(move || Stamps::take(&files)).await else {
            return;
        };
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
