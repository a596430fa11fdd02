//! What the service manager is told: ready, reading anew, stopping. Where there is none, nobody.

/// A word for the service manager.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notify {
    /// Every port is taken.
    Ready,
    /// Site folder and certificate are read anew; `Ready` follows.
    Reloading,
    /// No new connections.
    Stopping,
}

impl Notify {
    /// Sends the word. A manager that does not listen changes nothing here.
    pub fn send(self) {
        #[cfg(target_os = "linux")]
        {
            use sd_notify::NotifyState;
            let _ = match self {
                Self::Ready => sd_notify::notify(&[NotifyState::Ready]),
                Self::Stopping => sd_notify::notify(&[NotifyState::Stopping]),
                Self::Reloading => NotifyState::monotonic_usec_now()
                    .and_then(|now| sd_notify::notify(&[NotifyState::Reloading, now])),
            };
        }
    }
}
