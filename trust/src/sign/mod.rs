//! Making keys and signed metadata. Never part of what a phone or a server runs.

mod add;
mod key;
mod write;

pub use add::{RootSignatures, Signatures, add_signatures, root_signatures};
pub use key::Key;
pub use write::{sign_root, sign_snapshot, sign_targets, sign_timestamp};
