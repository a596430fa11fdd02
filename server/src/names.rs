//! Hashes as names: how files under `/a/` are called and how integrity is written.

use aws_lc_rs::digest;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

/// The SHA-256 of some bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hash([u8; 32]);

impl Hash {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let mut hash = [0; 32];
        hash.copy_from_slice(digest::digest(&digest::SHA256, bytes).as_ref());
        Self(hash)
    }

    /// 43 characters, as in file names and in the list inside the page.
    pub(crate) fn name(self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// `sha256-<base64>`, as `fetch` takes it.
    pub(crate) fn integrity(self) -> String {
        format!("sha256-{}", STANDARD.encode(self.0))
    }
}

/// The path under which `bytes` are served for ever: `/a/<hash>.<extension>`.
pub(crate) fn hashed_path(bytes: &[u8], extension: &str) -> String {
    format!("/a/{}.{extension}", Hash::of(bytes).name())
}

/// Whether `path` is `/a/<hash of bytes>.<extension>`.
pub(crate) fn is_hashed_path(path: &str, bytes: &[u8]) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, extension)| path == hashed_path(bytes, extension))
}

/// What follows the last dot.
pub(crate) fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}
