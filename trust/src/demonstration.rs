//! The keys of the demonstration site. Everybody has them: they prove nothing but that the machinery works.

use crate::{PublicKey, Root, hex};

/// The public halves: root, targets, and timestamp with snapshot.
const PUBLIC: [&str; 3] = [
    "25c43ccefa9756bfd3bd7f3d4549e67157a04879c223428ab767bd823028f86c",
    "49cff434a91e80f3889e1141c778cedd63e3a192ad9faf500442aecfd3ad8bcc",
    "cc5a9336459de91063bff3af948b71a73373c7737c5bb503dc009cdd5d0a942e",
];

/// PUBLIC ON PURPOSE: root, targets, and timestamp with snapshot. A site of its own makes its own keys with
/// `sidedoor-desk keys`.
#[cfg(feature = "sign")]
pub const DEMONSTRATION: [[u8; 32]; 3] = [
    *b"demonstration root key, not safe",
    *b"demonstration list key, not safe",
    *b"demonstration time key, not safe",
];

/// Whether one of the demonstration's keys may sign anything for this root: whoever wants to can then forge it.
pub fn is_demonstration(root: &Root) -> bool {
    let known = PUBLIC.iter().filter_map(|digits| hex::decode(digits));
    let known: Vec<_> = known.map(PublicKey).collect();
    root.keys.values().any(|key| known.contains(key))
}

#[cfg(all(test, feature = "sign"))]
mod tests {
    use super::*;
    use crate::Key;

    #[test]
    fn each_key_is_known_by_its_public_half() {
        let keys = DEMONSTRATION.map(|seed| Key::from_seed(seed).unwrap().public());
        assert_eq!(keys.map(|key| key.hex()), PUBLIC);
        let other = Key::from_seed([1; 32]).unwrap().public();
        let root = |key| Root::new(1, 1, (&[other], 1), (&[key], 1));
        assert!(keys.into_iter().all(|key| is_demonstration(&root(key))));
        assert!(!is_demonstration(&root(other)));
    }
}
