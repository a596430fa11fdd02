//! The scan finds what it should, and nothing else.

use super::*;

fn scanner(texts: &[(&str, bool)]) -> Scanner {
    let needle = |(text, alone): &(&str, bool)| Needle {
        text: (*text).to_owned(),
        alone: *alone,
    };
    Scanner::new(texts.iter().map(needle)).unwrap()
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn finds_text_as_it_is_written() {
    let scanner = scanner(&[("Víctima", false), ("“Who” answers…", false)]);
    for text in ["víctima", "VÍCTIMA", "Víctima", "“who” answers…"] {
        let own = text.to_lowercase();
        let is = |found: BTreeSet<(String, bool)>, wide| {
            found
                .into_iter()
                .any(|(text, w)| w == wide && text.to_lowercase() == own)
        };
        assert!(is(scanner.bytes(format!("a{text}b").as_bytes()), false));
        assert!(is(scanner.bytes(&wide(&format!("a{text}b"))), true));
        let odd = [&b"x"[..], &wide(text)].concat();
        assert!(is(scanner.bytes(&odd), true), "at an odd place");
    }
    assert!(
        !scanner.bytes(b"v\xedctima").is_empty(),
        "Latin-1, as V8 keeps it"
    );
    assert!(scanner.bytes(b"victim and who answers").is_empty());
}

#[test]
fn alone_is_alone() {
    let scanner = scanner(&[("help", true)]);
    for text in ["help", "a.help,", "\u{1}Help\0"] {
        assert!(!scanner.bytes(text.as_bytes()).is_empty(), "{text:?}");
        assert!(!scanner.bytes(&wide(text)).is_empty(), "{text:?}");
    }
    for text in ["helper", "1help", "xhelp"] {
        assert!(scanner.bytes(text.as_bytes()).is_empty(), "{text:?}");
        assert!(scanner.bytes(&wide(text)).is_empty(), "{text:?}");
    }
}

#[test]
fn names_of_files_are_read_too() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("inner")).unwrap();
    std::fs::write(folder.path().join("inner/hotline 17"), "nothing").unwrap();
    let found = scanner(&[("hotline", false)]).folder(folder.path());
    let files: Vec<String> = found.unwrap().into_iter().map(|f| f.file).collect();
    assert_eq!(files, ["inner/hotline ##"]);
}
