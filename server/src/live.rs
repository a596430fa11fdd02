//! What is served right now. Readers never wait; what replaces it is ready before it is put in.

use std::sync::Arc;
use std::time::Instant;

use arc_swap::ArcSwap;
use rustls::ServerConfig;

use crate::prepare::{Before, Prepared, prepare_again};
use crate::site::Site;
use crate::{Error, Settings, tls};

/// Site and certificate, as connections see them.
pub(crate) struct Live {
    pub(crate) plain: Arc<ArcSwap<Site>>,
    pub(crate) encrypted: Arc<ArcSwap<Site>>,
    /// `None` where nothing is encrypted.
    pub(crate) tls: Option<Arc<ArcSwap<ServerConfig>>>,
    /// What the next site must not go behind.
    before: Before,
}

impl Live {
    pub(crate) fn new(prepared: Prepared, tls: Option<Arc<ServerConfig>>) -> Self {
        Self {
            plain: Arc::new(ArcSwap::from_pointee(prepared.plain)),
            encrypted: Arc::new(ArcSwap::from_pointee(prepared.encrypted)),
            tls: tls.map(|config| Arc::new(ArcSwap::new(config))),
            before: prepared.after,
        }
    }

    /// Reads the site anew; gives what it is now and what is worth a warning.
    ///
    /// # Errors
    /// Whatever would keep the server from starting with it, and a signed file older than the one that is served. What was
    /// served before still is.
    pub(crate) fn read_site(
        &mut self,
        settings: &Settings,
    ) -> Result<(String, Vec<String>), Error> {
        let prepared = prepare_again(settings, self.before)?;
        self.before = prepared.after;
        let now = Instant::now();
        for (live, fresh) in [
            (&self.plain, prepared.plain),
            (&self.encrypted, prepared.encrypted),
        ] {
            let site = fresh.after(&live.load(), now);
            live.store(Arc::new(site));
        }
        Ok((prepared.summary, prepared.warnings))
    }

    /// Reads certificate and key anew; connections that exist keep what they have.
    ///
    /// # Errors
    /// A pair that is no good. The one from before is still used.
    pub(crate) fn read_certificate(&self, settings: &Settings) -> Result<(), Error> {
        if let Some(live) = &self.tls {
            live.store(tls::config(settings.identity()?)?);
        }
        Ok(())
    }
}
