//! What a timer can be called.

use translations::front::Words;

/// A name from the kitchen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Name {
    /// Just "Timer", with a number.
    #[default]
    Plain,
    /// Eggs.
    Eggs,
    /// Pasta.
    Pasta,
    /// Rice.
    Rice,
    /// Tea.
    Tea,
    /// The oven.
    Oven,
    /// Bread.
    Bread,
}

impl Name {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 7] = [
        Self::Plain,
        Self::Eggs,
        Self::Pasta,
        Self::Rice,
        Self::Tea,
        Self::Oven,
        Self::Bread,
    ];

    /// As it is shown.
    pub fn word(self, words: &Words) -> &'static str {
        match self {
            Self::Plain => words.timer_plain,
            Self::Eggs => words.timer_eggs,
            Self::Pasta => words.timer_pasta,
            Self::Rice => words.timer_rice,
            Self::Tea => words.timer_tea,
            Self::Oven => words.timer_oven,
            Self::Bread => words.timer_bread,
        }
    }

    /// As the browser keeps it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Plain => "timer",
            Self::Eggs => "eggs",
            Self::Pasta => "pasta",
            Self::Rice => "rice",
            Self::Tea => "tea",
            Self::Oven => "oven",
            Self::Bread => "bread",
        }
    }

    /// The name with this [`Name::tag`].
    pub fn tagged(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.tag() == tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_its_tag_back() {
        for name in Name::ALL {
            assert_eq!(Name::tagged(name.tag()), Some(name));
        }
        assert_eq!(Name::tagged("123456"), None);
    }
}
