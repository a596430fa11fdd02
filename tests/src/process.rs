//! Programs that a test starts, and only those, end with the test.

use std::net::TcpListener;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use anyhow::Context;

use crate::Result;

/// A started program; dropped, it is ended and waited for.
#[derive(Debug)]
pub struct Running {
    child: Child,
    tidy: bool,
}

impl Running {
    /// Starts `command`.
    pub fn start(command: &mut Command) -> Result<Self> {
        let child = command
            .spawn()
            .with_context(|| format!("starting {}", command.get_program().display()))?;
        Ok(Self { child, tidy: false })
    }

    /// Is asked to end before it is made to, so that it removes what it left in shared places.
    pub fn tidy(mut self) -> Self {
        self.tidy = true;
        self
    }

    /// The program itself, for its pipes.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.tidy && cfg!(unix) {
            let id = self.child.id().to_string();
            let _ = Command::new("kill").args(["-TERM", &id]).status();
            let gone = || matches!(self.child.try_wait(), Ok(Some(_)));
            let _ = wait_for("the program to end", Duration::from_secs(3), gone);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A TCP port on loopback that nobody listens on at this moment.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// Asks `done` until it says yes; after `limit` the test fails with `what`.
pub fn wait_for(what: &str, limit: Duration, mut done: impl FnMut() -> bool) -> Result<()> {
    let start = Instant::now();
    while !done() {
        anyhow::ensure!(start.elapsed() < limit, "waited {limit:?} for {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}
