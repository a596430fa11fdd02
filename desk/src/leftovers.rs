//! What may go from a site folder once a new edition stands: files that no edition of the last few names.

use crate::Error;
use crate::edition::{Before, metadata};
use crate::names::TIMESTAMP;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The files that may go. `keep` are names of metadata and of files under `targets/` that stay, beside those of the
/// editions `before`. Roots always stay, and whatever is not written by `sign`.
pub(crate) fn leftovers(
    site: &Path,
    keep: &BTreeSet<String>,
    before: &[Before],
) -> Result<Vec<PathBuf>, Error> {
    let named: BTreeSet<&str> = before
        .iter()
        .flat_map(|edition| &edition.names)
        .chain(keep)
        .map(String::as_str)
        .collect();
    let listed: BTreeSet<&Path> = before.iter().map(|edition| &*edition.path).collect();
    let stays = |path: &Path| {
        let name = path.file_name().and_then(|name| name.to_str());
        listed.contains(path) || name.is_none_or(|name| named.contains(name))
    };
    let mut gone = Vec::new();
    for end in [".targets.json", ".snapshot.json"] {
        gone.extend(metadata(site, end)?.into_iter().map(|(_, path)| path));
    }
    let folder = site.join("targets");
    for path in crate::folder::all(&folder)? {
        let name = path.file_name().and_then(|name| name.to_str());
        let hash = name.and_then(|name| name.split_once('.'));
        let is_hash = |hash: &str| hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit());
        if hash.is_some_and(|(hash, _)| is_hash(hash)) {
            gone.push(path);
        }
    }
    gone.retain(|path| !stays(path));
    // Of writing that was broken off.
    let both = [crate::folder::all(site)?, crate::folder::all(&folder)?];
    gone.extend(
        both.into_iter()
            .flatten()
            .filter(|path| is_unfinished(path)),
    );
    Ok(gone)
}

/// `timestamp.json.1234.new`, and the same for what else is written here.
fn is_unfinished(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    let whole = name.and_then(|name| name.strip_suffix(".new")?.rsplit_once('.'));
    whole.is_some_and(|(whole, number)| {
        let is_ours = whole == TIMESTAMP
            || [".root.json", ".targets.json", ".snapshot.json"]
                .iter()
                .any(|end| whole.ends_with(end))
            || path
                .parent()
                .is_some_and(|folder| folder.ends_with("targets"));
        is_ours && number.bytes().all(|b| b.is_ascii_digit())
    })
}
