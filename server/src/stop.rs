//! When to stop.

use std::io;

use crate::Error;

/// Ready at the first SIGINT or SIGTERM, or at Ctrl-C where there are no such signals. They are
/// caught from the call on, not only once the future is awaited.
///
/// # Errors
/// A system that does not let signals be caught.
pub fn stop_signal() -> Result<impl Future<Output = ()>, Error> {
    signals().map_err(|error| Error::new("signals", error))
}

#[cfg(unix)]
fn signals() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn signals() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
