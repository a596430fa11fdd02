//! The words of the command.

use super::export;
use crate::Error;
use std::path::PathBuf;

/// How the list is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// A folder of tables with `datapackage.json`.
    #[default]
    Csv,
    /// One file: an array of services with all that belongs to them.
    Json,
    /// One file: a service a line.
    Ndjson,
}

/// Export the list in the terms of HSDS 3.1
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Folder of the region's source files
    #[arg(default_value = "assets/directory")]
    pub dir: PathBuf,
    /// Folder to make (csv), or file
    #[arg(long)]
    pub to: PathBuf,
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

impl Args {
    /// Exports, and says what was written.
    pub fn run(&self) -> Result<String, Error> {
        let services = export(&self.dir, &self.to, self.format)?;
        let to = self.to.display();
        Ok(format!("{to}: {services} services, HSDS 3.1"))
    }
}
