//! The words of the command.

use super::{Options, Real, import, read_terms};
use crate::Error;
use crate::http::Client;
use directory::Date;
use std::fs;
use std::path::PathBuf;

/// Import a directory in the terms of HSDS (1.1 to 3.1)
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Folder or zip of tables, JSON file, or http(s):// address of an API
    pub source: String,
    /// Folder of source files; one that is not there yet is made
    #[arg(long)]
    pub to: PathBuf,
    /// Whose data it is; a later import of the same publisher replaces this one
    #[arg(long)]
    pub publisher: String,
    /// The licence under which the publisher gives it
    #[arg(long)]
    pub licence: String,
    /// Id of a service or location whose address may be public although its kind or a flag says
    /// otherwise
    #[arg(long = "allow-address", value_name = "ID")]
    pub allow_address: Vec<String>,
    /// Language of the texts: en or es
    #[arg(long, default_value = "en")]
    pub language: String,
    /// Encoding of the tables, where it is neither UTF-8 nor UTF-16
    #[arg(long)]
    pub encoding: Option<String>,
    /// File of lines `term,need` for the publisher's vocabulary
    #[arg(long)]
    pub needs: Option<PathBuf>,
    /// It is this list's own export: take back dates of review and of test calls too
    #[arg(long)]
    pub own: bool,
    /// Take fewer than half of the services of last time
    #[arg(long)]
    pub fewer: bool,
}

impl Args {
    /// Imports, and says what happened. `now` in seconds since 1970.
    pub fn run(&self, now: u64) -> Result<String, Error> {
        let needs = match &self.needs {
            None => Default::default(),
            Some(path) => {
                let text = fs::read_to_string(path).map_err(Error::io(path))?;
                read_terms(&text).map_err(|what| Error::wrong(path, what))?
            }
        };
        let days = i64::try_from(now / crate::DAY).unwrap_or_default();
        let options = Options {
            source: self.source.clone(),
            to: self.to.clone(),
            publisher: self.publisher.trim().into(),
            licence: self.licence.trim().into(),
            allowed: self.allow_address.iter().cloned().collect(),
            language: self.language.clone(),
            encoding: self.encoding.clone(),
            needs,
            own: self.own,
            fewer: self.fewer,
            today: Date::from_days(days),
        };
        let report = import(&options, &mut Client::default(), &mut Real)?;
        Ok(format!("{}\n{report}", self.to.display()))
    }
}
