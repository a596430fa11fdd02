//! Signed metadata, as bytes: whoever makes it, an update ends with a verdict. What is believed
//! is believed again when it is read back.
//!
//! The input is cut at zero bytes, which no JSON has, and given in turn for what is wanted: a file,
//! or none where nothing is between two cuts. The first piece stands for what was kept. Where it
//! is empty, the right hands sign each piece, so that more than signatures is tried.

#![no_main]

use libfuzzer_sys::fuzz_target;
use trust::{Expiry, File, Floor, Kept, Key, Policy, Trusted, Update, add_signatures};

/// The first root of `trust/tests/fixtures`.
const ROOT: &[u8] = include_bytes!("../../trust/tests/fixtures/python-tuf/metadata/1.root.json");
/// The first of June 2030: before the seeds expire.
const NOW: u64 = 1_906_502_400;

fuzz_target!(|bytes: &[u8]| {
    let mut pieces = bytes.split(|byte| *byte == 0);
    let first = pieces.next().filter(|first| !first.is_empty());
    for expiry in [Expiry::Report, Expiry::Refuse { now: NOW }] {
        let kept = Kept {
            timestamp: first,
            snapshot: first,
            targets: first,
        };
        let policy = Policy {
            expiry,
            floor: Floor::default(),
        };
        let Ok(mut update) = Update::new(ROOT, kept, policy) else {
            panic!("the first root is good");
        };
        let mut pieces = pieces.clone();
        while let Some(want) = update.wants() {
            assert!(want.limit <= trust::MAX_TARGETS);
            let piece = pieces.next().filter(|piece| !piece.is_empty());
            let signed = piece
                .filter(|_| first.is_none())
                .and_then(|piece| signed(want.file, piece));
            if let Err(error) = update.give(signed.as_deref().or(piece)) {
                assert!(!error.to_string().is_empty());
                break;
            }
        }
        let root = update.root().to_vec();
        if let Ok(trusted) = update.finish() {
            assert_eq!(root, trusted.root());
            let again = Trusted::load(&[&root], trusted.kept(), Floor::default());
            let again = again.expect("what was believed is believed again");
            assert_eq!(again.verified, trusted.verified);
        }
    }
    // The same bytes as a first root, and as the two files that are read without the rest.
    let _ = Update::new(bytes, Kept::default(), Policy::default());
    let _ = trust::verify(ROOT, bytes);
});

/// `piece` with the signatures of all hands of a kind of file in the fixtures.
fn signed(file: File, piece: &[u8]) -> Option<Vec<u8>> {
    let hands: &[u8] = match file {
        File::Root => &[1, 5, 15],
        File::Timestamp => &[2, 12],
        File::Snapshot => &[3],
        File::Targets => &[4],
    };
    let keys: Option<Vec<Key>> = hands
        .iter()
        .map(|hand| Key::from_seed([*hand; 32]).ok())
        .collect();
    let bytes = [&b"{\"signatures\":[],\"signed\":"[..], piece, b"}"].concat();
    add_signatures(file, &bytes, &keys?.iter().collect::<Vec<_>>()).ok()
}
