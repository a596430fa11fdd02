//! `sign` and `verify`.

use super::{Unlock, now};
use clap::{Args, value_parser};
use sidedoor_desk::{Error, LIST_DAYS, Ring, Roots, Signed, Term};
use sidedoor_desk::{check, role_name, short_key, sign_site, verify_site};
use std::path::{Path, PathBuf};
use trust::{File, Root};

/// Pack and sign the list into a site folder, or renew the date of a list that did not change
#[derive(Args)]
pub(crate) struct SignArgs {
    /// Folder of keys, with the root; more of them for keys that lie elsewhere
    #[arg(long, required = true, value_name = "DIR")]
    keys: Vec<PathBuf>,
    /// Folder of the region's source files
    #[arg(long, value_name = "DIR")]
    list: PathBuf,
    /// Site folder
    #[arg(long, value_name = "DIR")]
    site: PathBuf,
    /// Days until phones warn that the list is old
    #[arg(long, default_value_t = LIST_DAYS, value_parser = value_parser!(u64).range(1..=3650))]
    days: u64,
    #[command(flatten)]
    unlock: Unlock,
}

/// Verify a site folder as a phone would
#[derive(Args)]
pub(crate) struct VerifyArgs {
    /// Site folder
    #[arg(long, value_name = "DIR")]
    site: PathBuf,
    /// The root to start from, as a phone that was there then; the folder's first where none is given
    #[arg(long, value_name = "FILE")]
    root: Option<PathBuf>,
}

impl SignArgs {
    pub(crate) fn run(self) -> Result<String, Error> {
        let term = Term {
            now: now(),
            days: self.days,
        };
        let signed = sign(&self.site, &self.list, &self.keys, self.unlock, term)?;
        Ok(signed.join("\n"))
    }
}

/// A signing day, and what there is to say about it.
pub(crate) fn sign(
    site: &Path,
    list: &Path,
    keys: &[PathBuf],
    unlock: Unlock,
    term: Term,
) -> Result<Vec<String>, Error> {
    let source = check(list)?;
    let keys: Vec<&Path> = keys.iter().map(PathBuf::as_path).collect();
    let folders: Vec<_> = [site].into_iter().chain(keys.iter().copied()).collect();
    let roots = Roots::read(&folders)?;
    let ring = Ring::read(&keys, unlock.passphrases())?;
    let signed = sign_site(site, &source.directory, &roots, &ring, term)?;
    let mut lines = said(site, &signed);
    lines.extend(roots.notes(term.now, ring.place()));
    Ok(lines)
}

fn said(site: &Path, signed: &Signed) -> Vec<String> {
    let Signed { version, root, .. } = signed;
    let how = if signed.renewed { ", renewed" } else { "" };
    let mut lines = vec![format!(
        "{}: edition {version}{how}, root {root}, good until {}",
        site.display(),
        trust::format_time(signed.expires)
    )];
    let files = signed.files.iter();
    lines.extend(files.map(|(name, bytes)| format!("targets/{name} {bytes} bytes")));
    lines
}

impl VerifyArgs {
    pub(crate) fn run(self) -> Result<String, Error> {
        let now = now();
        let verified = verify_site(&self.site, self.root.as_deref())?;
        let trusted = &verified.data.trusted;
        let signed = &trusted.verified;
        let state = if signed.expired(now) {
            "EXPIRED on"
        } else {
            "good until"
        };
        let mut lines = vec![format!(
            "{}: edition {} of {}, {} services, {state} {}",
            self.site.display(),
            signed.version,
            verified.list.made,
            verified.list.services.len(),
            trust::format_time(signed.expires)
        )];
        let root = Root::trust(trusted.root())?;
        for file in [File::Root, File::Targets, File::Timestamp] {
            let keys: Vec<_> = root.keys_of(file).map(short_key).collect();
            lines.push(format!(
                "{}: version {}, until {}, signed by {} of {}",
                role_name(file),
                trusted.version(file),
                trust::format_time(trusted.expires(file)),
                root.role(file).threshold,
                keys.join(", ")
            ));
        }
        if let Some(ahead) = verified.data.ahead {
            lines.push(format!(
                "{ahead}.root.json is there, but the list is not signed as it asks: run sidedoor-desk sign"
            ));
        }
        if trust::is_demonstration(&root) {
            lines.push(
                "signed with the DEMONSTRATION keys, which everybody has: for trying out only"
                    .into(),
            );
        }
        Ok(lines.join("\n"))
    }
}
