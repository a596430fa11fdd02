//! Reads one guide: a small, strict part of Markdown, so that a file reads well as it is.

use super::{
    Fault, fault,
    inline::{self, Inline},
    lines::{Piece, pieces},
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
