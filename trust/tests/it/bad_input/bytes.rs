//! Damage that knows nothing of what it damages.

use std::sync::LazyLock;

use proptest::prelude::*;
use trust::{Error, File};

use super::{bare, until, update_with};
use crate::common::{FILES, Repository};

/// Whether two files say the same: the same JSON, and the same signatures, whose hexadecimal
/// digits may be of either case.
fn says_the_same(one: &[u8], other: &[u8]) -> bool {
    let read = |bytes: &[u8]| {
        let mut value: serde_json::Value = serde_json::from_slice(bytes).ok()?;
        for signature in value["signatures"].as_array_mut()? {
            let sig = signature["sig"].as_str()?.to_lowercase();
            signature["sig"] = sig.into();
        }
        Some(value)
    };
    let one = read(one);
    one.is_some() && one == read(other)
}

/// Every bit of every file.
fn no_flipped_bit_is_believed(file: File) {
    let repository = bare();
    let whole = repository.newest(file);
    assert!(update_with(&repository, file, &whole).is_ok());
    let before = until(&repository, file);
    let mut same = 0;
    for index in 0..whole.len() {
        for bit in 0..8 {
            let mut flipped = whole.clone();
            flipped[index] ^= 1 << bit;
            if before.clone().give(Some(&flipped)).is_ok() {
                let what = String::from_utf8_lossy(&flipped);
                assert!(says_the_same(&whole, &flipped), "{index}: {what}");
                same += 1;
            }
        }
    }
    // The letters among a signature's digits have two cases; a root has two signatures.
    let signatures = if file == File::Root { 2 } else { 1 };
    assert!(same <= signatures * 128, "{same}");
}

#[test]
fn no_flipped_bit_of_a_root_is_believed() {
    no_flipped_bit_is_believed(File::Root);
}

#[test]
fn no_flipped_bit_of_a_timestamp_is_believed() {
    no_flipped_bit_is_believed(File::Timestamp);
}

#[test]
fn no_flipped_bit_of_a_snapshot_is_believed() {
    no_flipped_bit_is_believed(File::Snapshot);
}

#[test]
fn no_flipped_bit_of_a_list_of_files_is_believed() {
    no_flipped_bit_is_believed(File::Targets);
}

#[test]
fn no_cut_off_file_is_believed() {
    let repository = bare();
    for file in FILES {
        let before = until(&repository, file);
        let whole = repository.newest(file);
        assert_eq!(whole.last(), Some(&b'\n'));
        // Without the last line's end it is still whole.
        for length in 0..whole.len() - 1 {
            let error = before.clone().give(Some(&whole[..length])).unwrap_err();
            assert!(matches!(error, Error::Json { .. }), "{error}");
        }
        for more in [&b"{}"[..], b"x", b"\0", &whole] {
            let longer = [&whole[..], more].concat();
            let error = update_with(&repository, file, &longer).unwrap_err();
            assert!(matches!(error, Error::Json { .. }), "{error}");
        }
    }
}

#[test]
fn pages_are_no_metadata() {
    let repository = bare();
    for page in [
        "<!DOCTYPE html>\n<title>Welcome to our network</title>",
        "",
        "\u{feff}{}",
        "null",
        "[]",
        "404",
        "{\"error\":\"not found\"}",
        "\u{1f}\u{8b}\u{8}",
    ] {
        for file in FILES {
            let error = update_with(&repository, file, page.as_bytes()).unwrap_err();
            let line = error.to_string();
            assert!(line.starts_with(&file.to_string()), "{line}");
            assert_eq!(line.lines().count(), 1, "{line}");
        }
    }
}

#[test]
fn deep_nesting_is_refused() {
    let repository = bare();
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [200, 1_500] {
            let deep = format!("{}0{}", open.repeat(depth), close.repeat(depth));
            let deep = format!("{{\"signatures\":[],\"signed\":{deep}}}");
            for file in FILES {
                let error = update_with(&repository, file, deep.as_bytes()).unwrap_err();
                assert!(error.to_string().contains("recursion"), "{error}");
            }
        }
    }
}

static BARE: LazyLock<Repository> = LazyLock::new(bare);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Bytes cut out, put in and put in place of others.
    #[test]
    fn spliced_files_are_refused(
        which in 0..4_usize,
        at in 0.0..1.0_f64,
        length in 0..40_usize,
        fresh in proptest::collection::vec(any::<u8>(), 0..40),
    ) {
        let (repository, file) = (&*BARE, FILES[which]);
        let whole = repository.newest(file);
        let start = (at * whole.len() as f64) as usize;
        let end = (start + length).min(whole.len());
        let mut spliced = whole.clone();
        spliced.splice(start..end, fresh);
        if update_with(repository, file, &spliced).is_ok() {
            prop_assert!(says_the_same(&whole, &spliced));
        }
    }

    /// JSON of any kind, with the right names in it.
    #[test]
    fn anything_else_is_refused(
        which in 0..4_usize,
        text in "(\\{\"(signed|signatures|_type|version|x)\":|\\[|[0-9]{1,40}|\"[a-f]*\"|,|\\}|\\]|null| ){0,40}",
    ) {
        prop_assert!(update_with(&BARE, FILES[which], text.as_bytes()).is_err());
    }
}
