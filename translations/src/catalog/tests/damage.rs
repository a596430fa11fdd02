//! Catalogs of other builds and damaged ones.

use super::{Polish, decode, encoded};
use crate::{Catalog, CatalogError, message::Argument};

#[test]
fn other_build() {
    let bytes = encoded("en");
    let build = |id: u8| Catalog::decode_for(&bytes, [id; 8], 4, 0).err();
    assert_eq!(build(0), Some(CatalogError::OtherBuild));
}

#[test]
fn other_number_of_messages() {
    let bytes = encoded("en");
    let build = bytes[2..10].try_into().unwrap();
    assert_eq!(
        Catalog::decode_for(&bytes, build, 5, 0).err(),
        Some(CatalogError::Damaged)
    );
}

#[test]
fn cut_short_anywhere() {
    for tag in ["en", "pl", "ar"] {
        let bytes = encoded(tag);
        let build = bytes[2..10].try_into().unwrap();
        for end in 0..bytes.len() {
            let error = Catalog::decode_for(&bytes[..end], build, 4, 0).err();
            assert_eq!(error, Some(CatalogError::Damaged), "{tag} cut at {end}");
        }
    }
}

#[test]
fn something_behind_the_end() {
    let mut bytes = encoded("en");
    bytes.push(0);
    assert_eq!(decode(&bytes).err(), Some(CatalogError::Damaged));
}

/// Every byte in every value: an error or a catalog that still answers, never a panic.
#[test]
fn every_byte_changed() {
    let mut bytes = encoded("pl");
    let build = bytes[2..10].try_into().unwrap();
    for index in 0..bytes.len() {
        let right = bytes[index];
        for wrong in 0..=u8::MAX {
            bytes[index] = wrong;
            if let Ok(catalog) = Catalog::decode_for(&bytes, build, 4, 0) {
                for message in 0..5 {
                    catalog.text(message);
                    catalog.format(message, &Polish, &[Argument::Number(2)]);
                    catalog.format(
                        message,
                        &Polish,
                        &[Argument::Text("a"), Argument::Text("b")],
                    );
                }
            }
        }
        bytes[index] = right;
    }
}

/// What a length in damaged bytes claims is not reserved.
#[test]
fn huge_lengths() {
    let mut bytes = encoded("en");
    let head = bytes.iter().position(|byte| *byte == 0xf5).unwrap();
    bytes.truncate(head + 1);
    bytes.extend([0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
    assert_eq!(decode(&bytes).err(), Some(CatalogError::Damaged));
}
