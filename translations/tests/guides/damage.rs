//! Guides in damaged catalogs: an error or guides that still answer, never a panic.

use translations::{Catalog, CatalogError, GuideId};

fn english() -> Vec<u8> {
    translations::catalogs().swap_remove(0).1
}

#[test]
fn cut_short() {
    let bytes = english();
    for end in (0..bytes.len()).step_by(397) {
        let error = Catalog::decode(&bytes[..end]).err();
        assert_eq!(error, Some(CatalogError::Damaged), "cut at {end}");
    }
}

/// The guides are the last part; the messages before them have tests of their own.
#[test]
fn bytes_changed() {
    let mut bytes = english();
    let start = bytes.len() / 3;
    let mut read = 0;
    for index in (start..bytes.len()).step_by(61) {
        let right = bytes[index];
        for wrong in [0, 0x60, 0x83, 0x9b, 0xff, right ^ 1] {
            bytes[index] = wrong;
            let Ok(catalog) = Catalog::decode(&bytes) else {
                continue;
            };
            read += 1;
            for id in GuideId::all() {
                assert!(catalog.guide(*id).is_some());
            }
            if let Some(check) = catalog.self_check() {
                let all: Vec<usize> = (0..check.questions().len() + 9).collect();
                let (_, end) = check.end(&all);
                assert!(!end.is_empty());
            }
        }
        bytes[index] = right;
    }
    assert!(read > 100, "only {read} were read");
}
