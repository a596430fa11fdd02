//! Reads one guide: a small, strict part of Markdown, so that a file reads well as it is.

use super::{
    Fault, fault,
    inline::{self, Inline},
};

/// A guide in one language.
#[derive(Clone)]
pub(crate) struct Guide {
    /// False where English stands in for a missing translation.
    pub(crate) own: bool,
    pub(crate) title: String,
    /// The first one has no heading: it is what stands under the title.
    pub(crate) sections: Vec<Section>,
}

/// A heading and what stands under it.
#[derive(Clone)]
pub(crate) struct Section {
    pub(crate) line: usize,
    pub(crate) heading: String,
    pub(crate) blocks: Vec<Block>,
}

/// A paragraph, item or box.
#[derive(Clone)]
pub(crate) struct Block {
    pub(crate) line: usize,
    pub(crate) kind: Kind,
    pub(crate) text: Vec<Inline>,
}

/// What a block is. The numbers are those of the catalog.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    Text = 0,
    Item = 1,
    Check = 2,
    Caution = 3,
    /// English words to say aloud, whatever the reader's language.
    Say = 4,
}

impl Kind {
    /// How a fault calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Text => "a paragraph",
            Self::Item => "an item (- )",
            Self::Check => "an item to check (- [ ] )",
            Self::Caution => "a caution (> )",
            Self::Say => "words to say aloud (~ )",
        }
    }
}

/// Reads what can be read and adds a fault for whatever cannot.
pub(crate) fn parse(tag: &str, file: &str, text: &str, faults: &mut Vec<Fault>) -> Guide {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut guide = Guide {
        own: true,
        title: String::new(),
        sections: vec![Section {
            line: 1,
            heading: String::new(),
            blocks: Vec::new(),
        }],
    };
    for (line, kind, text) in pieces(tag, text) {
        let mut refuse = |what: &str| faults.push(fault(file, Some(line), what));
        let first = guide.title.is_empty();
        match kind {
            Piece::Title if first => {
                guide.title = words(file, line, &text, faults);
                if guide.title.is_empty() {
                    guide.title = "-".to_owned();
                    faults.push(fault(file, Some(line), "the title is empty"));
                }
            }
            Piece::Title => refuse("there is one title (# ); further headings begin with ##"),
            _ if first => {
                refuse("a guide begins with its title: # and a few words");
                guide.title = "-".to_owned();
            }
            Piece::Heading => {
                let heading = words(file, line, &text, faults);
                if heading.is_empty() {
                    faults.push(fault(file, Some(line), "the heading is empty"));
                }
                guide.sections.push(Section {
                    line,
                    heading,
                    blocks: Vec::new(),
                });
            }
            Piece::Block(kind) => {
                let text = inline::parse(file, line, &text, faults);
                if let Some(section) = guide.sections.last_mut() {
                    section.blocks.push(Block { line, kind, text });
                }
            }
            Piece::Unknown => refuse(
                "a line begins with a word, or with # , ## , - , - [ ] , > or ~ ; nothing else is read here",
            ),
        }
    }
    if guide.title.is_empty() {
        faults.push(fault(
            file,
            None,
            "is empty; remove it, and English is shown",
        ));
    }
    for section in &guide.sections {
        if section.blocks.is_empty() && !guide.title.is_empty() {
            let line = Some(section.line);
            faults.push(fault(file, line, "nothing stands under this heading"));
        }
    }
    guide
}

/// What a line begins.
#[derive(Clone, Copy, PartialEq)]
enum Piece {
    Title,
    Heading,
    Block(Kind),
    Unknown,
}

/// Lines put together: number of the first line, what it is, its words.
fn pieces(tag: &str, text: &str) -> Vec<(usize, Piece, String)> {
    let mut pieces: Vec<(usize, Piece, String)> = Vec::new();
    let mut open = false;
    for (line, text) in (1..).zip(text.lines()) {
        let words = text.trim();
        if words.is_empty() {
            open = false;
            continue;
        }
        let indented = text.starts_with([' ', '\t']);
        let (piece, rest) = piece(words);
        let continues = match (pieces.last(), piece) {
            _ if !open => false,
            (Some((_, last, _)), Piece::Block(Kind::Text)) => {
                *last == Piece::Block(Kind::Text) || indented
            }
            (Some((_, last, _)), Piece::Block(Kind::Caution)) => *last == piece,
            _ => false,
        };
        match pieces.last_mut() {
            Some((_, _, before)) if continues => join(tag, before, rest),
            _ if indented => pieces.push((line, Piece::Unknown, String::new())),
            _ => pieces.push((line, piece, rest.to_owned())),
        }
        open = true;
    }
    pieces
}

fn piece(words: &str) -> (Piece, &str) {
    let marks = [
        ("# ", Piece::Title),
        ("## ", Piece::Heading),
        ("- [ ] ", Piece::Block(Kind::Check)),
        ("- ", Piece::Block(Kind::Item)),
        ("> ", Piece::Block(Kind::Caution)),
        ("~ ", Piece::Block(Kind::Say)),
    ];
    for (mark, piece) in marks {
        if let Some(rest) = words.strip_prefix(mark) {
            return (piece, rest.trim());
        }
    }
    // A quotation mark, a digit or an upside-down question mark begins a sentence too.
    let strange = |c: char| c.is_ascii_punctuation() && !matches!(c, '"' | '\'' | '(' | '[');
    if words.starts_with(strange) {
        return (Piece::Unknown, words);
    }
    (Piece::Block(Kind::Text), words)
}

/// Chinese has no blank between words, so none where a line ends.
fn join(tag: &str, before: &mut String, rest: &str) {
    if !matches!(tag.split('-').next(), Some("zh" | "ja")) {
        before.push(' ');
    }
    before.push_str(rest);
}

/// A title or heading: words alone.
fn words(file: &str, line: usize, text: &str, faults: &mut Vec<Fault>) -> String {
    match inline::parse(file, line, text, faults).as_slice() {
        [] => String::new(),
        [Inline::Text(text)] => text.clone(),
        _ => {
            faults.push(fault(file, Some(line), "a heading has no links"));
            "-".to_owned()
        }
    }
}
