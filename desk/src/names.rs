//! How files, roles and keys are called.

use std::path::{Path, PathBuf};
use trust::{File, PublicKey};

/// The file that names all others of a site.
pub(crate) const TIMESTAMP: &str = "timestamp.json";

/// Where a root of this version lies.
pub(crate) fn root_path(folder: &Path, version: u64) -> PathBuf {
    folder.join(format!("{version}.root.json"))
}

/// A role, as a person calls it. Who signs the timestamp signs the snapshot as well.
pub(crate) fn role_name(file: File) -> &'static str {
    match file {
        File::Root => "root",
        File::Targets => "targets",
        File::Snapshot | File::Timestamp => "timestamp",
    }
}

/// A role by its name.
#[cfg(feature = "publish")]
pub(crate) fn role(name: &str) -> Option<File> {
    let all = [File::Root, File::Targets, File::Timestamp];
    all.into_iter().find(|file| role_name(*file) == name)
}

/// The first eight digits of a key: enough to tell the keys of a site apart.
pub(crate) fn short(key: &PublicKey) -> String {
    key.hex().chars().take(8).collect()
}

/// A public key from its 64 hexadecimal digits.
#[cfg(feature = "publish")]
pub(crate) fn public_key(digits: &str) -> Option<PublicKey> {
    if digits.len() != 64 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; 32];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(digits.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(PublicKey(bytes))
}

#[cfg(all(test, feature = "publish"))]
mod tests {
    use super::*;

    #[test]
    fn a_public_key_is_read_as_it_is_written() {
        let key = PublicKey(std::array::from_fn(|i| i as u8 * 7));
        assert_eq!(public_key(&key.hex()), Some(key));
        assert_eq!(short(&key), key.hex()[..8]);
        for bad in ["", "00", &"0".repeat(63), &"g".repeat(64), &"é".repeat(32)] {
            assert_eq!(public_key(bad), None, "{bad}");
        }
    }
}
