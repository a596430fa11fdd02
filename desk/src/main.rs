//! `sidedoor-desk`: the publisher's command.

use clap::{Parser, Subcommand};
use sidedoor_desk::{
    Counts, Error, KEY_DAYS, Keys, LIST_DAYS, check, sign_site, site_icons, verify_site,
};
use sidedoor_desk::{export, import};
use std::io::Write;
use std::path::PathBuf;
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
        /// Folder of the region's source files
        #[arg(default_value = "assets/directory")]
        dir: PathBuf,
    },
    Import(import::Args),
    Export(export::Args),
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

fn run(command: Command) -> Result<String, Error> {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    match command {
        Command::Check { dir } => Ok(format!("{}: {}", dir.display(), Counts::of(&check(&dir)?))),
        Command::Import(args) => args.run(now),
        Command::Export(args) => args.run(),
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
