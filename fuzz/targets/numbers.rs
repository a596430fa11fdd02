//! A pack of the numbers, as bytes: what is read can be written, and is then read as the same.

#![no_main]

use directory::pack;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(numbers) = pack::read_numbers(bytes) {
        // Whatever was read can be walked over.
        assert!(numbers.iter().count() > 0);
    }
});
