//! A pack of the list, as bytes: what is read can be written, and is then read as the same.

#![no_main]

use directory::pack;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(list) = pack::read_list(bytes) {
        let again = pack::read_list(&pack::write_list(&list));
        // Services that could not be read are counted once and then gone.
        let read = directory::Directory {
            left_out: 0,
            ..list
        };
        assert_eq!(again.ok(), Some(read));
    }
});
