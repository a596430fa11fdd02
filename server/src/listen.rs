//! Taking ports, accepting connections, stopping.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;

use crate::connection::{self, Shared};
use crate::router::router;
use crate::{Error, Prepared, Settings, limits, tls};

/// A server that has its ports and answers nobody yet.
pub struct Server {
    listeners: Vec<Listener>,
}

struct Listener {
    socket: TcpListener,
    address: SocketAddr,
    tls: Option<TlsAcceptor>,
    site: Arc<crate::Site>,
}

impl Server {
    /// Takes every port that `settings` name, and reads the certificate.
    ///
    /// # Errors
    /// A port that is taken or not allowed; a certificate or key that is no good.
    pub async fn bind(settings: &Settings, prepared: Prepared) -> Result<Self, Error> {
        let identity = settings.identity()?;
        let mut listeners = Vec::new();
        if let Some(address) = settings.http_address() {
            let site = Arc::new(prepared.plain);
            listeners.push(Listener::bind("--http", address, None, site).await?);
        }
        if let (Some(address), Some(identity)) = (settings.https, identity) {
            let acceptor = TlsAcceptor::from(tls::config(identity)?);
            let site = Arc::new(prepared.encrypted);
            listeners.push(Listener::bind("--https", address, Some(acceptor), site).await?);
        }
        Ok(Self { listeners })
    }

    /// Where each listener is found, with the real port.
    pub fn urls(&self) -> Vec<String> {
        let url = |listener: &Listener| {
            let scheme = listener.tls.as_ref().map_or("http", |_| "https");
            format!("{scheme}://{}/", listener.address)
        };
        self.listeners.iter().map(url).collect()
    }

    /// Answers until `stop` is ready, then lets open connections finish for a short while.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let (stopping, stopped) = watch::channel(());
        let slots = Arc::new(Semaphore::new(limits::CONNECTIONS as usize));
        let mut accepting = Vec::new();
        for listener in self.listeners {
            let shared = Arc::new(Shared {
                router: router(listener.site),
                tls: listener.tls,
                stop: stopped.clone(),
            });
            accepting.push(tokio::spawn(accept(listener.socket, shared, slots.clone())));
        }
        stop.await;
        drop(stopping);
        for task in accepting {
            let _ = task.await;
        }
        // All slots are free again once the last connection has ended.
        let _ = timeout(limits::DRAIN, slots.acquire_many(limits::CONNECTIONS)).await;
    }
}

impl Listener {
    async fn bind(
        option: &str,
        address: SocketAddr,
        tls: Option<TlsAcceptor>,
        site: Arc<crate::Site>,
    ) -> Result<Self, Error> {
        let failed = |error: std::io::Error| Error::new(format_args!("{option} {address}"), error);
        let socket = TcpListener::bind(address).await.map_err(failed)?;
        let address = socket.local_addr().map_err(failed)?;
        Ok(Self {
            socket,
            address,
            tls,
            site,
        })
    }
}

async fn accept(socket: TcpListener, shared: Arc<Shared>, slots: Arc<Semaphore>) {
    let mut stop = shared.stop.clone();
    loop {
        let next = async {
            let slot = slots.clone().acquire_owned().await;
            (slot, socket.accept().await)
        };
        let (slot, accepted) = tokio::select! {
            _ = stop.changed() => return,
            next = next => next,
        };
        match accepted {
            // The peer's address ends here: nobody after this knows it.
            Ok((stream, _)) => {
                let shared = shared.clone();
                tokio::spawn(async move {
                    connection::serve(stream, shared).await;
                    drop(slot);
                });
            }
            Err(error) => sleep(pause(&error)).await,
        }
    }
}

/// A peer that went away before it was accepted costs nothing; anything else is the system's want.
fn pause(error: &std::io::Error) -> Duration {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    match error.kind() {
        ConnectionAborted | ConnectionRefused | ConnectionReset => Duration::ZERO,
        _ => limits::BACK_OFF,
    }
}
