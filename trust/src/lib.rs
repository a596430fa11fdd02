//! Whom to believe: TUF 1.0 metadata with Ed25519 signatures, without I/O and without a clock.
//!
//! Bytes go in, a verdict comes out:
//!
//! 1. [`Update`] is the whole client workflow of TUF 1.0.33: from a root that is trusted already
//!    it says which file to fetch next and how long that may be, and believes nothing unsigned,
//!    nothing older, and nothing that does not belong together.
//! 2. [`Trusted`] is what it ends with. Its files are kept, and [`Trusted::load`] verifies them
//!    again, without a network.
//! 3. [`Verified::check`] compares a file's bytes with what the signed metadata says of it.
//! 4. [`Trusted::expired`] and [`Verified::expired`] tell what is past its date. For a phone that
//!    is a warning to show, never a reason to show nothing: see [`Expiry`].
//! 5. [`in_force`] tells what is believed of a folder in which a publisher may be half way through.
//!
//! [`patch`] makes a new file from the one before it, so that a small change is a small download.
//!
//! What is not here: delegations, which are refused, and keys other than Ed25519, which count for
//! nothing.

mod demonstration;
mod envelope;
mod error;
mod held;
mod hex;
mod in_force;
mod json;
mod key;
mod metadata;
pub mod patch;
mod policy;
mod reader;
#[cfg(feature = "sign")]
mod sign;
mod sorted;
mod time;
mod trusted;
mod update;
mod verify;

#[cfg(feature = "sign")]
pub use demonstration::DEMONSTRATION;
pub use demonstration::is_demonstration;
pub use error::{Error, File};
pub use held::Kept;
pub use in_force::{InForce, Refused, in_force};
pub use key::PublicKey;
pub use metadata::{
    MAX_ROOT, MAX_SNAPSHOT, MAX_TARGETS, MAX_TIMESTAMP, Meta, Plain, Role, Root, Snapshot, Target,
    Targets, Timestamp,
};
pub use policy::{Expiry, Floor, Policy};
#[cfg(feature = "sign")]
pub use sign::{
    Key, RootSignatures, Signatures, add_signatures, root_signatures, sign_root, sign_snapshot,
    sign_targets, sign_timestamp,
};
pub use sorted::Map;
pub use time::{format_time, parse_time};
pub use trusted::Trusted;
pub use update::{MAX_ROOTS, Update, Want};
pub use verify::{Verified, verify};
