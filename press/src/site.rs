//! The demonstration site: the shipped list, signed with keys that everybody knows.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use directory::source;
use sidedoor_desk::{DAY, KEY_DAYS, Keys, LIST_DAYS, read_folder, sign_site};
use trust::Key;

use crate::encode::write;

/// DEMONSTRATION KEYS. Public on purpose: they prove nothing but that the machinery works. A site of its own makes its
/// own keys with `sidedoor-desk keys`.
const ROOT: [u8; 32] = *b"demonstration root key, not safe";
const TARGETS: [u8; 32] = *b"demonstration list key, not safe";

/// Prints `out/site`. It has no code: whoever starts it gives one.
pub(crate) fn print(root: &Path, out: &Path) -> Result<()> {
    let list = root.join("assets/directory");
    let directory = source::read(&read_folder(&list)?).map_err(|faults| {
        anyhow!(
            faults
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("\n")
        )
    })?;
    // Dated from the list, not from this run: equal sources print equal sites.
    let directory = directory.directory;
    let made =
        u64::try_from(directory.made.earliest()).context("the list was made after 1970")? * DAY;
    let keys = Keys::of(
        &Key::from_seed(ROOT)?,
        Key::from_seed(TARGETS)?,
        made + KEY_DAYS * DAY,
    )?;

    let site = out.join("site");
    let settings = "# The demonstration site. It has no code of its own: give one with --code.\n";
    write(&site.join("site.toml"), settings.as_bytes())?;
    sign_site(&site, &directory, &keys, made, LIST_DAYS)?;
    Ok(())
}
