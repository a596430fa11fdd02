//! The roots of a site, one after the other: `1.root.json`, `2.root.json`, and so on.

use crate::Error;
use crate::names::{root_path, short_key};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use trust::{Key, Root, RootSignatures, root_signatures, sign_root};

/// Days before its end from which on a root is called due for renewal.
const SOON: u64 = 90 * crate::DAY;

/// Every root from the first to the newest that enough hands have signed.
#[derive(Clone, Debug)]
pub struct Roots {
    files: Vec<Vec<u8>>,
    newest: Root,
    draft: Option<Draft>,
}

/// A root that still lacks signatures.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Where it lies.
    pub path: PathBuf,
    /// Who has signed it, and who has still to sign.
    pub signatures: RootSignatures,
}

impl Roots {
    /// A first root, signed by `keys`. Nothing is written.
    ///
    /// # Errors
    /// Keys that do not suffice for it.
    pub fn first(root: &Root, keys: &[&Key]) -> Result<Self, Error> {
        let bytes = sign_root(root, keys)?;
        Ok(Self {
            newest: Root::trust(&bytes)?,
            files: vec![bytes],
            draft: None,
        })
    }

    /// Reads the roots that lie in `folders` together. Where two folders have the same version, one that enough hands
    /// have signed goes first, and then the first folder.
    ///
    /// # Errors
    /// No root at all, two first roots that differ, a root that does not follow the one before it.
    pub fn read(folders: &[&Path]) -> Result<Self, Error> {
        let firsts = found(folders, 1)?;
        let Some((path, first)) = firsts.first() else {
            let folder = folders.last().copied().unwrap_or(Path::new("."));
            let what = "holds no 1.root.json; `sidedoor-desk keys DIR` makes one with its keys";
            return Err(Error::wrong(folder, what));
        };
        if let Some((other, _)) = firsts.iter().find(|(_, bytes)| bytes != first) {
            let path = path.display();
            let what = format!("is another first root than {path}; these keys are of another site");
            return Err(Error::wrong(other, what));
        }
        let newest = Root::trust(first)
            .map_err(|error| Error::wrong(path, format!("is not to be believed: {error}")))?;
        let mut roots = Self {
            files: vec![first.clone()],
            newest,
            draft: None,
        };
        while roots.draft.is_none() {
            let next = found(folders, roots.newest.version.saturating_add(1))?;
            let Some((path, bytes)) = next.first() else {
                break;
            };
            let whole = next.iter().find_map(|(_, bytes)| {
                let root = roots.newest.follow(bytes).ok()?;
                Some((root, bytes.clone()))
            });
            match whole {
                Some((root, bytes)) => {
                    roots.files.push(bytes);
                    roots.newest = root;
                }
                None => {
                    let signatures = root_signatures(Some(&roots.newest), bytes)
                        .map_err(|error| Error::wrong(path, error))?;
                    let path = path.clone();
                    roots.draft = Some(Draft { path, signatures });
                }
            }
        }
        Ok(roots)
    }

    /// Each with its version, the oldest first.
    pub(crate) fn files(&self) -> impl DoubleEndedIterator<Item = (u64, &[u8])> {
        let files = self.files.iter().map(Vec::as_slice).enumerate();
        files.map(|(index, bytes)| (index as u64 + 1, bytes))
    }

    /// The one that is in force.
    #[must_use]
    pub fn newest(&self) -> &Root {
        &self.newest
    }

    /// The next one, where it still lacks signatures.
    #[must_use]
    pub fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    /// What whoever signs at `now` (seconds since 1970) has to know: that the root ends soon, that a draft waits.
    #[must_use]
    pub fn notes(&self, now: u64, keys: &Path) -> Vec<String> {
        let mut notes = Vec::new();
        let Root {
            version, expires, ..
        } = self.newest;
        if let Some(draft) = &self.draft {
            let path = draft.path.display();
            notes.push(format!("{path}: not in force yet: {}", draft.missing()));
        } else if expires <= now.saturating_add(SOON) {
            notes.push(format!(
                "{version}.root.json ends on {}; renew it with: sidedoor-desk rotate --keys {}",
                trust::format_time(expires),
                keys.display()
            ));
        }
        notes
    }
}

impl Draft {
    /// Whose signatures are missing, in words.
    #[must_use]
    pub fn missing(&self) -> String {
        missing(&self.signatures)
    }
}

/// Whose signatures a root lacks, in words.
pub(crate) fn missing(signatures: &RootSignatures) -> String {
    let mut parts = Vec::new();
    let sides = [
        ("the root before it", signatures.old.as_ref()),
        ("the new root", Some(&signatures.new)),
    ];
    for (whose, side) in sides {
        let Some(side) = side.filter(|side| !side.suffice()) else {
            continue;
        };
        let absent: Vec<_> = side.absent.iter().map(short_key).collect();
        parts.push(format!(
            "{} of {} signatures by the keys of {whose}, still possible: {}",
            side.good.len(),
            side.threshold,
            absent.join(", ")
        ));
    }
    match parts.is_empty() {
        true => "it has all its signatures".to_owned(),
        false => parts.join("; "),
    }
}

/// The files of one version in several folders.
fn found(folders: &[&Path], version: u64) -> Result<Vec<(PathBuf, Vec<u8>)>, Error> {
    let mut all = Vec::new();
    for folder in folders {
        let path = root_path(folder, version);
        match fs::read(&path) {
            Ok(bytes) => all.push((path, bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(Error::io(&path)(error)),
        }
    }
    Ok(all)
}
