//! Writes the Rust that the crate includes.

use super::{
    Message, Translation, encode, generate_guides,
    guides::Table,
    languages::Direction,
    messages::{Key, Kind, Part, Value},
};

/// File names and contents. The first translation is the English one.
pub(crate) fn files(translations: &[Translation], table: &Table) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![
        (
            "languages.rs".to_owned(),
            languages(translations).into_bytes(),
        ),
        ("front.rs".to_owned(), front(translations).into_bytes()),
        (
            "inside.rs".to_owned(),
            inside(translations, table).into_bytes(),
        ),
        (
            "guides.rs".to_owned(),
            generate_guides::guides(table).into_bytes(),
        ),
        (
            "catalogs.rs".to_owned(),
            catalogs(translations).into_bytes(),
        ),
    ];
    for translation in translations {
        // Writing into memory cannot fail.
        let bytes = encode::catalog(translation, table).unwrap_or_default();
        files.push((format!("{}.catalog", translation.language.tag), bytes));
    }
    files
}

fn languages(translations: &[Translation]) -> String {
    let tags: Vec<&str> = translations
        .iter()
        .map(|translation| translation.language.tag.as_str())
        .collect();
    let rows = translations.iter().map(|translation| {
        let language = &translation.language;
        let direction = if language.direction == Direction::Rtl { "Rtl" } else { "Ltr" };
        format!(
            "    Language {{ tag: {:?}, own_name: {:?}, direction: Direction::{direction}, intl: {:?}, reviewed: {}, untranslated: {} }},\n",
            language.tag, language.own_name, language.intl, language.reviewed, translation.untranslated,
        )
    });
    format!(
        "/// The tags of all languages, in the order in which phones fetch them.\n\
         pub const LANGUAGES: &[&str] = &{tags:?};\n\n\
         static TABLE: &[Language] = &[\n{}];\n",
        rows.collect::<String>()
    )
}

fn front(translations: &[Translation]) -> String {
    let mut out = String::from(
        "/// The words of the front in one language.\n#[derive(Clone, Copy, Default)]\npub struct Words {\n",
    );
    let english = translations
        .first()
        .map_or(&[][..], |english| &english.front);
    for message in english {
        out += &format!(
            "    #[doc = {:?}]\n    pub {}: &'static str,\n",
            doc(message),
            snake(&message.id)
        );
    }
    out += "}\n\n";
    out += &lines(english);
    out += "/// The words in a language, by its tag; English where there is no such language. A phone finds\n\
            /// those of its page on the page.\n\
            #[cfg(not(target_arch = \"wasm32\"))]\n\
            #[must_use]\npub fn words(language: &str) -> &'static Words {\n";
    for (index, translation) in translations.iter().enumerate() {
        out += &format!("    static WORDS_{index}: Words = Words {{\n");
        for message in &translation.front {
            let text = match &message.value {
                Value::Pattern(pattern) => encode::plain(pattern),
                Value::Select { .. } => String::new(),
            };
            out += &format!("    {}: {text:?},\n", snake(&message.id));
        }
        out += "};\n";
    }
    out += "    match language {\n";
    for (index, translation) in translations.iter().enumerate().skip(1) {
        out += &format!(
            "        {:?} => &WORDS_{index},\n",
            translation.language.tag
        );
    }
    out + "        _ => &WORDS_0,\n    }\n}\n"
}

/// How the words travel on a page: one a line, in the order of the English ones.
fn lines(english: &[Message]) -> String {
    let fields = || english.iter().map(|message| snake(&message.id));
    let read: String = fields()
        .map(|field| format!("            {field}: lines.next()?,\n"))
        .collect();
    let written: Vec<String> = fields().map(|field| format!("self.{field}")).collect();
    format!(
        "impl Words {{\n    \
         /// Reads what [`Words::lines`] wrote; `None` where there are fewer or more.\n    \
         #[must_use]\n    \
         pub fn parse(text: &'static str) -> Option<Self> {{\n        \
         let mut lines = text.split('\\n');\n        \
         let words = Self {{\n{read}        }};\n        \
         lines.next().is_none().then_some(words)\n    }}\n\n    \
         /// All words, one a line.\n    \
         #[must_use]\n    \
         pub fn lines(&self) -> String {{\n        [{}].join(\"\\n\")\n    }}\n}}\n\n",
        written.join(", ")
    )
}

fn inside(translations: &[Translation], table: &Table) -> String {
    let messages = translations
        .first()
        .map_or(&[][..], |english| &english.inside);
    let mut out = format!(
        "pub(crate) const BUILD: [u8; 8] = {:?};\npub(crate) const COUNT: usize = {};\n",
        encode::build_id(messages, table),
        messages.len()
    );
    for (index, message) in messages.iter().enumerate() {
        let name = snake(&message.id);
        out += &format!("\n#[doc = {:?}]\n#[must_use]\n", doc(message));
        if message.arguments.is_empty() {
            out += &format!("pub fn {name}(c: &Catalog) -> &str {{\n    c.text({index})\n}}\n");
            continue;
        }
        let mut parameters = String::new();
        let mut handed = Vec::new();
        for argument in &message.arguments {
            let argument_name = snake(&argument.name);
            let (kind, variant) = match argument.kind {
                Kind::String => ("&str", "Text"),
                Kind::Number => ("u64", "Number"),
            };
            parameters += &format!(", {argument_name}: {kind}");
            handed.push(format!("Argument::{variant}({argument_name})"));
        }
        out += &format!(
            "pub fn {name}(c: &Catalog, l: &dyn Locale{parameters}) -> String {{\n    c.format({index}, l, &[{}])\n}}\n",
            handed.join(", ")
        );
    }
    out
}

fn catalogs(translations: &[Translation]) -> String {
    let row = |translation: &Translation| {
        let tag = &translation.language.tag;
        format!("    ({tag:?}, include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{tag}.catalog\"))),\n")
    };
    format!(
        "&[\n{}]\n",
        translations.iter().map(row).collect::<String>()
    )
}

/// The English text, so that whoever writes a screen sees it in the editor.
fn doc(message: &Message) -> String {
    let text = match &message.value {
        Value::Pattern(pattern) => written(pattern),
        Value::Select {
            argument,
            variants,
            default,
        } => {
            let mut text = format!("{{ ${argument} ->");
            for (index, (key, pattern)) in variants.iter().enumerate() {
                let star = if index == *default { '*' } else { ' ' };
                let key = match key {
                    Key::Number(number) => number.to_string(),
                    Key::Name(name) => name.clone(),
                };
                text += &format!("\n   {star}[{key}] {}", written(pattern));
            }
            text + "\n}"
        }
    };
    format!("```text\n{text}\n```")
}

fn written(pattern: &[Part]) -> String {
    let write = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Argument(name) => format!("{{ ${name} }}"),
    };
    pattern.iter().map(write).collect()
}

fn snake(id: &str) -> String {
    id.replace('-', "_")
}
