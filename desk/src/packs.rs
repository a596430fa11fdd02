//! The two packs of a list, compressed: what a phone fetches.

use crate::Error;
use crate::packing::{MAX_PACK, gzip};
use directory::{Directory, pack};
use std::path::Path;

/// Name of the numbers pack in signed metadata.
pub const NUMBERS: &str = "numbers";
/// Name of the list's pack in signed metadata.
pub const LIST: &str = "list";

/// One pack, as it is and as it is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// CBOR.
    pub plain: Vec<u8>,
    /// The same as gzip. Equal plain bytes give equal ones.
    pub packed: Vec<u8>,
}

impl Pack {
    /// The pack of these bytes.
    pub(crate) fn of(plain: Vec<u8>) -> Self {
        Self {
            packed: gzip(&plain),
            plain,
        }
    }
}

/// Both packs of a list, each with its name in signed metadata: the voice numbers, with the emergency and the first calls
/// in front, and the whole list. The same list gives the same bytes.
///
/// # Errors
/// A list that is too long to be read again.
pub fn packs(list: &Directory) -> Result<[(&'static str, Pack); 2], Error> {
    let pack = |name: &'static str, plain: Vec<u8>| {
        let length = plain.len() as u64;
        if length > MAX_PACK {
            let what = format!("has {length} bytes, more than {MAX_PACK}; take services out");
            return Err(Error::wrong(Path::new(name), what));
        }
        Ok((name, Pack::of(plain)))
    };
    Ok([
        pack(NUMBERS, pack::write_numbers(list))?,
        pack(LIST, pack::write_list(list))?,
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use directory::Service;

    #[test]
    fn a_list_that_nobody_could_unpack_is_not_packed() {
        let mut list = Directory::default();
        assert!(packs(&list).is_ok());
        list.services.push(Service {
            organization: "a".repeat(1 + MAX_PACK as usize),
            ..Service::default()
        });
        let error = packs(&list).unwrap_err().to_string();
        assert!(
            error.starts_with("list: has 671") && error.contains("more than 67108864; take"),
            "{error}"
        );
    }
}
