//! Words that would tell what the app is, and the scan for them.

use std::path::Path;

/// Words that tell wherever they stand, also inside a longer word or between two strings that a
/// wasm file keeps without a gap: all are long enough not to come up by accident.
pub const ANYWHERE: &[&str] = &[
    // What the project calls itself and its parts.
    "sidedoor",
    "side door",
    "side-door",
    "sideways",
    "translations/",
    "inside_",
    "inside.",
    "inside/",
    // What it is about, in English.
    "abuse",
    "abusive",
    "advocate",
    "assault",
    "connecticut",
    "conceal",
    "counsel",
    "coercion",
    "custody",
    "discreet",
    "disguise",
    "domestic",
    "emergency",
    "exploitation",
    "forced labor",
    "helpline",
    "hotline",
    "immigra",
    "lawyer",
    "legal aid",
    "police",
    "quick exit",
    "safe exit",
    "refuge",
    "rescue",
    "shelter",
    "stalk",
    "survivor",
    "text instead",
    "traffick",
    "victim",
    "violence",
    // The same in Spanish; both spellings where people leave out the accent.
    "abogad",
    "abuso",
    "albergue",
    "auxilio",
    "defensora",
    "denuncia",
    "emergencia",
    "explotación",
    "explotacion",
    "inmigra",
    "línea directa",
    "linea directa",
    "maltrato",
    "policía",
    "policia",
    "refugio",
    "sobrevivi",
    "socorro",
    "víctima",
    "victima",
    "violencia",
    // In Portuguese, Haitian Creole and Polish.
    "advogad",
    "imigra",
    "violência",
    "vítima",
    "avoka",
    "lapolis",
    "viktim",
    "vyolans",
    "policj",
    "prawni",
    "przemoc",
    "schronisk",
    // Who answers, and their numbers.
    "8883737888",
    "888-373-7888",
    "2337233",
    "ccadv",
    "polaris",
    "safeconnect",
    "thehotline",
    "tel:+",
    "sms:+",
];

/// The same in Chinese and Arabic, for what is served. They are too short to look for among the bytes of a browser's profile.
const OTHER_LETTERS: &[&str] = &[
    "庇护", "律师", "报警", "暴力", "热线", "警察", "شرطة", "ضحية", "عنف", "مأوى", "محام",
];

/// Words that tell when they stand alone, but are part of harmless ones: "exit" of "exiting" and
/// of the names that wasm-bindgen makes, "door" of "outdoor", "help" of "helper", "trata" of
/// "tratar", "safety" of a sentence in Rust's own library about "safety" that is joined to others.
///
/// Not here: "escape", since `KeyboardEvent.key` of the key is "Escape" and the tool clears its
/// display with it; "panic" and "hidden", which Rust's library and the DOM use; "close", which
/// every app says; "inside" alone, which Rust's library says of a byte "inside" a character.
pub const ALONE: &[&str] = &[
    "ayuda", "crisis", "decoy", "door", "exit", "help", "hide", "puerta", "safety", "salida",
    "secret", "trata", "unlock",
];

/// A telling word, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The word.
    pub word: String,
    /// Text around it.
    pub around: String,
}

/// Every telling word in readable bytes: text, scripts, wasm.
pub fn scan(bytes: &[u8]) -> Vec<Found> {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    let anywhere = ANYWHERE.iter().chain(OTHER_LETTERS);
    let anywhere = anywhere.filter_map(|word| found(&text, word, false));
    let alone = ALONE.iter().filter_map(|word| found(&text, word, true));
    anywhere.chain(alone).collect()
}

/// Telling words in compressed bytes. Short words come up there by chance, so only those of six
/// letters and more count.
pub fn scan_compressed(bytes: &[u8]) -> Vec<Found> {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    let long = ANYWHERE.iter().filter(|word| word.len() >= 6);
    long.filter_map(|word| found(&text, word, false)).collect()
}

/// Paths in `bytes` that tell where or from which files the app was built. `sources` are our own
/// source files, relative to the workspace.
pub fn scan_paths(bytes: &[u8], sources: &[String]) -> Vec<Found> {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    let home = std::env::var("HOME").unwrap_or_default().to_lowercase();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("/nowhere"));
    let root = root.to_string_lossy().to_lowercase();
    let mut machine = vec!["/.cargo/", "registry/src", "/home/", "/users/", &root];
    // A home of `/`, or one that is not known, says nothing. The slash at its end tells `/root/`
    // from a file that is called `/root.json`.
    let home = format!("{}/", home.trim_end_matches('/'));
    machine.extend(Some(home.as_str()).filter(|home| home.len() > 2));
    // Every package has a src/lib.rs; with its own folder in front it is ours.
    let tails = sources
        .iter()
        .filter_map(|path| Some(path.split_once("src/")?.1));
    let tails = tails.filter(|tail| !["lib.rs", "main.rs", "mod.rs"].contains(tail));
    let ours = sources.iter().map(String::as_str).chain(tails);
    let machine = machine.iter().filter_map(|path| found(&text, path, false));
    machine
        .chain(ours.filter_map(|path| found(&text, path, true)))
        .collect()
}

fn found(text: &str, word: &str, alone: bool) -> Option<Found> {
    let stands_alone = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !joins(before) && !joins(after)
    };
    let at = text
        .match_indices(word)
        .map(|(at, _)| at)
        .find(|&at| !alone || stands_alone(at))?;
    let around = |c: char| if c.is_control() { '·' } else { c };
    let before: Vec<char> = text[..at].chars().rev().take(40).collect();
    let after = text[at..].chars().take(word.chars().count() + 40);
    Some(Found {
        word: word.to_owned(),
        around: before.into_iter().rev().chain(after).map(around).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_where_it_was_planted() {
        for word in ANYWHERE.iter().chain(OTHER_LETTERS) {
            let joined = format!("\0aA{}Zz\0", word.to_uppercase());
            assert!(
                scan(joined.as_bytes())
                    .iter()
                    .any(|found| found.word == *word),
                "{word}"
            );
        }
        for word in ALONE {
            let apart = format!("x.{word};");
            assert!(
                scan(apart.as_bytes())
                    .iter()
                    .any(|found| found.word == *word),
                "{word}"
            );
            let joined = format!("a{word}b");
            assert!(
                !scan(joined.as_bytes())
                    .iter()
                    .any(|found| found.word == *word),
                "{word}"
            );
        }
    }

    #[test]
    fn paths_are_found() {
        let sources = [
            "client/src/front/door.rs".to_owned(),
            "client/src/lib.rs".to_owned(),
        ];
        let found = |text: &str| !scan_paths(text.as_bytes(), &sources).is_empty();
        assert!(found("at client/src/front/door.rs:3"));
        assert!(found("\0front/door.rs\0"));
        assert!(found("/somewhere/.cargo/bin"));
        assert!(found("client/src/lib.rs"));
        assert!(!found("yew-0.23.0/src/lib.rs and c0/x.rs"));
    }

    #[test]
    fn words_are_written_as_the_scan_reads_them() {
        for word in ANYWHERE.iter().chain(OTHER_LETTERS).chain(ALONE) {
            assert_eq!(*word, word.to_lowercase());
        }
    }
}
