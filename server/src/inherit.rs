//! Sockets that the system opened for this program (socket activation), told apart by their names: `http`, `https`,
//! `redirect`, `unix`. A single one without a name is for HTTPS.

#[cfg(unix)]
mod unix {
    use std::env;
    use std::net::TcpListener;
    use std::os::unix::net::UnixListener;
    use std::process;
    use std::sync::OnceLock;

    use crate::Error;

    const NAMES: [&str; 4] = ["http", "https", "redirect", "unix"];

    /// The names of the sockets that are meant for this process, in order. Read once: whoever takes the sockets takes their
    /// variables away, and what is read anew later must still know of them.
    fn names() -> &'static [String] {
        static READ: OnceLock<Vec<String>> = OnceLock::new();
        READ.get_or_init(read)
    }

    fn read() -> Vec<String> {
        let variable = |name| env::var(name).unwrap_or_default();
        if variable("LISTEN_PID").parse() != Ok(process::id()) {
            return Vec::new();
        }
        let count = variable("LISTEN_FDS").parse().unwrap_or(0_usize);
        let named = variable("LISTEN_FDNAMES");
        let mut names: Vec<String> = named.split(':').map(str::to_owned).collect();
        // What a manager calls a socket that nobody named.
        let unnamed = |name: &str| matches!(name, "" | "unknown") || name.ends_with(".socket");
        if count == 1 && unnamed(&names[0]) {
            names = vec!["https".to_owned()];
        }
        names.resize(count, String::new());
        names
    }

    pub(crate) fn has(name: &str) -> bool {
        names().iter().any(|known| known == name)
    }

    pub(crate) fn any() -> bool {
        !names().is_empty()
    }

    /// The sockets themselves.
    pub(crate) struct Inherited {
        names: &'static [String],
        sockets: listenfd::ListenFd,
    }

    impl Inherited {
        /// # Errors
        /// A socket with a name that means nothing here.
        pub(crate) fn take() -> Result<Self, Error> {
            let names = names();
            if let Some(name) = names.iter().find(|name| !NAMES.contains(&name.as_str())) {
                let problem = format!(
                    "no socket is called `{name}`; there are: {}",
                    NAMES.join(", ")
                );
                return Err(Error::new("LISTEN_FDNAMES", problem));
            }
            Ok(Self {
                names,
                sockets: listenfd::ListenFd::from_env(),
            })
        }

        /// # Errors
        /// A socket that is of another kind.
        pub(crate) fn tcp(&mut self, name: &str) -> Result<Option<TcpListener>, Error> {
            let Some(index) = self.names.iter().position(|known| known == name) else {
                return Ok(None);
            };
            let taken = self.sockets.take_tcp_listener(index);
            taken.map_err(|error| Error::new(format_args!("socket `{name}`"), error))
        }

        /// # Errors
        /// As for [`Self::tcp`].
        pub(crate) fn unix(&mut self) -> Result<Option<UnixListener>, Error> {
            let Some(index) = self.names.iter().position(|known| known == "unix") else {
                return Ok(None);
            };
            let taken = self.sockets.take_unix_listener(index);
            taken.map_err(|error| Error::new("socket `unix`", error))
        }
    }
}

#[cfg(unix)]
pub(crate) use unix::{Inherited, any, has};

#[cfg(not(unix))]
mod none {
    use std::net::TcpListener;

    use crate::Error;

    pub(crate) fn has(_: &str) -> bool {
        false
    }

    pub(crate) fn any() -> bool {
        false
    }

    pub(crate) struct Inherited;

    impl Inherited {
        pub(crate) fn take() -> Result<Self, Error> {
            Ok(Self)
        }

        pub(crate) fn tcp(&mut self, _: &str) -> Result<Option<TcpListener>, Error> {
            Ok(None)
        }
    }
}

#[cfg(not(unix))]
pub(crate) use none::{Inherited, any, has};
