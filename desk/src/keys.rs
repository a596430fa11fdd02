//! `keys` and `key`: fresh keys, each in a file of its own, and the root that says what they are for.

use crate::key_file::KeyFile;
use crate::names::root_path;
use crate::{Error, Passphrases, Term, write};
use std::path::{Path, PathBuf};
use trust::{Key, PublicKey, Root, sign_root};

/// How many keys of a role to make, and how many of them have to sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Keys to make.
    pub keys: u64,
    /// Of those, how many have to sign.
    pub threshold: u64,
}

impl Share {
    /// One key, which signs.
    pub const ONE: Self = Self {
        keys: 1,
        threshold: 1,
    };
}

/// A key file that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Where it lies.
    pub path: PathBuf,
    /// Its public half.
    pub public: PublicKey,
}

/// Makes a folder of fresh keys for a new site, and the first root, which all of its keys sign: `root.key` (or
/// `root-1.key`, `root-2.key`, …), `targets.key` likewise, `timestamp.key`, and `1.root.json`. Without `passphrases` the
/// keys lie there open.
///
/// # Errors
/// Keys that are there already, a threshold that cannot be reached, a passphrase that is no good.
pub fn make_keys(
    dir: &Path,
    root: Share,
    targets: Share,
    passphrases: Option<&Passphrases>,
    term: Term,
) -> Result<Vec<Made>, Error> {
    let roles = [
        ("root", root),
        ("targets", targets),
        ("timestamp", Share::ONE),
    ];
    let mut paths = Vec::new();
    for (role, share) in roles {
        if share.threshold == 0 || share.threshold > share.keys || share.keys > 16 {
            let what = format!(
                "{} of {} `{role}` keys cannot be asked to sign; there are 1 to 16 keys, and at most all of them sign",
                share.threshold, share.keys
            );
            return Err(Error::wrong(dir, what));
        }
        paths.push(match share.keys {
            1 => vec![dir.join(format!("{role}.key"))],
            many => (1..=many)
                .map(|n| dir.join(format!("{role}-{n}.key")))
                .collect(),
        });
    }
    let first = root_path(dir, 1);
    for path in paths.iter().flatten().chain([&first]) {
        refuse_there(path)?;
    }
    // All is asked before anything is written: a slip leaves no half of a folder.
    let mut all: Vec<Vec<Fresh>> = Vec::new();
    for paths in paths {
        let fresh = paths.into_iter().map(|path| Fresh::new(path, passphrases));
        all.push(fresh.collect::<Result<_, _>>()?);
    }
    let public = |role: usize| -> Vec<PublicKey> {
        let keys = all.get(role).into_iter().flatten();
        keys.map(|one| one.key.public()).collect()
    };
    let (of_root, of_targets, of_timestamp) = (public(0), public(1), public(2));
    let described = Root::of(
        1,
        term.end(1),
        (&of_root, root.threshold),
        (&of_targets, targets.threshold),
        (&of_timestamp, 1),
        (&of_timestamp, 1),
    );
    let signers: Vec<_> = all
        .first()
        .into_iter()
        .flatten()
        .map(|one| &one.key)
        .collect();
    let signed = sign_root(&described, &signers)?;
    write::private_folder(dir)?;
    let made = all.iter().flatten().map(Fresh::write);
    let made = made.collect::<Result<_, _>>()?;
    write::atomically(&first, &signed)?;
    Ok(made)
}

/// Makes one fresh key in a file of its own: for somebody who joins, or in place of a key that was lost.
///
/// # Errors
/// A file that is there already or cannot be written, a passphrase that is no good.
pub fn make_key(path: &Path, passphrases: Option<&Passphrases>) -> Result<Made, Error> {
    if path.extension().is_none_or(|end| end != "key") {
        return Err(Error::wrong(path, "expected a name that ends in .key"));
    }
    refuse_there(path)?;
    Fresh::new(path.to_path_buf(), passphrases)?.write()
}

/// A key that is not written yet.
struct Fresh {
    path: PathBuf,
    key: Key,
    passphrase: Option<String>,
}

impl Fresh {
    fn new(path: PathBuf, passphrases: Option<&Passphrases>) -> Result<Self, Error> {
        let passphrase = passphrases.map(|all| all.new_for(&path)).transpose()?;
        let key = Key::generate()?;
        Ok(Self {
            path,
            key,
            passphrase,
        })
    }

    fn write(&self) -> Result<Made, Error> {
        KeyFile::write(&self.path, &self.key, self.passphrase.as_deref())?;
        Ok(Made {
            path: self.path.clone(),
            public: self.key.public(),
        })
    }
}

/// Keys are never overwritten, and not through a link either.
fn refuse_there(path: &Path) -> Result<(), Error> {
    match path.symlink_metadata() {
        Ok(_) => Err(Error::wrong(
            path,
            "is there already; choose another folder",
        )),
        Err(_) => Ok(()),
    }
}
