//! What to serve, and where: each option from the command line, else the environment, else the file, else the table.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use crate::limits::Limits;
use crate::options::{Kind, ROWS, Row};
use crate::tls::Identity;
use crate::{Code, Error};

/// What to serve, and where.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// A file with more options.
    pub config: Option<PathBuf>,
    /// The site folder.
    pub site: Option<PathBuf>,
    /// The folder of a built app.
    pub app: Option<PathBuf>,
    /// The front, in place of the site folder's.
    pub front: Option<String>,
    /// Codes beside those of the site folder.
    pub codes: Vec<Code>,
    /// The page of a plain edition, in place of a site.
    pub plain: Option<PathBuf>,
    /// Plain HTTP, on this machine only.
    pub http: Option<SocketAddr>,
    /// HTTPS.
    pub https: Option<SocketAddr>,
    /// Plain HTTP that leads to HTTPS.
    pub redirect: Option<SocketAddr>,
    /// The webroot of an ACME client.
    pub challenges: Option<PathBuf>,
    /// Plain HTTP on a Unix socket.
    pub unix: Option<PathBuf>,
    /// Threads; 0 for one on each core.
    pub workers: usize,
    /// Certificate chain.
    pub cert: Option<PathBuf>,
    /// Private key.
    pub key: Option<PathBuf>,
    /// A fresh certificate for this machine.
    pub self_signed: bool,
    pub(crate) limits: Limits,
}

impl Settings {
    /// Puts the options together. `given` and `variable` hold the values of an option on the command line and in the
    /// environment.
    ///
    /// # Errors
    /// A value that is no good, or options that do not go together: one line.
    pub(crate) fn gather(
        given: impl Fn(&Row) -> Vec<String>,
        variable: impl Fn(&Row) -> Option<String>,
    ) -> Result<Self, Error> {
        let mut settings = Self::default();
        let file = match ROWS.iter().find(|row| row.name == "config") {
            Some(row) => given(row).pop().or_else(|| variable(row)),
            None => None,
        };
        let file = file.map(|path| File::read(Path::new(&path))).transpose()?;
        for row in ROWS {
            let mut place = format!("--{}", row.name);
            let mut values = given(row);
            if let (true, Some(text)) = (values.is_empty(), variable(row)) {
                place = row.variable();
                values = match row.kind {
                    Kind::Many => text.split(',').map(|one| one.trim().to_owned()).collect(),
                    _ => vec![text],
                };
            }
            if let (true, Some(file)) = (values.is_empty(), &file) {
                place = file.field(row);
                values = file.values(row)?;
            }
            if values.is_empty() && !row.default.is_empty() {
                values.push(row.default.to_owned());
            }
            for value in &values {
                (row.set)(&mut settings, value).map_err(|problem| Error::new(&place, problem))?;
            }
        }
        settings.check()?;
        Ok(settings)
    }

    /// Options that need others.
    fn check(&self) -> Result<(), Error> {
        let needs = |option: &str, what: &str| Err(Error::new(option, format!("needs {what}")));
        if self.plain.is_some() {
            for (option, given) in [
                ("--site", self.site.is_some()),
                ("--app", self.app.is_some()),
                ("--front", self.front.is_some()),
                ("--code", !self.codes.is_empty()),
            ] {
                if given {
                    return Err(Error::new(
                        "--plain",
                        format!("cannot be used with {option}"),
                    ));
                }
            }
        }
        let (cert, key) = (self.cert.is_some(), self.key.is_some());
        if cert != key {
            return match cert {
                true => needs("--cert", "--key <FILE>"),
                false => needs("--key", "--cert <FILE>"),
            };
        }
        if self.self_signed && cert {
            return Err(Error::new("--self-signed", "cannot be used with --cert"));
        }
        if self.https.is_none() && !crate::inherit::has("https") {
            for (option, given) in [
                ("--cert", cert),
                ("--self-signed", self.self_signed),
                ("--redirect", self.redirect.is_some()),
            ] {
                if given {
                    return needs(option, "--https <ADDR>");
                }
            }
        }
        if self.challenges.is_some() && self.redirect.is_none() && !crate::inherit::has("redirect")
        {
            return needs("--challenges", "--redirect <ADDR>");
        }
        Ok(())
    }

    /// Whether anybody but this machine can come: plain HTTP never leaves it, but what stands before a Unix socket or a
    /// socket that was handed over may.
    pub(crate) fn is_public(&self) -> bool {
        let far = |address: SocketAddr| !address.ip().is_loopback();
        self.https.is_some_and(far) || self.unix.is_some() || crate::inherit::any()
    }

    /// Where plain HTTP is served, if it is.
    pub(crate) fn http_address(&self) -> Option<SocketAddr> {
        let usual = SocketAddr::from((Ipv4Addr::LOCALHOST, 8080));
        let elsewhere = self.https.is_some() || self.unix.is_some() || crate::inherit::any();
        self.http.or((!elsewhere).then_some(usual))
    }

    /// The certificate and key for HTTPS.
    ///
    /// # Errors
    /// Files that are no good, or neither files nor `--self-signed`.
    pub(crate) fn identity(&self) -> Result<Identity, Error> {
        match (&self.cert, &self.key) {
            (Some(cert), Some(key)) => Identity::read(cert, key),
            _ if self.self_signed => Identity::self_signed(),
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
        if self.https.is_none() && self.cert.is_none() {
            return Ok(());
        }
        crate::tls::config(self.identity()?).map(|_| ())
    }
}

/// The file of `--config`.
struct File {
    path: PathBuf,
    table: toml::Table,
}

impl File {
    fn read(path: &Path) -> Result<Self, Error> {
        let text = fs::read_to_string(path).map_err(|error| Error::new(path.display(), error))?;
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
            let before = error.span().and_then(|span| text.get(..span.start));
            let line = before.map_or(1, |before| before.matches('\n').count() + 1);
            Error::new(format_args!("{}:{line}", path.display()), error.message())
        })?;
        let known = |key: &String| ROWS.iter().any(|row| row.name == key);
        if let Some(key) = table.keys().find(|key| !known(key) || *key == "config") {
            let problem = "there is no such option; `sidedoor serve --help` lists them";
            return Err(Error::field(&path.display().to_string(), key, problem));
        }
        Ok(Self {
            path: path.to_owned(),
            table,
        })
    }

    fn field(&self, row: &Row) -> String {
        format!("{}: field `{}`", self.path.display(), row.name)
    }

    fn values(&self, row: &Row) -> Result<Vec<String>, Error> {
        let Some(value) = self.table.get(row.name) else {
            return Ok(Vec::new());
        };
        let values = match value {
            toml::Value::Array(values) if row.kind == Kind::Many => values.as_slice(),
            value => std::slice::from_ref(value),
        };
        let texts = values.iter().map(|value| match value {
            toml::Value::String(text) if row.kind == Kind::Path && !text.is_empty() => {
                let folder = self.path.parent().unwrap_or(Path::new(""));
                Ok(folder.join(text).display().to_string())
            }
            toml::Value::String(text) => Ok(text.clone()),
            toml::Value::Integer(number) => Ok(number.to_string()),
            toml::Value::Float(number) => Ok(number.to_string()),
            toml::Value::Boolean(switch) => Ok(switch.to_string()),
            _ => Err(Error::new(self.field(row), "expected one value")),
        });
        texts.collect()
    }
}
