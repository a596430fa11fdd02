//! The words of the command.

use super::{EXIT, Exit, plain};
use crate::Error;
use directory::Date;
use std::path::PathBuf;

/// The name of the page where none is given. It stands in the browser's history.
pub const TITLE: &str = "Information";

/// Print the plain edition: one page without scripts, for an address of its own
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Folder of the region's source files
    #[arg(long, default_value = "assets/directory")]
    pub list: PathBuf,
    /// The HTML file to make
    #[arg(long)]
    pub to: PathBuf,
    /// Where the way out leads: an ordinary page that anyone might open
    #[arg(long, value_name = "URL", default_value = EXIT)]
    pub exit: Exit,
    /// The name of the page, which stands in the browser's history: one that tells nothing
    #[arg(long, value_name = "TITLE", default_value = TITLE, value_parser = title)]
    pub name: String,
}

impl Args {
    /// Prints, and says what was printed. `now` in seconds since 1970.
    pub fn run(&self, now: u64) -> Result<String, Error> {
        let days = i64::try_from(now / crate::DAY).unwrap_or_default();
        let today = Date::from_days(days);
        let printed = plain(&self.list, &self.to, &self.exit, &self.name, today)?;
        Ok(format!(
            "{}: {} services in {} languages, {} bytes, {} as gzip",
            self.to.display(),
            printed.services,
            printed.languages,
            printed.bytes,
            printed.gzip
        ))
    }
}

fn title(text: &str) -> Result<String, String> {
    let name = text.trim();
    if name.is_empty() || name.chars().any(char::is_control) || name.chars().count() > 60 {
        return Err("a name has 1 to 60 letters and stands on one line".into());
    }
    Ok(name.to_owned())
}
