//! `rotate` and `sign-root`: a new root, for other keys or a later date, signed by several hands one after the other.

use crate::names::{role, role_name, root_path, short_key};
use crate::roots::missing;
use crate::{Error, KeyFile, Ring, Roots, Term, write};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use trust::{
    File, Key, MAX_ROOT, PublicKey, Root, RootSignatures, add_signatures, root_signatures,
    sign_root,
};

/// A change of who signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A key joins a role.
    Add(File, PublicKey),
    /// The key of a role that begins with these hexadecimal digits leaves it.
    Remove(File, String),
    /// So many keys of a role have to sign from now on.
    Threshold(File, u64),
}

/// A new root as far as it was signed.
#[derive(Clone, Debug)]
pub struct Rotated {
    /// Where it lies.
    pub path: PathBuf,
    /// Who has signed it, and who has still to sign.
    pub signatures: RootSignatures,
}

impl Rotated {
    /// One line: whether it is in force, or whose signatures it lacks.
    #[must_use]
    pub fn state(&self) -> String {
        missing(&self.signatures)
    }
}

/// Writes the root that comes after the newest in `dir`: with `changes`, good for `term`, and signed with all keys of
/// `ring` that count. It stays a draft until enough hands have signed it: see [`add_hand`].
///
/// # Errors
/// A draft that is there already, a change that cannot be made, a key that cannot be opened.
pub fn rotate(dir: &Path, ring: &Ring, changes: &[Change], term: Term) -> Result<Rotated, Error> {
    let roots = Roots::read(&[dir])?;
    if let Some(draft) = roots.draft() {
        let what = format!(
            "is there already and waits for signatures; sign it with `sidedoor-desk sign-root`, or remove it ({})",
            draft.missing()
        );
        return Err(Error::wrong(&draft.path, what));
    }
    let old = roots.newest();
    let version = old.version.saturating_add(1);
    let path = root_path(dir, version);
    let new = changed(old, changes, term).map_err(|what| Error::wrong(&path, what))?;
    let keys = open_all(ring, Some(old), &new)?;
    let bytes = sign_root(&new, &keys.iter().collect::<Vec<_>>())?;
    let signatures = root_signatures(Some(old), &bytes)?;
    write::atomically(&path, &bytes)?;
    Ok(Rotated { path, signatures })
}

/// Signs the root in `path` with all keys of `ring` that count. The root before it lies beside it.
///
/// # Errors
/// A file that is no root, no root before it, keys none of which counts.
pub fn add_hand(path: &Path, ring: &Ring) -> Result<Rotated, Error> {
    let wrong = |what: &dyn std::fmt::Display| Error::wrong(path, what);
    let length = fs::metadata(path).map_err(Error::io(path))?.len();
    if length > MAX_ROOT as u64 {
        return Err(wrong(&"is too long for a root"));
    }
    let bytes = fs::read(path).map_err(Error::io(path))?;
    let draft = root_signatures(None, &bytes)
        .map_err(|error| wrong(&error))?
        .root;
    let before = match draft.version {
        1 => None,
        version => {
            let dir = path.parent().unwrap_or(Path::new("."));
            let before = root_path(dir, version - 1);
            let bytes = fs::read(&before).map_err(Error::io(&before))?;
            Some(Root::trust(&bytes).map_err(|error| Error::wrong(&before, error))?)
        }
    };
    let keys = open_all(ring, before.as_ref(), &draft)?;
    if keys.is_empty() {
        let what = format!("holds no key that signs {}", path.display());
        return Err(Error::wrong(ring.place(), what));
    }
    let bytes = add_signatures(File::Root, &bytes, &keys.iter().collect::<Vec<_>>())?;
    let signatures = root_signatures(before.as_ref(), &bytes).map_err(|error| wrong(&error))?;
    write::atomically(path, &bytes)?;
    let path = path.to_path_buf();
    Ok(Rotated { path, signatures })
}

/// Every key of `ring` that may sign the new root: as one of the old, or of the new.
fn open_all(ring: &Ring, old: Option<&Root>, new: &Root) -> Result<Vec<Key>, Error> {
    let roots = [Some(new), old].into_iter().flatten();
    let wanted: Vec<_> = roots.flat_map(|root| root.keys_of(File::Root)).collect();
    ring.open(&wanted, usize::MAX)
}

/// The root after `old`, or a line that says what cannot be.
fn changed(old: &Root, changes: &[Change], term: Term) -> Result<Root, String> {
    let roles = [File::Root, File::Targets, File::Timestamp];
    let mut held: BTreeMap<&str, (Vec<PublicKey>, u64)> = roles
        .map(|file| {
            (
                role_name(file),
                (
                    old.keys_of(file).copied().collect(),
                    old.role(file).threshold,
                ),
            )
        })
        .into();
    for change in changes {
        let (Change::Add(file, _) | Change::Remove(file, _) | Change::Threshold(file, _)) = change;
        let name = role_name(*file);
        let Some((keys, threshold)) = held.get_mut(name) else {
            continue;
        };
        match change {
            Change::Add(_, key) if keys.contains(key) => {
                return Err(format!("`{name}` has the key {} already", short_key(key)));
            }
            Change::Add(_, key) => keys.push(*key),
            Change::Remove(_, digits) => {
                let is_it = |key: &PublicKey| key.hex().starts_with(digits.as_str());
                let known: Vec<_> = keys.iter().map(short_key).collect();
                if keys.iter().filter(|key| is_it(key)).count() != 1 {
                    let known = known.join(", ");
                    return Err(format!(
                        "`{name}` has not one key that begins with {digits}; it has {known}"
                    ));
                }
                keys.retain(|key| !is_it(key));
            }
            Change::Threshold(_, wanted) => *threshold = *wanted,
        }
    }
    for (name, (keys, threshold)) in &held {
        if *threshold == 0 || *threshold > keys.len() as u64 {
            let keys = keys.len();
            return Err(format!(
                "{threshold} of {keys} `{name}` keys cannot be asked to sign; give another --threshold {name}=N"
            ));
        }
    }
    let role = |file: File| {
        held.get(role_name(file))
            .map_or((&[][..], 0), |(keys, n)| (&keys[..], *n))
    };
    Ok(Root::of(
        old.version.saturating_add(1),
        term.end(1),
        role(File::Root),
        role(File::Targets),
        role(File::Snapshot),
        role(File::Timestamp),
    ))
}

/// A change as it is written on the command line: `root=<key>` behind `--add` and `--remove`, where a key is its file or
/// the digits of its public half, and `root=2` behind `--threshold`.
///
/// # Errors
/// A role that there is not, a key or a number that cannot be read.
pub fn parse_change(option: &str, text: &str) -> Result<Change, Error> {
    let wrong = |what: &str| Error::wrong(Path::new(option), format!("`{text}`: {what}"));
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    let file = role(name).ok_or_else(|| wrong("expected root=, targets= or timestamp="))?;
    let is_digits = |text: &str| text.bytes().all(|b| b.is_ascii_hexdigit());
    Ok(match option {
        "--threshold" => {
            let number = value.parse();
            Change::Threshold(file, number.map_err(|_| wrong("expected a whole number"))?)
        }
        "--remove" if value.len() >= 8 && is_digits(value) => {
            Change::Remove(file, value.to_ascii_lowercase())
        }
        "--remove" => Change::Remove(file, KeyFile::read(Path::new(value))?.public().hex()),
        _ => match PublicKey::from_hex(value) {
            Some(key) => Change::Add(file, key),
            None => Change::Add(file, KeyFile::read(Path::new(value))?.public()),
        },
    })
}
