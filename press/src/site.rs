//! The demonstration site: the shipped list, signed with keys that everybody has.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use directory::source;
use sidedoor_desk::{DAY, InMemory, KEY_DAYS, LIST_DAYS, Roots, Term, read_folder, sign_site};
use trust::{DEMONSTRATION, Key, Root};

use crate::encode::write;

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
    let [root, targets, timestamp] = DEMONSTRATION.map(Key::from_seed);
    let keys = [root?, targets?, timestamp?];
    let [root, targets, timestamp] = keys.each_ref().map(|key| [key.public()]);
    let ends = made + KEY_DAYS * DAY;
    let timestamp = (&timestamp[..], 1);
    let described = Root::of(1, ends, (&root, 1), (&targets, 1), timestamp, timestamp);
    let roots = Roots::first(&described, &[&keys[0]])?;

    let site = out.join("site");
    let settings = "# The demonstration site. It has no code of its own: give one with --code.\n";
    write(&site.join("site.toml"), settings.as_bytes())?;
    let term = Term {
        now: made,
        days: LIST_DAYS,
    };
    sign_site(&site, &directory, &roots, &InMemory(keys.into()), term)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use sidedoor_desk::verify_site;

    use super::*;

    #[test]
    fn is_believed_and_known_as_what_it_is() -> Result<()> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let out = tempfile::tempdir()?;
        print(&root, out.path())?;
        let site = out.path().join("site");
        let verified = verify_site(&site, None)?;
        let trusted = &verified.data.trusted;
        assert!(trust::is_demonstration(&Root::trust(trusted.root())?));
        assert_eq!(trusted.verified.version, verified.list.version);
        // Equal sources print equal sites.
        let again = tempfile::tempdir()?;
        print(&root, again.path())?;
        for file in ["timestamp.json", "1.root.json", "1.snapshot.json"] {
            let other = again.path().join("site").join(file);
            assert_eq!(
                std::fs::read(site.join(file))?,
                std::fs::read(other)?,
                "{file}"
            );
        }
        Ok(())
    }
}
