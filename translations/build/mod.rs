//! From the sources of the messages to the generated files: no file system, so that tests can
//! hand in whatever they like.

mod check;
mod encode;
mod encode_guides;
mod files;
mod generate;
mod generate_guides;
mod guides;
mod languages;
mod messages;
mod pattern;

use std::{collections::BTreeMap, fmt};

pub(crate) use languages::Language;
pub(crate) use messages::Message;

/// What people write: `languages.toml`, the messages and the guides.
#[derive(Default)]
pub(crate) struct Sources {
    /// The text of `languages.toml`.
    pub(crate) languages: String,
    /// The text of `guides.toml`.
    pub(crate) guides: String,
    /// `<language>/<file>.ftl` and `<language>/guides/<id>.md` to their texts.
    pub(crate) files: BTreeMap<String, String>,
}

impl Sources {
    /// Whether a language has any file.
    fn has(&self, tag: &str) -> bool {
        let of = |path: &String| path.split('/').next() == Some(tag);
        self.files.keys().any(of)
    }
}

/// What the crate includes.
pub(crate) struct Output {
    /// File name in `OUT_DIR` and content.
    pub(crate) files: Vec<(String, Vec<u8>)>,
    /// Language tag and how many of its messages and guides are shown in English.
    pub(crate) untranslated: Vec<(String, usize)>,
}

/// One thing that somebody has to mend in the sources.
#[derive(Debug)]
pub(crate) struct Fault {
    /// As in [`Sources::files`].
    pub(crate) file: String,
    /// 1 for the first; none where the whole file is meant.
    pub(crate) line: Option<usize>,
    /// The id of the message.
    pub(crate) message: Option<String>,
    pub(crate) what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "translations/{}", self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(message) = &self.message {
            write!(f, ": {message}")?;
        }
        write!(f, ": {}", self.what)
    }
}

/// One language with its messages in the order and number of the English ones.
pub(crate) struct Translation {
    pub(crate) language: Language,
    /// English where there is no translation.
    pub(crate) front: Vec<Message>,
    /// English where there is no translation.
    pub(crate) inside: Vec<Message>,
    /// In the order of the table; English where there is no translation.
    pub(crate) guides: Vec<guides::Guide>,
    /// How many of these are English for want of a translation.
    pub(crate) untranslated: usize,
}

/// Checks everything and generates everything, or tells all faults at once.
pub(crate) fn build(sources: &Sources) -> Result<Output, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut languages = languages::parse(&sources.languages).map_err(|fault| vec![fault])?;
    // A row may wait for its folder: whoever brings the folder has to do nothing else.
    languages.retain(|language| language.tag == "en" || sources.has(&language.tag));
    let guides = guides::english(sources, &mut faults);
    files::check(sources, &languages, &guides.table, &mut faults);

    let mut read = |tag: &str, file: &str| {
        let path = format!("{tag}/{file}.ftl");
        let text = sources.files.get(&path).map_or("", String::as_str);
        messages::parse(&path, text, &mut faults)
    };
    let parsed: Vec<_> = languages
        .iter()
        .map(|language| (read(&language.tag, "front"), read(&language.tag, "inside")))
        .collect();
    let Some((front, inside)) = parsed.first() else {
        return Err(faults);
    };
    let front = check::english("en/front.ftl", front, &mut faults);
    let inside = check::english("en/inside.ftl", inside, &mut faults);
    check::without_arguments("en/front.ftl", &front, &mut faults);

    let mut translations = Vec::new();
    for (language, (own_front, own_inside)) in languages.iter().zip(&parsed) {
        let mut missing = 0;
        let mut fit = |file: &str, english: &[Message], own: &[Message]| {
            let path = format!("{}/{file}.ftl", language.tag);
            let (messages, untranslated) = check::fit(&path, english, own, &mut faults);
            missing += untranslated;
            messages
        };
        let front = fit("front", &front, own_front);
        let inside = fit("inside", &inside, own_inside);
        let (own_guides, guides_missing) = guides::fit(sources, language, &guides, &mut faults);
        translations.push(Translation {
            language: language.clone(),
            front,
            inside,
            guides: own_guides,
            untranslated: missing + guides_missing,
        });
    }
    if !faults.is_empty() {
        faults.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        return Err(faults);
    }
    Ok(Output {
        files: generate::files(&translations, &guides.table),
        untranslated: translations
            .iter()
            .map(|translation| (translation.language.tag.clone(), translation.untranslated))
            .collect(),
    })
}
