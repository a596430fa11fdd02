//! `sidedoor-desk`: the publisher's command.

mod commands;

use clap::{Parser, Subcommand};
use commands::now;
use directory::Date;
use sidedoor_desk::{
    Counts, DAY, Error, Month, check, csv, due, export, fixable, import, plain, sheet, site_icons,
    take,
};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Keeps the list of services: checks it, signs it, and keeps the keys.
#[derive(Parser)]
#[command(name = "sidedoor-desk", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check the source files and print every fault
    Check {
        /// Mend what can only be meant in one way, then check
        #[arg(long)]
        fix: bool,
        /// Folder of the region's source files
        #[arg(default_value = "assets/directory")]
        dir: PathBuf,
    },
    Import(import::Args),
    Export(export::Args),
    Plain(plain::Args),
    /// Print what is due for a check this month, as a sheet to dial from, or take its results back
    Report {
        /// Folder of the region's source files
        #[arg(default_value = "assets/directory")]
        dir: PathBuf,
        /// The month, as 2026-11; this one where none is given
        #[arg(long)]
        month: Option<Month>,
        /// Print a table for a spreadsheet (CSV), to be filled in for --results
        #[arg(long)]
        csv: bool,
        /// Take the results of a filled-in table into the source files
        #[arg(long, value_name = "FILE", conflicts_with_all = ["csv", "month"])]
        results: Option<PathBuf>,
    },
    Keys(commands::keys::KeysArgs),
    Key(commands::keys::KeyArgs),
    Sign(commands::sign::SignArgs),
    Rotate(commands::rotate::RotateArgs),
    SignRoot(commands::rotate::SignRootArgs),
    Site(commands::site::SiteArgs),
    /// Draw a site's own icons from one SVG
    Icons {
        /// The drawing: as wide as it is high; {main}, {on} and {corner} in it are filled in
        file: PathBuf,
        /// Site folder
        #[arg(long)]
        site: PathBuf,
        /// A look whose colours it gets, in place of the site's
        #[arg(long, value_name = "NAME")]
        look: Option<String>,
    },
    Verify(commands::sign::VerifyArgs),
}

fn main() -> ExitCode {
    // A pipe that is closed early is no fault of the list.
    match run(Cli::parse().command) {
        Ok(lines) => {
            let _ = writeln!(std::io::stdout(), "{lines}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}

/// Checks a folder, after mending it where that is asked for.
fn checked(dir: &Path, fix: bool) -> Result<String, Error> {
    let mut lines = Vec::new();
    if fix {
        lines.extend(sidedoor_desk::fix(dir)?.iter().map(ToString::to_string));
    }
    match check(dir) {
        Ok(source) => {
            lines.push(format!("{}: {}", dir.display(), Counts::of(&source)));
            Ok(lines.join("\n"))
        }
        Err(error) => {
            // What was mended is said even where more is wrong; so is what could be.
            for line in &lines {
                let _ = writeln!(std::io::stdout(), "{line}");
            }
            let more = if fix {
                0
            } else {
                fixable(dir).map_or(0, |all| all.len())
            };
            if more > 0 {
                let _ = writeln!(std::io::stderr(), "check --fix mends {more} places");
            }
            Err(error)
        }
    }
}

/// The sheet of a month, or what was taken from a filled-in one.
fn reported(
    dir: &Path,
    month: Option<Month>,
    as_csv: bool,
    results: Option<&Path>,
    now: u64,
) -> Result<String, Error> {
    let today = Date::from_days(i64::try_from(now / DAY).unwrap_or_default());
    if let Some(table) = results {
        let taken = take(dir, table, today)?;
        let mut lines = taken.written;
        lines.extend(taken.left);
        lines.push(format!("{} still to be called", taken.open));
        return Ok(lines.join("\n"));
    }
    let month = month.unwrap_or_else(|| Month::of(today));
    let due = due(&check(dir)?, month);
    if as_csv {
        csv(&due)
    } else {
        Ok(sheet(&due, month))
    }
}

fn run(command: Command) -> Result<String, Error> {
    let now = now();
    match command {
        Command::Import(args) => args.run(now),
        Command::Export(args) => args.run(),
        Command::Plain(args) => args.run(now),
        Command::Check { dir, fix } => checked(&dir, fix),
        Command::Report {
            dir,
            month,
            csv,
            results,
        } => reported(&dir, month, csv, results.as_deref(), now),
        Command::Keys(args) => args.run(),
        Command::Key(args) => args.run(),
        Command::Sign(args) => args.run(),
        Command::Rotate(args) => args.run(),
        Command::SignRoot(args) => args.run(),
        Command::Site(args) => args.run(),
        Command::Verify(args) => args.run(),
        Command::Icons { file, site, look } => {
            let drawn = site_icons(&file, &site, look.as_deref())?;
            let line = |(name, bytes): &(&str, u64)| format!("icons/{name} {bytes} bytes");
            let lines: Vec<_> = drawn.iter().map(line).collect();
            Ok(format!("{}:\n{}", site.display(), lines.join("\n")))
        }
    }
}
