//! A TUF client for the command line that conformance suites drive:
//!
//! ```text
//! tuf_client --metadata-dir D init ROOT
//! tuf_client --metadata-dir D --metadata-url U refresh
//! tuf_client --metadata-dir D --metadata-url U --target-name N --target-base-url B \
//!     --target-dir T download
//! ```
//!
//! It ends with 0 or, after one line on standard error, with 1. It is held to the specification:
//! what is past its date is refused. Ed25519 keys alone count, and delegations are refused.
#![allow(clippy::print_stderr, reason = "one line for whoever runs it")]

mod arguments;
mod fetch;
mod store;

use std::error::Error;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use arguments::{Arguments, Command};
use fetch::Fetch;
use store::Store;
use trust::{Expiry, Floor, Policy, Trusted, Update};

fn main() -> ExitCode {
    match Arguments::read(std::env::args().skip(1)).and_then(|arguments| run(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tuf_client: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let store = Store::new(arguments.folder("--metadata-dir")?);
    match &arguments.command {
        Command::Init { root } => {
            let root = std::fs::read(root).map_err(|error| format!("{root}: {error}"))?;
            trust::Root::trust(&root)?;
            store.write("root.json", &root)
        }
        Command::Refresh => refresh(arguments, &store).map(|_| ()),
        Command::Download => {
            let trusted = refresh(arguments, &store)?;
            download(arguments, &trusted)
        }
    }
}

fn refresh(arguments: &Arguments, store: &Store) -> Result<Trusted, Box<dyn Error>> {
    let fetch = Fetch::from(arguments.get("--metadata-url")?);
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let policy = Policy {
        expiry: Expiry::Refuse { now },
        floor: Floor::default(),
    };
    let kept = store.kept()?;
    let mut update = Update::new(&store.root()?, kept.borrowed(), policy)?;
    let walked = (|| -> Result<(), Box<dyn Error>> {
        while let Some(want) = update.wants() {
            let bytes = fetch.get(&want.name, want.limit)?;
            update.give(bytes.as_deref())?;
        }
        Ok(())
    })();
    // Whatever was believed before something failed is kept.
    store.keep(&update)?;
    walked?;
    Ok(update.finish()?)
}

fn download(arguments: &Arguments, trusted: &Trusted) -> Result<(), Box<dyn Error>> {
    let name = arguments.get("--target-name")?;
    let folder = Store::new(arguments.folder("--target-dir")?);
    let target = trusted.verified.target(name)?;
    let path = target.file_name(name);
    let limit = usize::try_from(target.length)?;
    let fetch = Fetch::from(arguments.get("--target-base-url")?);
    let bytes = fetch.get(&path, limit)?;
    let bytes = bytes.ok_or_else(|| format!("{path}: not there"))?;
    trusted.verified.check(name, &bytes)?;
    // One file in this folder, whatever the name is.
    folder.write(&fetch::quoted(name, false), &bytes)
}
