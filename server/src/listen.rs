//! Taking ports, accepting connections, stopping.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use arc_swap::ArcSwap;
use axum::Router;
use tokio::sync::watch;

use crate::accept::{Socket, accept};
use crate::connection::Shared;
use crate::inherit::Inherited;
use crate::live::Live;
use crate::notify::Notify;
use crate::reload::{self, Hangups};
use crate::router::router;
use crate::seats::Seats;
use crate::site::Site;
use crate::stamps::Stamps;
use crate::{Error, Prepared, Settings, redirect, tls};

/// Why a socket of the system is refused where the option would be, too.
const NOT_LOOPBACK: &str = "plain HTTP is for this machine only (127.0.0.1 or [::1]); let it listen there, or name it `https`";

/// A server that has its ports and answers nobody yet.
pub struct Server {
    listeners: Vec<Listener>,
    live: Live,
    /// How the files looked before they were read.
    stamps: Stamps,
    settings: Settings,
    hangups: Hangups,
    say: fn(&str),
}

struct Listener {
    socket: Socket,
    /// Where it is found.
    url: String,
    site: Option<Arc<ArcSwap<Site>>>,
    router: Router,
    encrypted: bool,
    /// Connections of one address are counted. Not behind a proxy, which has one address for everyone.
    shared_out: bool,
}

impl Server {
    /// Takes every port that `settings` name, and reads the certificate.
    ///
    /// # Errors
    /// A port that is taken or not allowed; a socket of the system for plain HTTP that others can reach; a certificate or key
    /// that is no good.
    pub async fn bind(settings: &Settings, prepared: Prepared) -> Result<Self, Error> {
        let http = settings.http_address();
        let mut given = Inherited::take()?;
        let mut listeners = Vec::new();
        let stall = settings.limits.stall;
        let plain = Socket::tcp("http", given.tcp("http")?, http, stall).await?;
        let https = Socket::tcp("https", given.tcp("https")?, settings.https, stall).await?;
        let lead = given.tcp("redirect")?;
        let lead = Socket::tcp("redirect", lead, settings.redirect, stall).await?;
        let tls = match https {
            Some(_) => Some(tls::config(settings.identity()?)?),
            None => None,
        };
        let stamps = prepared.stamps.clone();
        let live = Live::new(prepared, tls);
        if let Some((socket, address)) = plain {
            if !address.ip().is_loopback() {
                let place = format!("socket `http` at {address}");
                return Err(Error::new(place, NOT_LOOPBACK));
            }
            let url = format!("http://{address}/");
            listeners.push(Listener::of(socket, url, &live.plain));
        }
        #[cfg(unix)]
        if let Some((socket, path)) = Socket::unix(given.unix()?, settings.unix.as_deref())? {
            let url = format!("unix:{path}");
            listeners.push(Listener::of(socket, url, &live.plain));
        }
        let port = https.as_ref().map_or(443, |(_, address)| address.port());
        if let Some((socket, address)) = https {
            let url = format!("https://{address}/");
            listeners.push(Listener {
                encrypted: true,
                shared_out: true,
                ..Listener::of(socket, url, &live.encrypted)
            });
        }
        if let Some((socket, address)) = lead {
            let url = format!("http://{address}/");
            let router = redirect::router(port, settings.challenges.clone());
            listeners.push(Listener {
                shared_out: true,
                ..Listener::new(socket, url, router)
            });
        }
        Ok(Self {
            listeners,
            live,
            stamps,
            settings: settings.clone(),
            hangups: Hangups::catch()?,
            say: |_| {},
        })
    }

    /// Who gets one line for everything that is read anew, or refused.
    #[must_use]
    pub fn saying(mut self, say: fn(&str)) -> Self {
        self.say = say;
        self
    }

    /// Where each listener is found, with the real port.
    pub fn urls(&self) -> Vec<String> {
        let urls = self.listeners.iter().map(|listener| listener.url.clone());
        urls.collect()
    }

    /// Answers until `stop` is ready, then lets open connections finish for a short while.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let (stopping, stopped) = watch::channel(());
        let seats = Seats::new(&self.settings.limits);
        let mut accepting = Vec::new();
        for listener in self.listeners {
            let shared = Arc::new(Shared {
                site: listener.site,
                router: listener.router,
                tls: self.live.tls.clone().filter(|_| listener.encrypted),
                stop: stopped.clone(),
                limits: self.settings.limits,
                seats: seats.clone(),
            });
            let accept = accept(listener.socket, shared, listener.shared_out);
            accepting.push(tokio::spawn(accept));
        }
        let drain = self.settings.limits.drain;
        let kept = reload::keep(
            self.live,
            self.stamps,
            self.settings,
            self.hangups,
            self.say,
        );
        tokio::select! {
            () = stop => {}
            () = async { kept.await; std::future::pending().await } => {}
        }
        Notify::Stopping.send();
        drop(stopping);
        for task in accepting {
            let _ = task.await;
        }
        seats.empty(drain).await;
    }
}

impl Listener {
    /// Hands out a site.
    fn of(socket: Socket, url: String, site: &Arc<ArcSwap<Site>>) -> Self {
        Self {
            site: Some(site.clone()),
            ..Self::new(socket, url, router(site.clone()))
        }
    }

    fn new(socket: Socket, url: String, router: Router) -> Self {
        Self {
            socket,
            url,
            site: None,
            router,
            encrypted: false,
            shared_out: false,
        }
    }
}

/// Names an option and its address in an error.
pub(crate) fn failed(option: &str, address: Option<SocketAddr>, error: &io::Error) -> Error {
    match address {
        Some(address) => Error::new(format_args!("--{option} {address}"), error),
        None => Error::new(format_args!("socket `{option}`"), error),
    }
}
