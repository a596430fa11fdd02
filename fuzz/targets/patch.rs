//! A patch, as bytes: it never reads outside the old file, nor makes more than is allowed. What
//! was made can be told by a patch again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use trust::patch;

const LIMIT: usize = 10_000;

fuzz_target!(|bytes: &[u8]| {
    let middle = bytes.first().map_or(0, |first| usize::from(*first) * 8);
    let (old, made_up) = bytes.split_at(middle.min(bytes.len()));
    if let Ok(new) = patch::apply(old, made_up, LIMIT) {
        assert!(new.len() <= LIMIT);
        let again = patch::diff(old, &new);
        assert_eq!(patch::apply(old, &again, new.len()), Ok(new));
    }
});
