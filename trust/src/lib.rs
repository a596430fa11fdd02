//! Whom to believe: TUF 1.0 metadata with Ed25519 signatures, without I/O and without a clock.
//!
//! Bytes and a time go in, a verdict comes out:
//!
//! 1. [`verify`] reads `root.json`, which signs itself, and `targets.json`, signed as the root says.
//! 2. [`Verified::check`] compares a file's bytes with what the signed metadata says of it.
//! 3. [`Verified::expired`] tells whether the metadata is past its date. That is a warning to show,
//!    never a reason to show nothing.
//!
//! What is not here yet: snapshot and timestamp roles, rotation of the root, delegations.

mod error;
mod hex;
mod json;
mod key;
mod metadata;
mod reader;
#[cfg(feature = "sign")]
mod sign;
mod time;
mod verify;

pub use error::{Error, File};
pub use key::PublicKey;
pub use metadata::{Role, Root, Target, Targets};
#[cfg(feature = "sign")]
pub use sign::{Key, sign_root, sign_targets};
pub use time::{format_time, parse_time};
pub use verify::{MAX_ROOT, MAX_TARGETS, Verified, verify};
