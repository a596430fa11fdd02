//! Patches that were damaged, or made up.

use proptest::prelude::*;
use trust::patch::{apply, diff};

/// Text with much in common with itself.
fn text() -> impl Strategy<Value = Vec<u8>> {
    let line = "(call|text|visit) [0-9]{3} (today|tomorrow)\n";
    proptest::collection::vec(line, 0..60).prop_map(|lines| lines.concat().into_bytes())
}

proptest! {
    #[test]
    fn a_patch_gives_the_new_file(old in text(), new in text()) {
        let patch = diff(&old, &new);
        prop_assert_eq!(apply(&old, &patch, new.len()), Ok(new));
    }

    #[test]
    fn a_patch_gives_any_bytes(old: Vec<u8>, new: Vec<u8>) {
        let patch = diff(&old, &new);
        prop_assert!(patch.len() <= new.len() + 20);
        prop_assert_eq!(apply(&old, &patch, new.len()), Ok(new));
    }

    /// It may give something else, which is not what is signed, but never more than was allowed.
    #[test]
    fn a_damaged_patch_stays_in_bounds(
        old in text(),
        new in text(),
        at: prop::sample::Index,
        byte: u8,
        limit in 0..5_000_usize,
    ) {
        let mut patch = diff(&old, &new);
        let at = at.index(patch.len());
        patch[at] = byte;
        if let Ok(made) = apply(&old, &patch, limit) {
            prop_assert!(made.len() <= limit);
        }
    }

    #[test]
    fn a_made_up_patch_stays_in_bounds(old: Vec<u8>, patch: Vec<u8>, limit in 0..500_usize) {
        let patch = [b"cp1\n", &patch[..]].concat();
        if let Ok(made) = apply(&old, &patch, limit) {
            prop_assert!(made.len() <= limit);
        }
    }
}
