//! The command line.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::tls::Identity;
use crate::{Code, Day, Error};

/// Hands out one immutable site over HTTP.
#[derive(Debug, Parser)]
#[command(name = "sidedoor", version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve a site until SIGINT or SIGTERM
    Serve(Settings),
    /// Print the lines of site.toml that make DIGITS a code of the site
    Code {
        /// 6 to 8 digits, as they will be typed
        digits: Code,
        /// The last day on which it opens; without it there is no end
        #[arg(long, value_name = "YYYY-MM-DD")]
        until: Option<Day>,
        /// The site folder, for its salt and its other codes; without it a fresh salt is printed as well
        #[arg(long, value_name = "DIR")]
        site: Option<PathBuf>,
    },
    /// Check everything that `serve` would need, serve nothing, and write down in the site folder what visitors see
    CheckConfig {
        /// What would be served.
        #[command(flatten)]
        settings: Settings,
        /// The front to which a site changes that had another before: said here a second time
        #[arg(long, value_name = "NAME", requires = "site")]
        switch_front: Option<String>,
    },
}

/// What to serve, and where.
#[derive(Clone, Debug, Args)]
pub struct Settings {
    /// The site folder; without it the demonstration site, which needs a --code
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// The folder of a built app; without it the one inside this program
    #[arg(long, value_name = "DIR")]
    pub app: Option<PathBuf>,
    /// Plain HTTP, on this machine only [default without --https: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR", value_parser = loopback)]
    pub http: Option<SocketAddr>,
    /// HTTPS; needs --cert and --key, or --self-signed
    #[arg(long, value_name = "ADDR")]
    pub https: Option<SocketAddr>,
    /// Certificate chain, PEM
    #[arg(long, value_name = "FILE", requires_all = ["https", "key"])]
    pub cert: Option<PathBuf>,
    /// Private key, PEM
    #[arg(long, value_name = "FILE", requires_all = ["https", "cert"])]
    pub key: Option<PathBuf>,
    /// A fresh certificate for localhost and 127.0.0.1
    #[arg(long, requires = "https", conflicts_with_all = ["cert", "key"])]
    pub self_signed: bool,
    /// The front, in place of the one in site.toml
    #[arg(long, value_name = "NAME")]
    pub front: Option<String>,
    /// One more code, 6 to 8 digits; may be given several times
    #[arg(long = "code", value_name = "DIGITS")]
    pub codes: Vec<Code>,
}

impl Settings {
    /// Where plain HTTP is served, if it is.
    pub(crate) fn http_address(&self) -> Option<SocketAddr> {
        let usual = SocketAddr::from((Ipv4Addr::LOCALHOST, 8080));
        self.http.or(self.https.is_none().then_some(usual))
    }

    /// Whether anybody but this machine can come: plain HTTP never leaves it.
    pub(crate) fn is_public(&self) -> bool {
        self.https
            .is_some_and(|address| !address.ip().is_loopback())
    }

    /// The certificate and key for HTTPS, if it is served.
    ///
    /// # Errors
    /// Files that are no good, or neither files nor `--self-signed`.
    pub(crate) fn identity(&self) -> Result<Option<Identity>, Error> {
        if self.https.is_none() {
            return Ok(None);
        }
        match (&self.cert, &self.key) {
            (Some(cert), Some(key)) => Identity::read(cert, key).map(Some),
            _ if self.self_signed => Identity::self_signed().map(Some),
            _ => Err(Error::new(
                "--https",
                "give --cert FILE and --key FILE, or --self-signed",
            )),
        }
    }

    /// Checks the certificate without serving.
    ///
    /// # Errors
    /// As [`crate::Server::bind`], but for ports.
    pub(crate) fn check_certificate(&self) -> Result<(), Error> {
        match self.identity()? {
            Some(identity) => crate::tls::config(identity).map(|_| ()),
            None => Ok(()),
        }
    }
}

fn loopback(text: &str) -> Result<SocketAddr, String> {
    let address: SocketAddr = text
        .parse()
        .map_err(|_| "expected an address with a port, such as 127.0.0.1:8080".to_owned())?;
    if address.ip().is_loopback() {
        Ok(address)
    } else {
        Err("plain HTTP is for this machine only (127.0.0.1 or [::1]); use --https".to_owned())
    }
}

/// A fault of the command line in one line.
pub fn one_line(error: &clap::Error) -> String {
    let text = error.to_string();
    let first = text.split("\n\n").next().unwrap_or_default();
    let words: Vec<_> = first.split_whitespace().collect();
    words.join(" ")
}
