//! Fetching over HTTP for imports: TLS by the system's roots, patience with a busy server, a bar
//! for whoever waits.

use crate::import::{api::Get, limits};
use indicatif::{ProgressBar, ProgressStyle};
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::{Agent, Error};

/// A client that tries again when a server is busy.
pub struct Client {
    agent: Agent,
    bar: ProgressBar,
    first_wait: Duration,
}

impl Default for Client {
    fn default() -> Self {
        Self::waiting(Duration::from_millis(500))
    }
}

impl Client {
    /// A client that waits so long before its second try, and twice as long each time after.
    #[must_use]
    pub fn waiting(first_wait: Duration) -> Self {
        // Without roots every https:// fails with its reason; http:// on loopback needs none.
        let roots = rustls_native_certs::load_native_certs().certs;
        let roots = roots
            .into_iter()
            .map(|root| Certificate::from_der(&root).to_owned());
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::Specific(Arc::new(roots.collect())))
            .unversioned_rustls_crypto_provider(Arc::new(
                rustls::crypto::aws_lc_rs::default_provider(),
            ))
            .build();
        let agent = Agent::config_builder()
            .tls_config(tls)
            .timeout_connect(Some(Duration::from_secs(15)))
            .timeout_global(Some(Duration::from_secs(120)))
            .max_redirects(3)
            .user_agent("sidedoor-desk")
            .accept("application/json")
            .build()
            .new_agent();
        // Drawn on the error stream, and only where that is a terminal.
        let bar = ProgressBar::no_length();
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self {
            agent,
            bar,
            first_wait,
        }
    }

    /// One try. The second value is whether another one may help, and after how long at least.
    fn once(&self, url: &str) -> Result<Vec<u8>, (String, Option<Duration>)> {
        let soon = Some(Duration::ZERO);
        match self.agent.get(url).call() {
            Ok(mut answer) => {
                let body = answer.body_mut().with_config().limit(limits::ANSWER);
                body.read_to_vec().map_err(|error| match error {
                    Error::BodyExceedsLimit(_) => {
                        ("answers with more than an import may read".into(), None)
                    }
                    error => (format!("breaks off: {error}"), soon),
                })
            }
            Err(Error::StatusCode(code @ (408 | 425 | 429 | 500..=599))) => {
                Err((format!("answers {code}"), soon))
            }
            Err(Error::StatusCode(code @ (401 | 403))) => Err((
                format!("answers {code}: it wants a key; ask its keeper"),
                None,
            )),
            Err(Error::StatusCode(code)) => Err((
                format!("answers {code}; is it the address of an HSDS API?"),
                None,
            )),
            Err(error @ (Error::Timeout(_) | Error::Io(_) | Error::ConnectionFailed)) => {
                Err((format!("cannot be reached: {error}"), soon))
            }
            Err(error) => Err((format!("cannot be reached: {error}"), None)),
        }
    }
}

impl Get for Client {
    fn get(&mut self, url: &str) -> Result<Vec<u8>, String> {
        let mut wait = self.first_wait;
        let mut tries = 1;
        loop {
            match self.once(url) {
                Ok(body) => return Ok(body),
                Err((what, None)) => return Err(what),
                Err((what, Some(_))) if tries == limits::TRIES => {
                    return Err(format!("{what}, {tries} times; try again later"));
                }
                Err((what, Some(least))) => {
                    self.bar.set_message(format!("{what}; waiting"));
                    sleep(wait.max(least));
                    wait *= 2;
                    tries += 1;
                }
            }
        }
    }

    fn page(&mut self, read: u64, total: Option<u64>) {
        if let Some(total) = total {
            self.bar.set_length(total);
        }
        self.bar.set_message("");
        self.bar.set_position(read);
        if total == Some(read) {
            self.bar.finish_and_clear();
        }
    }
}
