//! Files of an HSDS package, as bytes: each begins with a line `=== name`. Whatever they hold, an
//! import ends with a list or an error, never with a panic.

#![no_main]

use libfuzzer_sys::fuzz_target;

const MARK: &[u8] = b"=== ";

fuzz_target!(|bytes: &[u8]| {
    let starts: Vec<usize> = (0..bytes.len())
        .filter(|at| bytes[*at..].starts_with(MARK) && (*at == 0 || bytes[at - 1] == b'\n'))
        .collect();
    let mut files: Vec<(&str, &[u8])> = Vec::new();
    for (at, start) in starts.iter().enumerate() {
        let end = starts.get(at + 1).copied().unwrap_or(bytes.len());
        let part = &bytes[start + MARK.len()..end];
        let line = part.iter().position(|b| *b == b'\n').unwrap_or(part.len());
        if let Ok(name) = std::str::from_utf8(&part[..line]) {
            files.push((name, part.get(line + 1..).unwrap_or_default()));
        }
    }
    let today = directory::Date::from_days(20_778);
    let _ = sidedoor_desk::import::try_files(&files, today);
});
