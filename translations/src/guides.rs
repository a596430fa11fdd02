//! The guides of one language: texts to read, the questions of the self-check and its end.
//!
//! They are plain structs with no markup; a screen decides how each looks. Their names, order and
//! sources come from `guides.toml`, their texts from `<language>/guides/`.

mod decode;
mod self_check;

pub(crate) use decode::guides;
pub use self_check::{Question, SelfCheck};

include!(concat!(env!("OUT_DIR"), "/guides.rs"));

/// Where a guide is found, and in which order the rooms come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Is this right?
    Signs,
    /// Your rights.
    Rights,
    /// Stay safer.
    Safer,
    /// For helpers.
    Helpers,
}

impl GuideId {
    /// Every guide, in the order in which they are shown.
    #[must_use]
    pub fn all() -> &'static [Self] {
        ALL
    }

    /// Its name, such as `your-pay`: the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        IDS.get(self as usize).copied().unwrap_or_default()
    }

    /// Where it is found.
    #[must_use]
    pub fn room(self) -> Room {
        ROOMS.get(self as usize).copied().unwrap_or(Room::Safer)
    }

    fn from_place(place: u64) -> Option<Self> {
        ALL.get(usize::try_from(place).ok()?).copied()
    }
}

impl Room {
    /// Its guides, in order. The two that make the self-check are not among them.
    pub fn guides(self) -> impl Iterator<Item = GuideId> {
        let of_check = |place: usize| CHECK.is_some_and(|(a, b)| place == a || place == b);
        let here = move |id: &GuideId| id.room() == self && !of_check(*id as usize);
        ALL.iter().copied().filter(here)
    }
}

/// One guide in one language.
#[derive(Debug, PartialEq, Eq)]
pub struct Guide {
    /// False where the text is English because nobody has translated it: show it with
    /// `lang="en" dir="ltr"`.
    pub own: bool,
    /// What it is called.
    pub title: Box<str>,
    /// At least one. The first has no heading: it is what stands under the title.
    pub sections: Vec<Section>,
}

/// A heading, what stands under it, and what that rests on.
#[derive(Debug, PartialEq, Eq)]
pub struct Section {
    /// Empty in the first section of a guide.
    pub heading: Box<str>,
    /// In order. Items that follow one another make a list.
    pub blocks: Vec<Block>,
    /// Under the first section stand those of the whole guide.
    pub sources: Vec<Source>,
}

/// A paragraph, an item or a box.
#[derive(Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// Its words, in order.
    pub text: Vec<Inline>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A paragraph.
    Text,
    /// An item of a list.
    Item,
    /// An item to check off. The mark is never kept.
    Check,
    /// To know before doing something that can harm, such as "Ask a lawyer first".
    Caution,
    /// Words to say aloud to an English speaker. English in every language: show it with
    /// `lang="en" dir="ltr"`.
    Say,
}

/// A piece of a block.
#[derive(Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(Box<str>),
    /// A link to the services for a need.
    Need {
        /// One of [`NEEDS`].
        code: Box<str>,
        /// What is shown.
        words: Box<str>,
    },
    /// A link to another guide.
    Guide {
        /// Which.
        id: GuideId,
        /// What is shown.
        words: Box<str>,
    },
}

/// Where something comes from. In English in every language: it names an English page or law.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// The law or the page.
    pub title: Box<str>,
    /// The paragraph of the law or the like; may be empty.
    pub cite: Box<str>,
    /// The date of the law or page as `2026`, `2026-05` or `2026-05-04`; empty where it shows none.
    pub date: Box<str>,
    /// The day on which it was read, as `2026-11-21`.
    pub as_of: Box<str>,
}

impl Block {
    /// All of its words without the links.
    #[must_use]
    pub fn words(&self) -> String {
        self.text.iter().map(Inline::words).collect()
    }
}

impl Inline {
    /// What is shown.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Text(words) | Self::Need { words, .. } | Self::Guide { words, .. } => words,
        }
    }
}
