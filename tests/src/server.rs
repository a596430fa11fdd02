//! The built server on a port of its own, to be stopped and started again.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::Context;

use crate::Result;
use crate::process::{Running, free_port};

/// The code that opens the demonstration site in every test.
pub const CODE: &str = "804713";

/// Every front there is; the first is the one that a site has by itself.
pub const FRONTS: [&str; 3] = ["converter", "calculator", "timer"];

/// The built server with the demonstration site, or with a site folder.
#[derive(Debug)]
pub struct Server {
    port: u16,
    code: &'static str,
    front: Option<&'static str>,
    site: Option<PathBuf>,
    running: Option<Running>,
}

impl Server {
    /// Starts it on a free port and waits for its ready line.
    pub fn start() -> Result<Self> {
        Self::start_with(CODE)
    }

    /// Like [`Self::start`], with one of [`FRONTS`].
    pub fn start_front(front: &'static str) -> Result<Self> {
        Self::start_as(CODE, Some(front), None)
    }

    /// Like [`Self::start`], with another code.
    pub fn start_with(code: &'static str) -> Result<Self> {
        Self::start_as(code, Some(FRONTS[0]), None)
    }

    /// Like [`Self::start`], with a site folder, which says itself what front it has.
    pub fn start_site(site: &Path) -> Result<Self> {
        Self::start_as(CODE, None, Some(site.to_owned()))
    }

    fn start_as(
        code: &'static str,
        front: Option<&'static str>,
        site: Option<PathBuf>,
    ) -> Result<Self> {
        let mut server = Self {
            port: free_port()?,
            code,
            front,
            site,
            running: None,
        };
        server.restart()?;
        Ok(server)
    }

    /// Starts it again, on the port it had.
    pub fn restart(&mut self) -> Result<()> {
        self.stop();
        let mut command = Command::new(program());
        command
            .args(["serve", "--http", &format!("127.0.0.1:{}", self.port)])
            .args(["--code", self.code])
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        if let Some(front) = self.front {
            command.args(["--front", front]);
        }
        if let Some(site) = &self.site {
            command.arg("--site").arg(site);
        }
        let mut running =
            Running::start(&mut command).context("the server is built by `cargo xtask build`")?;
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

/// `SIDEDOOR_BIN`, or what a build leaves in this clone.
fn program() -> PathBuf {
    env::var_os("SIDEDOOR_BIN").map_or_else(
        || {
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../target/release")
                .join(format!("sidedoor{}", env::consts::EXE_SUFFIX))
        },
        PathBuf::from,
    )
}

/// A copy of the demonstration site with this `site.toml`, to be started with [`Server::start_site`].
pub fn site_folder(toml: &str) -> Result<tempfile::TempDir> {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/app/site");
    let folder = tempfile::tempdir()?;
    for inner in ["", "targets"] {
        let to = folder.path().join(inner);
        std::fs::create_dir_all(&to)?;
        for entry in from.join(inner).read_dir()? {
            let path = entry?.path();
            if path.is_file() {
                std::fs::copy(&path, to.join(path.file_name().unwrap_or_default()))?;
            }
        }
    }
    std::fs::write(folder.path().join("site.toml"), toml)?;
    Ok(folder)
}
