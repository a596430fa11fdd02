//! Languages by code or name as language tags.

use super::fold::fold;

/// Tags with the codes and names, folded, by which packages call them.
const TONGUES: [(&str, &[&str]); 44] = [
    ("en", &["eng", "english", "ingles"]),
    ("es", &["spa", "spanish", "espanol", "castellano"]),
    ("pt", &["por", "portuguese", "portugues"]),
    ("pt-BR", &["pt_br", "pt-br", "brazilian portuguese"]),
    (
        "ht",
        &[
            "hat",
            "haitian creole",
            "haitian",
            "creole",
            "kreyol",
            "kreyol ayisyen",
        ],
    ),
    ("fr", &["fra", "fre", "french", "francais"]),
    ("zh", &["zho", "chi", "chinese"]),
    (
        "zh-Hans",
        &["zh-hans", "zh_hans", "zh-cn", "simplified chinese"],
    ),
    (
        "zh-Hant",
        &["zh-hant", "zh_hant", "zh-tw", "traditional chinese"],
    ),
    ("cmn", &["mandarin", "mandarin chinese"]),
    ("yue", &["cantonese"]),
    ("pl", &["pol", "polish", "polski"]),
    ("ar", &["ara", "arabic"]),
    ("vi", &["vie", "vietnamese"]),
    ("ko", &["kor", "korean"]),
    ("sq", &["sqi", "alb", "albanian"]),
    ("ru", &["rus", "russian"]),
    ("uk", &["ukr", "ukrainian"]),
    ("ur", &["urd", "urdu"]),
    ("bn", &["ben", "bengali", "bangla"]),
    ("hi", &["hin", "hindi"]),
    ("gu", &["guj", "gujarati"]),
    ("pa", &["pan", "punjabi", "panjabi"]),
    ("tl", &["tgl", "tagalog"]),
    ("fil", &["filipino"]),
    ("it", &["ita", "italian", "italiano"]),
    ("de", &["deu", "ger", "german", "deutsch"]),
    ("el", &["ell", "gre", "greek"]),
    ("tr", &["tur", "turkish"]),
    ("fa", &["fas", "per", "farsi", "persian"]),
    ("prs", &["dari"]),
    ("ps", &["pus", "pashto"]),
    ("so", &["som", "somali"]),
    ("sw", &["swa", "swahili"]),
    ("am", &["amh", "amharic"]),
    ("ti", &["tir", "tigrinya"]),
    ("ne", &["nep", "nepali"]),
    ("my", &["mya", "bur", "burmese"]),
    ("km", &["khm", "khmer", "cambodian"]),
    ("lo", &["lao", "laotian"]),
    ("th", &["tha", "thai"]),
    ("ja", &["jpn", "japanese"]),
    ("he", &["heb", "hebrew"]),
    ("ase", &["american sign language", "asl", "sign language"]),
];

/// The tags of one cell, which may name several languages; and the names that are none known.
pub(crate) fn read(cell: &str) -> (Vec<String>, Vec<String>) {
    let (mut tags, mut unknown) = (Vec::new(), Vec::new());
    for name in cell.split([',', ';', '/', '|']) {
        let name = name.trim();
        if name.is_empty() {
            continue;
        }
        match tag(name) {
            Some(tag) if !tags.contains(&tag) => tags.push(tag),
            Some(_) => {}
            None => unknown.push(name.to_owned()),
        }
    }
    (tags, unknown)
}

/// The tag of one language.
pub(crate) fn tag(name: &str) -> Option<String> {
    let folded = fold(name.trim());
    let known = TONGUES
        .iter()
        .find(|(tag, names)| fold(tag) == folded || names.contains(&folded.as_str()));
    known.map(|(tag, _)| (*tag).to_owned())
}

/// The English name of a language, where there is one.
pub(crate) fn name(tag: &str) -> Option<&'static str> {
    let (_, names) = TONGUES.iter().find(|(known, _)| *known == tag)?;
    names.iter().find(|name| name.len() > 3).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_codes_become_tags() {
        let (tags, unknown) = read("English, Español; spa / Klingon");
        assert_eq!(tags, ["en", "es"]);
        assert_eq!(unknown, ["Klingon"]);
        assert_eq!(tag("KREYÒL").as_deref(), Some("ht"));
        assert_eq!(tag("pt-br").as_deref(), Some("pt-BR"));
        assert_eq!(name("es"), Some("spanish"));
    }
}
