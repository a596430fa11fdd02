//! The built server on a port of its own, to be stopped and started again.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::Context;

use crate::Result;
use crate::process::{Running, free_port};
use crate::site::Folder;

/// The code that opens the demonstration site in every test.
pub const CODE: &str = "804713";

/// Every front there is; the first is the one that a site has by itself.
pub const FRONTS: [&str; 3] = ["converter", "calculator", "timer"];

/// The built server with the demonstration site.
#[derive(Debug)]
pub struct Server {
    port: u16,
    arguments: Vec<String>,
    running: Option<Running>,
}

impl Server {
    /// Starts it on a free port and waits for its ready line.
    pub fn start() -> Result<Self> {
        Self::start_with(CODE)
    }

    /// Like [`Self::start`], with one of [`FRONTS`].
    pub fn start_front(front: &'static str) -> Result<Self> {
        Self::start_as(CODE, front)
    }

    /// Like [`Self::start`], with another code.
    pub fn start_with(code: &'static str) -> Result<Self> {
        Self::start_as(code, FRONTS[0])
    }

    /// Like [`Self::start`], with a site folder of its own and more codes.
    pub fn start_site(site: &Folder, codes: &[&str]) -> Result<Self> {
        let site = site.path().display().to_string();
        let codes = codes.iter().flat_map(|code| ["--code", code]);
        Self::start_by(["--site", &site].into_iter().chain(codes))
    }

    /// Like [`Self::start`], with a publisher's site folder, which has a code.
    pub fn start_in(site: &Path) -> Result<Self> {
        Self::start_by(["--site", &site.display().to_string()].into_iter())
    }

    /// Starts it again, on the port it had, with another site folder.
    pub fn restart_in(&mut self, site: &Path) -> Result<()> {
        let place = self.arguments.iter().position(|word| word == "--site");
        let place = place.context("it was started without a site folder")?;
        self.arguments[place + 1] = site.display().to_string();
        self.restart()
    }

    /// Like [`Self::start`], with another code and one of [`FRONTS`].
    pub fn start_as(code: &'static str, front: &'static str) -> Result<Self> {
        Self::start_by(["--code", code, "--front", front].into_iter())
    }

    /// Like [`Self::start`], with a plain edition in place of a site.
    pub fn start_plain(page: &Path) -> Result<Self> {
        let page = page.display().to_string();
        Self::start_by(["--plain", &page].into_iter())
    }

    fn start_by<'a>(arguments: impl Iterator<Item = &'a str>) -> Result<Self> {
        let mut server = Self {
            port: free_port()?,
            arguments: arguments.map(str::to_owned).collect(),
            running: None,
        };
        server.restart()?;
        Ok(server)
    }

    /// Starts it again, on the port it had, with another code: what it serves is another version of the site.
    pub fn restart_with(&mut self, code: &str) -> Result<()> {
        let place = self.arguments.iter().position(|word| word == "--code");
        let place = place.context("it was started without a code")?;
        self.arguments[place + 1] = code.to_owned();
        self.restart()
    }

    /// Starts it again, on the port it had.
    pub fn restart(&mut self) -> Result<()> {
        self.stop();
        let program = program();
        let mut running = Running::start(
            Command::new(&program)
                .args(["serve", "--http", &format!("127.0.0.1:{}", self.port)])
                .args(&self.arguments)
                .stdin(Stdio::null())
                .stdout(Stdio::piped()),
        )
        .context("the server is built by `cargo xtask build`")?;
        let out = running
            .child()
            .stdout
            .take()
            .context("the server has no stdout")?;
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        anyhow::ensure!(line.starts_with("ready "), "the server said {line:?}");
        self.running = Some(running);
        Ok(())
    }

    /// Ends it; connections are refused from then on.
    pub fn stop(&mut self) {
        self.running = None;
    }

    /// TCP port on loopback.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Address of the front.
    pub fn url(&self) -> String {
        address(self.port)
    }
}

/// Address of the front on a port of this machine.
pub fn address(port: u16) -> String {
    format!("http://127.0.0.1:{port}/")
}

/// Runs the publisher's command, which a build leaves beside the server, in a folder.
pub fn desk(folder: &Path, arguments: &[&str]) -> Result<()> {
    let desk = program().with_file_name(format!("sidedoor-desk{}", env::consts::EXE_SUFFIX));
    let done = Command::new(&desk)
        .args(arguments)
        .current_dir(folder)
        .output()
        .with_context(|| format!("{}: `cargo xtask build` leaves it", desk.display()))?;
    let said = String::from_utf8_lossy(&done.stderr);
    anyhow::ensure!(done.status.success(), "{arguments:?}: {said}");
    Ok(())
}

/// `SIDEDOOR_BIN`, or what a build leaves in this clone.
pub(crate) fn program() -> PathBuf {
    env::var_os("SIDEDOOR_BIN").map_or_else(
        || {
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../target/release")
                .join(format!("sidedoor{}", env::consts::EXE_SUFFIX))
        },
        PathBuf::from,
    )
}
