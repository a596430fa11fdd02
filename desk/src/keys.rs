//! The publisher's keys: one for the root, one for the list.

use crate::{DAY, Error, write};
use std::fs;
use std::path::Path;
use trust::{Key, Root, sign_root};

/// How long a new root is good for, in days, where nothing else is asked for.
pub const KEY_DAYS: u64 = 730;

/// Files of a folder of keys.
const ROOT_KEY: &str = "root.key";
const TARGETS_KEY: &str = "targets.key";
const ROOT: &str = "root.json";

/// What signing a list takes: the root as it is given out, and the key of the list.
pub struct Keys {
    /// `root.json`.
    pub root: Vec<u8>,
    /// The key that signs `targets.json`.
    pub targets: Key,
}

impl Keys {
    /// A root of edition 1 that both keys stand behind, good until `expires` (seconds since
    /// 1970). Nothing is written: for a site made on the spot, such as the demonstration.
    pub fn of(root: &Key, targets: Key, expires: u64) -> Result<Self, Error> {
        let described = Root::new(1, expires, (&[root.public()], 1), (&[targets.public()], 1));
        Ok(Self {
            root: sign_root(&described, &[root])?,
            targets,
        })
    }

    /// Makes a folder of fresh keys with their root, and refuses to touch keys that are there.
    /// `now` in seconds since 1970, `days` from then.
    pub fn make(dir: &Path, now: u64, days: u64) -> Result<Self, Error> {
        for name in [ROOT_KEY, TARGETS_KEY, ROOT] {
            let path = dir.join(name);
            if path.symlink_metadata().is_ok() {
                return Err(Error::wrong(
                    &path,
                    "is there already; choose another folder",
                ));
            }
        }
        let (root, targets) = (Key::generate()?, Key::generate()?);
        let seeds = [(ROOT_KEY, root.seed()), (TARGETS_KEY, targets.seed())];
        let keys = Self::of(&root, targets, now.saturating_add(days.saturating_mul(DAY)))?;
        make_private(dir)?;
        for (name, seed) in seeds {
            write::secret(&dir.join(name), format!("{}\n", hex(&seed)).as_bytes())?;
        }
        write::atomically(&dir.join(ROOT), &keys.root)?;
        Ok(keys)
    }

    /// Reads what signing a list takes. The root's key is not needed for that and is not read:
    /// it can lie elsewhere.
    pub fn load(dir: &Path) -> Result<Self, Error> {
        let path = dir.join(ROOT);
        let root = fs::read(&path).map_err(Error::io(&path))?;
        let path = dir.join(TARGETS_KEY);
        let written = fs::read_to_string(&path).map_err(Error::io(&path))?;
        let seed = unhex(written.trim())
            .ok_or_else(|| Error::wrong(&path, "is no key; it holds 64 hexadecimal digits"))?;
        Ok(Self {
            root,
            targets: Key::from_seed(seed)?,
        })
    }
}

/// Makes a folder that only its owner may enter.
fn make_private(dir: &Path) -> Result<(), Error> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir).map_err(Error::io(dir))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(digits: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if digits.len() != 64 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(digits.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_written_as_digits_and_read_again() {
        let seed: [u8; 32] = std::array::from_fn(|i| i as u8 * 7);
        assert_eq!(unhex(&hex(&seed)), Some(seed));
        for bad in ["", "00", &"0".repeat(63), &"g".repeat(64), &"é".repeat(32)] {
            assert_eq!(unhex(bad), None, "{bad}");
        }
    }
}
