//! Sockets that are listened on, and the loop that takes connections from them.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::time::sleep;

use crate::connection::{self, Shared};
use crate::listen::failed;
use crate::{Error, limits};

/// A socket that is listened on.
pub(crate) enum Socket {
    Tcp(TcpListener),
    #[cfg(unix)]
    Unix(UnixSocket),
}

/// A Unix socket; its file goes with it where it was made here.
#[cfg(unix)]
pub(crate) struct UnixSocket {
    listener: tokio::net::UnixListener,
    made: Option<std::path::PathBuf>,
}

#[cfg(unix)]
impl Drop for UnixSocket {
    fn drop(&mut self) {
        if let Some(path) = &self.made {
            let _ = std::fs::remove_file(path);
        }
    }
}

impl Socket {
    /// The socket that was `given` by the system, or a new one at `address`; with the real address. `stall` is how long a
    /// peer may take nothing of what waits for it in the kernel, also after the server has let go of it.
    ///
    /// # Errors
    /// A port that is taken or not allowed.
    pub(crate) async fn tcp(
        option: &str,
        given: Option<std::net::TcpListener>,
        address: Option<SocketAddr>,
        stall: Duration,
    ) -> Result<Option<(Self, SocketAddr)>, Error> {
        let failed = |error: io::Error| failed(option, address, &error);
        let socket = match (given, address) {
            (Some(given), _) => {
                given.set_nonblocking(true).map_err(failed)?;
                TcpListener::from_std(given).map_err(failed)?
            }
            (None, Some(address)) => TcpListener::bind(address).await.map_err(failed)?,
            (None, None) => return Ok(None),
        };
        let address = socket.local_addr().map_err(failed)?;
        // RFC 5482. Connections have it from the socket that they came through.
        #[cfg(any(target_os = "linux", target_os = "android"))]
        {
            let time = u32::try_from(stall.as_millis()).unwrap_or(u32::MAX);
            let set = rustix::net::sockopt::set_tcp_user_timeout(&socket, time);
            set.map_err(|error| failed(error.into()))?;
        }
        #[cfg(not(any(target_os = "linux", target_os = "android")))]
        let _ = stall;
        Ok(Some((Self::Tcp(socket), address)))
    }

    /// The same for a Unix socket. What is left of one that nobody listens on any more is taken away first.
    ///
    /// # Errors
    /// A path that is taken or not allowed.
    #[cfg(unix)]
    pub(crate) fn unix(
        given: Option<std::os::unix::net::UnixListener>,
        path: Option<&std::path::Path>,
    ) -> Result<Option<(Self, String)>, Error> {
        use std::fs::{self, Permissions};
        use std::os::unix::fs::{FileTypeExt, PermissionsExt};
        use std::os::unix::net::{UnixListener, UnixStream};
        let place = path.map_or("socket `unix`".to_owned(), |path| {
            format!("--unix {}", path.display())
        });
        let failed = |error: io::Error| Error::new(&place, error);
        let (listener, made) = match (given, path) {
            (Some(given), _) => (given, None),
            (None, Some(path)) => {
                let is_socket =
                    fs::symlink_metadata(path).is_ok_and(|data| data.file_type().is_socket());
                // Refused: nobody listens. Any other fault may be that of one that is in use.
                let left = |error: io::Error| error.kind() == io::ErrorKind::ConnectionRefused;
                if is_socket && UnixStream::connect(path).is_err_and(left) {
                    fs::remove_file(path).map_err(failed)?;
                }
                let listener = UnixListener::bind(path).map_err(failed)?;
                // For the proxy's group, and nobody else.
                fs::set_permissions(path, Permissions::from_mode(0o660)).map_err(failed)?;
                (listener, Some(path.to_owned()))
            }
            (None, None) => return Ok(None),
        };
        listener.set_nonblocking(true).map_err(failed)?;
        let url = path.map_or(String::new(), |path| path.display().to_string());
        let listener = tokio::net::UnixListener::from_std(listener).map_err(failed)?;
        Ok(Some((Self::Unix(UnixSocket { listener, made }), url)))
    }
}

/// Takes connections until the server stops. `shared_out`: an address has no more than its share.
pub(crate) async fn accept(socket: Socket, shared: Arc<Shared>, shared_out: bool) {
    let mut stop = shared.stop.clone();
    loop {
        let next = async {
            let Some(permit) = shared.seats.wait().await else {
                return Ok(());
            };
            match &socket {
                Socket::Tcp(socket) => {
                    let (stream, peer) = socket.accept().await?;
                    // The peer's address ends here: nobody after this knows it.
                    let peer = shared_out.then_some(peer.ip());
                    let Some(seat) = shared.seats.take(permit, peer) else {
                        return Ok(());
                    };
                    let _ = stream.set_nodelay(true);
                    let shared = shared.clone();
                    tokio::spawn(async move {
                        connection::serve(stream, shared).await;
                        drop(seat);
                    });
                }
                #[cfg(unix)]
                Socket::Unix(socket) => {
                    let (stream, _) = socket.listener.accept().await?;
                    let seat = shared.seats.take(permit, None);
                    let shared = shared.clone();
                    tokio::spawn(async move {
                        connection::serve(stream, shared).await;
                        drop(seat);
                    });
                }
            }
            Ok(())
        };
        tokio::select! {
            _ = stop.changed() => return,
            accepted = next => if let Err(error) = accepted {
                sleep(pause(&error)).await;
            },
        }
    }
}

/// A peer that went away before it was accepted costs nothing; anything else is the system's want.
fn pause(error: &io::Error) -> Duration {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    match error.kind() {
        ConnectionAborted | ConnectionRefused | ConnectionReset => Duration::ZERO,
        _ => limits::BACK_OFF,
    }
}
