//! The command line.

use std::env;
use std::path::PathBuf;

use clap::builder::ValueParser;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Args, FromArgMatches, Parser, Subcommand};

use crate::options::{Kind, ROWS, Row};
use crate::{Code, Day, Settings};

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
    /// Serve a site until SIGINT or SIGTERM; every option may also be a variable of the environment, SIDEDOOR_NAME, or stand in the file of --config
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
        #[arg(long, value_name = "NAME")]
        switch_front: Option<String>,
    },
}

impl Args for Settings {
    fn augment_args(command: clap::Command) -> clap::Command {
        command.args(ROWS.iter().map(argument))
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Settings {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let given = |row: &Row| match row.kind {
            Kind::Switch if matches.get_flag(row.name) => vec!["true".to_owned()],
            Kind::Switch => Vec::new(),
            _ => matches
                .get_many::<String>(row.name)
                .map_or_else(Vec::new, |values| values.cloned().collect()),
        };
        let variable = |row: &Row| env::var(row.variable()).ok();
        Self::gather(given, variable)
            .map_err(|error| clap::Error::raw(ErrorKind::ValueValidation, error))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

fn argument(row: &'static Row) -> Arg {
    let help = match row.default {
        "" => row.help.to_owned(),
        default => format!("{} [default: {default}]", row.help),
    };
    let argument = Arg::new(row.name)
        .long(row.name)
        .help(help)
        .help_heading(row.group);
    match row.kind {
        Kind::Switch => argument.action(ArgAction::SetTrue),
        kind => {
            let action = match kind {
                Kind::Many => ArgAction::Append,
                _ => ArgAction::Set,
            };
            // Read once here, so that the fault names the flag.
            let read =
                |text: &str| (row.set)(&mut Settings::default(), text).map(|()| text.to_owned());
            argument
                .value_name(row.value)
                .action(action)
                .value_parser(ValueParser::new(read))
        }
    }
}

/// A fault of the command line in one line.
pub fn one_line(error: &clap::Error) -> String {
    let text = error.to_string();
    let first = text.split("\n\n").next().unwrap_or_default();
    let words: Vec<_> = first.split_whitespace().collect();
    words.join(" ")
}
