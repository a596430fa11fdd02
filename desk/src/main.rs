//! `sidedoor-desk`: the publisher's command.

use clap::{Parser, Subcommand};
use directory::Date;
use sidedoor_desk::{
    Counts, DAY, Error, KEY_DAYS, Keys, LIST_DAYS, Month, check, csv, due, export, fixable, import,
    sheet, sign_site, site_icons, take, verify_site,
};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

/// Keeps the list of services: checks it and signs it.
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
    /// Make a folder of fresh keys; keep it secret and keep a copy
    Keys {
        /// Folder to make
        dir: PathBuf,
        /// Days until the root has to be renewed
        #[arg(long, default_value_t = KEY_DAYS, value_parser = clap::value_parser!(u64).range(1..=3650))]
        days: u64,
    },
    /// Pack and sign the list into a site folder
    Sign {
        /// Folder of keys
        #[arg(long)]
        keys: PathBuf,
        /// Folder of the region's source files
        #[arg(long)]
        list: PathBuf,
        /// Site folder
        #[arg(long)]
        site: PathBuf,
        /// Days until phones warn that the list is old
        #[arg(long, default_value_t = LIST_DAYS, value_parser = clap::value_parser!(u64).range(1..=3650))]
        days: u64,
    },
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
    /// Verify a site folder as a phone would
    Verify {
        /// Site folder
        #[arg(long)]
        site: PathBuf,
    },
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
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    match command {
        Command::Import(args) => args.run(now),
        Command::Export(args) => args.run(),
        Command::Check { dir, fix } => checked(&dir, fix),
        Command::Report {
            dir,
            month,
            csv,
            results,
        } => reported(&dir, month, csv, results.as_deref(), now),
        Command::Keys { dir, days } => {
            Keys::make(&dir, now, days)?;
            Ok(format!(
                "{}: root.key, targets.key, root.json; keep root.key apart",
                dir.display()
            ))
        }
        Command::Sign {
            keys,
            list,
            site,
            days,
        } => {
            let source = check(&list)?;
            let signed = sign_site(&site, &source.directory, &Keys::load(&keys)?, now, days)?;
            let expires = trust::format_time(signed.expires);
            let mut lines = vec![format!(
                "{}: edition {}, good until {expires}",
                site.display(),
                signed.version
            )];
            lines.extend(
                signed
                    .packs
                    .iter()
                    .map(|(name, bytes)| format!("targets/{name} {bytes} bytes")),
            );
            Ok(lines.join("\n"))
        }
        Command::Icons { file, site, look } => {
            let drawn = site_icons(&file, &site, look.as_deref())?;
            let line = |(name, bytes): &(&str, u64)| format!("icons/{name} {bytes} bytes");
            let lines: Vec<_> = drawn.iter().map(line).collect();
            Ok(format!("{}:\n{}", site.display(), lines.join("\n")))
        }
        Command::Verify { site } => {
            let verified = verify_site(&site)?;
            let signed = &verified.signed;
            let state = if signed.expired(now) {
                "EXPIRED on"
            } else {
                "good until"
            };
            Ok(format!(
                "{}: edition {} of {}, {} services, {state} {}",
                site.display(),
                signed.version,
                verified.list.made,
                verified.list.services.len(),
                trust::format_time(signed.expires)
            ))
        }
    }
}
